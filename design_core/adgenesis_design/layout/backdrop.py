"""Backdrop: every colour that lies behind a box, those of pictures included, and how restless it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, radians, sin

from adgenesis_design.color import mix, over, paint
from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.frame import Paint
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.shapes import (
    box_covers,
    box_touches,
    drawing_touches,
    ellipse_covers,
    ellipse_touches,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.glimpse import CALM, Glimpse, Picture, glimpse
from adgenesis_design.spec import (
    ButtonElement,
    CircleElement,
    Element,
    IllustrationElement,
    ImageElement,
    LineElement,
    LogoElement,
    RectangleElement,
    TextElement,
)

_MOST_COLORS = 64
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Colours in no order; `detail` is how much a picture's lightness varies there, after what veils it."""

    colors: tuple[str, ...]
    detail: float = 0.0

    @property
    def busy(self) -> bool:
        """Whether letters would be lost among what a picture shows."""
        return self.detail > CALM + _ROUNDING


def backdrop(background: Paint, below: Iterable[Element], box: Rect, library: DesignLibrary) -> Backdrop:
    """What a text in the box would be read against; `below` is in drawing order."""
    colors = tuple(color[:7] for color in colors_of(background, box, box))
    detail = 0.0
    for element in below:
        if isinstance(element, TextElement) or element.opacity == 0:
            continue
        shape = Rect(element.x, element.y, element.width, element.height)
        if isinstance(element, IllustrationElement | ImageElement | LogoElement):
            if picture_touches(element, box):
                seen = glimpse_of(element, box, library)
                own = tuple(
                    over(color, behind, element.opacity) for color in seen.colors for behind in colors
                )
                hides = seen.covers and element.opacity == 1
                detail = max(seen.detail * element.opacity, 0.0 if hides else detail)
                colors = distinct(own if hides else (*colors, *own))
            continue
        if not _touches(element, shape, box):
            continue
        own = _colors(element, shape, box)
        mixed = tuple(over(color, behind, element.opacity) for color in own for behind in colors)
        covers = _covers(element, shape, box)
        if covers:
            detail *= 1 - element.opacity * min(alpha(color) for color in own) / 255
        colors = distinct(mixed if covers else (*colors, *mixed))
    return Backdrop(colors, detail)


def distinct(colors: Iterable[str]) -> tuple[str, ...]:
    """Each colour once, and no more of them than are worth a look."""
    return tuple(dict.fromkeys(colors))[:_MOST_COLORS]


def glimpse_of(
    element: IllustrationElement | ImageElement | LogoElement, box: Rect, library: DesignLibrary
) -> Glimpse:
    """What the box shows of a picture."""
    shape = Rect(element.x, element.y, element.width, element.height)
    if isinstance(element, ImageElement):
        shown = Picture(element.src, shape, element.rotation, element.fit, element.focus, element.tones)
    elif isinstance(element, IllustrationElement):
        shown = Picture(f"illustration:{element.name}", shape, element.rotation, palette=element.palette)
    else:
        shown = Picture(element.src, shape, element.rotation)
    return glimpse(shown, box, library)


def picture_touches(element: IllustrationElement | ImageElement | LogoElement, box: Rect) -> bool:
    """Whether the drawn part of a picture reaches into the box."""
    shape = Rect(element.x, element.y, element.width, element.height)
    if element.opacity == 0 or shape.area == 0:
        return False
    if isinstance(element, IllustrationElement):
        return drawing_touches(shape, element.rotation, drawing(element.name), box)
    return box_touches(shape, element.rotation, box)


def _touches(
    element: RectangleElement | CircleElement | LineElement | ButtonElement, shape: Rect, box: Rect
) -> bool:
    if isinstance(element, LineElement):
        half = element.stroke_width / 2
        grown = Rect(shape.x - half, shape.y - half, shape.width + 2 * half, shape.height + 2 * half)
        return box_touches(grown, element.rotation, box)
    if isinstance(element, CircleElement):
        return ellipse_touches(shape, box)
    return box_touches(shape, element.rotation, box)


def _covers(
    element: RectangleElement | CircleElement | LineElement | ButtonElement, shape: Rect, box: Rect
) -> bool:
    if isinstance(element, LineElement):
        return False
    if isinstance(element, CircleElement):
        return ellipse_covers(shape, box)
    if isinstance(element, RectangleElement) and element.pattern:
        return False
    return box_covers(shape, element.rotation, box)


def _colors(
    element: RectangleElement | CircleElement | LineElement | ButtonElement, shape: Rect, box: Rect
) -> tuple[str, ...]:
    if isinstance(element, RectangleElement) and element.gradient and not element.pattern:
        return colors_of(fill_of(element.color, element.gradient), shape, box)
    return (element.color,)


@lru_cache(maxsize=1024)
def fill_of(color: str, gradient: str | None) -> Paint:
    """The paint of an element."""
    return paint(color, gradient)


def colors_of(fill: Paint, shape: Rect, box: Rect) -> tuple[str, ...]:
    """The colours of a fill within a box: of a gradient, its extremes there, its stops, and what lies halfway."""
    if not fill.stops:
        return (fill.color[:7],)
    offsets = _offsets(fill, shape, box)
    low, high = min(offsets), max(offsets)
    ends = [low, *(stop.offset for stop in fill.stops if low < stop.offset < high), high]
    if len({stop.color[:7] for stop in fill.stops}) == 1:
        # One colour that fades: its extremes and the middle say what the steps between them would.
        ends = [low, high]
    # Halfway too: a grey that reads on black and on white is lost where the one becomes the other.
    seen = [at for first, second in pairwise(ends) for at in (first, (first + second) / 2)]
    return tuple(dict.fromkeys(_color_at(fill, at) for at in (*seen, high)))


def _offsets(fill: Paint, shape: Rect, box: Rect) -> list[float]:
    """How far along the gradient the box's corners and its point nearest to the middle lie, 0 to 1 in the shape."""
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    if fill.center is not None:
        middle = shape.x + shape.width * fill.center[0], shape.y + shape.height * fill.center[1]
        nearest = min(max(middle[0], box.x), box.right), min(max(middle[1], box.y), box.bottom)
        reach = farthest_corner(shape, middle) or 1.0
        return [hypot(x - middle[0], y - middle[1]) / reach for x, y in (*corners, nearest)]
    angle = radians(fill.angle)
    length = abs(shape.width * sin(angle)) + abs(shape.height * cos(angle)) or 1.0
    center_x, center_y = shape.center
    return [((x - center_x) * sin(angle) - (y - center_y) * cos(angle)) / length + 0.5 for x, y in corners]


def farthest_corner(shape: Rect, point: tuple[float, float]) -> float:
    """The distance from a point to the corner of a box that is farthest from it, px."""
    across = max(abs(point[0] - shape.x), abs(point[0] - shape.right))
    return hypot(across, max(abs(point[1] - shape.y), abs(point[1] - shape.bottom)))


def _color_at(fill: Paint, offset: float) -> str:
    """The colour there, with its alpha where it has one."""
    before = fill.stops[0]
    for stop in fill.stops:
        if stop.offset >= offset:
            span = stop.offset - before.offset
            t = min(max((offset - before.offset) / span, 0.0), 1.0) if span > 0 else 1.0
            opacity = alpha(before.color) + (alpha(stop.color) - alpha(before.color)) * t
            color = mix(before.color[:7], stop.color[:7], t)
            return color if opacity >= 254.5 else f"{color}{round(opacity):02x}"
        before = stop
    return fill.stops[-1].color


def alpha(color: str) -> int:
    """0 to 255."""
    return int(color[7:9], 16) if len(color) == 9 else 255
