"""Every canvas shows every fact, in another composition if need be."""

import pytest
from brands import kit_of

from adgenesis_design.adapt import adapt
from adgenesis_design.compositions import PLAIN, Dress, compose, compositions_for
from adgenesis_design.compositions.crowding import ROOMY, crowding
from adgenesis_design.compositions.stage import make_stage
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec, IllustrationElement, TextElement, parse_spec
from adgenesis_design.wardrobe import dress_of

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
    told = f"{concept.offer} {concept.detail} {concept.legal}"
    return [fact for fact in FACTS if fact in told and fact not in said(spec)]


def test_a_composition_without_room_gives_way_to_one_that_shows_every_fact(library: DesignLibrary) -> None:
    assert lost(WALKS, RECTANGLE, library)
    assert lost(with_room(WALKS, RECTANGLE), RECTANGLE, library) == []


def test_a_composition_with_room_stays() -> None:
    short = WALKS.model_copy(update={"legal": "", "detail": "", "composition": "split"})
    assert with_room(short, RECTANGLE).composition == "split"


def test_a_large_canvas_has_room_for_more_and_not_for_everything(library: DesignLibrary) -> None:
    square = find_placement("meta", "square")
    assert with_room(WALKS.model_copy(update={"composition": "split"}), square).composition == "split"
    full = WALKS.model_copy(update={"composition": "blocks", "brand": ""})
    assert lost(full, square, library)
    assert lost(with_room(full, square), square, library) == []


def test_the_choice_is_its_own_choice() -> None:
    chosen = with_room(WALKS, RECTANGLE)
    assert with_room(chosen, RECTANGLE).composition == chosen.composition


def crowded(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> float:
    return crowding(compose(concept, placement, dress), make_stage(concept, placement, dress))


@pytest.mark.parametrize("legal", ["", "4 dogs max", "puppy drop-ins £12, overnight at yours £55"])
def test_what_is_foreseen_to_have_room_mostly_has_and_the_other_way_round(
    legal: str, library: DesignLibrary
) -> None:
    concept = WALKS.model_copy(update={"legal": legal})
    names = compositions_for(RECTANGLE, concept.model_dump(exclude={"variant"}))
    concepts = [concept.model_copy(update={"composition": name}) for name in names]
    roomy = [one for one in concepts if crowded(one, RECTANGLE) <= ROOMY]
    full = [one for one in concepts if crowded(one, RECTANGLE) > 1]
    assert roomy
    assert full
    assert sum(bool(lost(one, RECTANGLE, library)) for one in roomy) <= 0.1 * len(roomy)
    assert sum(bool(lost(one, RECTANGLE, library)) for one in full) >= 0.5 * len(full)


def test_a_fact_that_a_composition_leaves_out_is_worse_than_any_crowd() -> None:
    assert crowded(WALKS, find_placement("google", "320x50")) > 10


def test_a_banner_without_room_for_facts_keeps_its_picture() -> None:
    concept = WALKS.model_copy(update={"composition": "split"})
    assert with_room(concept, find_placement("google", "320x50")).composition == "split"


def test_seeds_with_other_compositions_do_not_all_end_in_one() -> None:
    concept = WALKS.model_copy(update={"legal": "puppy drop-ins £12", "headline": "A muddy, happy dog"})
    names = compositions_for(RECTANGLE, concept.model_dump(exclude={"variant"}))
    chosen = {name: with_room(concept.model_copy(update={"composition": name}), RECTANGLE) for name in names}
    moved = [new.composition for name, new in chosen.items() if new.composition != name]
    assert len(moved) > 3
    assert len(set(moved)) > len(moved) // 3


def test_a_wide_button_alone_is_no_reason_to_stay_where_facts_are_lost(library: DesignLibrary) -> None:
    placement = find_placement("google", "160x600")
    concept = WALKS.model_copy(
        update={"cta": "Book your first walk", "composition": "band", "legal": "", "offer": ""}
    )
    spec = lay_out(compose(with_room(concept, placement), placement), placement, library).spec
    assert "1 Nov" in said(spec)


def test_the_legal_line_of_a_kit_takes_its_room(library: DesignLibrary) -> None:
    line = "Ravi's Walks Ltd, a company of England and Wales. Insured by Petplan; terms and conditions apply."
    dress = dress_of(kit_of(legal_line=line), None, library)
    concept = WALKS.model_copy(update={"legal": line, "composition": "split"})
    assert crowded(concept, RECTANGLE, dress) > crowded(concept, RECTANGLE)


def test_writings_without_spaces_are_broken_into_lines(library: DesignLibrary) -> None:
    concept = WALKS.model_copy(
        update={
            "headline": "夕方には、泥だらけでご機嫌",
            "offer": "お散歩 £18",
            "detail": "12月の予約は11月1日に受付開始",
            "cta": "予約する",
            "legal": "子犬の訪問 £12、お宅での宿泊 £55、身元確認と保険あり。4頭まで",
            "composition": "split",
        }
    )
    chosen = with_room(concept, RECTANGLE)
    shown = said(lay_out(compose(chosen, RECTANGLE), RECTANGLE, library).spec)
    assert all(fact in shown for fact in ("£18", "11月1日", "£12", "£55"))


def lengthened(spec: DesignSpec, **words: str) -> DesignSpec:
    elements = [
        element.model_copy(update={"text": words[element.id]})
        if isinstance(element, TextElement) and element.id in words
        else element
        for element in spec.elements
    ]
    return spec.model_copy(update={"elements": elements})


def test_words_that_were_edited_bring_no_second_picture_and_take_none_away(library: DesignLibrary) -> None:
    leaderboard, square = find_placement("google", "728x90"), find_placement("meta", "square")
    long = {"detail": "every day from 7 to 19 · December bookings open 1 Nov", "legal": WALKS.legal}
    short = {"detail": "December bookings open 1 Nov", "legal": "4 dogs max"}
    for first, then in ((short, long), (long, short)):
        concept = WALKS.model_copy(update={"composition": "split", **first})
        spec = lay_out(compose(concept, leaderboard), leaderboard, library).spec
        adapted = adapt(lengthened(spec, **then), leaderboard, square, library)
        heroes = [element for element in parse_spec(adapted.to_wire()).elements if element.role == "hero"]
        assert len(heroes) == 1


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
