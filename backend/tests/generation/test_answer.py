"""Reading a general model's answer."""

import json

import pytest
from builders import PROMPT, concept

from adgenesis_design.concept import Concept
from app.generation.answer import read_answer

COMPOSITIONS = ("split", "card")
HEROES = ("hot-beverage", "sun")


def _read(**changes: object) -> tuple[Concept | None, list[str]]:
    answer = read_answer(json.dumps(concept(**changes)), PROMPT, COMPOSITIONS, HEROES)
    return answer.concept, answer.problems


def test_a_true_answer_has_no_problems() -> None:
    assert _read() == (Concept(**concept()), [])


@pytest.mark.parametrize(
    ("field", "value"),
    [("palette", "mauve"), ("type_pair", "comic"), ("composition", "spiral"), ("hero", "unicorn-rider")],
)
def test_a_choice_that_is_not_on_the_list_makes_it_useless(field: str, value: str) -> None:
    read, problems = _read(**{field: value})
    assert read is None
    assert problems == [f"{field}: {value!r} is not on the list."]


def test_a_text_that_is_too_long_is_named() -> None:
    read, problems = _read(headline="Very " * 20)
    assert read is None
    assert "headline" in problems[0]


def test_a_span_that_the_brief_does_not_have_is_left_out_and_named() -> None:
    read, problems = _read(offer="from €2", brand="Cafe Moon")
    assert read is not None
    assert (read.offer, read.brand) == ("", "")
    assert len(problems) == 2


def test_an_invented_fact_in_the_copy_is_named() -> None:
    read, problems = _read(headline="Free cups this Friday")
    assert read is not None
    assert any("'Friday'" in problem for problem in problems)


def test_text_that_cannot_be_stored_is_refused() -> None:
    assert _read(headline="Cold\0cups")[0] is None


def test_words_instead_of_json_are_refused() -> None:
    assert read_answer("Sure! Here is your ad.", PROMPT, COMPOSITIONS, HEROES).concept is None
