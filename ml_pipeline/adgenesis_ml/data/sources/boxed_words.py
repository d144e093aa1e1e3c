"""Buttons of designs that have no buttons: version 1 and Fabric draw them as a box with a short text on it."""

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.spec import ButtonElement, DesignSpec, RectangleElement, TextElement

_TALLEST = 4.5  # times the letters: a taller box is a panel
_WIDEST = 3.0  # times the words' rough width
_LETTER = 0.55  # of the size: what a letter takes on average


def with_button(spec: DesignSpec) -> DesignSpec:
    """The spec with its last boxed text as a button; the same where it has a button, or none can be seen."""
    if any(isinstance(element, ButtonElement) for element in spec.elements):
        return spec
    boxes = [element for element in spec.elements if isinstance(element, RectangleElement)]
    words = [element for element in spec.elements if isinstance(element, TextElement)]
    headline = max(words, key=lambda text: text.font_size, default=None)
    pairs = [(box, text) for text in words if text is not headline for box in boxes if _holds(box, text)]
    if not pairs:
        return spec
    box, text = max(pairs, key=lambda pair: pair[1].y)
    button = ButtonElement(
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        color="#000000",
        text_color=text.color,
        text=text.text.strip(),
        font_size=text.font_size,
        font_family=text.font_family,
    )
    others = [element for element in spec.elements if element is not text and element is not box]
    return spec.model_copy(update={"elements": [*others, button.model_copy(update={"id": "cta"})]})


def _holds(box: RectangleElement, text: TextElement) -> bool:
    """Whether the text begins in the box, and the box is no larger than a button for it."""
    said = text.text.strip()
    size = text.font_size
    if not said or len(said) > COPY_LIMITS["cta"] or "\n" in said:
        return False
    left = text.x if text.width is None else text.x + text.width / 2
    inside = box.x <= left <= box.x + box.width and box.y - size / 2 <= text.y <= box.y + box.height
    fits = box.height <= _TALLEST * size and box.width <= _WIDEST * max(len(said), 6) * _LETTER * size
    return inside and fits
