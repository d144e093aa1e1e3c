"""SVG: a frame becomes one document that needs nothing but the fonts; with `outlines`, not even those."""

import re
from collections.abc import Callable
from typing import assert_never
from zlib import crc32

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.frame import (
    Box,
    ButtonItem,
    EllipseItem,
    Frame,
    FrameItem,
    Paint,
    PathItem,
    PictureItem,
    RectItem,
    TextBlock,
    TextItem,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.developing import developed
from adgenesis_design.photos.fitting import placed, window
from adgenesis_design.pictures import VIEW_BOX
from adgenesis_design.render.block_face import block_face
from adgenesis_design.render.font_faces import font_faces
from adgenesis_design.render.markup import Attributes, color_attributes, element, text_content
from adgenesis_design.render.outlines import outline
from adgenesis_design.render.paints import gradient_definition
from adgenesis_design.text.language import DEFAULT_LANGUAGE
from adgenesis_design.uploads import UploadedPicture

_ASPECT = {"contain": "xMidYMid meet", "cover": "xMidYMid slice", "fill": "none"}
_IMAGE_ADDRESS = re.compile(r"data:image/(png|jpe?g|webp|gif|svg\+xml)[;,]", re.IGNORECASE)


def to_svg(
    frame: Frame,
    library: DesignLibrary,
    outlines: bool = False,
    embed_fonts: bool = False,
) -> str:
    """The frame as an SVG document.

    With `outlines`, text is drawn as shapes and looks the same where the fonts are not installed; with
    `embed_fonts`, text stays text and the document carries the letters that it needs. Raises `UnknownPicture`
    for pictures that are not in the library, and `UnknownFont`.
    """
    style = font_faces(frame, library) if embed_fonts else ""
    return _document(frame, _Drawing(library, outlines), style)


def svg_document(frame: Frame, library: DesignLibrary, set_text: Callable[[TextBlock], str]) -> str:
    """As `to_svg`, but the markup of every text block is the caller's."""
    return _document(frame, _Drawing(library, set_text=set_text))


def _document(frame: Frame, drawing: "_Drawing", style: str = "") -> str:
    canvas = Box(x=0, y=0, width=frame.width, height=frame.height)
    body = drawing.rect(canvas, frame.background, 0) + "".join(drawing.item(item) for item in frame.items)
    definitions = element("defs", "".join(drawing.definitions.values())) if drawing.definitions else ""
    return element(
        "svg",
        style + definitions + body,
        xmlns="http://www.w3.org/2000/svg",
        width=frame.width,
        height=frame.height,
        viewBox=f"0 0 {frame.width} {frame.height}",
    )


def picture_svg(item: PictureItem, library: DesignLibrary) -> str:
    """One picture as an SVG document of the size of its box, fitted and rounded."""
    drawing = _Drawing(library)
    box = Box(x=0, y=0, width=item.box.width, height=item.box.height)
    body = drawing.picture(item.model_copy(update={"box": box}))
    definitions = element("defs", "".join(drawing.definitions.values())) if drawing.definitions else ""
    return element(
        "svg", definitions + body, xmlns="http://www.w3.org/2000/svg", width=box.width, height=box.height
    )


class _Drawing:
    """Draws items one by one and collects what they define."""

    def __init__(
        self,
        library: DesignLibrary,
        outlines: bool = False,
        set_text: Callable[[TextBlock], str] | None = None,
    ) -> None:
        self._library = library
        self._outlines = outlines
        self._set_text = set_text
        self.definitions: dict[str, str] = {}

    def item(self, item: FrameItem) -> str:
        x, y = item.box.rect.center
        return element(
            "g",
            self._content(item),
            data_id=item.element_id,
            opacity=item.opacity if item.opacity < 1 else None,
            transform=element_rotation(item.rotation, x, y),
        )

    def _content(self, item: FrameItem) -> str:
        match item:
            case RectItem():
                return self.rect(item.box, item.fill, item.radius)
            case EllipseItem():
                return self._ellipse(item)
            case PathItem():
                return self._path(item)
            case TextItem():
                return self._text(item.text)
            case ButtonItem():
                return self.rect(item.box, item.fill, item.radius) + self._text(item.text)
            case PictureItem():
                return self.picture(item)
            case _:
                assert_never(item)

    def _fill(self, paint: Paint, box: Box) -> Attributes:
        if not paint.stops:
            return color_attributes("fill", paint.color)
        name, markup = gradient_definition(paint, box)
        self.definitions[name] = markup
        return {"fill": f"url(#{name})"}

    def rect(self, box: Box, paint: Paint, radius: float) -> str:
        rx = min(radius, box.width / 2, box.height / 2) or None
        fill = self._fill(paint, box)
        return element("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=rx, **fill)

    def _ellipse(self, item: EllipseItem) -> str:
        x, y = item.box.rect.center
        rx, ry = item.box.width / 2, item.box.height / 2
        return element("ellipse", cx=x, cy=y, rx=rx, ry=ry, **self._fill(item.fill, item.box))

    def _path(self, item: PathItem) -> str:
        fill: Attributes = self._fill(item.fill, item.box) if item.fill else {"fill": "none"}
        stroke: Attributes = color_attributes("stroke", item.stroke) if item.stroke else {}
        width = item.stroke_width if item.stroke else None
        return element("path", d=item.d, **fill, **stroke, stroke_width=width)

    def _text(self, text: TextBlock) -> str:
        if self._set_text is not None:
            return self._set_text(text)
        face = block_face(text, self._library)
        fill = color_attributes("fill", text.fill)
        if self._outlines:
            shapes = "".join(
                outline(face, line.text, text.size, text.letter_spacing, line.x, line.baseline)
                for line in text.lines
            )
            return element("g", shapes, aria_label=" ".join(line.text for line in text.lines), **fill)
        lettering = self._lettering(text) | fill
        return "".join(
            element("text", text_content(line.text), x=line.x, y=line.baseline, **lettering)
            for line in text.lines
        )

    def _lettering(self, text: TextBlock) -> Attributes:
        # The face that was measured is named, not the weight that was asked for.
        key = block_face(text, self._library).key
        return {
            "font_family": f"'{key.family}'",
            "font_size": text.size,
            "font_weight": key.weight,
            "font_style": "italic" if key.italic else None,
            "letter_spacing": text.letter_spacing or None,
            "xml:space": "preserve",
            "xml:lang": text.language if text.language != DEFAULT_LANGUAGE else None,
            # Lines lie by their left end: where lines start from the right, that is their end.
            "direction": "rtl" if text.direction == "rtl" else None,
            "text_anchor": "end" if text.direction == "rtl" else None,
        }

    def picture(self, item: PictureItem) -> str:
        box = item.box
        place: Attributes = {
            "x": box.x,
            "y": box.y,
            "width": box.width,
            "height": box.height,
            "preserveAspectRatio": _ASPECT[item.fit],
        }
        kind, _, name = item.source.partition(":")
        if kind == "illustration":
            markup = self._library.pictures.svg(name, item.palette)
            drawn = element("svg", markup, viewBox=f"0 0 {VIEW_BOX} {VIEW_BOX}", **place)
        elif kind == "asset" and item.role != "brand":
            drawn = self._upload(item, self._library.upload(name))
        else:
            drawn = element("image", href=self._address(item.source), **place)
        return self._rounded(drawn, box, item.radius) if item.radius else drawn

    def _upload(self, item: PictureItem, picture: UploadedPicture) -> str:
        """What is seen of an upload, and no more. Logos come as they are."""
        box = item.box.rect
        if box.area == 0:
            return ""
        whole = placed(box, picture.width, picture.height, item.fit, item.focus)
        seen = box.intersection(whole)
        part = window(box, picture.width, picture.height, item.fit, item.focus)
        address = developed(picture, part, seen.width, seen.height, item.tones)
        place: Attributes = {"x": seen.x, "y": seen.y, "width": seen.width, "height": seen.height}
        return element("image", href=address, **place, preserveAspectRatio="none")

    def _address(self, source: str) -> str:
        kind, _, name = source.partition(":")
        address = self._library.upload(name).address if kind == "asset" else source
        if not _IMAGE_ADDRESS.match(address):
            shown = source if len(source) < 60 else source[:57] + "..."
            raise UnknownPicture(f"No picture {shown!r}: an `asset:ID` or a data:image address.")
        return address

    def _rounded(self, drawn: str, box: Box, radius: float) -> str:
        rx = min(radius, box.width / 2, box.height / 2)
        shape = element("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=rx)
        name = f"clip-{crc32(shape.encode()):08x}"
        self.definitions[name] = element("clipPath", shape, id=name)
        return element("g", drawn, clip_path=f"url(#{name})")


def element_rotation(degrees: float, x: float, y: float) -> str | None:
    """An SVG rotation about a point, or None for none."""
    return f"rotate({degrees:.3f} {x:.3f} {y:.3f})" if degrees % 360 else None
