"""The placements, so that nobody else needs to know their sizes."""

from datetime import date

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from adgenesis_design.placements import AspectClass, Evidence, Placement, all_placements

router = APIRouter(prefix="/api/placements", tags=["placements"])


class SafeZoneRead(BaseModel):
    """Margins that text, logo and button keep free, in fractions of the side they lie on."""

    model_config = ConfigDict(from_attributes=True)

    top: float
    right: float
    bottom: float
    left: float


class PlacementRead(BaseModel):
    """One platform and one format: size in px, byte limit (null: none was found), safe zone, and the source."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    platform: str
    format: str
    label: str
    width: int
    height: int
    max_bytes: int | None
    file_types: tuple[str, ...]
    safe_zone: SafeZoneRead
    aspect_class: AspectClass
    sources: tuple[str, ...]
    evidence: Evidence
    checked: date | None
    note: str


@router.get("", operation_id="listPlacements", response_model=list[PlacementRead])
async def list_placements() -> tuple[Placement, ...]:
    """Every placement there is, in the order to show them."""
    return all_placements()
