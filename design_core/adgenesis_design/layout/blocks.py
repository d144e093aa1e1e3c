"""Blocks: a stack's members measured, each as large as it may be: texts, buttons, logos."""

from dataclasses import dataclass
from math import ceil, inf

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.desk import ROUNDING, Desk, Lettered, Packed
from adgenesis_design.layout.logos import chip_pad, fitting_scale, needs_chip
from adgenesis_design.layout.set_text import (
    BUTTON_PAD,
    DESCENT,
    face_of,
    first_baseline,
    fit_in,
    tracking_of,
)
from adgenesis_design.spec import ButtonElement, LogoElement
from adgenesis_design.text import Face, Fitted


@dataclass(frozen=True, slots=True)
class Block:
    """A member measured: the box it needs, and the part of the box that the eye sees."""

    element: Packed
    width: float
    height: float
    size: float
    rise: float  # from the top of the box to where the eye sees it begin
    sink: float  # from where the eye sees it end to the bottom of the box
    pad: float = 0.0  # on each side of a logo, for its chip

    @property
    def seen(self) -> float:
        return self.height - self.rise - self.sink


def block_of(
    desk: Desk, element: Lettered, width: float, height: float, size: float, leads: bool = False
) -> Block | None:
    """The member at up to that size; None if it does not fit even at the smallest."""
    face = face_of(desk.library, element)
    if isinstance(element, ButtonElement):
        return button_block(desk, element, face, width, size)
    least = min(desk.smallest, size)
    least = max(least, size * 0.3) if leads else max(least, size * 0.8)
    fitted = fit_in(face, element.text, width, height, size, least, element.line_height, tracking_of(element))
    if fitted.overflow or not fitted.lines:
        return None
    rise = first_baseline(face, fitted) - face.cap_height * fitted.size
    below = fitted.line_height - first_baseline(face, fitted)
    sink = below - DESCENT * 0.35 * fitted.size
    return Block(element, _up(fitted.width), _up(fitted.height), fitted.size, rise, sink)


def button_block(desk: Desk, element: ButtonElement, face: Face, width: float, size: float) -> Block | None:
    """A button about its words; None if they do not fit the width in one line."""
    fitted: Fitted = fit_in(
        face,
        element.text,
        max(width - 2 * BUTTON_PAD * desk.smallest, 1),
        inf,
        size,
        min(desk.smallest, size),
        1.0,
        tracking_of(element),
        1,
    )
    if fitted.overflow:
        return None
    set_size = fitted.size
    while (
        set_size > desk.smallest and fitted.width / fitted.size * set_size + 2 * BUTTON_PAD * set_size > width
    ):
        set_size = max(set_size * 0.95, desk.smallest)
    words = fitted.width / fitted.size * set_size
    height = element.height * set_size / element.font_size
    full = min(words + 2 * BUTTON_PAD * set_size + 0.02, width)
    return Block(element, _up(full), _up(height), round(set_size, 2), 0.0, 0.0)


def logo_block(desk: Desk, logo: LogoElement, box: Rect, share: float) -> Block:
    """A logo within the box at a share of its size; where it needs a chip, with room for that."""
    scale = min(fitting_scale(logo, box.width, box.height), share)
    width, height = logo.width * scale, logo.height * scale
    if not needs_chip(desk, logo, Rect(box.x, box.y, width, height)):
        return Block(logo, width, height, 0.0, 0.0, 0.0)
    pad = chip_pad(desk, logo)
    across, down = logo.width + 2 * pad, logo.height + 2 * pad
    scale = min(box.width / max(across, ROUNDING), box.height / max(down, ROUNDING), share)
    return Block(logo, across * scale, down * scale, 0.0, 0.0, 0.0, pad * scale)


def _up(length: float) -> float:
    """Rounded up to hundredths, so that what was measured still fits."""
    return ceil(length * 100 - 1e-6) / 100
