"""Which candidate the judge keeps."""

import pytest

from adgenesis_design.brand.kit import BrandKit
from adgenesis_ml.judging.judge import (
    Candidate,
    Origin,
    is_sound_button,
    rank_headlines,
    rank_lines,
    strays,
)

BRIEF = "Create a banner ad for a bakery. Sourdough, baked at dawn, 10% off."


def candidate(text: str, likelihood: float = -1.0, origin: Origin = Origin.WRITTEN) -> Candidate:
    return Candidate(text, origin, likelihood)


def line(candidates: list[Candidate], headline: str, kit: BrandKit | None = None) -> str | None:
    return next((kept.text for kept in rank_lines(candidates, headline, BRIEF, kit)), None)


def headlines(*candidates: Candidate) -> list[str]:
    return [kept.text for kept in rank_headlines(candidates, BRIEF)]


def test_the_likelier_candidate_comes_first() -> None:
    assert headlines(candidate("Bread at dawn", -2), candidate("Baked at dawn", -1)) == [
        "Baked at dawn",
        "Bread at dawn",
    ]


def test_an_invented_fact_is_out_however_likely() -> None:
    assert headlines(candidate("20% off bread", -0.1), candidate("10% off bread", -3)) == ["10% off bread"]


@pytest.mark.parametrize("flawed", ["Create a banner ad", "Until  March", "Bread for the", "bread at dawn"])
def test_a_flawed_headline_loses_to_a_less_likely_one(flawed: str) -> None:
    first, *_ = headlines(candidate(flawed, -0.9), candidate("Warm from the oven", -1.2))
    assert first == "Warm from the oven"


def test_a_quoted_headline_loses_to_a_written_one_as_likely() -> None:
    first, *_ = headlines(
        candidate("Sourdough, baked at dawn", origin=Origin.QUOTED), candidate("Oven fresh")
    )
    assert first == "Oven fresh"


def test_the_same_headline_counts_once() -> None:
    assert headlines(candidate("Baked at dawn"), candidate("BAKED AT DAWN", -1.5)) == ["Baked at dawn"]


@pytest.mark.parametrize(
    "flawed",
    [
        "Free rolls on Sunday",
        "Baked at dawn.",
        "Warm bread for the",
        "bread and bread and bread and bread",
        "A banner with bread",
        "Bread until  June",
    ],
)
def test_a_supporting_line_that_does_not_hold_gives_way(flawed: str) -> None:
    lines = [candidate(flawed, -0.5), candidate("Sourdough from our own oven", -2)]
    assert line(lines, "Baked at dawn") == "Sourdough from our own oven"
    assert line(lines[:1], "Baked at dawn") is None


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Order a loaf", True),
        ("Get the banner", False),
        ("Save 50% now", False),
        ("Until  March", False),
        ("See every single loaf we", False),
    ],
)
def test_a_button_is_sound_or_not(text: str, sound: bool) -> None:
    assert is_sound_button(text, BRIEF) is sound


def test_letters_that_the_brief_does_not_have_stray() -> None:
    assert strays("Book by ândetafil", BRIEF)
    assert not strays("Réserver", "Café Lune")
    assert not strays("Book a table", BRIEF)


KIT = BrandKit(name="Lune", forbidden_words=("cheap",), required_words=("dawn",))


def test_a_word_that_the_brand_forbids_puts_a_line_out_however_likely() -> None:
    found = [candidate("Cheap bread, warm", -0.1), candidate("Warm from the oven", -3)]
    assert [kept.text for kept in rank_headlines(found, BRIEF, KIT)] == ["Warm from the oven"]
    lines = [candidate("Cheap and warm at every hour", -0.1), candidate("Warm at every hour", -2)]
    assert line(lines, "Bread", KIT) == "Warm at every hour"
    assert not is_sound_button("Get cheap bread", BRIEF, KIT)
    assert is_sound_button("Get cheap bread", BRIEF)


def test_a_word_that_the_brand_wants_wins_among_lines_that_are_nearly_as_likely() -> None:
    found = [candidate("Warm from the oven", -1.0), candidate("Bread baked at dawn", -1.3)]
    assert rank_headlines(found, BRIEF, KIT)[0].text == "Bread baked at dawn"
    assert rank_headlines(found, BRIEF)[0].text == "Warm from the oven"
    unlikely = [candidate("Warm from the oven", -1.0), candidate("Dawn dawn dawn dawn", -4.0)]
    assert rank_headlines(unlikely, BRIEF, KIT)[0].text == "Warm from the oven"
