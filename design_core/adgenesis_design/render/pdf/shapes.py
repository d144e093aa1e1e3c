"""Shapes: the basic shapes of SVG as paths, and where a view box puts them."""

from xml.etree.ElementTree import Element

from adgenesis_design.render.pdf.content import Bounds
from adgenesis_design.render.pdf.matrix import Matrix
from adgenesis_design.render.pdf.paths import Segment, ellipse_path, parse_path, rect_path


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def length(element: Element, name: str, default: str = "0") -> float:
    """A length of an element in its own units."""
    return float(element.get(name, default).removesuffix("px"))


def shape_path(element: Element) -> list[Segment]:
    """The path of a basic shape; none for other elements."""
    match local_name(element):
        case "path":
            return parse_path(element.get("d", ""))
        case "rect":
            x, y, width, height = (length(element, name) for name in ("x", "y", "width", "height"))
            rx = length(element, "rx", element.get("ry", "0"))
            return rect_path(x, y, width, height, rx, length(element, "ry", str(rx)))
        case "circle":
            r = length(element, "r")
            return ellipse_path(length(element, "cx"), length(element, "cy"), r, r)
        case "ellipse":
            center = length(element, "cx"), length(element, "cy")
            return ellipse_path(*center, length(element, "rx"), length(element, "ry"))
    return []


def moved(path: list[Segment], matrix: Matrix) -> list[Segment]:
    """A path with every point where the matrix brings it."""
    return [
        (
            operator,
            tuple(
                value
                for index in range(0, len(numbers), 2)
                for value in matrix.apply(numbers[index], numbers[index + 1])
            ),
        )
        for operator, numbers in path
    ]


def fitted(box: Bounds, view: Bounds, aspect: str) -> Matrix:
    """From a view box to the box (x, y, width, height) that it is shown in.

    https://www.w3.org/TR/SVG2/coords.html#ComputingAViewportsTransform
    """
    x, y, width, height = box
    sx, sy = width / view[2], height / view[3]
    align, _, rule = aspect.partition(" ")
    if align != "none":
        sx = sy = max(sx, sy) if rule == "slice" else min(sx, sy)
    shares = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    across, down = (shares.get(align[1:4], 0.0), shares.get(align[5:8], 0.0)) if align != "none" else (0, 0)
    left = x - view[0] * sx + (width - view[2] * sx) * across
    top = y - view[1] * sy + (height - view[3] * sy) * down
    return Matrix(a=sx, d=sy, e=left, f=top)
