"""The layout metrics of research papers for one of our designs.

PosterLayout (CVPR 2023): validity, overlap, alignment, and how well underlays carry what lies on them, loose and
strict (its code never compares an underlay's right edge, so strict comes as published and as meant). Utility,
occlusion and readability are not defined here: they are of elements on a photograph's salient parts, and these
designs have none behind them. All are to be read as distances to real designs, not as the lower the better.
"""

from dataclasses import dataclass

from adgenesis_design.frame import Frame
from adgenesis_design.geometry import Rect
from adgenesis_design.layout_metrics import (
    alignment,
    layout_elements,
    overlap,
    underlay_loose,
    underlay_strict,
    valid_elements,
    validity,
)


@dataclass(frozen=True, slots=True)
class LayoutValues:
    """Shares but for `alignment`, which is a mean of -log10(1 - distance). None without underlays."""

    validity: float
    overlap: float
    alignment: float
    underlay_loose: float | None
    underlay_strict: float | None
    underlay_strict_as_published: float | None


def layout_values(frame: Frame) -> LayoutValues:
    """All that are defined for a frame; invalid elements are dropped before the rest, as the papers do."""
    canvas = Rect(0, 0, frame.width, frame.height)
    elements = layout_elements(frame)
    valid = valid_elements(elements, canvas)
    return LayoutValues(
        validity=validity(elements, canvas),
        overlap=overlap(valid),
        alignment=alignment(valid, canvas),
        underlay_loose=underlay_loose(valid),
        underlay_strict=underlay_strict(valid, as_published=False),
        underlay_strict_as_published=underlay_strict(valid, as_published=True),
    )
