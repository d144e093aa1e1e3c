"""Brands as the public original's guidelines: a logo goes in, its brand comes out in the shape of old."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, File, UploadFile
from pydantic import BaseModel

from adgenesis_design.brand.kit import BrandKit
from app.brands.endpoints import BrandsDep, LoadedBrand
from app.brands.models import BrandRow
from app.brands.service import read_brand
from app.dependencies import LibraryDep
from app.problems import documented
from app.uploads.endpoints import UploadsDep
from app.uploads.schemas import PictureUpload
from app.uploads.service import take
from app.uploads.shelf import sha256_of

router = APIRouter(prefix="/api/guidelines", tags=["brands"])


class Guideline(BaseModel):
    """A brand, told as before there were kits."""

    id: int
    name: str
    file_url: str | None
    colors: list[str]
    fonts: list[str]
    logo_urls: list[str]
    created_at: datetime


@router.post("/upload", operation_id="uploadGuideline", responses=documented(409, 413, 422, 503))
async def upload_guideline(
    file: Annotated[UploadFile, File(description="the brand's logo, or a font of its own")],
    brands: BrandsDep,
    uploads: UploadsDep,
    library: LibraryDep,
) -> Guideline:
    """A brand named after its logo's file. `PUT /api/brands/{id}` gives it the rest of its kit."""
    upload = await take(await file.read(), file.filename or "", uploads, library)
    name = upload.file_name.rpartition(".")[0].replace("_", " ").replace("-", " ").strip()[:60] or "Brand"
    kit = (
        BrandKit(name=name, logo=upload.address)
        if isinstance(upload, PictureUpload)
        else BrandKit(name=upload.family[:60], display_font=upload.family)
    )
    return _guideline(await brands.add(BrandRow(kit=kit.model_dump(mode="json"))))


@router.get("", operation_id="listGuidelines", responses=documented(503))
async def list_guidelines(brands: BrandsDep) -> list[Guideline]:
    """Every brand, newest first."""
    return [_guideline(row) for row in await brands.newest(200)]


@router.get("/{brand_id}", operation_id="readGuideline", responses=documented(404, 422, 503))
async def read_guideline(brand: LoadedBrand) -> Guideline:
    """One brand."""
    return _guideline(brand)


def _guideline(row: BrandRow) -> Guideline:
    brand = read_brand(row)
    kit = brand.kit
    logos = [f"/api/uploads/{sha256_of(logo)}" for logo in (kit.logo, kit.logo_on_dark) if logo]
    fonts = [font for font in (kit.display_font, kit.text_font) if font]
    return Guideline(
        id=brand.id,
        name=kit.name,
        file_url=logos[0] if logos else None,
        colors=[color.value for color in kit.colors],
        fonts=list(dict.fromkeys(fonts)),
        logo_urls=logos,
        created_at=brand.created_at,
    )
