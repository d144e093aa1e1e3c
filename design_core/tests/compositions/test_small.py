"""Small canvases: headline, button and offer come before what only explains."""

import pytest
from brands import kit_of

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.spec import ButtonElement, TextElement
from adgenesis_design.wardrobe import dress_of

RAIL = Concept(
    brand="Nightline",
    headline="Sleep here, wake in Vienna",
    subheadline="A bed of your own, breakfast before the station",
    offer="from €39",
    cta="Book a bed",
    legal="One way, second class, subject to availability.",
    hero="high-speed-train",
    palette="midnight",
    type_pair="neutral",
    composition="card",
)
GARDEN = Concept(
    brand="Stadtgärtnerei Süd",
    headline="Jungpflanzen für den Balkon",
    detail="Samstag 9 bis 14 Uhr",
    cta="Sorten ansehen",
    hero="seedling",
    palette="forest",
    type_pair="editorial",
    composition="card",
)
TINY = find_placement("google", "200x200")


def laid(
    concept: Concept, composition: str, variant: int, placement: Placement, library: DesignLibrary
) -> Placed:
    idea = concept.model_copy(update={"composition": composition, "variant": variant})
    return lay_out(compose(idea, placement), placement, library)


@pytest.mark.parametrize("name", ["200x200", "250x250", "300x250", "250x360"])
@pytest.mark.parametrize("concept", [RAIL, GARDEN], ids=["rail", "garden"])
def test_every_composition_keeps_the_button(concept: Concept, name: str, library: DesignLibrary) -> None:
    placement = find_placement("google", name)
    without = [
        (composition, variant)
        for number, composition in enumerate(compositions_for(placement))
        for variant in (number % 4, (number + 1) % 4)
        if laid(concept, composition, variant, placement, library).spec.element("cta") is None
    ]
    assert without == []


def test_a_legal_line_leaves_before_button_and_offer(library: DesignLibrary) -> None:
    spec = laid(RAIL, "card", 1, TINY, library).spec
    assert spec.element("legal") is None
    assert isinstance(spec.element("cta"), ButtonElement)
    assert isinstance(spec.element("offer"), TextElement)


def test_a_legal_line_that_the_kit_asks_for_stays(library: DesignLibrary) -> None:
    line = "Terms apply."
    dress = dress_of(kit_of(legal_line=line), None, library)
    idea = RAIL.model_copy(update={"legal": line, "variant": 1})
    spec = lay_out(compose(idea, TINY, dress), TINY, library).spec
    assert isinstance(spec.element("legal"), TextElement)


def test_an_offer_elsewhere_is_no_larger_than_the_headline_allows(library: DesignLibrary) -> None:
    spec = laid(RAIL, "ticket", 0, find_placement("meta", "square"), library).spec
    headline, offer = spec.element("headline"), spec.element("offer")
    assert isinstance(headline, TextElement)
    assert isinstance(offer, TextElement)
    assert headline.font_size >= 1.55 * offer.font_size
