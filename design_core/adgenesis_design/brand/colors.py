"""A brand's colours: those of its kit, or where it names none, those that its logo is made of."""

from adgenesis_design.brand.kit import BrandColor, BrandKit, ColorRole
from adgenesis_design.brand.logo_look import LogoLook, Shares
from adgenesis_design.color import chroma, contrast_ratio, hue_difference, lightness

_LEAST_SHARE = 0.04  # of a logo's pixels: less is a detail
_LEAST_PRIMARY = 0.08
_COLORFUL = 0.045  # OKLCH chroma from which a colour is one
_OTHER_HUE = 30.0  # degrees
_OTHER_LIGHTNESS = 0.25
_DARK_ON_WHITE = 7.0


def brand_colors(kit: BrandKit, looks: tuple[LogoLook, ...]) -> tuple[BrandColor, ...]:
    """The kit's own colours; without any, a role for each of the main colours of its first logo."""
    if kit.colors or not looks:
        return kit.colors
    return _read_from(looks[0].colors)


def _read_from(shares: Shares) -> tuple[BrandColor, ...]:
    """Primary is the colour that most of the logo has, if it has any; the accent is unlike it."""
    main = [color for color, share in shares if share >= _LEAST_SHARE] or [shares[0][0]]
    colorful = [color for color, share in shares if share >= _LEAST_PRIMARY and chroma(color) >= _COLORFUL]
    primary = colorful[0] if colorful else main[0]
    roles: dict[ColorRole, str] = {"primary": primary}
    others = [color for color in main if color != primary]
    vivid = [color for color in others if chroma(color) >= _COLORFUL]
    if unlike := [color for color in vivid if _is_unlike(color, primary)]:
        roles["accent"] = unlike[0]
    if dark := [color for color in main if contrast_ratio(color, "#ffffff") >= _DARK_ON_WHITE]:
        roles["text"] = min(dark, key=lightness)
    if rest := [color for color in vivid if color not in roles.values()]:
        roles["secondary"] = rest[0]
    return tuple(BrandColor(value=color, role=role) for role, color in roles.items())


def _is_unlike(color: str, other: str) -> bool:
    return (
        hue_difference(color, other) >= _OTHER_HUE
        or abs(lightness(color) - lightness(other)) >= _OTHER_LIGHTNESS
    )
