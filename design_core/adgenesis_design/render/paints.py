"""Paints: where a CSS gradient at an angle begins and ends inside a box, and its SVG definition."""

from dataclasses import dataclass
from math import cos, radians, sin
from zlib import crc32

from adgenesis_design.frame import Box, Paint
from adgenesis_design.render.markup import Attributes, color_attributes, element


@dataclass(frozen=True, slots=True)
class GradientLine:
    """From the first stop to the last, in canvas px."""

    x1: float
    y1: float
    x2: float
    y2: float


def gradient_line(box: Box, angle: float) -> GradientLine:
    """The gradient line of CSS: through the centre, so long that the corners get the end colours.

    https://www.w3.org/TR/css-images-3/#linear-gradients
    """
    dx, dy = sin(radians(angle)), -cos(radians(angle))
    half = (abs(box.width * dx) + abs(box.height * dy)) / 2
    x, y = box.rect.center
    return GradientLine(x - dx * half, y - dy * half, x + dx * half, y + dy * half)


def gradient_definition(paint: Paint, box: Box) -> tuple[str, str]:
    """(id, markup) of a paint with stops. Equal gradients get equal ids, different ones different ids."""
    line = gradient_line(box, paint.angle)
    stops = "".join(
        element("stop", offset=stop.offset, **color_attributes("stop_color", stop.color))
        for stop in paint.stops
    )
    shape: Attributes = {"x1": line.x1, "y1": line.y1, "x2": line.x2, "y2": line.y2}
    name = f"paint-{crc32((repr(shape) + stops).encode()):08x}"
    return name, element("linearGradient", stops, id=name, gradientUnits="userSpaceOnUse", **shape)
