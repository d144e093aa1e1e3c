"""Every composition, on every placement it is drawn for, with copy of every length: a clean ad."""

import pytest

from adgenesis_design.compositions import COMPOSITIONS, compose, compositions_for
from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.concept import Concept
from adgenesis_design.errors import UnknownComposition
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.geometry import Rect
from adgenesis_design.layout import lay_out
from adgenesis_design.layout.shapes import drawing_touches
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import Placement, all_placements
from adgenesis_design.review import review
from adgenesis_design.spec import IllustrationElement
from adgenesis_design.type_pairs import TYPE_PAIRS

SHORT = {"headline": "Fresh bread", "cta": "Order"}
FULL = {
    "brand": "Café Lune",
    "headline": "Breakfast until noon, all week",
    "subheadline": "A quiet corner, good bread, and the paper",
    "offer": "20% off",
    "detail": "until 30 June, 12 Mill Lane",
    "cta": "Book a table",
    "legal": "Not on public holidays.",
}
LONG = {
    "brand": "Schmetterlingsgartenbaubetri",
    "headline": "Handgemachte Schokoladenspezialitäten seit immer",
    "subheadline": "W" * 20 + " and everything else that your garden needs before the frost arrives.",
    "offer": "from €1,299.00 a month, net",
    "detail": "Monday to Saturday 8-20, Donaudampfschifffahrtsstrasse",
    "cta": "Zum Angebotskatalog hier",
    "legal": "Offer valid for new customers only, while stocks last; terms and conditions in store.",
}
LENGTHS = {"short": SHORT, "full": FULL, "long": LONG}


def sampled(placement: Placement, turn: int = 0) -> list[tuple[str, int]]:
    """Every composition of the placement in one variant, another one on the next placement and with the next copy."""
    start = all_placements().index(placement) + turn
    return [(name, (start + number) % 4) for number, name in enumerate(compositions_for(placement))]


def concept(words: dict[str, str], composition: str, variant: int = 0, hero: str = "tomato") -> Concept:
    """The words in a palette and type that differ from variant to variant."""
    return Concept(
        **words,
        hero=hero,
        palette=list(PALETTES)[(variant * 5 + len(composition)) % len(PALETTES)],
        type_pair=list(TYPE_PAIRS)[(variant * 3 + len(composition)) % len(TYPE_PAIRS)],
        composition=composition,
        variant=variant,
    )


def errors_of(idea: Concept, placement: Placement, library: DesignLibrary) -> list[Finding]:
    """What review still finds after layout."""
    frame = lay_out(compose(idea, placement), placement, library).frame
    return [finding for finding in review(frame, placement) if finding.severity is Severity.ERROR]


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("placement", all_placements(), ids=lambda placement: placement.name)
def test_every_composition_is_clean_with_every_copy(
    placement: Placement, length: str, library: DesignLibrary
) -> None:
    words = LENGTHS[length]
    ideas = [concept(words, *one) for one in sampled(placement, list(LENGTHS).index(length))]
    found = {
        f"{idea.composition}{idea.variant}": errors
        for idea in ideas
        if (errors := errors_of(idea, placement, library))
    }
    assert not found


@pytest.mark.parametrize("placement", all_placements(), ids=lambda placement: placement.name)
def test_every_palette_can_be_read(placement: Placement, library: DesignLibrary) -> None:
    names = compositions_for(placement)
    for number, palette in enumerate(PALETTES):
        idea = concept(FULL, names[number % len(names)], number % 4)
        idea = idea.model_copy(update={"palette": palette})
        assert errors_of(idea, placement, library) == [], palette


@pytest.mark.parametrize("placement", all_placements(), ids=lambda placement: placement.name)
def test_an_ad_without_a_picture_is_drawn_too(placement: Placement, library: DesignLibrary) -> None:
    for name, variant in sampled(placement):
        assert errors_of(concept(FULL, name, variant, hero=""), placement, library) == [], name


@pytest.mark.parametrize("placement", all_placements(), ids=lambda placement: placement.name)
def test_most_of_the_picture_is_on_the_canvas(placement: Placement, library: DesignLibrary) -> None:
    for name, variant in sampled(placement):
        frame = lay_out(compose(concept(FULL, name, variant), placement), placement, library).frame
        found = {finding.rule for finding in review(frame, placement)}
        assert not found & {"picture-off-canvas", "nothing-to-see"}, f"{name}{variant}"


def test_there_are_at_least_twenty_for_every_placement() -> None:
    assert min(len(compositions_for(placement)) for placement in all_placements()) >= 20


def test_a_composition_is_offered_to_the_ads_it_suits() -> None:
    square = all_placements()[0]
    bare = set(compositions_for(square, {"headline": "Fresh bread"}))
    assert {"ticket", "price", "calendar", "quote", "split"}.isdisjoint(bare)
    assert {"title", "poster", "card"} <= bare
    full = set(compositions_for(square, {**FULL, "hero": "bread"}))
    assert {"ticket", "price", "calendar", "split"} <= full
    assert "quote" not in full
    assert "title" not in compositions_for(square, {"headline": "M" * 40})


def test_all_are_offered_where_none_suits() -> None:
    square = all_placements()[0]
    assert set(compositions_for(square)) >= set(compositions_for(square, {}))
    assert compositions_for(square, {})


@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
def test_variants_and_compositions_differ(name: str) -> None:
    placement = all_placements()[0]
    specs = [compose(concept(FULL, name, variant), placement) for variant in range(4)]
    drawn = [[element.model_dump(exclude={"color"}) for element in spec.elements] for spec in specs]
    assert len({str(elements) for elements in drawn}) == 4
    others = [compose(concept(FULL, other, 0), placement) for other in COMPOSITIONS if other != name]
    assert all(other.elements != specs[0].elements for other in others)


@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
def test_the_same_concept_gives_the_same_ad(name: str) -> None:
    idea, placement = concept(FULL, name), all_placements()[0]
    assert compose(idea, placement).to_wire() == compose(idea, placement).to_wire()


def test_every_copy_field_is_in_the_spec_of_a_roomy_placement() -> None:
    placement = all_placements()[0]
    for name in compositions_for(placement):
        spec = compose(concept(FULL, name), placement)
        assert {role: spec.words(role) for role in FULL} == FULL, name


def test_a_composition_that_is_not_drawn_for_the_placement_gives_way() -> None:
    leaderboard = next(one for one in all_placements() if one.format == "728x90")
    spec = compose(concept(FULL, "editorial"), leaderboard)
    assert spec.layout.composition in compositions_for(leaderboard)


def test_an_unknown_composition_is_named_with_those_that_are_known() -> None:
    with pytest.raises(UnknownComposition, match=r"No composition 'nonsuch'. Known: arch, .*ticket"):
        compose(concept(FULL, "nonsuch"), all_placements()[0])


@pytest.mark.parametrize("name", ["card", "frame", "ticket"])
@pytest.mark.parametrize("hero", ["tomato", "bicycle", "robot", "mushroom"])
def test_a_picture_that_crosses_an_edge_of_paper_stays_on_the_canvas(
    name: str, hero: str, library: DesignLibrary
) -> None:
    above = Rect(-5_000, -5_000, 10_000, 4_999)
    for placement in all_placements():
        if placement.aspect_class.value in ("square", "portrait"):
            spec = compose(concept(SHORT, name, 0, hero), placement)
            [picture] = [element for element in spec.elements if isinstance(element, IllustrationElement)]
            box = Rect(picture.x, picture.y, picture.width, picture.height)
            assert not drawing_touches(box, 0, drawing(hero), above), f"{placement.name} {name}"
