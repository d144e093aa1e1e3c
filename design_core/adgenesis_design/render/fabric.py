"""Fabric.js 5.3: a frame becomes the JSON of a canvas, each object where the frame has it.

Fabric sets text in its own way: a line is 1.13 times the size tall before its line height, and the baseline
lies 0.222 of that above the line's bottom. Boxes of text are computed backwards from our baselines.
"""

from base64 import b64encode
from math import cos, radians, sin
from typing import Any, assert_never

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
from adgenesis_design.render.block_face import block_face
from adgenesis_design.render.paints import gradient_circle, gradient_line
from adgenesis_design.render.svg import picture_svg

VERSION = "5.3.0"
_LINE = 1.13
_BELOW_BASELINE = 0.222
_SLACK = 2.0  # px a text box is wider than its widest line, so that the browser's rounding wraps nothing

Json = dict[str, Any]


def to_fabric(frame: Frame, library: DesignLibrary) -> Json:
    """What `canvas.loadFromJSON` takes. Pictures become `data:` addresses; raises as `to_svg` does."""
    canvas = Box(x=0, y=0, width=frame.width, height=frame.height)
    return {
        "version": VERSION,
        "objects": [made for item in frame.items for made in _objects(item, library)],
        "background": _fill(frame.background, canvas),
        "width": frame.width,
        "height": frame.height,
    }


def _objects(item: FrameItem, library: DesignLibrary) -> list[Json]:
    match item:
        case RectItem():
            return [_rect(item, item.fill, item.radius)]
        case EllipseItem():
            return [_ellipse(item)]
        case PathItem():
            return [_path(item)]
        case TextItem():
            return [_textbox(item, item.text, item.element_id, library)]
        case ButtonItem():
            label = _textbox(item, item.text, f"{item.element_id}-label", library)
            return [_rect(item, item.fill, item.radius), label]
        case PictureItem():
            return [_image(item, library)]
        case _:
            assert_never(item)


def _object(item: FrameItem, kind: str, box: Box, **properties: object) -> Json:
    """What all objects share. Fabric's left and top are those of the corner after the rotation."""
    left, top = _rotated_corner(item, box)
    return {
        "type": kind,
        "version": VERSION,
        "id": item.element_id,
        "role": item.role,
        "originX": "left",
        "originY": "top",
        "left": round(left, 3),
        "top": round(top, 3),
        "width": round(box.width, 3),
        "height": round(box.height, 3),
        "angle": item.rotation,
        "opacity": item.opacity,
        "stroke": None,
        "strokeWidth": 0,
        **properties,
    }


def _rotated_corner(item: FrameItem, box: Box) -> tuple[float, float]:
    """Where the top left corner of `box` comes to lie when the item turns about the centre of its own box."""
    x, y = item.box.rect.center
    turn = radians(item.rotation)
    dx, dy = box.x - x, box.y - y
    return x + dx * cos(turn) - dy * sin(turn), y + dx * sin(turn) + dy * cos(turn)


def _fill(paint: Paint, box: Box) -> str | Json:
    if not paint.stops:
        return paint.color
    own = Box(x=0, y=0, width=box.width, height=box.height)
    return {
        "type": "linear" if paint.center is None else "radial",
        "gradientUnits": "pixels",
        "coords": _radial(paint.center, own) if paint.center else _linear(paint.angle, own),
        "colorStops": [{"offset": stop.offset, "color": stop.color} for stop in paint.stops],
        "offsetX": 0,
        "offsetY": 0,
        "gradientTransform": None,
    }


def _linear(angle: float, box: Box) -> Json:
    line = gradient_line(box, angle)
    return {"x1": line.x1, "y1": line.y1, "x2": line.x2, "y2": line.y2}


def _radial(center: tuple[float, float], box: Box) -> Json:
    circle = gradient_circle(box, center)
    return {"x1": circle.x, "y1": circle.y, "r1": 0, "x2": circle.x, "y2": circle.y, "r2": circle.radius}


def _rect(item: RectItem | ButtonItem, fill: Paint, radius: float) -> Json:
    corner = min(radius, item.box.width / 2, item.box.height / 2)
    return _object(item, "rect", item.box, fill=_fill(fill, item.box), rx=corner, ry=corner)


def _ellipse(item: EllipseItem) -> Json:
    fill, rx, ry = _fill(item.fill, item.box), item.box.width / 2, item.box.height / 2
    if rx == ry:
        return _object(item, "circle", item.box, fill=fill, radius=rx)
    return _object(item, "ellipse", item.box, fill=fill, rx=rx, ry=ry)


def _path(item: PathItem) -> Json:
    # Fabric places a path by the bounds of its points; the two moves make those the item's own box.
    box, width = item.box, item.stroke_width if item.stroke else 0.0
    frame = f"M {box.x:.3f} {box.y:.3f} M {box.x + box.width:.3f} {box.y + box.height:.3f} "
    outer = Box(x=box.x - width / 2, y=box.y - width / 2, width=box.width, height=box.height)
    fill = _fill(item.fill, box) if item.fill else ""
    return _object(item, "path", outer, path=frame + item.d, fill=fill, stroke=item.stroke, strokeWidth=width)


def _textbox(item: TextItem | ButtonItem, text: TextBlock, id: str, library: DesignLibrary) -> Json:
    key = block_face(text, library).key
    return _object(item, "textbox", _text_bounds(item.box, text)) | {
        "id": id,
        "text": "\n".join(line.text for line in text.lines),
        "fill": text.fill,
        "fontFamily": key.family,
        "fontSize": text.size,
        "fontWeight": key.weight,
        "fontStyle": "italic" if key.italic else "normal",
        "textAlign": text.align,
        "direction": text.direction,
        "lineHeight": round(text.line_height / (text.size * _LINE), 5),
        "charSpacing": round(text.letter_spacing / text.size * 1000, 3),
        "splitByGrapheme": False,
        "styles": {},
    }


def _text_bounds(box: Box, text: TextBlock) -> Box:
    """The box in which Fabric sets the lines on our baselines."""
    if not text.lines:
        return box
    widest = max(text.lines, key=lambda line: line.width)
    before = {"left": 0.0, "center": _SLACK / 2, "right": _SLACK}[text.align]
    line = text.size * _LINE
    return Box(
        x=widest.x - before,
        y=text.lines[0].baseline - line * (1 - _BELOW_BASELINE),
        width=widest.width + _SLACK,
        height=(len(text.lines) - 1) * text.line_height + line,
    )


def _image(item: PictureItem, library: DesignLibrary) -> Json:
    data = b64encode(picture_svg(item, library).encode()).decode()
    natural = {"scaleX": 1, "scaleY": 1, "cropX": 0, "cropY": 0, "crossOrigin": None}
    return _object(item, "image", item.box, src=f"data:image/svg+xml;base64,{data}") | natural
