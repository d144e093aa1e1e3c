"""What counts as a fact, and when a text invents one."""

import pytest

from adgenesis_design.facts import invented, numbers

BRIEF = "Night trains to Vienna from €39, 20% off in June. Banner 300x250 for travellers. Call 030 1234."


def test_numbers_keep_their_signs_and_picture_sizes_are_none() -> None:
    assert numbers(BRIEF) == ("€39", "20%", "030", "1234")


@pytest.mark.parametrize(
    "text",
    [
        "Vienna by night from €39",
        "20% off",
        "From 39",
        "Sleep in June, wake in Vienna",
        "One ticket, no changes",
    ],
)
def test_facts_of_the_brief_may_be_used(text: str) -> None:
    assert invented(text, BRIEF) == ()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Vienna from €35", "€35"),
        ("Save $20", "$20"),
        ("Two nights in Vienna", "Two"),
        ("Only this Friday", "Friday"),
        ("Free breakfast", "Free"),
        ("The 300 kilometre dream", "300"),
        ("Halber Preis", "Halber"),
    ],
)
def test_a_fact_the_brief_lacks_is_invented(text: str, fact: str) -> None:
    assert [found.text for found in invented(text, BRIEF)] == [fact]


def test_a_hyphenated_free_is_no_claim_of_price() -> None:
    assert invented("Sugar-free and glad", "Lemonade without sugar") == ()
