"""Shapes: turned boxes and ellipses against upright boxes. What covers a text, and what touches it."""

from math import cos, radians, sin

from adgenesis_design.compositions.drawings import Drawing
from adgenesis_design.geometry import Rect

Point = tuple[float, float]

_ROUND = 0.2  # how much larger than the inscribed ellipse a drawing is taken to be


def corners(box: Rect, rotation: float = 0) -> tuple[Point, Point, Point, Point]:
    """The corners after turning about the centre by degrees clockwise."""
    points = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    if rotation % 360 == 0:
        return points
    first, second, third, fourth = (turned(point, box.center, rotation) for point in points)
    return first, second, third, fourth


def turned(point: Point, center: Point, degrees: float) -> Point:
    """The point turned about the centre, clockwise."""
    angle = radians(degrees)
    dx, dy = point[0] - center[0], point[1] - center[1]
    return center[0] + dx * cos(angle) - dy * sin(angle), center[1] + dx * sin(angle) + dy * cos(angle)


def box_covers(box: Rect, rotation: float, other: Rect) -> bool:
    """Whether the turned box covers the upright one."""
    if rotation % 360 == 0:
        return box.contains(other)
    return all(box.contains(Rect(*turned(point, box.center, -rotation), 0, 0)) for point in corners(other))


def box_touches(box: Rect, rotation: float, other: Rect) -> bool:
    """Whether the turned box and the upright one have points in common (separating axes)."""
    if rotation % 360 == 0:
        return box.overlaps(other, 0)
    if not _bounds(corners(box, rotation)).overlaps(other, 0):
        return False
    back = [turned(point, box.center, -rotation) for point in corners(other)]
    return _bounds(tuple(back)).overlaps(box, 0)


def drawing_touches(box: Rect, rotation: float, shape: Drawing, other: Rect) -> bool:
    """Whether what is drawn in a turned picture's box reaches into the other box; its corners are taken as round."""
    drawn = Rect(
        box.x + box.width * shape.left,
        box.y + box.height * shape.top,
        box.width * shape.width,
        box.height * shape.height,
    )
    back = _bounds(tuple(turned(point, box.center, -rotation) for point in corners(other)))
    grow_x, grow_y = drawn.width * _ROUND / 2, drawn.height * _ROUND / 2
    round_ = Rect(drawn.x - grow_x, drawn.y - grow_y, drawn.width + 2 * grow_x, drawn.height + 2 * grow_y)
    return drawn.overlaps(back, 0) and ellipse_touches(round_, back)


def ellipse_covers(box: Rect, other: Rect) -> bool:
    """Whether the ellipse in the box covers the other box."""
    return all(_distance(box, point) <= 1.0 for point in corners(other))


def ellipse_touches(box: Rect, other: Rect) -> bool:
    """Whether the ellipse in the box has points in common with the other box."""
    center_x, center_y = box.center
    nearest = (min(max(center_x, other.x), other.right), min(max(center_y, other.y), other.bottom))
    return _distance(box, nearest) < 1.0


def _distance(box: Rect, point: Point) -> float:
    """Squared distance from the centre, 1 on the ellipse."""
    if box.width <= 0 or box.height <= 0:
        return 2.0
    dx = (point[0] - box.center[0]) / (box.width / 2)
    dy = (point[1] - box.center[1]) / (box.height / 2)
    return dx * dx + dy * dy


def _bounds(points: tuple[Point, ...]) -> Rect:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
