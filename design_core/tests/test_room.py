"""Small canvases show every fact, in another composition if need be."""

import pytest

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.compositions.crowding import ROOMY, crowding
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec, IllustrationElement
from adgenesis_design.type_pairs import TYPE_PAIRS

WALKS = Concept(
    headline="A muddy, happy dog by evening",
    brand="Ravi's",
    offer="Solo walks £18/hr",
    detail="December bookings open 1 Nov",
    cta="Book now",
    legal="puppy drop-ins £12, overnight at yours £55 · DBS checked, insured. 4 dogs max",
    hero="dog",
    palette="snow",
    type_pair="neutral",
    composition="bubble",
)
FACTS = ("£18", "1 Nov", "£12", "£55", "4 dogs")
RECTANGLE = find_placement("google", "300x250")


def said(spec: DesignSpec) -> str:
    return "\n".join(getattr(element, "text", "") for element in spec.elements)


def lost(concept: Concept, placement: Placement, library: DesignLibrary) -> list[str]:
    spec = lay_out(compose(concept, placement), placement, library).spec
    return [fact for fact in FACTS if fact not in said(spec)]


def test_a_composition_without_room_gives_way_to_one_that_shows_every_fact(library: DesignLibrary) -> None:
    assert lost(WALKS, RECTANGLE, library)
    assert lost(with_room(WALKS, RECTANGLE), RECTANGLE, library) == []


def test_a_composition_with_room_stays() -> None:
    short = WALKS.model_copy(update={"legal": "", "detail": "", "composition": "badge"})
    assert with_room(short, RECTANGLE) is not None
    assert with_room(short, RECTANGLE).composition == "badge"


def test_large_canvases_keep_their_composition() -> None:
    square = find_placement("meta", "square")
    assert with_room(WALKS, square) is WALKS


def test_the_choice_is_its_own_choice() -> None:
    chosen = with_room(WALKS, RECTANGLE)
    assert with_room(chosen, RECTANGLE).composition == chosen.composition


def test_what_is_foreseen_to_have_room_mostly_has(library: DesignLibrary) -> None:
    """The foresight is worth its name: it is right about most compositions, either way."""
    right = 0
    names = compositions_for(RECTANGLE, WALKS.model_dump(exclude={"variant"}))
    for name in names:
        concept = WALKS.model_copy(update={"composition": name})
        spec = compose(concept, RECTANGLE)
        roomy = crowding(spec, RECTANGLE, TYPE_PAIRS["neutral"]) <= ROOMY
        right += roomy <= (not lost(concept, RECTANGLE, library))
    assert right >= 0.9 * len(names)


def test_a_fact_that_a_composition_leaves_out_is_infinitely_crowded() -> None:
    tiny = find_placement("google", "320x50")
    assert crowding(compose(WALKS, tiny), tiny, TYPE_PAIRS["neutral"]) == float("inf")


@pytest.mark.parametrize("name", ["970x250", "728x90", "300x600", "160x600"])
def test_wide_and_narrow_canvases_show_every_fact(name: str, library: DesignLibrary) -> None:
    placement = find_placement("google", name)
    assert lost(with_room(WALKS, placement), placement, library) == []


def test_a_leaderboard_gives_the_picture_for_facts_and_keeps_it_without_them(library: DesignLibrary) -> None:
    placement = find_placement("google", "728x90")

    def pictured(concept: Concept) -> bool:
        spec = compose(concept, placement)
        return any(isinstance(one, IllustrationElement) and one.role == "hero" for one in spec.elements)

    assert pictured(WALKS.model_copy(update={"legal": "", "composition": "split"}))
    crowded = WALKS.model_copy(
        update={"composition": "split", "detail": "every day from 7 to 19 · December bookings open 1 Nov"}
    )
    assert not pictured(crowded)


@pytest.mark.parametrize("name", ["300x250", "160x600"])
def test_a_button_too_wide_for_its_column_does_not_cost_the_facts(name: str, library: DesignLibrary) -> None:
    concept = WALKS.model_copy(
        update={
            "composition": "mosaic" if name == "300x250" else "aurora",
            "headline": "Un taglio come lo vuoi tu",
            "offer": "",
            "detail": "barbiere a Bari dal 1968",
            "cta": "Prendi appuntamento",
            "legal": "",
        }
    )
    placement = find_placement("google", name)
    spec = lay_out(compose(concept, placement), placement, library).spec
    assert "1968" in said(spec)
    chosen = lay_out(compose(with_room(concept, placement), placement), placement, library).spec
    assert "1968" in said(chosen)
