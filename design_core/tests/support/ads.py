"""Frames to draw: a whole ad, and single items on a page."""

from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.frame import Frame, FrameItem, Paint
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement


def ad(library: DesignLibrary, placement: str = "meta/square", **changes: str) -> Frame:
    """An ad of a bakery for a placement; `changes` are those of the concept."""
    concept = Concept.model_validate(
        {
            "brand": "Kornhaus",
            "headline": "First office loaves: Käse & “flour”",
            "detail": "Every day at 7 a.m.",
            "cta": "Order a loaf",
            "hero": "bread",
            "palette": "cocoa",
            "type_pair": "slab",
            "composition": "split",
            **changes,
        }
    )
    target = find_placement(*placement.split("/"))
    return lay_out(compose(concept, target), target, library).frame


def page(*items: FrameItem, width: int = 600, height: int = 400) -> Frame:
    return Frame(width=width, height=height, background=Paint(color="#fff4e0"), items=items)


def said(frame: Frame) -> list[str]:
    """The words of a frame, in the order of its items."""
    blocks = [item.text for item in frame.items if item.kind in ("text", "button")]
    return [word for block in blocks for line in block.lines for word in line.text.split()]
