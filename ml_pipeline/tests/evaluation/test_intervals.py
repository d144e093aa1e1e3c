"""Intervals hold what they should, narrow with more briefs, and tell better from worse only where it shows."""

import numpy as np

from adgenesis_ml.evaluation.intervals import Estimate, Verdict, bootstrap, paired, ratio, verdict, wilson


def test_wilsons_interval_is_the_published_one() -> None:
    # Newcombe 1998, table I: 81 of 263, and 0 of 20.
    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    none = wilson(0, 20)
    assert (none.low, round(none.high, 4)) == (0.0, 0.1611)
    assert wilson(20, 20).high == 1.0
    assert wilson(0, 0) == Estimate(0.0, 0.0, 1.0)


def test_an_interval_holds_the_value_and_narrows_with_more_briefs() -> None:
    few = bootstrap(ratio(np.arange(16) % 4 != 0, np.ones(16)), 16)
    many = bootstrap(ratio(np.arange(400) % 4 != 0, np.ones(400)), 400)
    assert few.value == many.value == 0.75
    assert few.low < 0.75 < few.high
    assert many.high - many.low < few.high - few.low


def test_an_interval_covers_the_truth_as_often_as_it_says() -> None:
    lot = np.random.default_rng(5)
    hits = 0
    for _ in range(200):
        found = bootstrap(ratio(lot.normal(3.0, 1.0, 60), np.ones(60)), 60)
        hits += found.low <= 3.0 <= found.high
    assert 180 <= hits <= 199


def test_writers_are_compared_brief_by_brief() -> None:
    lot = np.random.default_rng(2)
    hardness = lot.normal(0, 5, 80)
    a, b = hardness + 0.3 + lot.normal(0, 0.1, 80), hardness
    ones = np.ones(80)
    apart = bootstrap(ratio(a, ones), 80)
    difference = paired(ratio(a, ones), ratio(b, ones), 80)
    assert difference.high - difference.low < (apart.high - apart.low) / 10
    assert verdict(difference, higher_is_better=True) is Verdict.BETTER
    assert verdict(difference, higher_is_better=False) is Verdict.WORSE


def test_the_same_writer_twice_is_not_distinguishable() -> None:
    values = ratio(np.arange(30.0), np.ones(30))
    assert verdict(paired(values, values, 30), higher_is_better=True) is Verdict.OPEN


def test_a_share_of_nothing_is_no_number() -> None:
    assert np.isnan(bootstrap(ratio(np.zeros(5), np.zeros(5)), 5).value)


def test_estimates_are_written_with_their_interval() -> None:
    found = Estimate(0.985, 0.97, 0.995)
    assert found.format(percent=True) == "98.5% [97.0, 99.5]"
    assert found.format(digits=4) == "0.9850 [0.9700, 0.9950]"
