"""A brand's palette: its own colours, as they are, in the parts that compositions paint with.

What the brand leaves out is derived in OKLCH from its primary colour. A colour that cannot carry text stays as it is:
what is written on it is chosen by contrast (`Paints.ink_on`).
"""

from collections.abc import Sequence

from adgenesis_design.brand.kit import BrandColor, ColorRole
from adgenesis_design.color import best_on, chroma, contrast_ratio, difference, toned
from adgenesis_design.palettes import Palette

_TEXT = 4.5
_WELL_READ = 7.0
_STANDS_OFF = 1.7  # contrast of a button with the ground
_FIELD = 0.06  # the least difference of a quiet field from the ground
_DARK = 0.2  # OKLCH lightness of a dark ground
_NAME = "brand"


def brand_palette(colors: Sequence[BrandColor], dark: bool = False) -> Palette | None:
    """The palette of a brand whose ads have a light ground, or a dark one; None for a brand without colours.

    A background among the colours decides about the ground itself.
    """
    if not colors:
        return None
    primary = _of_role(colors, "primary") or colors[0].value[:7]
    ground = _of_role(colors, "background") or _ground(primary, dark)
    dark = contrast_ratio(ground, "#ffffff") > contrast_ratio(ground, "#000000")
    ink = _ink(colors, primary, ground, dark)
    return Palette(
        name=_NAME,
        ground=ground,
        panel=primary,
        ink=ink,
        accent=_accent(colors, primary, ground),
        tint=_tint(colors, primary, ground, ink, dark),
        mood="the brand's own",
    )


def _of_role(colors: Sequence[BrandColor], *roles: ColorRole) -> str | None:
    """The first colour of the first of the roles that has one."""
    for role in roles:
        for color in colors:
            if color.role == role:
                return color.value[:7]
    return None


def _ground(primary: str, dark: bool) -> str:
    return toned(primary, _DARK, 0.05) if dark else toned(primary, 0.982, 0.012)


def _ink(colors: Sequence[BrandColor], primary: str, ground: str, dark: bool) -> str:
    """The brand's text colour where it can be read, another of its colours that reads well, or a shade of primary."""
    named = _of_role(colors, "text")
    if named and contrast_ratio(named, ground) >= _TEXT:
        return named
    own = [color.value[:7] for color in colors if contrast_ratio(color.value, ground) >= _WELL_READ]
    if own:
        return max(own, key=lambda color: contrast_ratio(color, ground))
    derived = toned(primary, 0.97, 0.02) if dark else toned(primary, 0.24, 0.05)
    return derived if contrast_ratio(derived, ground) >= _TEXT else best_on(ground, ("#000000", "#ffffff"))


def _accent(colors: Sequence[BrandColor], primary: str, ground: str) -> str:
    """What the button owns: the brand's accent, or whichever of its strong colours stands off the ground."""
    named = _of_role(colors, "accent")
    if named:
        return named
    strong = [_of_role(colors, "secondary"), primary]
    stands_off = [one for one in strong if one and contrast_ratio(one, ground) >= _STANDS_OFF]
    return max(stands_off, key=chroma, default=primary)


def _tint(colors: Sequence[BrandColor], primary: str, ground: str, ink: str, dark: bool) -> str:
    """A quiet field on which ink can be read: the second colour where it is one, else a tone of the first."""
    second = _of_role(colors, "secondary")
    if second and contrast_ratio(ink, second) >= _WELL_READ and difference(second, ground) >= _FIELD:
        return second
    tones = (0.26, 0.3, 0.22) if dark else (0.92, 0.945, 0.965)
    derived = [toned(primary, lightness, 0.05 if dark else 0.045) for lightness in tones]
    return next((one for one in derived if contrast_ratio(ink, one) >= _TEXT), ground)
