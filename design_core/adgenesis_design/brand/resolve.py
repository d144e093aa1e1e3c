"""Resolving: a kit and a library become a brand that compositions can dress an ad in."""

from adgenesis_design.brand.brand import Brand, Ground, Logo
from adgenesis_design.brand.colors import brand_colors
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.logo_look import LogoLook, look_at
from adgenesis_design.brand.palette import brand_palette
from adgenesis_design.brand.typefaces import display_face, text_face
from adgenesis_design.library import DesignLibrary

_LIGHT, _DARK = "#ffffff", "#111111"


def resolve(kit: BrandKit, library: DesignLibrary) -> Brand:
    """Raises `UnknownPicture` for a logo, and `UnknownFont` for a family, that the library does not have."""
    logos = _logos(kit, library)
    colors = brand_colors(kit, tuple(logo.look for logo in logos))
    only_on_dark = bool(logos) and all(logo.ground == "dark" for logo in logos)
    return Brand(
        kit,
        logos,
        colors,
        brand_palette(colors, dark=only_on_dark),
        display_face(kit.display_font, library.fonts),
        text_face(kit.text_font, library.fonts),
    )


def _logos(kit: BrandKit, library: DesignLibrary) -> tuple[Logo, ...]:
    both = kit.logo is not None and kit.logo_on_dark is not None
    given: tuple[tuple[str | None, Ground], ...] = ((kit.logo, "light"), (kit.logo_on_dark, "dark"))
    logos = []
    for address, stated in given:
        if address is not None:
            picture = library.upload(address.removeprefix("asset:"))
            look = look_at(picture)
            # With one version only, its pixels know better than the name that it was given under.
            ground = stated if both else _ground_of(look)
            logos.append(Logo(address, picture.width, picture.height, ground, look))
    return tuple(logos)


def _ground_of(look: LogoLook) -> Ground:
    on_light, on_dark = look.shown_on(_LIGHT), look.shown_on(_DARK)
    if abs(on_light - on_dark) < 0.02:
        return "any"
    return "light" if on_light > on_dark else "dark"
