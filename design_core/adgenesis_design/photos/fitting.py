"""Fitting: where a picture lies in a box, and which part of it is seen there."""

from typing import Literal

from adgenesis_design.geometry import Rect

Fit = Literal["cover", "contain", "fill"]
Point = tuple[float, float]

MIDDLE: Point = (0.5, 0.5)


def placed(box: Rect, width: float, height: float, fit: Fit, focus: Point | None = None) -> Rect:
    """Where all of a picture with these sides lies. What stands over the box is not seen.

    `focus`, in fractions of the picture, comes as near to the middle of the box as covering it allows.
    """
    if fit == "fill" or width <= 0 or height <= 0:
        return box
    across, down = box.width / width, box.height / height
    scale = max(across, down) if fit == "cover" else min(across, down)
    x, y = (focus or MIDDLE) if fit == "cover" else MIDDLE
    return Rect(
        box.x + _start(box.width, width * scale, x),
        box.y + _start(box.height, height * scale, y),
        width * scale,
        height * scale,
    )


def window(box: Rect, width: float, height: float, fit: Fit, focus: Point | None = None) -> Rect:
    """The part of the picture that is seen in the box, in fractions of the picture."""
    whole = placed(box, width, height, fit, focus)
    seen = box.intersection(whole)
    if whole.area <= 0 or seen.area <= 0:
        return Rect(0, 0, 1, 1)
    x, y = max((seen.x - whole.x) / whole.width, 0.0), max((seen.y - whole.y) / whole.height, 0.0)
    return Rect(x, y, min(seen.width / whole.width, 1 - x), min(seen.height / whole.height, 1 - y))


def _start(room: float, extent: float, focus: float) -> float:
    """Where an extent begins in its room, so that its focus lies near the room's middle and no gap opens."""
    if extent <= room:
        return (room - extent) / 2
    return min(max(room / 2 - focus * extent, room - extent), 0.0)
