"""Downloads and previews of stored designs."""

from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Query, Response

from adgenesis_design.delivery import FileKind, SvgText, campaign_title, file_name, make_file
from adgenesis_design.frame import Frame
from adgenesis_design.placements import find_placement
from app.designs.endpoints import DesignLibraryDep, LoadedDesign
from app.exports.rendering import MEDIA_TYPES, export_headers, render_preview
from app.problems import documented

router = APIRouter(prefix="/api/designs", tags=["exports"])


def _files(*media_types: str) -> dict[int | str, dict[str, Any]]:
    schema = {"type": "string", "format": "binary"}
    return {200: {"content": {media_type: {"schema": schema} for media_type in media_types}}}


@router.get(
    "/{design_id}/export",
    operation_id="exportDesign",
    response_class=Response,
    responses={**_files(*MEDIA_TYPES.values()), **documented(404, 422, 503)},
)
async def export_design(
    design: LoadedDesign,
    library: DesignLibraryDep,
    kind: Annotated[FileKind, Query(alias="format", description="the kind of file")] = FileKind.PNG,
    text: Annotated[
        SvgText, Query(description="SVG: letters as text, with their fonts, or as outlines")
    ] = SvgText.TEXT,
) -> Response:
    """The stored frame as a file in the placement's own size, under the platform's byte limit where that can be.

    The headers `Export-Fits`, `Export-Quality`, `Export-Colors` and `Export-Pictures` say what came of it.
    """
    frame = Frame.model_validate(design.frame)
    placement = find_placement(design.platform, design.format)
    file = await to_thread.run_sync(make_file, frame, kind, placement, library, text)
    version = f"{design.id}v{design.revision}"
    name = file_name(campaign_title(frame), placement, file.extension, version)
    return Response(
        file.data,
        media_type=MEDIA_TYPES[kind],
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            **export_headers(file),
        },
    )


@router.get(
    "/{design_id}/preview",
    operation_id="previewDesign",
    response_class=Response,
    responses={**_files("image/png"), **documented(404, 422, 503)},
)
async def preview_design(
    design: LoadedDesign,
    library: DesignLibraryDep,
    revision: Annotated[
        int | None, Query(ge=1, description="makes the address of each state its own")
    ] = None,
) -> Response:
    """A small PNG for lists."""
    content = await to_thread.run_sync(render_preview, Frame.model_validate(design.frame), library)
    lasting = revision == design.revision
    cache = "private, max-age=31536000, immutable" if lasting else "no-cache"
    return Response(content, media_type="image/png", headers={"Cache-Control": cache})
