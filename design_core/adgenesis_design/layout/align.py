"""Align: edges that nearly agree are made to agree, so that a design has few lines that the eye can follow."""

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.desk import ROUNDING, Desk, Lettered
from adgenesis_design.layout.keep_inside import occupied
from adgenesis_design.spec import ButtonElement

NEARLY = 0.012  # of the short side: edges closer than this look like a mistake


def align_edges(desk: Desk) -> None:
    """Move each text to the line of a more important one that it nearly stands on, where it can go.

    Texts align at the edge that they are set to, or at their middle; a button at whichever comes nearest.
    """
    lines: dict[str, list[float]] = {"left": [], "center": [], "right": []}
    for element in desk.texts:
        if element.rotation % 360:
            continue
        dx = _to_nearest_line(element, lines, NEARLY * desk.placement.short_side)
        if dx and _is_free(desk, element, dx):
            moved = desk.replace(element, x=element.x + dx)
            desk.note(
                "alignment",
                f"The {element.role} stood {abs(dx):.1f} px beside the line of another text.",
                element,
                before=f"{element.x:g}",
                after=f"{moved.x:g}",
                measured=abs(dx),
            )
            element = moved
        for side in _sides(element):
            lines[side].append(_line(element, side))


def _sides(element: Lettered) -> tuple[str, ...]:
    return ("left", "center", "right") if isinstance(element, ButtonElement) else (element.text_align,)


def _line(element: Lettered, side: str) -> float:
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[side]
    return element.x + share * (element.width or 0.0)


def _to_nearest_line(element: Lettered, lines: dict[str, list[float]], reach: float) -> float:
    """How far to move, px; 0 if it stands on a line already, or near none."""
    away = [line - _line(element, side) for side in _sides(element) for line in lines[side]]
    nearest = min(away, key=abs, default=0.0)
    return nearest if 2 * ROUNDING < abs(nearest) <= reach else 0.0


def _is_free(desk: Desk, element: Lettered, dx: float) -> bool:
    """Whether the moved text meets no other and stays where texts may stand."""
    moved: Rect = occupied(desk, element).moved(dx, 0)
    others = (occupied(desk, other) for other in desk.texts if other.id != element.id)
    return desk.text_area.contains(moved) and not any(moved.overlaps(other, 0) for other in others)
