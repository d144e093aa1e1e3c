"""Designs over HTTP: list, read, change, delete."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, status

from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import DesignSpec
from app.dependencies import PartsDep, SessionDep
from app.designs import service
from app.designs.models import DesignRow
from app.designs.repository import DesignRepository
from app.designs.schemas import Design, DesignId, DesignList, UpdateDesign
from app.problems import documented
from app.uploads.shelf import named_by_spec

router = APIRouter(prefix="/api/designs", tags=["designs"])


def _repository(session: SessionDep) -> DesignRepository:
    return DesignRepository(session)


DesignsDep = Annotated[DesignRepository, Depends(_repository)]


async def _load_design(design_id: DesignId, designs: DesignsDep) -> DesignRow:
    return await designs.get(design_id)


LoadedDesign = Annotated[DesignRow, Depends(_load_design)]


async def _library_of_design(design: LoadedDesign, parts: PartsDep, session: SessionDep) -> DesignLibrary:
    named = named_by_spec(DesignSpec.model_validate(design.spec))
    return await parts.shelf.library_for(named, session)


# Our library and the uploads that the loaded design names.
DesignLibraryDep = Annotated[DesignLibrary, Depends(_library_of_design)]


async def _library_of_change(change: UpdateDesign, parts: PartsDep, session: SessionDep) -> DesignLibrary:
    return await parts.shelf.library_for(named_by_spec(change.spec), session)


@router.get("", operation_id="listDesigns", responses=documented(422, 503))
async def list_designs(
    designs: DesignsDep,
    limit: Annotated[int, Query(ge=1, le=100, description="how many at most")] = 24,
    before: Annotated[
        int | None,
        Query(ge=1, le=2**53 - 1, description="only designs older than this id: the last page's `next`"),
    ] = None,
) -> DesignList:
    """Stored designs, newest first."""
    return await service.list_designs(designs, limit, before)


@router.get("/{design_id}", operation_id="readDesign", responses=documented(404, 422, 503))
async def read_design(design: LoadedDesign, library: DesignLibraryDep) -> Design:
    """One design, with everything the editor needs."""
    return await service.read_design(design, library)


@router.put("/{design_id}", operation_id="updateDesign", responses=documented(404, 409, 413, 422, 503))
async def update_design(
    design: LoadedDesign,
    change: UpdateDesign,
    designs: DesignsDep,
    library: Annotated[DesignLibrary, Depends(_library_of_change)],
) -> Design:
    """Store an edit. It is placed as given: what is wrong is reported, not repaired."""
    return await service.read_design(await service.update_design(designs, design, change, library), library)


@router.delete(
    "/{design_id}",
    operation_id="deleteDesign",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=documented(404, 422, 503),
)
async def delete_design(design: LoadedDesign, designs: DesignsDep) -> None:
    """Delete a design for good."""
    await designs.delete(design)
