"""Mirror: a composed ad the other way round, for those who read from the right. Pictures are moved, never flipped."""

import re
from math import cos, radians
from typing import Any, Literal

from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.spec import (
    ButtonElement,
    DesignSpec,
    Element,
    IllustrationElement,
    RectangleElement,
    Stack,
    TextElement,
)

Align = Literal["left", "center", "right"]

_OTHER: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}
_ANGLE = re.compile(r"(-?[\d.]+)deg")
_CENTER = re.compile(r"at (-?[\d.]+)%")


def mirrored(spec: DesignSpec) -> DesignSpec:
    """The spec with left and right exchanged. It has its placement's size and all its boxes, as composed specs have."""
    width = float(spec.placement.width) if spec.placement else 0.0
    stacks = [_stack(stack, width) for stack in spec.layout.stacks]
    return spec.model_copy(
        update={
            "elements": [_element(element, width) for element in spec.elements],
            "background_gradient": _gradient(spec.background_gradient),
            "layout": spec.layout.model_copy(update={"stacks": stacks}),
        }
    )


def _element(element: Element, width: float) -> Element:
    changes: dict[str, Any] = {
        "x": round(width - element.x - (element.width or 0.0), 2),
        "rotation": -element.rotation if element.rotation else 0.0,
    }
    if isinstance(element, TextElement | ButtonElement):
        changes["text_align"] = _OTHER[element.text_align]
    if isinstance(element, RectangleElement):
        changes["gradient"] = _gradient(element.gradient)
        if element.pattern == "quarter":
            # Its centre lies in the top left corner; the mirror image has it in the top right one.
            changes["rotation"] = (90 - element.rotation) % 360
    if isinstance(element, IllustrationElement):
        changes["x"] = round(changes["x"] - _lopsided(element), 2)
    return element.model_copy(update=changes)


def _lopsided(picture: IllustrationElement) -> float:
    """Twice what the drawing lies off its square's middle, px: it is not flipped, and must be seen where it was."""
    shape = drawing(picture.name)
    return ((shape.left + shape.right) - 1) * picture.width * cos(radians(picture.rotation))


def _stack(stack: Stack, width: float) -> Stack:
    x = round(width - stack.x - stack.width, 2)
    return stack.model_copy(update={"x": x, "align": _OTHER[stack.align]})


def _gradient(css: str | None) -> str | None:
    """A CSS gradient of ours in a mirror: its angle, or the place of its centre."""
    if css is None:
        return None
    turned = _ANGLE.sub(lambda found: f"{-float(found[1]) % 360:g}deg", css)
    return _CENTER.sub(lambda found: f"at {100 - float(found[1]):g}%", turned)
