"""Veils: the gradient that a composition lays over a photo is thinned until its words can just be read.

A veil that a person has set stays: only a design that is being composed has stacks.
"""

from adgenesis_design.layout.contrast import behind, needed_contrast, worst
from adgenesis_design.layout.desk import Desk
from adgenesis_design.layout.keep_inside import occupied
from adgenesis_design.layout.set_text import set_lettering
from adgenesis_design.spec import RectangleElement, TextElement

VEIL = "veil"  # how compositions call theirs
_STEP = 5  # hundredths of opacity


def thin_veils(desk: Desk) -> None:
    """Give the composition's veil the least opacity at which every text reads on what it lets through."""
    veil = desk.find(VEIL)
    if not desk.spec.layout.stacks or not isinstance(veil, RectangleElement):
        return
    before, changed = veil.opacity, desk.changed
    for step in range(0, 100 + _STEP, _STEP):
        veil = desk.replace(veil, opacity=step / 100)
        if _all_read(desk):
            break
    # Trying is no change: only what came of it is.
    desk.changed = changed or veil.opacity != before


def _all_read(desk: Desk) -> bool:
    for element in desk.texts:
        if not isinstance(element, TextElement):
            continue
        set_as = set_lettering(desk.library, element, desk.smallest)
        if not set_as.lines:
            continue
        found = behind(desk, element, occupied(desk, element))
        needed = needed_contrast(set_as.size, set_as.face.key.weight)
        if found.busy or worst(element.color, element.opacity, found.colors) < needed:
            return False
    return True
