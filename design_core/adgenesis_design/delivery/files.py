"""Files: a frame becomes the bytes of a file of some kind, and what is to be said about them."""

import json
from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.delivery.html5_fit import fit_html5
from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render import to_fabric, to_pdf, to_png, to_svg
from adgenesis_design.render.raster import Raster, RasterFormat, encode

_GOOD = 75  # a JPG of at least this quality serves better than a PNG of few colours


class FileKind(StrEnum):
    PNG = "png"
    JPG = "jpg"
    WEBP = "webp"
    SVG = "svg"
    PDF = "pdf"
    HTML5 = "html5"
    FABRIC = "fabric"


class SvgText(StrEnum):
    """Letters as text that can be edited, or as outlines that look the same without any font."""

    TEXT = "text"
    OUTLINES = "outlines"


EXTENSIONS = {
    kind: {FileKind.HTML5: "zip", FileKind.FABRIC: "json"}.get(kind, kind.value) for kind in FileKind
}


@dataclass(frozen=True, slots=True)
class DesignFile:
    """A file's bytes, whether they keep to the placement's limit, and how that was reached."""

    kind: FileKind
    data: bytes
    fits: bool
    quality: int | None = None
    colors: int | None = None
    pictures: str | None = None

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.kind]


def make_file(
    frame: Frame,
    kind: FileKind,
    placement: Placement,
    library: DesignLibrary,
    svg_text: SvgText = SvgText.TEXT,
) -> DesignFile:
    """The frame as a file, in the best quality under the placement's limit. Raises as `to_svg` does."""
    limit = placement.max_bytes
    match kind:
        case FileKind.SVG:
            outlines = svg_text is SvgText.OUTLINES
            svg = to_svg(frame, library, outlines=outlines, embed_fonts=not outlines)
            return _drawn(kind, svg.encode(), limit)
        case FileKind.PDF:
            return _drawn(kind, to_pdf(frame, library), limit)
        case FileKind.FABRIC:
            document = json.dumps(to_fabric(frame, library), ensure_ascii=False)
            return _drawn(kind, document.encode(), limit)
        case FileKind.HTML5:
            fitted = fit_html5(frame, library, limit)
            return DesignFile(kind, fitted.data, fitted.fits, pictures=fitted.pictures)
    raster = encode(to_png(frame, library), RasterFormat(kind.value), limit)
    return _raster_file(kind, raster)


def best_picture(frame: Frame, placement: Placement, library: DesignLibrary) -> DesignFile:
    """The picture that serves the placement best: PNG as it is, a good JPG or WebP, or whatever still fits."""
    png = to_png(frame, library)
    limit = placement.max_bytes
    taken = [kind for kind in (FileKind.PNG, FileKind.JPG, FileKind.WEBP) if kind in placement.file_types]
    smallest: DesignFile | None = None
    for kind in taken or [FileKind.PNG]:
        file = _raster_file(kind, encode(png, RasterFormat(kind.value), limit))
        if file.fits and file.colors is None and (file.quality or 100) >= _GOOD:
            return file
        better = smallest is None or (file.fits, -len(file.data)) > (smallest.fits, -len(smallest.data))
        smallest = file if better else smallest
    assert smallest is not None
    return smallest


def _raster_file(kind: FileKind, raster: Raster) -> DesignFile:
    return DesignFile(kind, raster.data, raster.fits, raster.quality, raster.colors)


def _drawn(kind: FileKind, data: bytes, limit: int | None) -> DesignFile:
    return DesignFile(kind, data, limit is None or len(data) <= limit)
