"""Gradients: the paint servers of SVG become patterns, and their stops' opacities a second one for a mask."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from adgenesis_design.render.pdf.content import Bounds
from adgenesis_design.render.pdf.matrix import Matrix, parse_transform
from adgenesis_design.render.pdf.objects import Name, PdfFile, Ref, Value
from adgenesis_design.render.pdf.style import Color, parse_color, properties

_LEAST_STEP = 1e-5  # two stops at one place lie this far apart: functions need bounds that grow


@dataclass(frozen=True, slots=True)
class Stop:
    offset: float
    color: Color


@dataclass(frozen=True, slots=True)
class Gradient:
    """A shading's kind and coordinates, where they lie, and its stops."""

    radial: bool
    coordinates: tuple[float, ...]
    matrix: Matrix
    stops: tuple[Stop, ...]

    @property
    def opaque(self) -> bool:
        return all(stop.color.alpha == 1 for stop in self.stops)


def read_gradient(element: Element, shape: Bounds) -> Gradient | None:
    """The gradient that an element describes, for a shape with these bounds; None without stops."""
    stops = _stops(element)
    if not stops:
        return None
    matrix = parse_transform(element.get("gradientTransform"))
    if element.get("gradientUnits") != "userSpaceOnUse":
        left, top, right, bottom = shape
        matrix = Matrix(right - left, 0, 0, bottom - top, left, top).then(matrix)
    radial = element.tag.endswith("radialGradient")
    return Gradient(radial, _circles(element) if radial else _line(element), matrix, stops)


def _stops(element: Element) -> tuple[Stop, ...]:
    stops, least = [], 0.0
    for child in element:
        if not child.tag.endswith("stop"):
            continue
        given = properties(child.attrib)
        offset = min(max(_share(given.get("offset", "0")), least), 1.0)
        color = parse_color(given.get("stop-color", "black"))
        alpha = color.alpha * float(given.get("stop-opacity", 1))
        stops.append(Stop(offset, Color(color.red, color.green, color.blue, alpha)))
        least = offset
    return tuple(stops)


def _line(element: Element) -> tuple[float, ...]:
    defaults = {"x1": "0", "y1": "0", "x2": "1", "y2": "0"}
    return tuple(_share(element.get(name, default)) for name, default in defaults.items())


def _circles(element: Element) -> tuple[float, ...]:
    cx, cy, r = (_share(element.get(name, "0.5")) for name in ("cx", "cy", "r"))
    fx, fy, fr = (
        _share(element.get(name, str(default))) for name, default in (("fx", cx), ("fy", cy), ("fr", 0))
    )
    return fx, fy, fr, cx, cy, r


def _share(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def add_pattern(file: PdfFile, gradient: Gradient, matrix: Matrix, opacities: bool = False) -> Ref:
    """The gradient as a pattern; with `opacities`, the alpha of its stops in grey. `matrix` leads to its stream."""
    shading: dict[str, Value] = {
        "ShadingType": 3 if gradient.radial else 2,
        "ColorSpace": Name("DeviceGray" if opacities else "DeviceRGB"),
        "Coords": list(gradient.coordinates),
        "Extend": [True, True],
        "Function": _function(gradient.stops, opacities),
    }
    placed = matrix.then(gradient.matrix)
    return file.add(
        {"Type": Name("Pattern"), "PatternType": 2, "Matrix": list(placed.numbers), "Shading": shading}
    )


def _function(stops: tuple[Stop, ...], opacities: bool) -> Value:
    """From 0..1 along the gradient to a colour: straight between neighbouring stops."""
    spread = _spread(stops)
    offsets = [offset for offset, _ in spread]
    values = [[c.alpha] if opacities else [c.red, c.green, c.blue] for _, c in spread]
    pieces: list[Value] = [
        {"FunctionType": 2, "Domain": [0, 1], "C0": before, "C1": after, "N": 1}
        for before, after in zip(values, values[1:], strict=False)
    ]
    if len(pieces) == 1:
        return pieces[0]
    return {
        "FunctionType": 3,
        "Domain": [0, 1],
        "Functions": pieces,
        "Bounds": offsets[1:-1],
        "Encode": [0, 1] * len(pieces),
    }


def _spread(stops: tuple[Stop, ...]) -> list[tuple[float, Color]]:
    """The stops with one at 0 and one at 1, no two at the same place."""
    placed = [(0.0, stops[0].color), *((stop.offset, stop.color) for stop in stops), (1.0, stops[-1].color)]
    spread = [placed[0]]
    for offset, color in placed[1:-1]:
        at = max(offset, spread[-1][0] + _LEAST_STEP)
        if at < 1 - _LEAST_STEP:
            spread.append((at, color))
    # What stands at the very end counts from there on: its colour before the end is the first of those at 1.
    last = next((stop.color for stop in stops if stop.offset >= 1 - _LEAST_STEP), stops[-1].color)
    return [*spread, (1.0, last)]
