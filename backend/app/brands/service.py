"""What may be done with brands."""

from datetime import UTC, datetime

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.errors import UnknownPicture
from adgenesis_design.library import DesignLibrary
from app.brands.models import BrandRow
from app.brands.repository import BrandRepository
from app.brands.schemas import Brand, BrandList
from app.uploads.shelf import sha256_of

_MOST = 200


async def list_brands(brands: BrandRepository) -> BrandList:
    return BrandList(items=[read_brand(row) for row in await brands.newest(_MOST)])


async def create_brand(brands: BrandRepository, kit: BrandKit, library: DesignLibrary) -> Brand:
    """Raises `UnknownPicture` or `UnknownFont` for what the kit names and nobody has."""
    _require_what_it_names(kit, library)
    return read_brand(await brands.add(BrandRow(kit=kit.model_dump(mode="json"))))


def update_brand(row: BrandRow, kit: BrandKit, library: DesignLibrary) -> Brand:
    """Raises `UnknownPicture` or `UnknownFont` for what the kit names and nobody has."""
    _require_what_it_names(kit, library)
    row.kit = kit.model_dump(mode="json")
    row.updated_at = datetime.now(UTC)
    return read_brand(row)


def read_brand(row: BrandRow) -> Brand:
    return Brand(
        id=row.id,
        kit=BrandKit.model_validate(row.kit),
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _require_what_it_names(kit: BrandKit, library: DesignLibrary) -> None:
    for logo in (kit.logo, kit.logo_on_dark):
        if logo is not None and sha256_of(logo) not in library.uploads:
            raise UnknownPicture(
                f"The logo {logo[:18]}... was never uploaded, or was deleted: upload it again."
            )
    for family in (kit.display_font, kit.text_font):
        if family is not None:
            library.fonts.face(family, 400)
