"""Collide: texts and logos that meet are moved apart, then made smaller, then the less important one leaves.

Where a logo is concerned, its clear space counts as its own.
"""

from collections.abc import Iterator

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.desk import ROUNDING, Desk, Packed, words_of
from adgenesis_design.layout.keep_inside import occupied
from adgenesis_design.layout.logos import claimed, clear_space
from adgenesis_design.layout.set_text import set_lettering, tracking_of
from adgenesis_design.spec import ButtonElement, LogoElement

_SHRINKS = (1.0, 0.8, 0.64)


def part_texts(desk: Desk) -> None:
    """Go through the texts by importance; each one avoids those before it."""
    taken: list[Rect] = []
    for element in desk.packed:
        seen = _claimed(desk, element)
        # By no more than a rounding: a scrim lies close about its text and must lie on no other.
        if any(seen.overlaps(other, ROUNDING) for other in taken):
            placed = _find_room(desk, element, taken)
            if placed is None:
                desk.drop(element)
                desk.note(
                    "overlap",
                    f"No room for the {element.role} beside the others.",
                    element,
                    before=words_of(element)[:60],
                )
                continue
            seen = _claimed(desk, placed)
        taken.append(seen)


def _claimed(desk: Desk, element: Packed) -> Rect:
    return claimed(desk, element) if isinstance(element, LogoElement) else occupied(desk, element)


def _find_room(desk: Desk, element: Packed, taken: list[Rect]) -> Packed | None:
    """The element at the nearest free place, smaller if need be; None if there is none."""
    area = desk.text_area
    if isinstance(element, LogoElement):
        area = area.inset(-clear_space(desk, element))
    gap = desk.placement.short_side * 0.015
    for shrink in _SHRINKS:
        smaller = _shrunk(desk, element, shrink)
        if smaller is None:
            return None
        seen = _claimed(desk, smaller)
        free = [
            (abs(dx) + abs(dy), dx, dy)
            for dx, dy in _moves(seen, taken, gap)
            if area.contains(moved := seen.moved(dx, dy))
            and not any(moved.overlaps(other, 0) for other in taken)
        ]
        if free:
            _, dx, dy = min(free)
            placed = desk.replace(smaller, x=smaller.x + dx, y=smaller.y + dy)
            desk.note(
                "overlap",
                f"The {element.role} met another text.",
                element,
                before=f"{element.x:g}, {element.y:g}",
                after=f"{placed.x:g}, {placed.y:g}",
            )
            return placed
    return None


def _moves(seen: Rect, taken: list[Rect], gap: float) -> Iterator[tuple[float, float]]:
    """Straight moves past each of the others, and to beneath and above them at their left edges."""
    for other in taken:
        below, above = other.bottom + gap - seen.y, other.y - gap - seen.bottom
        yield 0.0, below
        yield 0.0, above
        yield other.right + gap - seen.x, 0.0
        yield other.x - gap - seen.right, 0.0
        yield other.x - seen.x, below
        yield other.x - seen.x, above


def _shrunk(desk: Desk, element: Packed, shrink: float) -> Packed | None:
    """The element and its box at that scale; None once it would be too small to read."""
    if shrink == 1.0:
        return element
    if isinstance(element, LogoElement):
        return desk.replace(element, width=element.width * shrink, height=element.height * shrink)
    size = element.font_size * shrink
    if size < desk.smallest and element.font_size >= desk.smallest:
        return None
    smaller = desk.replace(
        element,
        font_size=size,
        letter_spacing=round(tracking_of(element) * size, 4),
        width=(element.width or 0.0) * shrink + 0.02,
        height=(element.height or 0.0) * shrink + 0.02,
    )
    if isinstance(smaller, ButtonElement):
        return smaller
    return None if set_lettering(desk.library, smaller, desk.smallest).overflow else smaller
