"""Draw: a settled design becomes a frame. Nothing is decided here: boxes and sizes are as they stand."""

from typing import assert_never

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
    TextLine,
)
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import fill_of
from adgenesis_design.layout.desk import Desk
from adgenesis_design.layout.patterns import draw_pattern
from adgenesis_design.layout.set_text import SetText, set_button, set_text
from adgenesis_design.spec import (
    ButtonElement,
    CircleElement,
    Element,
    IllustrationElement,
    ImageElement,
    LineElement,
    LogoElement,
    RectangleElement,
    TextElement,
)


def draw(desk: Desk) -> Frame:
    """The frame of the elements as they are."""
    return Frame(
        width=desk.placement.width,
        height=desk.placement.height,
        background=fill_of(desk.spec.background_color, desk.spec.background_gradient),
        items=tuple(_item(desk, element) for element in desk.elements),
    )


def _item(desk: Desk, element: Element) -> FrameItem:
    box = Box(
        x=round(element.x, 2),
        y=round(element.y, 2),
        width=round(element.width or 0, 2),
        height=round(element.height or 0, 2),
    )
    common = {
        "element_id": element.id,
        "role": element.role,
        "box": box,
        "rotation": element.rotation,
        "opacity": element.opacity,
    }
    if isinstance(element, TextElement):
        block = _text_block(element, set_text(desk.library, element, desk.smallest), element.color)
        return TextItem(**common, text=block)
    if isinstance(element, ButtonElement):
        block = _text_block(element, set_button(desk.library, element, desk.smallest), element.text_color)
        return ButtonItem(**common, fill=Paint(color=element.color), radius=element.border_radius, text=block)
    if isinstance(element, RectangleElement):
        return _rectangle(element, common, box.rect)
    if isinstance(element, CircleElement):
        return EllipseItem(**common, fill=Paint(color=element.color))
    if isinstance(element, LineElement):
        d = f"M{box.x:g} {box.y:g}L{box.x + box.width:g} {box.y + box.height:g}"
        return PathItem(**common, d=d, stroke=element.color, stroke_width=element.stroke_width)
    if isinstance(element, ImageElement):
        return PictureItem(
            **common,
            source=element.src,
            fit=element.fit,
            radius=element.border_radius,
            focus=element.focus,
            tones=element.tones,
        )
    if isinstance(element, LogoElement):
        return PictureItem(**common, source=element.src, fit="contain")
    if isinstance(element, IllustrationElement):
        source = f"illustration:{element.name}"
        return PictureItem(**common, source=source, fit="contain", palette=element.palette)
    assert_never(element)


def _rectangle(element: RectangleElement, common: dict[str, object], box: Rect) -> FrameItem:
    if element.pattern is None:
        return RectItem(**common, fill=fill_of(element.color, element.gradient), radius=element.border_radius)
    drawing = draw_pattern(element.pattern, box)
    if drawing.stroke_width:
        return PathItem(**common, d=drawing.d, stroke=element.color, stroke_width=drawing.stroke_width)
    return PathItem(**common, d=drawing.d, fill=Paint(color=element.color))


def _text_block(element: TextElement | ButtonElement, set_as: SetText, fill: str) -> TextBlock:
    face = set_as.face.key
    return TextBlock(
        lines=tuple(
            TextLine(
                text=line.text,
                x=round(line.x, 2),
                baseline=round(line.baseline, 2),
                width=round(line.width, 2),
            )
            for line in set_as.lines
        ),
        family=face.family,
        weight=face.weight,
        italic=face.italic,
        size=round(set_as.size, 2),
        letter_spacing=round(set_as.letter_spacing, 4),
        line_height=round(set_as.line_height, 2),
        cap_height=round(set_as.face.cap_height * set_as.size, 2),
        align=element.text_align,
        fill=fill,
        language=set_as.face.language,
        direction=set_as.face.direction,
    )
