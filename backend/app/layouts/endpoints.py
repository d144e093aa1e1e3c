"""Stateless layout: what the editor asks for while a person drags and types."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from adgenesis_design.finding import Finding
from adgenesis_design.frame import Frame
from adgenesis_design.placements import find_placement
from adgenesis_design.spec import DesignSpec
from app.dependencies import PartsDep, SessionDep
from app.designs.schemas import StorableSpec
from app.layouts.placing import judge, place
from app.problems import documented
from app.uploads.shelf import named_by_spec

router = APIRouter(prefix="/api/layout", tags=["layout"])


class LayOutSpec(BaseModel):
    """A spec, where it will run, and whether layout may move and recolour things."""

    model_config = ConfigDict(extra="forbid")

    spec: StorableSpec
    platform: str = "meta"
    format: str = "square"
    repair: bool = False


class LaidOutSpec(BaseModel):
    """The frame to draw, what is wrong with it, and the spec as placed."""

    spec: DesignSpec
    frame: Frame
    findings: list[Finding]


@router.post("", operation_id="layOutSpec", responses=documented(413, 422, 503))
async def lay_out_spec(body: LayOutSpec, parts: PartsDep, session: SessionDep) -> LaidOutSpec:
    """Place a spec and review it, storing nothing."""
    placement = find_placement(body.platform, body.format)
    library = await parts.shelf.library_for(named_by_spec(body.spec), session)
    placed = await place(body.spec, placement, library, repair=body.repair)
    draft = await judge(placed, placement, None, library)
    return LaidOutSpec(spec=draft.spec, frame=draft.frame, findings=list(draft.findings))
