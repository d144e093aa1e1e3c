"""Mirror: an ad whose words run from right to left is the other one's mirror image, left for right.

Boxes, columns and alignment change sides, turned things lean the other way; illustrations are moved, not flipped.
"""

import re
from math import cos, radians, sin
from typing import Any

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

_SIDES = {"left": "right", "right": "left", "center": "center"}
_CENTER = re.compile(r"at (-?[\d.]+)% ")
_ANGLE = re.compile(r"\((-?[\d.]+)deg")


def mirrored(spec: DesignSpec, width: float) -> DesignSpec:
    """The spec's mirror image on a canvas of that width, px."""
    stacks = [_stack(stack, width) for stack in spec.layout.stacks]
    gradient = spec.background_gradient
    return spec.model_copy(
        update={
            "elements": [_element(element, width) for element in spec.elements],
            "layout": spec.layout.model_copy(update={"stacks": stacks}),
            "background_gradient": gradient and _gradient(gradient),
        }
    )


def _stack(stack: Stack, width: float) -> Stack:
    x = round(width - stack.x - stack.width, 2)
    return stack.model_copy(update={"x": x, "align": _SIDES[stack.align]})


def _element(element: Element, width: float) -> Element:
    changes: dict[str, Any] = {"rotation": -element.rotation if element.rotation else element.rotation}
    changes["x"] = round(width - element.x - (element.width or 0.0), 2)
    if isinstance(element, TextElement | ButtonElement):
        changes["text_align"] = _SIDES[element.text_align]
    elif isinstance(element, IllustrationElement):
        changes["x"] = round(changes["x"] - _shift(element), 2)
    elif isinstance(element, RectangleElement):
        if element.gradient:
            changes["gradient"] = _gradient(element.gradient)
        if element.pattern == "quarter":
            # Its centre lies in the top left corner; the mirror image has it in the top right one.
            changes["rotation"] = (90 - element.rotation) % 360
    return element.model_copy(update=changes)


def _shift(picture: IllustrationElement) -> float:
    """How far what is drawn in the square lies off its middle, there and back: the drawing itself is not flipped."""
    shape = drawing(picture.name)
    across = ((shape.left + shape.right) / 2 - 0.5) * picture.width
    down = ((shape.top + shape.bottom) / 2 - 0.5) * picture.height
    angle = radians(picture.rotation)
    here = across * cos(angle) - down * sin(angle)
    there = across * cos(angle) + down * sin(angle)
    return here + there


def _gradient(css: str) -> str:
    """A CSS gradient, its centres and angles seen in the mirror."""
    css = _CENTER.sub(lambda found: f"at {100 - float(found[1]):g}% ", css)
    return _ANGLE.sub(lambda found: f"({(360 - float(found[1])) % 360:g}deg", css)
