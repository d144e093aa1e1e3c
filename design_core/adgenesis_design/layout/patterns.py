"""Patterns: a patterned box becomes one SVG path in canvas px, clipped to the box."""

from collections.abc import Callable, Iterator
from math import cos, hypot, pi, sin

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.pen import Drawing, circle, clip, corners_of, number, polygon
from adgenesis_design.layout.shapes import Point
from adgenesis_design.layout.textures import blobs, bulbs, checks, grain, halftone, quarter, swell

_STEPS_ACROSS = 16  # of the shorter side, for dots and confetti; larger boxes do not get finer dots


def draw_pattern(kind: str, box: Rect) -> Drawing:
    """The path of a pattern in a box; empty for a box with no area."""
    if box.width < 1 or box.height < 1:
        return Drawing("")
    return _PATTERNS[kind](box)


def _lattice(box: Rect, step: float) -> Iterator[tuple[int, int, float, float]]:
    """Cells of about that size that fill the box evenly: row, column and centre."""
    across, down = max(round(box.width / step), 1), max(round(box.height / step), 1)
    across, down = min(across, 60), min(down, 60)
    for row in range(down):
        for column in range(across):
            yield (
                row,
                column,
                box.x + box.width * (column + 0.5) / across,
                box.y + box.height * (row + 0.5) / down,
            )


def _step(box: Rect) -> float:
    return max(min(box.width, box.height) / _STEPS_ACROSS, max(box.width, box.height) / 40, 4.0)


def _dots(box: Rect) -> Drawing:
    step = _step(box)
    radius = min(step * 0.14, box.width / 2, box.height / 2)
    return Drawing("".join(circle(x, y, radius) for _, _, x, y in _lattice(box, step)))


def _grid(box: Rect) -> Drawing:
    step = _step(box) * 1.5
    across, down = max(round(box.width / step), 1), max(round(box.height / step), 1)
    line = max(step * 0.03, 0.75)
    bars = [
        Rect(box.x + box.width * i / across - line / 2, box.y, line, box.height) for i in range(1, across)
    ]
    bars += [Rect(box.x, box.y + box.height * i / down - line / 2, box.width, line) for i in range(1, down)]
    return Drawing("".join(polygon(clip(corners_of(bar), box)) for bar in bars))


def _stripes(box: Rect) -> Drawing:
    step = _step(box) * 1.6
    width, height = step * 0.45, box.height
    start = box.x - height
    count = int((box.width + height) / step) + 1
    paths = []
    for index in range(count):
        x = start + index * step
        band = [(x, box.bottom), (x + height, box.y), (x + height + width, box.y), (x + width, box.bottom)]
        paths.append(polygon(clip(band, box)))
    return Drawing("".join(paths))


def _rays(box: Rect) -> Drawing:
    center_x, center_y = box.center
    reach, count = hypot(box.width, box.height), 14
    paths = []
    for index in range(count):
        start, end = 2 * pi * index / count, 2 * pi * (index + 0.5) / count
        wedge = [
            (center_x, center_y),
            (center_x + reach * cos(start), center_y + reach * sin(start)),
            (center_x + reach * cos(end), center_y + reach * sin(end)),
        ]
        paths.append(polygon(clip(wedge, box)))
    return Drawing("".join(paths))


def _waves(box: Rect) -> Drawing:
    step = _step(box) * 1.7
    width = max(step * 0.14, 1.0)
    rows = max(int(box.height / step), 1)
    length = step * 2.6
    paths = []
    for row in range(rows):
        y = box.y + box.height * (row + 0.5) / rows
        lift = max(min(step * 0.26, box.height / 2 - width), 0)
        count = max(round(box.width / (length / 8)), 2)
        points = [
            (box.x + box.width * i / count, y + lift * sin(2 * pi * box.width * i / count / length))
            for i in range(count + 1)
        ]
        paths.append("M" + "L".join(f"{number(x)} {number(py)}" for x, py in points))
    return Drawing("".join(paths), stroke_width=round(width, 2))


def _rings(box: Rect) -> Drawing:
    step = _step(box) * 2.2
    width = step * 0.26
    center_x, center_y = box.center
    inner = box.inset(width / 2)
    paths = []
    for index in range(1, int(hypot(box.width, box.height) / 2 / step) + 1):
        radius, count = step * index, 24 + 8 * min(index, 8)
        points = [
            (center_x + radius * cos(2 * pi * i / count), center_y + radius * sin(2 * pi * i / count))
            for i in range(count + 1)
        ]
        paths.append(_polyline_within(points, inner))
    return Drawing("".join(paths), stroke_width=round(width, 2))


def _confetti(box: Rect) -> Drawing:
    step = _step(box) * 1.7
    size = min(step * 0.2, min(box.width, box.height) / 2.3)
    paths = []
    for row, column, x, y in _lattice(box, step):
        turn = (row * 7 + column * 13) % 16
        x += (turn % 4 - 1.5) * step * 0.12
        y += (turn // 4 - 1.5) * step * 0.12
        x = min(max(x, box.x + size * 1.1), box.right - size * 1.1)
        y = min(max(y, box.y + size * 1.1), box.bottom - size * 1.1)
        if turn % 3 == 0:
            paths.append(circle(x, y, size * 0.55))
        else:
            paths.append(_scrap(x, y, size, pi * turn / 8, 0.42 if turn % 3 == 1 else 0.2))
    return Drawing("".join(paths))


def _scrap(x: float, y: float, size: float, angle: float, slimness: float) -> str:
    """A little strip of paper, turned."""
    along, across = (
        (size * cos(angle), size * sin(angle)),
        (-size * slimness * sin(angle), size * slimness * cos(angle)),
    )
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    return polygon([(x + a * along[0] + b * across[0], y + a * along[1] + b * across[1]) for a, b in signs])


def _polyline_within(points: list[Point], box: Rect) -> str:
    """The stretches of a polyline whose points lie in the box."""
    d, pen_down = [], False
    for x, y in points:
        inside = box.x <= x <= box.right and box.y <= y <= box.bottom
        if inside:
            d.append(f"{'L' if pen_down else 'M'}{number(x)} {number(y)}")
        pen_down = inside
    return "".join(d)


_PATTERNS: dict[str, Callable[[Rect], Drawing]] = {
    "dots": _dots,
    "grid": _grid,
    "stripes": _stripes,
    "waves": _waves,
    "rays": _rays,
    "rings": _rings,
    "confetti": _confetti,
    "halftone": halftone,
    "grain": grain,
    "blobs": blobs,
    "swell": swell,
    "checks": checks,
    "quarter": quarter,
    "bulbs": bulbs,
}
