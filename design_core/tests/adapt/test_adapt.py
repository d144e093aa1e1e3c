"""A design in one placement becomes the same design in another: words, look and edits."""

import pytest

from adgenesis_design.adapt import adapt, concept_of
from adgenesis_design.compositions import COMPOSITIONS, compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, all_placements, find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, LogoElement, TextElement, parse_spec

SQUARE, STORY = find_placement("meta", "square"), find_placement("meta", "story")
BANNER = find_placement("google", "728x90")
CONCEPT = Concept(
    brand="Nordlicht",
    headline="Night trains to Vienna",
    subheadline="Sleep in Berlin, wake up on the Ringstrasse",
    offer="from €39",
    detail="until 30 June",
    cta="Book a bed",
    hero="bullet-train",
    palette="midnight",
    type_pair="geometric",
    composition="split",
    variant=1,
)


def made(library: DesignLibrary, placement: Placement = SQUARE, **changes: object) -> DesignSpec:
    return lay_out(compose(CONCEPT.model_copy(update=changes), placement), placement, library).spec


def adapted(
    spec: DesignSpec, target: Placement, library: DesignLibrary, source: Placement = SQUARE
) -> Placed:
    return lay_out(adapt(spec, source, target, library), target, library)


def edit(spec: DesignSpec, id: str, **changes: object) -> DesignSpec:
    elements = [e.model_copy(update=changes) if e.id == id else e for e in spec.elements]
    return spec.model_copy(update={"elements": elements})


@pytest.mark.parametrize("target", all_placements(), ids=lambda placement: placement.name)
def test_every_placement_gets_a_clean_design_with_the_same_words(
    target: Placement, library: DesignLibrary
) -> None:
    placed = adapted(made(library), target, library)
    assert placed.spec.words("headline").casefold() == "night trains to vienna"
    assert (placed.frame.width, placed.frame.height) == (target.width, target.height)
    errors = [finding for finding in review(placed.frame, target) if finding.severity == "error"]
    assert errors == []


@pytest.mark.parametrize("composition", sorted(COMPOSITIONS))
def test_the_look_goes_along(composition: str, library: DesignLibrary) -> None:
    placed = adapted(made(library, composition=composition), STORY, library)
    assert (placed.spec.palette, placed.spec.type_pair) == ("midnight", "geometric")
    assert placed.spec.layout.composition == composition
    concept = concept_of(placed.spec)
    assert concept
    assert concept.hero == "bullet-train"


def test_words_that_a_small_placement_left_out_come_back(library: DesignLibrary) -> None:
    banner = made(library, BANNER)
    assert banner.words("subheadline") == ""
    assert adapted(banner, SQUARE, library, BANNER).spec.words("subheadline") == CONCEPT.subheadline


def test_edited_words_go_along_however_long(library: DesignLibrary) -> None:
    words = "Night trains to Vienna, Zurich and Rome, every night of the year"
    spec = edit(made(library), "headline", text=words)
    assert adapted(spec, STORY, library).spec.words("headline") == words


def test_colours_and_typefaces_set_by_hand_go_along(library: DesignLibrary) -> None:
    spec = edit(made(library), "headline", color="#ffd700", font_family="Oswald")
    headline = adapted(spec, STORY, library).spec.element("headline")
    assert isinstance(headline, TextElement)
    assert (headline.color, headline.font_family) == ("#ffd700", "Oswald")


def test_a_background_set_by_hand_goes_along(library: DesignLibrary) -> None:
    spec = made(library).model_copy(update={"background_color": "#004d40"})
    assert adapted(spec, STORY, library).spec.background_color == "#004d40"


@pytest.mark.parametrize("id", ["subheadline", "offer", "cta", "hero"])
def test_what_was_taken_away_stays_away(id: str, library: DesignLibrary) -> None:
    spec = made(library)
    without = spec.model_copy(update={"elements": [e for e in spec.elements if e.id != id]})
    assert spec.element(id) is not None
    assert adapted(without, STORY, library).spec.element(id) is None


def test_what_was_added_keeps_its_corner(library: DesignLibrary) -> None:
    spec = made(library)
    logo = LogoElement(id="logo", src="data:image/svg+xml,<svg/>", x=900, y=40, width=140, height=60)
    spec = spec.model_copy(update={"elements": [*spec.elements, logo]})
    moved = adapt(spec, SQUARE, find_placement("linkedin", "landscape"), library).element("logo")
    assert isinstance(moved, LogoElement)
    assert moved.width / moved.height == pytest.approx(140 / 60, rel=0.01)
    assert 1200 - moved.x - moved.width == pytest.approx(40 * 628 / 1080, abs=0.5)


def test_among_the_same_proportions_the_design_is_scaled_as_it_stands(library: DesignLibrary) -> None:
    spec = edit(made(library), "cta", x=61.0)
    larger = adapt(spec, SQUARE, find_placement("google", "square"), library)
    button, before = larger.element("cta"), spec.element("cta")
    assert button is not None
    assert before is not None
    assert (button.x, button.y) == pytest.approx((61 * 1200 / 1080, before.y * 1200 / 1080), abs=0.02)
    assert [e.id for e in larger.elements] == [e.id for e in spec.elements]


def test_a_proposal_is_scaled_with_its_columns(library: DesignLibrary) -> None:
    larger = find_placement("linkedin", "square")
    small = lay_out(compose(CONCEPT, SQUARE), SQUARE, library).frame
    large = adapted(compose(CONCEPT, SQUARE), larger, library).frame
    by = larger.width / SQUARE.width
    for before, after in zip(small.items, large.items, strict=True):
        assert after.box.x == pytest.approx(before.box.x * by, abs=1.5)
        assert after.box.y == pytest.approx(before.box.y * by, abs=1.5)


@pytest.mark.parametrize("target", [("pmax", "square"), ("google", "200x200")])
def test_where_less_is_safe_or_larger_letters_are_needed_it_is_composed_anew(
    target: tuple[str, str], library: DesignLibrary
) -> None:
    placement = find_placement(*target)
    placed = adapted(compose(CONCEPT, SQUARE), placement, library)
    assert [f for f in placed.findings if f.rule in ("outside", "text-size")] == []
    assert [f for f in review(placed.frame, placement) if f.severity == "error"] == []


def test_a_version_1_document_is_read_by_its_sizes_and_colours(library: DesignLibrary) -> None:
    document = {
        "background_color": "#FFF3E6",
        "elements": [
            {"type": "textbox", "text": "Fresh bread every morning", "x": 80, "y": 90, "fontSize": 90},
            {"type": "textbox", "text": "Mill Lane 4, Leeds", "x": 80, "y": 400, "fontSize": 30},
            {
                "type": "button",
                "text": "Order",
                "x": 80,
                "y": 800,
                "width": 300,
                "height": 90,
                "color": "#B3261E",
            },
        ],
    }
    placed = adapted(parse_spec(document), STORY, library)
    assert placed.spec.words("headline").casefold() == "fresh bread every morning"
    assert placed.spec.words("subheadline") == "Mill Lane 4, Leeds"
    assert placed.spec.words("cta") == "Order"
    assert (placed.spec.palette, placed.spec.background_color) == ("ember", "#fff3e6")


def test_where_it_comes_from_is_said(library: DesignLibrary) -> None:
    assert adapt(made(library), SQUARE, STORY, library).metadata["adapted_from"] == "meta/square"
