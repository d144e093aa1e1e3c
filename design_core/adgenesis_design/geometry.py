"""Boxes in canvas pixels: x to the right, y downwards, the origin at the top left corner."""

from dataclasses import dataclass
from math import cos, radians, sin


@dataclass(frozen=True, slots=True)
class Rect:
    """An axis-parallel box in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return max(self.width, 0) * max(self.height, 0)

    @property
    def center(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> "Rect":
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, dx: float, dy: float) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def intersection(self, other: "Rect") -> "Rect":
        """The common part; width or height is zero or negative where there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, min(self.right, other.right) - x, min(self.bottom, other.bottom) - y)

    def overlaps(self, other: "Rect", tolerance: float = 0.5) -> bool:
        common = self.intersection(other)
        return common.width > tolerance and common.height > tolerance

    def contains(self, other: "Rect", tolerance: float = 0.5) -> bool:
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


def turned_back(box: Rect, center: tuple[float, float], degrees: float) -> Rect:
    """The box as seen from something that is turned clockwise about the centre: the upright box about it there."""
    if degrees % 360 == 0:
        return box
    c, s = cos(radians(degrees)), sin(radians(degrees))
    x, y = box.center[0] - center[0], box.center[1] - center[1]
    width, height = (
        box.width * abs(c) + box.height * abs(s),
        box.width * abs(s) + box.height * abs(c),
    )
    return Rect(
        center[0] + x * c + y * s - width / 2,
        center[1] - x * s + y * c - height / 2,
        width,
        height,
    )
