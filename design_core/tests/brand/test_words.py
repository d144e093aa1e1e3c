"""A brand's words: its name, its legal line, and what it wants said or will not have said."""

import pytest
from brands import kit_of

from adgenesis_design.brand.words import forbidden_in, in_brand_words, missing_from, misspelt, spelt
from adgenesis_design.concept import Concept

CONCEPT = Concept(headline="Sleep on nightline", palette="ocean", type_pair="tech", composition="card")


def test_the_name_is_spelt_as_its_owner_spells_it() -> None:
    kit = kit_of()
    assert spelt("Sleep on Nightline, not on it", kit) == "Sleep on NightLine, not on it"
    assert spelt("Nightliner", kit) == "Nightliner"
    assert in_brand_words(CONCEPT.model_copy(update={"headline": "NIGHTLINE"}), kit).headline == "NightLine"


def test_a_common_word_in_small_letters_is_not_the_name() -> None:
    kit = kit_of().model_copy(update={"name": "Harvest"})
    assert spelt("Every harvest counts", kit) == "Every harvest counts"
    assert misspelt("Every harvest counts", kit) == ()


@pytest.mark.parametrize(
    ("text", "found"), [("Nightline", ("Nightline",)), ("NightLine", ()), ("NIGHTLINE", ())]
)
def test_other_spellings_are_found_and_capitals_are_style(text: str, found: tuple[str, ...]) -> None:
    assert misspelt(f"Sleep on {text}!", kit_of()) == found


def test_words_are_found_whole_and_in_any_case() -> None:
    kit = kit_of(forbidden_words=["cheap", "low cost"], required_words=["sleeper"])
    assert forbidden_in("CHEAP, at low  cost; never cheapened", kit) == ("cheap", "low cost")
    assert forbidden_in("cheapened", kit) == ()
    assert missing_from("A Sleeper train", kit) == ()
    assert missing_from("Sleepers", kit) == ("sleeper",)
    assert forbidden_in("cheap", None) == ()


def test_the_legal_line_stands_once_beside_the_briefs_own() -> None:
    kit = kit_of(legal_line="NightLine Rail plc.")
    said = CONCEPT.model_copy(update={"legal": "Seats are limited."})
    assert in_brand_words(said, kit).legal == "NightLine Rail plc. Seats are limited."
    assert in_brand_words(in_brand_words(said, kit), kit) == in_brand_words(said, kit)


def test_another_brand_takes_the_last_ones_line_away() -> None:
    old, new = kit_of(legal_line="NightLine Rail plc."), kit_of(legal_line="Other GmbH.")
    worn = in_brand_words(CONCEPT, old)
    assert in_brand_words(worn, new, before=old).legal == "Other GmbH."
