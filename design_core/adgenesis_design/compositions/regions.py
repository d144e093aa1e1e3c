"""Regions: cutting boxes into parts. All lengths are px; fractions are of the side that is cut."""

from adgenesis_design.geometry import Rect


def left(box: Rect, share: float, gap: float = 0.0) -> Rect:
    """The left part, less half of the gap."""
    return Rect(box.x, box.y, box.width * share - gap / 2, box.height)


def right(box: Rect, share: float, gap: float = 0.0) -> Rect:
    """The right part, less half of the gap."""
    width = box.width * share - gap / 2
    return Rect(box.right - width, box.y, width, box.height)


def top(box: Rect, share: float, gap: float = 0.0) -> Rect:
    """The upper part, less half of the gap."""
    return Rect(box.x, box.y, box.width, box.height * share - gap / 2)


def bottom(box: Rect, share: float, gap: float = 0.0) -> Rect:
    """The lower part, less half of the gap."""
    height = box.height * share - gap / 2
    return Rect(box.x, box.bottom - height, box.width, height)


def between(x1: float, y1: float, x2: float, y2: float) -> Rect:
    """The box between two corners."""
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def centered(x: float, y: float, width: float, height: float | None = None) -> Rect:
    """A box about its centre; square if only one side is given."""
    height = width if height is None else height
    return Rect(x - width / 2, y - height / 2, width, height)


def flipped(box: Rect, canvas: Rect) -> Rect:
    """The box's mirror image, left for right."""
    return Rect(canvas.x + canvas.right - box.right, box.y, box.width, box.height)


def upended(box: Rect, canvas: Rect) -> Rect:
    """The box's mirror image, top for bottom."""
    return Rect(box.x, canvas.y + canvas.bottom - box.bottom, box.width, box.height)
