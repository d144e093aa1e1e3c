"""Brands over HTTP: list, create, read, replace, delete."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response, status

from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from app.brands import service
from app.brands.models import BrandRow
from app.brands.preview import preview_kit
from app.brands.repository import BrandRepository
from app.brands.schemas import Brand, BrandId, BrandList, StorableKit
from app.dependencies import PartsDep, SessionDep
from app.problems import documented
from app.uploads.shelf import named_by_kit

router = APIRouter(prefix="/api/brands", tags=["brands"])


def _repository(session: SessionDep) -> BrandRepository:
    return BrandRepository(session)


BrandsDep = Annotated[BrandRepository, Depends(_repository)]


async def _load_brand(brand_id: BrandId, brands: BrandsDep) -> BrandRow:
    return await brands.get(brand_id)


LoadedBrand = Annotated[BrandRow, Depends(_load_brand)]


async def _library_of_kit(kit: StorableKit, parts: PartsDep, session: SessionDep) -> DesignLibrary:
    return await parts.shelf.library_for(named_by_kit(kit), session)


KitLibrary = Annotated[DesignLibrary, Depends(_library_of_kit)]


@router.get("", operation_id="listBrands", responses=documented(503))
async def list_brands(brands: BrandsDep) -> BrandList:
    """Every brand, newest first."""
    return await service.list_brands(brands)


@router.post(
    "",
    operation_id="createBrand",
    status_code=status.HTTP_201_CREATED,
    responses=documented(413, 422, 503),
)
async def create_brand(kit: StorableKit, brands: BrandsDep, library: KitLibrary) -> Brand:
    """Store a brand's kit. Its logos and fonts are uploaded before."""
    return await service.create_brand(brands, kit, library)


@router.post(
    "/preview",
    operation_id="previewBrand",
    response_class=Response,
    responses={
        200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}},
        **documented(413, 422, 503),
    },
)
async def preview_brand(
    kit: StorableKit,
    library: KitLibrary,
    platform: Annotated[str, Query(description="where the sample runs")] = "meta",
    format: Annotated[str, Query(description="the platform's word or its size")] = "square",
) -> Response:
    """A sample ad in a kit, stored or not, as a small PNG."""
    png = await preview_kit(kit, find_placement(platform, format), library)
    return Response(png, media_type="image/png", headers={"Cache-Control": "no-store"})


@router.get("/{brand_id}", operation_id="readBrand", responses=documented(404, 422, 503))
async def read_brand(brand: LoadedBrand) -> Brand:
    """One brand."""
    return service.read_brand(brand)


@router.put("/{brand_id}", operation_id="updateBrand", responses=documented(404, 413, 422, 503))
async def update_brand(brand: LoadedBrand, kit: StorableKit, library: KitLibrary) -> Brand:
    """Replace a brand's kit. Designs made before keep the kit that they were made by."""
    return service.update_brand(brand, kit, library)


@router.delete(
    "/{brand_id}",
    operation_id="deleteBrand",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=documented(404, 422, 503),
)
async def delete_brand(brand: LoadedBrand, brands: BrandsDep) -> None:
    """Delete a brand for good. Its designs stay."""
    await brands.delete(brand)
