"""Adapting over HTTP: what is stored for one placement is stored for others, too."""

from fastapi import APIRouter, status

from app.adaptations.schemas import AdaptDesign, AdaptedDesigns
from app.adaptations.service import adapt_design
from app.designs.endpoints import DesignLibraryDep, DesignsDep, LoadedDesign
from app.problems import documented

router = APIRouter(prefix="/api/designs", tags=["designs"])


@router.post(
    "/{design_id}/adapt",
    operation_id="adaptDesign",
    status_code=status.HTTP_201_CREATED,
    responses=documented(404, 413, 422, 503),
)
async def adapt(
    design: LoadedDesign, wanted: AdaptDesign, designs: DesignsDep, library: DesignLibraryDep
) -> AdaptedDesigns:
    """Store the design for other placements as well, with no model. The placement it has already is left out."""
    return await adapt_design(design, wanted.placements, designs, library)
