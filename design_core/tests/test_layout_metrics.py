"""The research metrics on layouts small enough to work out by hand."""

from math import log10

import numpy as np
import pytest

from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.geometry import Rect
from adgenesis_design.layout import lay_out
from adgenesis_design.layout_metrics import (
    LayoutElement,
    LayoutKind,
    alignment,
    layout_elements,
    occlusion,
    overlap,
    readability,
    underlay_loose,
    underlay_strict,
    utility,
    valid_elements,
    validity,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement

CANVAS = Rect(0, 0, 100, 100)


def text(x: float, y: float, width: float, height: float) -> LayoutElement:
    return LayoutElement(LayoutKind.TEXT, Rect(x, y, width, height))


def underlay(x: float, y: float, width: float, height: float) -> LayoutElement:
    return LayoutElement(LayoutKind.UNDERLAY, Rect(x, y, width, height))


def test_an_element_is_valid_from_a_thousandth_of_the_canvas() -> None:
    elements = [text(0, 0, 10, 1), text(0, 0, 3, 3), text(99.95, 0, 50, 50)]
    assert validity(elements, CANVAS) == pytest.approx(1 / 3)
    assert valid_elements(elements, CANVAS) == elements[:1]


def test_overlap_is_per_element_and_without_underlays() -> None:
    # Half of each box is common: an intersection over union of 50 / 150.
    assert overlap([text(0, 0, 10, 10), text(5, 0, 10, 10)]) == pytest.approx((50 / 150) / 2)
    assert overlap([text(0, 0, 10, 10), underlay(0, 0, 10, 10)]) == 0


def test_alignment_is_the_nearest_edge_on_any_axis() -> None:
    assert alignment([text(10, 10, 20, 5), text(10, 40, 33, 7)], CANVAS) == 0
    # Left 10 and 13, centre 20 and 24, right 30 and 35; top 10 and 52, middle 15 and 60, bottom 20 and 68.
    apart = alignment([text(10, 10, 20, 10), text(13, 52, 22, 16)], CANVAS)
    assert apart == pytest.approx(-log10(1 - 0.03))
    assert alignment([text(0, 0, 9, 9)], CANVAS) == 0


def test_the_strict_underlay_score_as_published_forgets_the_right_edge() -> None:
    sticking_out = [underlay(0, 0, 50, 50), text(10, 10, 60, 20)]
    assert underlay_strict(sticking_out, as_published=True) == 1
    assert underlay_strict(sticking_out, as_published=False) == 0
    assert underlay_loose(sticking_out) == pytest.approx(40 / 60)
    assert underlay_loose([text(0, 0, 1, 1)]) is None


def test_utility_and_occlusion_divide_what_is_salient() -> None:
    saliency = np.zeros((100, 100))
    saliency[:, 50:] = 1.0
    elements = [text(25, 0, 50, 100)]
    assert utility(elements, saliency) == pytest.approx(0.5)
    assert occlusion(elements, saliency) == pytest.approx(0.5)
    assert occlusion([], saliency) == 0


def test_readability_is_the_gradient_under_bare_text() -> None:
    flat, edge = np.full((100, 100), 128.0), np.zeros((100, 100))
    edge[:, 50:] = 255.0
    assert readability([text(10, 10, 80, 20)], flat) == 0
    # Two of the eighty columns lie at the edge, at the full gradient.
    assert readability([text(10, 10, 80, 20)], edge) == pytest.approx(2 / 80)
    assert readability([text(10, 10, 80, 20), underlay(5, 5, 90, 40)], edge) == 0


def test_a_frame_of_ours_has_texts_pictures_and_underlays(library: DesignLibrary) -> None:
    concept = Concept(
        headline="Fresh bread",
        cta="Order",
        hero="bread",
        palette="cocoa",
        type_pair="slab",
        composition="split",
    )
    placement = find_placement("meta", "square")
    frame = lay_out(compose(concept, placement), placement, library).frame
    elements = valid_elements(layout_elements(frame), placement.canvas)
    assert {element.kind for element in elements} == set(LayoutKind)
    assert overlap(elements) == pytest.approx(0, abs=0.02)
    assert underlay_strict(elements, as_published=False) is not None
