"""A frame as the bytes of a file."""

import json
from dataclasses import dataclass, field
from enum import StrEnum

from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render import to_fabric, to_html5, to_png, to_svg
from adgenesis_design.render.raster import Raster, RasterFormat, encode

_PREVIEW_SIDE = 480


class ExportFormat(StrEnum):
    PNG = "png"
    JPG = "jpg"
    WEBP = "webp"
    SVG = "svg"
    HTML5 = "html5"
    FABRIC = "fabric"


EXTENSIONS = {ExportFormat.HTML5: "zip", ExportFormat.FABRIC: "json"}
MEDIA_TYPES = {
    ExportFormat.PNG: "image/png",
    ExportFormat.JPG: "image/jpeg",
    ExportFormat.WEBP: "image/webp",
    ExportFormat.SVG: "image/svg+xml",
    ExportFormat.HTML5: "application/zip",
    ExportFormat.FABRIC: "application/json",
}


@dataclass(frozen=True, slots=True)
class Export:
    """A file's bytes; `headers` say at which quality it was made and whether it keeps to the platform's limit."""

    content: bytes
    headers: dict[str, str] = field(default_factory=dict)


def render_export(frame: Frame, kind: ExportFormat, placement: Placement, library: DesignLibrary) -> Export:
    """The frame as a file: pictures in the best quality that the placement's byte limit allows."""
    match kind:
        case ExportFormat.SVG:
            return Export(to_svg(frame, library).encode())
        case ExportFormat.HTML5:
            return Export(to_html5(frame, library))
        case ExportFormat.FABRIC:
            return Export(json.dumps(to_fabric(frame, library), ensure_ascii=False).encode())
    raster = encode(to_png(frame, library), RasterFormat(kind.value), placement.max_bytes)
    return Export(raster.data, _said(raster))


def render_preview(frame: Frame, library: DesignLibrary) -> bytes:
    """A PNG whose longer side has at most 480 px."""
    return to_png(frame, library, scale=min(1.0, _PREVIEW_SIDE / max(frame.width, frame.height)))


def _said(raster: Raster) -> dict[str, str]:
    values = {"Export-Quality": raster.quality, "Export-Colors": raster.colors}
    said = {name: str(value) for name, value in values.items() if value is not None}
    return said | {"Export-Fits": "yes" if raster.fits else "no"}
