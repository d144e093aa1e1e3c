"""Paints: where a CSS gradient begins and ends inside a box, and its SVG definition."""

from dataclasses import dataclass
from math import cos, hypot, radians, sin
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


@dataclass(frozen=True, slots=True)
class GradientCircle:
    """From the first stop in the centre to the last at this distance, in canvas px."""

    x: float
    y: float
    radius: float


def gradient_circle(box: Box, center: tuple[float, float]) -> GradientCircle:
    """The circle of CSS about a point in fractions of the box, as large as its farthest corner asks.

    https://www.w3.org/TR/css-images-3/#radial-gradients
    """
    across, down = (max(at, 1 - at) for at in center)
    x, y = box.x + box.width * center[0], box.y + box.height * center[1]
    return GradientCircle(x, y, hypot(box.width * across, box.height * down))


def gradient_definition(paint: Paint, box: Box) -> tuple[str, str]:
    """(id, markup) of a paint with stops. Equal gradients get equal ids, different ones different ids."""
    stops = "".join(
        element("stop", offset=stop.offset, **color_attributes("stop_color", stop.color))
        for stop in paint.stops
    )
    kind, shape = _geometry(paint, box)
    name = f"paint-{crc32((repr(shape) + stops).encode()):08x}"
    return name, element(kind, stops, id=name, gradientUnits="userSpaceOnUse", **shape)


def _geometry(paint: Paint, box: Box) -> tuple[str, Attributes]:
    if paint.center is not None:
        circle = gradient_circle(box, paint.center)
        return "radialGradient", {"cx": circle.x, "cy": circle.y, "r": circle.radius}
    line = gradient_line(box, paint.angle)
    return "linearGradient", {"x1": line.x1, "y1": line.y1, "x2": line.x2, "y2": line.y2}
