"""A frame as the bytes of a file."""

import io
from enum import StrEnum
from typing import assert_never

from PIL import Image

from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render import to_png, to_svg

# From nearly lossless downwards: the first that stays within the placement's byte limit is taken.
_JPG_QUALITIES = (92, 85, 78, 70, 60, 50)
_PREVIEW_SIDE = 480


class ExportFormat(StrEnum):
    PNG = "png"
    JPG = "jpg"
    SVG = "svg"


MEDIA_TYPES = {
    ExportFormat.PNG: "image/png",
    ExportFormat.JPG: "image/jpeg",
    ExportFormat.SVG: "image/svg+xml",
}


def render_export(frame: Frame, kind: ExportFormat, placement: Placement, library: DesignLibrary) -> bytes:
    match kind:
        case ExportFormat.PNG:
            return to_png(frame, library)
        case ExportFormat.JPG:
            return _to_jpg(to_png(frame, library), placement.max_bytes)
        case ExportFormat.SVG:
            return to_svg(frame, library).encode()
    assert_never(kind)


def render_preview(frame: Frame, library: DesignLibrary) -> bytes:
    """A PNG whose longer side has at most 480 px."""
    return to_png(frame, library, scale=min(1.0, _PREVIEW_SIDE / max(frame.width, frame.height)))


def _to_jpg(png: bytes, max_bytes: int | None) -> bytes:
    picture = _without_alpha(Image.open(io.BytesIO(png)))
    encoded = b""
    for quality in _JPG_QUALITIES:
        buffer = io.BytesIO()
        # Full colour resolution at high quality: subsampling frays coloured letters.
        picture.save(buffer, "JPEG", quality=quality, subsampling=0 if quality >= 85 else 2, optimize=True)
        encoded = buffer.getvalue()
        if max_bytes is None or len(encoded) <= max_bytes:
            break
    return encoded


def _without_alpha(picture: Image.Image) -> Image.Image:
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(ground, layered).convert("RGB")
