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


def beside(canvas: Rect, share: float, mirrored: bool) -> tuple[Rect, Rect]:
    """Two columns, words first: the second has that share of the width and lies right, or mirrored left."""
    words, picture = left(canvas, 1 - share), right(canvas, share)
    return (flipped(words, canvas), flipped(picture, canvas)) if mirrored else (words, picture)


def inside(words: Rect, area: Rect, gutter: float) -> Rect:
    """A column's part within the text area, a gutter away from its neighbour on either side."""
    x = area.x if words.x <= area.x else words.x + gutter
    end = area.right if words.right >= area.right else words.right - gutter
    return Rect(x, area.y, end - x, area.height)


def overhanging(box: Rect, mirrored: bool, across: float = 0.0, down: float = 0.0) -> Rect:
    """A picture's box that reaches over the outer edge (right, or mirrored left) and the foot by these px."""
    x = box.x - across if mirrored else box.x
    return Rect(x, box.y, box.width + across, box.height + down)
