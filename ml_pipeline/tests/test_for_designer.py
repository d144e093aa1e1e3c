"""What a brief says to whoever makes the ad."""

import pytest

from adgenesis_ml.codec.for_designer import is_briefing, of_looks, of_readers
from adgenesis_ml.codec.phrases import facts_of, phones_of


@pytest.mark.parametrize(
    "clause",
    [
        "aim it at parents",
        "we want people to give",
        "must include",
        "Key point",
        "Zielgruppe Hausbesitzer",
        "il faut que",
    ],
)
def test_a_clause_for_the_designer(clause: str) -> None:
    assert is_briefing(clause)


@pytest.mark.parametrize(
    "clause", ["we install stairlifts", "walkers very welcome", "Spanish and English", "mittwochs kegeln"]
)
def test_a_clause_for_customers(clause: str) -> None:
    assert not is_briefing(clause)


def test_looks_and_readers_are_told_by_the_first_clause() -> None:
    assert of_looks("Clean layout, dark background, no beer puns")
    assert of_looks("Dramatic but not frightening")
    assert not of_looks("Dark roast, beans from Peru")
    assert of_readers("Travellers in their fifties, sick of cruises")
    assert of_readers("Moody weather, stone, peat smoke")
    assert not of_readers("Brownies, birthday cakes")


def test_what_is_said_to_the_designer_is_no_fact() -> None:
    prompt = (
        "Inventory software for breweries. Clean layout, dark background, no beer puns. Free 30-day trial."
    )
    assert not any("puns" in fact or "layout" in fact for fact in facts_of(prompt, "legal"))
    assert "Free 30-day trial" in facts_of(prompt, "offer")


def test_what_is_without_something_is_no_offer() -> None:
    prompt = "Museum, free entry, step free access throughout"
    offers = facts_of(prompt, "offer")
    assert "free entry" in offers
    assert "step free access throughout" not in offers


def test_a_register_number_is_no_telephone_number() -> None:
    assert phones_of("Pompes funèbres, Orias 00 000 000, tél. 01 99 00 12 34") == ["01 99 00 12 34"]
