"""Pen: polygons and circles as pieces of an SVG path, and polygons cut to a box. All lengths are px."""

from dataclasses import dataclass

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.shapes import Point


@dataclass(frozen=True, slots=True)
class Drawing:
    """A path, filled; or stroked where a width is given."""

    d: str
    stroke_width: float = 0.0


def number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def polygon(points: list[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z" if len(points) > 2 else ""


def circle(x: float, y: float, radius: float) -> str:
    r, d = number(radius), number(2 * radius)
    return f"M{number(x - radius)} {number(y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z"


def corners_of(box: Rect) -> list[Point]:
    return [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]


def clip(polygon: list[Point], box: Rect) -> list[Point]:
    """The part of a convex polygon inside the box (Sutherland-Hodgman)."""
    for axis, limit, sign in ((0, box.x, 1), (0, box.right, -1), (1, box.y, 1), (1, box.bottom, -1)):
        kept: list[Point] = []
        for index, point in enumerate(polygon):
            before = polygon[index - 1]
            inside, was_inside = sign * (point[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if inside != was_inside:
                t = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])))
            if inside:
                kept.append(point)
        polygon = kept
    return polygon
