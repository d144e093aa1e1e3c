"""Textures: the patterns that fill a ground or make a shape of it. A box becomes one path, clipped to the box.

What looks random is drawn from a sequence that the box alone decides: the same box gives the same path.
"""

from collections.abc import Iterator
from math import cos, hypot, pi, sin

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.pen import Drawing, circle, clip, corners_of, number, polygon
from adgenesis_design.layout.shapes import Point

_SPECKS = 1400
_ROUND_STEPS = 64  # corners of a blob: its edge is within half a px of the curve on a 1080 canvas
# Lobes of the three blobs: centre in fractions of the box, radius of its short side, depth and phase of the lobes.
_BLOBS = ((0.12, 0.2, 0.42, 0.12, 0.4), (0.92, 0.62, 0.5, 0.1, 2.1), (0.34, 1.0, 0.3, 0.14, 4.0))


def halftone(box: Rect) -> Drawing:
    """Staggered dots that grow from nothing at the head to half a step at the foot."""
    step = max(min(box.width, box.height) / 18, max(box.width, box.height) / 34, 4.0)
    across, down = max(round(box.width / step), 1), max(round(box.height / (step * 0.87)), 1)
    pieces = []
    for row in range(down):
        radius = step * 0.5 * ((row + 0.5) / down) ** 1.3
        if radius < 0.3:
            continue
        y = box.y + box.height * (row + 0.5) / down
        for column in range(across):
            x = box.x + box.width * (column + (0.5 if row % 2 else 0.0) + 0.25) / across
            r = min(radius, x - box.x, box.right - x, y - box.y, box.bottom - y)
            if r >= 0.3:
                pieces.append(circle(x, y, r))
    return Drawing("".join(pieces))


def grain(box: Rect) -> Drawing:
    """Specks like the fibres of paper: they break up the steps of a soft gradient."""
    size = max(min(box.width, box.height) / 520, 0.8)
    # Two sequences that fill a square evenly without rows (the golden ratio's relatives in the plane).
    pieces = []
    for index in range(1, _SPECKS + 1):
        x = box.x + (index * 0.754877666) % 1.0 * (box.width - 2 * size)
        y = box.y + (index * 0.569840291) % 1.0 * (box.height - 2 * size)
        w = size * (1 + index % 3 * 0.45)
        pieces.append(f"M{number(x)} {number(y)}h{number(w)}v{number(size)}h-{number(w)}Z")
    return Drawing("".join(pieces))


def blobs(box: Rect) -> Drawing:
    """Three soft shapes at the edges of the box, cut by them."""
    side = min(box.width, box.height)
    pieces = []
    for x, y, radius, depth, phase in _BLOBS:
        center = (box.x + box.width * x, box.y + box.height * y)
        pieces.append(polygon(clip(list(_lobed(center, radius * side, depth, phase)), box)))
    return Drawing("".join(pieces))


def _lobed(center: Point, radius: float, depth: float, phase: float) -> Iterator[Point]:
    """A circle with three and two lobes on it."""
    for step in range(_ROUND_STEPS):
        angle = 2 * pi * step / _ROUND_STEPS
        r = radius * (1 + depth * sin(3 * angle + phase) + depth * 0.8 * sin(2 * angle - phase))
        yield center[0] + r * cos(angle), center[1] + r * sin(angle)


def swell(box: Rect) -> Drawing:
    """The box filled up to a wave: its head rises and falls by a sixth of the height, once across the width."""
    lift, steps = min(box.height / 6, box.width / 14), 48
    phase = 2 * pi * ((box.y + box.height * 0.37) % 997 / 997)
    edge = [
        (
            box.x + box.width * i / steps,
            box.y + lift + lift * sin(phase + 2.1 * pi * i / steps),
        )
        for i in range(steps + 1)
    ]
    return Drawing(polygon([*edge, (box.right, box.bottom), (box.x, box.bottom)]))


def checks(box: Rect) -> Drawing:
    """A chequered box; along a narrow one, at least two rows of squares."""
    step = max(min(box.width, box.height) / 2, max(box.width, box.height) / 36)
    if min(box.width, box.height) > max(box.width, box.height) / 6:
        step = min(box.width, box.height) / 9
    across, down = max(round(box.width / step), 2), max(round(box.height / step), 1)
    w, h = box.width / across, box.height / down
    cells = (
        Rect(box.x + column * w, box.y + row * h, w, h)
        for row in range(down)
        for column in range(across)
        if (row + column) % 2 == 0
    )
    return Drawing("".join(polygon(corners_of(cell)) for cell in cells))


def quarter(box: Rect) -> Drawing:
    """A quarter of an ellipse about the box's top left corner; turning the element turns the corner."""
    rx, ry = number(box.width), number(box.height)
    x, y = number(box.x), number(box.y)
    return Drawing(f"M{x} {y}H{number(box.right)}A{rx} {ry} 0 0 1 {x} {number(box.bottom)}Z")


def bulbs(box: Rect) -> Drawing:
    """Dots along the inner edge, like the lamps about a theatre's sign."""
    radius = max(min(box.width, box.height) / 60, 1.2)
    inner = box.inset(radius)
    pieces = []
    for start, end in zip(corners_of(inner), [*corners_of(inner)[1:], corners_of(inner)[0]], strict=True):
        length = hypot(end[0] - start[0], end[1] - start[1])
        count = max(round(length / (radius * 5)), 1)
        for index in range(count):
            t = index / count
            pieces.append(
                circle(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t, radius)
            )
    return Drawing("".join(pieces))
