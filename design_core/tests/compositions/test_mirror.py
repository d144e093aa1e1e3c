"""Words that run from right to left get the mirrored design."""

import pytest

from adgenesis_design.compositions import COMPOSITIONS, compose
from adgenesis_design.compositions.mirror import mirrored
from adgenesis_design.concept import Concept
from adgenesis_design.finding import Severity
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, TextElement

SQUARE = find_placement("meta", "square")


def ad(
    headline: str, placement: Placement = SQUARE, composition: str = "split", hero: str = "bread"
) -> DesignSpec:
    concept = Concept(
        brand="Kornhaus",
        headline=headline,
        offer="20%",
        cta="Order",
        hero=hero,
        palette="cocoa",
        type_pair="slab",
        composition=composition,
        variant=0,
    )
    return compose(concept, placement)


def test_columns_and_picture_change_sides() -> None:
    ours, theirs = ad("abc abc"), ad("אבג אבג")
    assert [stack.align for stack in theirs.layout.stacks] == ["right"]
    for here, there in zip(ours.layout.stacks, theirs.layout.stacks, strict=True):
        assert there.x == pytest.approx(SQUARE.width - here.x - here.width, abs=0.02)
    here, there = ours.element("hero"), theirs.element("hero")
    assert here
    assert there
    assert there.rotation == -here.rotation
    assert here.x > SQUARE.width / 2 > there.x + 100


def test_words_are_set_to_the_right() -> None:
    texts = [element for element in ad("אבג אבג").elements if isinstance(element, TextElement)]
    assert {element.text_align for element in texts} == {"right"}


@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
def test_the_mirror_image_of_the_mirror_image_is_the_ad(name: str) -> None:
    spec = ad("abc abc", composition=name)
    there_and_back = mirrored(mirrored(spec, SQUARE.width), SQUARE.width)
    for one, other in zip(spec.elements, there_and_back.elements, strict=True):
        assert (other.x, other.rotation % 360) == pytest.approx((one.x, one.rotation % 360), abs=0.05)
    assert there_and_back.layout == spec.layout


def test_a_strip_runs_from_right_to_left() -> None:
    strip = ad("אבג אבג", find_placement("google", "728x90"))
    picture, headline = strip.element("hero"), strip.element("headline")
    assert picture
    assert headline
    assert picture.x > headline.x


@pytest.mark.parametrize("format", ["shorts", "square", "landscape"])
def test_words_keep_to_a_safe_zone_that_is_wider_on_one_side(format: str, library: DesignLibrary) -> None:
    shorts = find_placement("youtube", format)
    for name in COMPOSITIONS:
        frame = lay_out(ad("אבג אבג", shorts, name), shorts, library).frame
        errors = [finding for finding in review(frame, shorts) if finding.severity is Severity.ERROR]
        assert not errors, name
