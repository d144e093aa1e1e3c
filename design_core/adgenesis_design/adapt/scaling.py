"""Scaling a design, or one element of it, from one canvas to another."""

from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec, Element

_LENGTHS = ("x", "y", "width", "height", "font_size", "letter_spacing", "border_radius", "stroke_width")
_STACK_LENGTHS = ("x", "y", "width", "height", "gap")
_EDGE_SHARE = 0.5  # an element nearer to an edge than this share of the canvas keeps its distance to it


def scaled(spec: DesignSpec, source: Placement, target: Placement) -> DesignSpec:
    """The whole design, every length in proportion, where both canvases have the same proportions."""
    by = target.width / source.width
    stacks = [
        stack.model_copy(update={name: round(getattr(stack, name) * by, 2) for name in _STACK_LENGTHS})
        for stack in spec.layout.stacks
    ]
    return spec.model_copy(
        update={
            "elements": [resized(element, by) for element in spec.elements],
            "layout": spec.layout.model_copy(update={"stacks": stacks}),
            "placement": None,
        }
    )


def resized(element: Element, by: float) -> Element:
    """The element with all its lengths multiplied."""
    changes = {
        name: round(value * by, 2)
        for name in _LENGTHS
        if isinstance(value := getattr(element, name, None), int | float)
    }
    return element.model_copy(update=changes)


def carried(element: Element, source: Placement, target: Placement) -> Element:
    """The element on another canvas: in proportion to the short side, as far as before from the edges it is near."""
    by = target.short_side / source.short_side
    smaller = resized(element, by)
    width, height = (float(getattr(element, side, None) or 0.0) for side in ("width", "height"))
    x = _placed(element.x, width, source.width, target.width, by)
    y = _placed(element.y, height, source.height, target.height, by)
    return smaller.model_copy(update={"x": round(x, 2), "y": round(y, 2)})


def _placed(start: float, extent: float, old: float, new: float, by: float) -> float:
    before, after = start, old - start - extent
    if before > old * _EDGE_SHARE or after < before:
        return new - after * by - extent * by
    if abs(before - after) < old * 0.02:
        return (new - extent * by) / 2
    return before * by
