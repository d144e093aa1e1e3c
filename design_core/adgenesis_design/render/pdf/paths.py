"""Paths: the shapes of SVG become lines and cubic curves, the only ones that PDF draws.

Grammar: https://www.w3.org/TR/SVG2/paths.html#PathDataBNF
"""

import re
from collections.abc import Iterator, Sequence
from math import acos, ceil, cos, hypot, pi, radians, sin, sqrt, tan

from adgenesis_design.render.pdf.objects import number

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]  # m, l, c or h, the operators of PDF, with absolute coordinates
_NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FLAG = re.compile(r"[01]")
_ROUND = 0.5522847498  # how far a quarter circle's handles reach, in radii


def parse_path(d: str) -> list[Segment]:
    """The segments of path data; what comes after a mistake is left out, as SVG asks."""
    pen = _Pen()
    for letter, rest in _COMMAND.findall(d):
        for numbers in _groups(letter.lower(), rest):
            pen.draw(letter, numbers)
            letter = {"M": "L", "m": "l"}.get(letter, letter)
    return pen.segments


def _groups(kind: str, rest: str) -> Iterator[tuple[float, ...]]:
    count, position = _NUMBERS[kind], 0
    if not count:
        yield ()
        return
    while True:
        numbers: list[float] = []
        while len(numbers) < count:
            # The two flags of an arc may stand without anything between them.
            pattern = _FLAG if kind == "a" and len(numbers) in (3, 4) else _NUMBER
            found = pattern.search(rest, position)
            if found is None:
                return
            numbers.append(float(found[0]))
            position = found.end()
        yield tuple(numbers)


class _Pen:
    """Where the pen is, and what the smooth curves need to know of the curve before."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._cubic: Point | None = None
        self._quadratic: Point | None = None

    def draw(self, letter: str, numbers: Sequence[float]) -> None:
        kind, relative = letter.lower(), letter.islower()
        dx, dy = self._at if relative else (0.0, 0.0)
        cubic, quadratic, self._cubic, self._quadratic = self._cubic, self._quadratic, None, None
        points = [(numbers[i] + dx, numbers[i + 1] + dy) for i in range(0, len(numbers) - 1, 2)]
        match kind:
            case "m":
                self._start = self._to("m", points)
            case "l":
                self._to("l", points)
            case "h":
                self._to("l", [(numbers[0] + dx, self._at[1])])
            case "v":
                self._to("l", [(self._at[0], numbers[0] + dy)])
            case "c":
                self._curve(*points)
            case "s":
                self._curve(self._mirrored(cubic), *points)
            case "q":
                self._quadratic_curve(*points)
            case "t":
                self._quadratic_curve(self._mirrored(quadratic), *points)
            case "a":
                self._arc(numbers, (numbers[5] + dx, numbers[6] + dy))
            case "z":
                self.segments.append(("h", ()))
                self._at = self._start

    def _to(self, operator: str, points: Sequence[Point]) -> Point:
        self.segments.append((operator, tuple(value for point in points for value in point)))
        self._at = points[-1]
        return self._at

    def _curve(self, first: Point, second: Point, end: Point) -> None:
        self._cubic = second
        self._to("c", (first, second, end))

    def _quadratic_curve(self, handle: Point, end: Point) -> None:
        (x, y), (hx, hy), (ex, ey) = self._at, handle, end
        first = (x + (hx - x) * 2 / 3, y + (hy - y) * 2 / 3)
        self._to("c", (first, (ex + (hx - ex) * 2 / 3, ey + (hy - ey) * 2 / 3), end))
        self._quadratic = handle

    def _mirrored(self, handle: Point | None) -> Point:
        x, y = self._at
        return (2 * x - handle[0], 2 * y - handle[1]) if handle else (x, y)

    def _arc(self, numbers: Sequence[float], end: Point) -> None:
        if end == self._at:
            return
        rx, ry, turn, large, sweep = abs(numbers[0]), abs(numbers[1]), *numbers[2:5]
        if not rx or not ry:
            self._to("l", [end])
            return
        for curve in arc_curves(self._at, end, (rx, ry), radians(turn), large > 0, sweep > 0):
            self._to("c", curve)


def arc_curves(
    start: Point, end: Point, radii: Point, turn: float, large: bool, sweep: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """An elliptical arc as cubic curves of at most a quarter turn.

    https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes
    """
    rx, ry = radii
    c, s = cos(turn), sin(turn)
    mx, my = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    px, py = c * mx + s * my, -s * mx + c * my
    stretch = max(sqrt((px / rx) ** 2 + (py / ry) ** 2), 1.0)
    rx, ry = rx * stretch, ry * stretch
    square = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
    reach = sqrt(max(square, 0.0)) * (-1 if large == sweep else 1)
    ox, oy = reach * rx * py / ry, -reach * ry * px / rx
    cx, cy = c * ox - s * oy + (start[0] + end[0]) / 2, s * ox + c * oy + (start[1] + end[1]) / 2
    first = _angle((1, 0), ((px - ox) / rx, (py - oy) / ry))
    swept = _angle(((px - ox) / rx, (py - oy) / ry), ((-px - ox) / rx, (-py - oy) / ry))
    if sweep and swept < 0:
        swept += 2 * pi
    elif not sweep and swept > 0:
        swept -= 2 * pi

    def on_canvas(x: float, y: float) -> Point:
        return cx + c * rx * x - s * ry * y, cy + s * rx * x + c * ry * y

    count = max(ceil(abs(swept) / (pi / 2) - 1e-9), 1)
    step = swept / count
    handle = 4 / 3 * tan(step / 4)
    for index in range(count):
        a, b = first + index * step, first + (index + 1) * step
        last = end if index == count - 1 else on_canvas(cos(b), sin(b))
        yield (
            on_canvas(cos(a) - handle * sin(a), sin(a) + handle * cos(a)),
            on_canvas(cos(b) + handle * sin(b), sin(b) - handle * cos(b)),
            last,
        )


def _angle(u: Point, v: Point) -> float:
    length = hypot(*u) * hypot(*v)
    between = acos(min(max((u[0] * v[0] + u[1] * v[1]) / length, -1.0), 1.0)) if length else 0.0
    return -between if u[0] * v[1] - u[1] * v[0] < 0 else between


def rect_path(x: float, y: float, width: float, height: float, rx: float, ry: float) -> list[Segment]:
    """A rectangle with round corners, as SVG's `rect` draws it."""
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx or not ry:
        right, bottom = x + width, y + height
        corners = (("m", (x, y)), ("l", (right, y)), ("l", (right, bottom)), ("l", (x, bottom)))
        return [*corners, ("h", ())]
    a = f"a{rx} {ry} 0 0 1"
    across, down = width - 2 * rx, height - 2 * ry
    return parse_path(
        f"M{x + rx} {y}h{across:f}{a} {rx} {ry}v{down:f}{a} {-rx} {ry}h{-across:f}{a} {-rx} {-ry}"
        f"v{-down:f}{a} {rx} {-ry}z"
    )


def ellipse_path(cx: float, cy: float, rx: float, ry: float) -> list[Segment]:
    kx, ky = rx * _ROUND, ry * _ROUND
    return [
        ("m", (cx + rx, cy)),
        ("c", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("c", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("c", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("c", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("h", ()),
    ]


def bounds(segments: Sequence[Segment]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything that the points and handles span."""
    xs = [value for _, numbers in segments for value in numbers[0::2]]
    ys = [value for _, numbers in segments for value in numbers[1::2]]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)


def operators(segments: Sequence[Segment]) -> str:
    return "\n".join(" ".join([*map(number, numbers), operator]) for operator, numbers in segments)
