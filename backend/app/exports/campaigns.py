"""A stored design in many placements, as a zip that is sent while it is made."""

from typing import Annotated, Any

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from adgenesis_assets import font_licences
from adgenesis_design.delivery import FileKind, Order, SvgText, campaign_title, make_pieces, stream_zip
from adgenesis_design.frame import Frame
from adgenesis_design.placements import choose_placements, find_placement
from adgenesis_design.spec import DesignSpec
from app.designs.endpoints import DesignLibraryDep, LoadedDesign
from app.problems import documented

router = APIRouter(prefix="/api/designs", tags=["exports"])
_ZIP: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}
}


class ExportCampaign(BaseModel):
    """Where the design is to run, and which files are wanted besides the picture that suits each placement."""

    model_config = ConfigDict(extra="forbid")

    placements: Annotated[list[str], Field(min_length=1, max_length=200)] = Field(
        default=["all"],
        description="`all`, a platform such as `meta`, or `meta/story`, `google/300x250`",
    )
    also: Annotated[list[FileKind], Field(max_length=len(FileKind))] = Field(
        default=[], description="further files for every placement, such as `pdf`"
    )
    svg_text: SvgText = Field(default=SvgText.TEXT, description="what becomes of the letters of SVGs")


@router.post(
    "/{design_id}/campaign",
    operation_id="exportCampaign",
    response_class=StreamingResponse,
    responses={**_ZIP, **documented(404, 422, 503)},
)
async def export_campaign(
    design: LoadedDesign, wanted: ExportCampaign, library: DesignLibraryDep
) -> StreamingResponse:
    """The design in each placement, adapted and reviewed, with a contact sheet and a manifest, as a zip.

    Each picture is in the file type and quality that suit the placement's byte limit. The manifest says what each
    file is, whether it keeps to the limit, and what was found; a placement that cannot be made is named there too.
    """
    frame = Frame.model_validate(design.frame)
    order = Order(
        spec=DesignSpec.model_validate(design.spec),
        source=find_placement(design.platform, design.format),
        targets=choose_placements(",".join(wanted.placements)),
        prompt=design.prompt,
        kinds=tuple(dict.fromkeys(wanted.also)),
        frame=frame,
        svg_text=wanted.svg_text,
    )
    title, version = campaign_title(frame), f"{design.id}v{design.revision}"
    notices = font_licences() if {FileKind.PDF, FileKind.SVG} & set(order.kinds) else None
    # A plain generator: each part is made in a worker thread, and other requests are answered meanwhile.
    parts = stream_zip(make_pieces(order, library), title, version, notices)
    return StreamingResponse(
        parts,
        media_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{title}_{version}.zip"',
            "Cache-Control": "no-store",
            "Export-Placements": str(len(order.targets)),
        },
    )
