"""Contrast: every text can be read on what lies behind it, and pictures behind text are veiled."""

from math import ceil, floor

from adgenesis_design.color import best_on, contrast_ratio, difference, mend_contrast, over
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import Backdrop, backdrop, fill_of
from adgenesis_design.layout.desk import ROUNDING, Desk, Lettered, Packed
from adgenesis_design.layout.keep_inside import occupied
from adgenesis_design.layout.set_text import SetText, set_lettering
from adgenesis_design.spec import ButtonElement, LogoElement, RectangleElement, TextElement

TEXT_CONTRAST = 4.5
LARGE_CONTRAST = 3.0
_LARGE_SIZE = 24.0
_LARGE_BOLD_SIZE = 18.66
# Of a contrast: what one step of an 8-bit channel makes where colours change from place to place.
_STEP = 0.05
_LEAST_SCRIM, _MOST_SCRIM, _SCRIM_STEP = 20, 90, 5  # hundredths of opacity


def needed_contrast(size: float, weight: int) -> float:
    """The least contrast for a size in delivered px (https://www.w3.org/TR/WCAG21/#contrast-minimum)."""
    large = size >= _LARGE_SIZE or (weight >= 700 and size >= _LARGE_BOLD_SIZE)
    return LARGE_CONTRAST if large else TEXT_CONTRAST


def behind(desk: Desk, element: Packed, ink: Rect) -> Backdrop:
    """What lies behind a text or a logo; a button's words lie on the button."""
    if isinstance(element, ButtonElement):
        return Backdrop((element.color,))
    position = next(i for i, other in enumerate(desk.elements) if other.id == element.id)
    background = fill_of(desk.spec.background_color, desk.spec.background_gradient)
    if background.stops:
        # The canvas is the gradient's box, and backdrop takes the text's own box for it.
        ground = RectangleElement(
            width=desk.placement.width,
            height=desk.placement.height,
            color=desk.spec.background_color,
            gradient=desk.spec.background_gradient,
        )
        return backdrop(background, [ground, *desk.elements[:position]], ink, desk.library)
    return backdrop(background, desk.elements[:position], ink, desk.library)


def mend_all(desk: Desk) -> None:
    """Recolour what cannot be read; where no colour can be read, or a picture lies behind, add a scrim."""
    for element in desk.texts:
        set_as = set_lettering(desk.library, element, desk.smallest)
        if set_as.lines:
            ink = set_as.ink if isinstance(element, ButtonElement) else occupied(desk, element)
            _uncover(desk, element, ink)
            _mend(desk, element, set_as, ink)


def _uncover(desk: Desk, element: Lettered, ink: Rect) -> None:
    """Nothing lies on top of a text but a logo, which keeps its own place in front."""
    position = next(i for i, other in enumerate(desk.elements) if other.id == element.id)
    above = [
        other
        for other in desk.elements[position + 1 :]
        if not isinstance(other, TextElement | ButtonElement | LogoElement)
    ]
    now = backdrop(fill_of("#808080", None), above, ink, desk.library)
    if now.busy or now.colors != ("#808080",):
        desk.bring_to_front(element)
        desk.note("covered", f"The {element.role} lay under something; it is in front now.", element)


def _mend(desk: Desk, element: Lettered, set_as: SetText, ink: Rect) -> None:
    color = element.text_color if isinstance(element, ButtonElement) else element.color
    # What is drawn counts: a family may not have the weight that was asked for.
    limit = needed_contrast(set_as.size, set_as.face.key.weight)
    found = behind(desk, element, ink)
    needed = limit + (_STEP if len(found.colors) > 1 else 0)
    measured = worst(color, element.opacity, found.colors)
    if not found.busy and measured >= needed:
        return
    if found.busy:
        _add_scrim(desk, element, ink, set_as.size, color, found, needed)
        desk.note("busy", f"A picture lies behind the {element.role}; a scrim separates them.", element)
        return
    mended = _readable(desk, color, found.colors, needed)
    if mended is None:
        _add_scrim(desk, element, ink, set_as.size, color, found, needed)
        desk.note(
            "contrast", f"No colour reads on all that lies behind the {element.role}; a scrim helps.", element
        )
        return
    field = "text_color" if isinstance(element, ButtonElement) else "color"
    desk.replace(element, **{field: mended}, opacity=1.0)
    desk.note(
        "contrast",
        f"The {element.role} had a contrast of {measured:.1f}.",
        element,
        before=color,
        after=mended,
        measured=measured,
        limit=limit,
    )


def worst(color: str, opacity: float, backgrounds: tuple[str, ...]) -> float:
    """The least contrast of a colour on any of the backgrounds."""
    return min(contrast_ratio(over(color, ground, opacity), ground) for ground in backgrounds)


def _readable(desk: Desk, color: str, backgrounds: tuple[str, ...], needed: float) -> str | None:
    """The colour itself, or the nearest to it that reads on all of the backgrounds: a brand's own before any other."""
    hardest = min(backgrounds, key=lambda ground: contrast_ratio(color[:7], ground))
    plain = ("#111111", "#ffffff", "#000000")
    moved = mend_contrast(color[:7], hardest, needed)
    own = sorted(desk.brand.inks, key=lambda one: difference(one, color)) if desk.brand else []
    candidates = (color[:7], *own, *plain, moved) if own else (color[:7], moved, *plain)
    return next((one for one in candidates if worst(one, 1.0, backgrounds) >= needed), None)


def _add_scrim(
    desk: Desk, element: Lettered, ink: Rect, size: float, color: str, found: Backdrop, needed: float
) -> None:
    """A veil behind the text, light or dark, whichever its own colour reads on, and as thin as it may be."""
    pad = size * 0.35
    veil = best_on(color[:7], (desk.spec.background_color[:7], "#ffffff", "#111111"))
    box = _clear_of_others(desk, element, ink, ink.inset(-pad))
    scrim = RectangleElement(
        id=free_id(desk, f"scrim-{element.id}"[:60]),
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        color=veil,
        border_radius=round(pad / 2, 2),
        opacity=_thinnest(veil, color, element.opacity, found, needed),
    )
    desk.insert_before(element, scrim)


def _thinnest(veil: str, color: str, opacity: float, found: Backdrop, needed: float) -> float:
    """The least opacity at which a veil makes the text readable and what lies behind it calm."""
    for step in range(_LEAST_SCRIM, _MOST_SCRIM + 1, _SCRIM_STEP):
        share = step / 100
        through = tuple(over(veil, ground, share) for ground in found.colors)
        if not Backdrop((), found.detail * (1 - share)).busy and worst(color, opacity, through) >= needed:
            return share
    return _MOST_SCRIM / 100


def _clear_of_others(desk: Desk, element: Lettered, ink: Rect, box: Rect) -> Rect:
    """As much of the box about the ink as lies on no other text: two scrims must not cover each other's texts."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    for other in desk.texts:
        if other.id == element.id:
            continue
        taken = occupied(desk, other)
        if not taken.overlaps(Rect(left, top, right - left, bottom - top), tolerance=0.0):
            continue
        # Texts have been parted: on one axis at least the other lies beside the ink, but for a rounding.
        if taken.right <= ink.x + ROUNDING:
            left = max(left, taken.right)
        elif taken.x >= ink.right - ROUNDING:
            right = min(right, taken.x)
        elif taken.bottom <= ink.y + ROUNDING:
            top = max(top, taken.bottom)
        elif taken.y >= ink.bottom - ROUNDING:
            bottom = min(bottom, taken.y)
    # Rounded inwards: not even a hundredth of a px may lie on another text.
    left, top = ceil(left * 100) / 100, ceil(top * 100) / 100
    right, bottom = floor(right * 100) / 100, floor(bottom * 100) / 100
    return Rect(left, top, round(right - left, 2), round(bottom - top, 2))


def free_id(desk: Desk, id: str) -> str:
    """The id, or it with the first number that makes it one that no element has."""
    taken = {element.id for element in desk.elements}
    number = 2
    free = id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free
