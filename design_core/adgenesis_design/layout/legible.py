"""Legible: no text is smaller than can be read where the ad will be seen."""

from math import inf

from adgenesis_design.layout.desk import ROUNDING, Desk, Lettered
from adgenesis_design.layout.set_text import BUTTON_PAD, DESCENT, face_of, fit_in, tracking_of
from adgenesis_design.spec import ButtonElement

_BUTTON_HEIGHT = 1.7  # times the size of its words, at least


def raise_small(desk: Desk) -> None:
    """Set what is too small at the least size that can be read, where the canvas has room for it at all."""
    for element in desk.texts:
        if element.font_size >= desk.smallest - ROUNDING or not _has_room(desk, element):
            continue
        raised = _at_smallest(desk, element)
        desk.note(
            "text-size",
            f"The {element.role} was too small to be read here.",
            element,
            before=f"{element.font_size:g} px",
            after=f"{raised.font_size:g} px",
            measured=element.font_size,
            limit=desk.smallest,
        )


def _has_room(desk: Desk, element: Lettered) -> bool:
    area, size = desk.text_area, desk.smallest
    is_button = isinstance(element, ButtonElement)
    pads = 2 * BUTTON_PAD * size if is_button else 0.0
    face = face_of(desk.library, element)
    fitted = fit_in(
        face,
        element.text,
        area.width - pads,
        area.height,
        size,
        size,
        1.0 if is_button else element.line_height,
        tracking_of(element),
        1 if is_button else None,
    )
    # Lines may be set closer than their letters are high.
    ink = (len(fitted.lines) - 1) * fitted.line_height + (face.cap_height + DESCENT) * size
    return bool(fitted.lines) and not fitted.overflow and ink <= area.height


def _at_smallest(desk: Desk, element: Lettered) -> Lettered:
    """The element at the least size, its box grown as its words need."""
    size, area = desk.smallest, desk.text_area
    spacing = round(tracking_of(element) * size, 4)
    if isinstance(element, ButtonElement):
        width = min(element.width * size / element.font_size, area.width)
        height = min(max(element.height, _BUTTON_HEIGHT * size), area.height)
        return desk.replace(element, font_size=size, letter_spacing=spacing, width=width, height=height)
    fitted = fit_in(
        face_of(desk.library, element),
        element.text,
        element.width or 0.0,
        inf,
        size,
        size,
        element.line_height,
        tracking_of(element),
    )
    height = min(max(element.height or 0.0, fitted.height + ROUNDING), area.height)
    return desk.replace(element, font_size=size, letter_spacing=spacing, height=height)
