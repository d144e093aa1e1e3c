"""Keep inside: every text fits its box, and stands on the canvas within margins and safe zone."""

from math import ceil

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.desk import ROUNDING, Desk, Lettered
from adgenesis_design.layout.set_text import SetText, set_lettering, tracking_of
from adgenesis_design.layout.shapes import corners, turned
from adgenesis_design.spec import ButtonElement

_STEP = 0.85
_UNSEEN = 0.5  # px that a text may stick out on each side, as in `Rect.contains`
_NEVER_LEFT_OUT = ("headline", "legal")  # an ad is none without the one, and unlawful without the other
_FLOOR = 2.0  # px; a text that does not fit at this size cannot be shown


def occupied(desk: Desk, element: Lettered) -> Rect:
    """The upright box of what is seen of a text or button, turned as it is."""
    box = Rect(element.x, element.y, element.width or 0.0, element.height or 0.0)
    seen = box
    if not isinstance(element, ButtonElement):
        seen = set_lettering(desk.library, element, desk.smallest).ink
    if element.rotation % 360 == 0:
        return seen
    points = [turned(point, box.center, element.rotation) for point in corners(seen)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def keep_inside(desk: Desk) -> None:
    """Fit and move every text; what cannot be shown at a size that can be read leaves."""
    for element in desk.texts:
        fitting = _fit(desk, element)
        if fitting is not None:
            _move_in(desk, fitting)


def _fit(desk: Desk, element: Lettered) -> Lettered | None:
    """The element at a size at which its words fit its box, which may grow as far as the canvas allows."""
    area = desk.text_area
    wanted = element
    if (element.width or 0) > area.width + ROUNDING:
        element = desk.replace(element, width=area.width, x=min(max(element.x, area.x), area.x))
    if (element.height or 0) > area.height + ROUNDING:
        element = desk.replace(element, height=area.height)
    set_as = set_lettering(desk.library, element, desk.smallest)
    if set_as.overflow or _sticks_out(set_as, area):
        element = _grow(desk, element, area)
        set_as = set_lettering(desk.library, element, desk.smallest)
    while _sticks_out(set_as, area) and element.font_size > _FLOOR:
        # Lines set closer than their letters are high: the box holds the lines, but not the letters.
        element = _resize(desk, element, set_as.size * _STEP)
        set_as = set_lettering(desk.library, element, desk.smallest)
    while set_as.overflow and element.role in _NEVER_LEFT_OUT and element.font_size > _FLOOR:
        size = min(element.font_size * _STEP, desk.smallest * _STEP)
        element = _resize(desk, element, max(size, _FLOOR))
        set_as = set_lettering(desk.library, element, desk.smallest)
    if set_as.overflow or not set_as.lines:
        desk.drop(element)
        desk.note(
            "overflow",
            f"The {element.role} does not fit at a size that can be read; left out.",
            element,
            before=element.text[:60],
        )
        return None
    if set_as.size < element.font_size - 0.005:
        element = _hug(desk, element)
    if wanted.font_size - element.font_size > 0.005:
        desk.note(
            "overflow",
            f"The {element.role} did not fit its box.",
            element,
            before=f"{wanted.font_size:g} px",
            after=f"{element.font_size:g} px",
        )
    return element


def _sticks_out(set_as: SetText, area: Rect) -> bool:
    return bool(set_as.lines) and not set_as.overflow and set_as.ink.height > area.height + 2 * _UNSEEN


def _grow(desk: Desk, element: Lettered, area: Rect) -> Lettered:
    """As much room as the canvas has, keeping the corner where it is if it can."""
    if isinstance(element, ButtonElement):
        return desk.replace(element, width=area.width, x=area.x)
    width = max(element.width or 0.0, area.width * 0.5)
    x = min(max(element.x, area.x), area.right - width)
    height = min(max((element.height or 0.0) * 2, area.height * 0.3), area.height)
    y = min(max(element.y, area.y), area.bottom - height)
    grown = desk.replace(element, x=x, y=y, width=width, height=height)
    set_as = set_lettering(desk.library, grown, desk.smallest)
    if set_as.overflow or _sticks_out(set_as, area):
        return desk.replace(grown, x=area.x, y=area.y, width=area.width, height=area.height)
    return grown


def _resize(desk: Desk, element: Lettered, size: float) -> Lettered:
    spacing = round(tracking_of(element) * size, 4)
    return desk.replace(element, font_size=size, letter_spacing=spacing)


def _hug(desk: Desk, element: Lettered) -> Lettered:
    """The box drawn close about the lines, so that they are the same when they are set again."""
    set_as = set_lettering(desk.library, element, desk.smallest)
    sized = desk.replace(element, font_size=set_as.size, letter_spacing=round(set_as.letter_spacing, 4))
    if isinstance(sized, ButtonElement):
        return sized
    width = ceil(max(line.width for line in set_as.lines) * 100) / 100 + 0.01
    height = ceil(len(set_as.lines) * set_as.line_height * 100) / 100 + 0.01
    spare_x, spare_y = (sized.width or 0.0) - width, (sized.height or 0.0) - height
    x = sized.x + {"left": 0.0, "center": 0.5, "right": 1.0}[sized.text_align] * spare_x
    y = sized.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[sized.vertical_align] * spare_y
    return desk.replace(sized, x=x, y=y, width=width, height=height)


def _move_in(desk: Desk, element: Lettered) -> None:
    area = desk.text_area
    seen = occupied(desk, element)
    if element.rotation % 360 and (seen.width > area.width or seen.height > area.height):
        desk.note(
            "outside", f"The turned {element.role} is wider than the canvas.", element, after="0 degrees"
        )
        element = desk.replace(element, rotation=0.0)
        seen = occupied(desk, element)
    dx = _shift(seen.x, seen.right, area.x, area.right)
    dy = _shift(seen.y, seen.bottom, area.y, area.bottom)
    if abs(dx) <= _UNSEEN and abs(dy) <= _UNSEEN:
        return
    moved = desk.replace(element, x=element.x + dx, y=element.y + dy)
    desk.note(
        "outside",
        f"The {element.role} left the margins or the safe zone.",
        element,
        before=f"{element.x:g}, {element.y:g}",
        after=f"{moved.x:g}, {moved.y:g}",
    )


def _shift(low: float, high: float, least: float, most: float) -> float:
    """How far to move [low, high] so that it lies within [least, most]; the start wins where it is too long.

    What is too long by less than can be seen stands in the middle, out on both sides alike.
    """
    excess = (high - low) - (most - least)
    if 0 < excess <= 2 * _UNSEEN:
        return (least + most - low - high) / 2
    if low < least or excess > 0:
        return least - low
    return min(most - high, 0.0)
