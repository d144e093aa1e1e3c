"""Answers are held against their grammar, since an engine may have lost it."""

import pytest

from adgenesis_ml.codec.grammar import button_grammar
from adgenesis_ml.decoding.grammar_check import derives, is_whole


@pytest.mark.parametrize("text", ['Book a table","', "Book a tab", ""])
def test_an_answer_and_the_beginning_of_one_keep_to_the_grammar(text: str) -> None:
    assert derives(button_grammar(), text)


@pytest.mark.parametrize("text", ["Save 20%", 'Book","and more', "\n\n### Response:"])
def test_what_an_engine_writes_without_its_grammar_is_noticed(text: str) -> None:
    assert not derives(button_grammar(), text)


def test_only_a_whole_answer_is_whole() -> None:
    assert is_whole(button_grammar(), 'Book a table","')
    assert not is_whole(button_grammar(), "Book a tab")
