"""Lengths against a window, in tokens where the tokenizer is at hand."""

from examples import example

from adgenesis_ml.data.window import Measure, lengths_of, measure_for
from adgenesis_ml.training.recipe import Recipe

ROWS = [
    example(1, "A bakery in Graz", "Rye for all"),
    example(2, "A bakery " * 30 + "in Graz", "Warm loaves"),
]


def test_what_is_longer_than_the_window_is_told_by_its_row_and_length() -> None:
    lengths = lengths_of(ROWS, Measure("words", lambda text: len(text.split()), 40))
    assert [(row.where, total) for row, total in lengths.too_long] == [("ads.jsonl:2", lengths.totals[1])]
    assert sum(count for _, _, count in lengths.histogram()) == 2
    assert lengths.as_wire()["longest"] == max(lengths.totals)


def test_every_length_is_in_its_step_of_the_histogram() -> None:
    counts = iter([10, 0, 0, 0, 150, 0, 159, 0])
    lengths = lengths_of(ROWS * 2, Measure("x", lambda text: next(counts), None))
    assert lengths.totals == (11, 1, 151, 160)
    steps = lengths.histogram()
    assert [(start, end) for start, end, count in steps if count] == [(1, 10), (11, 20), (151, 160)]
    assert steps[-1][2] == 2
    assert lengths.too_long == ()


def test_a_model_that_is_not_here_is_measured_in_characters_and_says_so() -> None:
    measure = measure_for(Recipe(model="gpt2", base="gpt2"))
    assert measure.unit == "characters (the tokenizer of gpt2 is not at hand)"
    assert (measure.count("abc"), measure.window) == (3, None)


def test_the_packaged_model_is_measured_in_its_tokens() -> None:
    measure = measure_for(Recipe(model="smollm2-135m", base="package:smollm2-135m", max_length=448))
    assert (measure.unit, measure.window) == ("tokens of smollm2-135m", 448)
    assert measure.count("Night trains to Vienna") < 8
