"""Nearly the same texts are found, all of them and no others."""

import random
import time
from itertools import combinations

import pytest

from adgenesis_ml.data.likeness import Likeness, alike, alike_between, normalised, shingles, similarity

WORDS = "bread train morning shoe river paper window garden winter coffee light stone quiet market bicycle".split()


def texts(count: int, words: int, seed: int = 3) -> list[str]:
    draw = random.Random(seed)
    return [" ".join(draw.choices(WORDS, k=words)) for _ in range(count)]


@pytest.mark.parametrize("threshold", [0.3, 0.5, 0.8, 1.0])
def test_the_join_finds_what_comparing_all_pairs_finds(threshold: float) -> None:
    some = texts(80, 4)
    sets = [shingles(text) for text in some]
    expected = [
        Likeness(a, b, round(similarity(sets[a], sets[b]), 3))
        for a, b in combinations(range(len(some)), 2)
        if similarity(sets[a], sets[b]) >= threshold
    ]
    assert alike(some, threshold) == expected
    assert threshold == 1.0 or expected


def test_two_lists_are_compared_across_and_not_within() -> None:
    some, others = ["A bakery in Graz", "A bakery in Graz", "Night trains"], ["Tea", "a bakery, in Graz!"]
    assert alike_between(some, others, 0.9) == [Likeness(0, 1, 1.0), Likeness(1, 1, 1.0)]


def test_case_signs_and_forms_of_the_same_letter_make_no_difference() -> None:
    assert normalised("  CAFÉ—Lune! ﬁn ") == normalised("cafe\u0301 lune; fin")


def test_the_shortest_texts_are_compared_too() -> None:
    assert alike(["", "a", "A!", "b"], 0.9) == [Likeness(1, 2, 1.0)]


def test_ten_thousand_rows_take_seconds() -> None:
    draw = random.Random(3)
    words = ["".join(draw.choices("aeioubdfglmnprst", k=draw.randint(3, 9))) for _ in range(3_000)]
    rows = [" ".join(draw.choices(words, k=12)) for _ in range(10_000)]
    started = time.process_time()
    assert alike([*rows, rows[17] + " more"], 0.8) == [Likeness(17, 10_000, pytest.approx(0.93, abs=0.03))]
    assert time.process_time() - started < 30
