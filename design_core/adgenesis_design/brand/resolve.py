"""Resolving: a kit and a library become a brand that compositions can dress an ad in."""

from adgenesis_design.brand.brand import Brand, Ground, Logo
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.library import DesignLibrary


def resolve(kit: BrandKit, library: DesignLibrary) -> Brand:
    """Raises `UnknownPicture` for a logo, and `UnknownFont` for a family, that the library does not have."""
    return Brand(kit, logos=_logos(kit, library))


def _logos(kit: BrandKit, library: DesignLibrary) -> tuple[Logo, ...]:
    given: tuple[tuple[str | None, Ground], ...] = ((kit.logo, "light"), (kit.logo_on_dark, "dark"))
    logos = []
    for address, ground in given:
        if address is not None:
            picture = library.upload(address.removeprefix("asset:"))
            logos.append(Logo(address, picture.width, picture.height, ground))
    return tuple(logos)
