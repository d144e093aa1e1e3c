"""Brands that tests dress ads in: logos of plain shapes, and kits around them."""

from typing import Any

from made_files import svg

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.library import DesignLibrary
from adgenesis_design.uploads import UploadedPicture, take_picture

TEAL, NAVY, AMBER = "#00838f", "#14213d", "#ffb627"


def logo(mark: str = TEAL, letters: str = NAVY, width: int = 200, height: int = 60) -> UploadedPicture:
    """A disc beside a bar: a mark and what would be letters."""
    drawn = (
        f'<circle cx="{height / 2}" cy="{height / 2}" r="{height / 2}" fill="{mark}"/>'
        f'<rect x="{height * 1.2}" y="{height * 0.3}" width="{width - height * 1.2}" height="{height * 0.4}" '
        f'fill="{letters}"/>'
    )
    sides = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {sides}>'
    return take_picture(svg(drawn, opening), "logo.svg")


def kit_of(picture: UploadedPicture | None = None, **fields: Any) -> BrandKit:
    """NightLine's kit, with that logo for light grounds."""
    shown = {"logo": f"asset:{picture.sha256}"} if picture else {}
    return BrandKit.model_validate({"name": "NightLine", **shown, **fields})


def with_logo(
    library: DesignLibrary, picture: UploadedPicture, **fields: Any
) -> tuple[BrandKit, DesignLibrary]:
    """NightLine's kit and a library that has its logo."""
    return kit_of(picture, **fields), library.with_uploads([picture])
