"""The placements, so that nobody else needs to know their sizes."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from adgenesis_design.placements import AspectClass, Placement, all_placements

router = APIRouter(prefix="/api/placements", tags=["placements"])


class SafeZoneRead(BaseModel):
    """Margins that text, logo and button keep free, in fractions of the side they lie on."""

    model_config = ConfigDict(from_attributes=True)

    top: float
    right: float
    bottom: float
    left: float


class PlacementRead(BaseModel):
    """One platform and one format: size in px, byte limit, safe zone."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    platform: str
    format: str
    width: int
    height: int
    max_bytes: int
    safe_zone: SafeZoneRead
    aspect_class: AspectClass
    source: str


@router.get("", operation_id="listPlacements", response_model=list[PlacementRead])
async def list_placements() -> tuple[Placement, ...]:
    """Every placement there is, in the order to show them."""
    return all_placements()
