"""A frame as the bytes of a file, and what an answer's headers say of them."""

from adgenesis_design.delivery import DesignFile, FileKind
from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_png

_PREVIEW_SIDE = 480

MEDIA_TYPES = {
    FileKind.PNG: "image/png",
    FileKind.JPG: "image/jpeg",
    FileKind.WEBP: "image/webp",
    FileKind.SVG: "image/svg+xml",
    FileKind.PDF: "application/pdf",
    FileKind.HTML5: "application/zip",
    FileKind.FABRIC: "application/json",
}


def render_preview(frame: Frame, library: DesignLibrary) -> bytes:
    """A PNG whose longer side has at most 480 px."""
    return to_png(frame, library, scale=min(1.0, _PREVIEW_SIDE / max(frame.width, frame.height)))


def export_headers(file: DesignFile) -> dict[str, str]:
    """`Export-Fits`, and how that was reached: quality of JPG and WebP, colours of a reduced PNG, pictures of HTML5."""
    values = {
        "Export-Quality": file.quality,
        "Export-Colors": file.colors,
        "Export-Pictures": file.pictures,
    }
    said = {name: str(value) for name, value in values.items() if value is not None}
    return said | {"Export-Fits": "yes" if file.fits else "no"}
