"""Copy that recurs from brief to brief is found, however it is spelt; that of one brief's placements is not counted."""

import pytest

from adgenesis_ml.evaluation.measure import Measured
from adgenesis_ml.evaluation.near_duplicates import edit_likeness, repeated_ads, repeated_headlines
from adgenesis_ml.evaluation.repeats import count_repeats


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("kitten", "sitting", 1 - 3 / 7),
        ("", "", 1.0),
        ("bread", "bread", 1.0),
        ("abc", "xyz", 0.0),
        ("ab", "ba", 0.0),
    ],
)
def test_likeness_is_levenshteins(one: str, other: str, likeness: float) -> None:
    assert edit_likeness(one, other) == pytest.approx(likeness)


def test_what_is_out_of_reach_is_not_computed_and_what_is_in_reach_is_exact() -> None:
    assert edit_likeness("Fresh bread", "Night train", at_least=0.8) == 0.0
    assert edit_likeness("fresh bread daily", "fresh bread today", at_least=0.7) == pytest.approx(1 - 4 / 17)


def test_headlines_of_different_briefs_that_differ_in_a_letter_or_a_sign_are_repeats() -> None:
    said = [("a", "Fresh bread daily"), ("b", "Fresh bread, daily!"), ("c", "Sleep on the way"), ("d", "")]
    assert repeated_headlines(said) == [True, True, False, False]
    assert (
        repeated_headlines([("a", "Fresh bread"), ("a", "Fresh bread"), ("b", ""), ("c", "")]) == [False] * 4
    )


def test_ads_of_different_briefs_with_nearly_the_same_words_are_repeats() -> None:
    ad = "Bread for early people\nBaked while the town is still asleep\nOrder bread"
    assert repeated_ads(
        [("a", ad), ("b", ad.replace("Order", "See the")), ("c", "Night trains to Vienna")]
    ) == [
        True,
        True,
        False,
    ]


def test_ads_for_the_same_thing_may_be_told_apart_from_those_that_merely_say_the_same() -> None:
    ad = "Bread for early people\nBaked while the town is still asleep\nOrder bread"
    said = [("a", ad), ("b", ad), ("c", ad)]
    bakery = "An ad for a bakery whose bread is baked at night. Audience: {}"
    prompts = {"a": bakery.format("students"), "b": bakery.format("families"), "c": "Night trains to Vienna"}
    assert repeated_ads(said[:2], prompts) == [False, False]
    assert repeated_ads(said, prompts) == [True, True, True]


def test_repeats_are_counted_within_a_placement() -> None:
    def row(brief: str, placement: str, headline: str) -> Measured:
        return Measured(brief, placement, valid=True, texts={"headline": headline})

    rows = [row("a", "x/s", "Hello there"), row("b", "x/s", "hello there"), row("c", "x/t", "Hello there")]
    counted = count_repeats([*rows, Measured("d", "x/s", valid=False)])
    assert [each.headline_uses for each in counted] == [2, 2, 1, 0]
    assert [each.headline_repeated for each in counted] == [True, True, False, False]
