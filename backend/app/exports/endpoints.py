"""Downloads and previews of stored designs."""

from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Query, Response

from adgenesis_design.frame import Frame
from adgenesis_design.placements import find_placement
from app.dependencies import LibraryDep
from app.designs.endpoints import LoadedDesign
from app.exports.file_name import export_file_name
from app.exports.rendering import EXTENSIONS, MEDIA_TYPES, ExportFormat, render_export, render_preview
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
    library: LibraryDep,
    kind: Annotated[ExportFormat, Query(alias="format", description="the kind of file")] = ExportFormat.PNG,
) -> Response:
    """The stored frame as a file in the placement's own size, under the platform's byte limit where that can be.

    The headers `Export-Fits`, `Export-Quality` and `Export-Colors` say what came of it.
    """
    frame = Frame.model_validate(design.frame)
    placement = find_placement(design.platform, design.format)
    export = await to_thread.run_sync(render_export, frame, kind, placement, library)
    name = export_file_name(
        frame, design.platform, design.format, design.id, EXTENSIONS.get(kind, kind.value)
    )
    return Response(
        export.content,
        media_type=MEDIA_TYPES[kind],
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            **export.headers,
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
    library: LibraryDep,
    revision: Annotated[
        int | None, Query(ge=1, description="makes the address of each state its own")
    ] = None,
) -> Response:
    """A small PNG for lists."""
    content = await to_thread.run_sync(render_preview, Frame.model_validate(design.frame), library)
    lasting = revision == design.revision
    cache = "private, max-age=31536000, immutable" if lasting else "no-cache"
    return Response(content, media_type="image/png", headers={"Cache-Control": cache})
