"""The other ways are asked for a spec that the product itself would accept."""

import json
from typing import Any

import pytest
from llguidance import LLMatcher, LLTokenizer

from adgenesis_design.brief import DesignBrief
from tools.bench import v1

BRIEF = DesignBrief(prompt="Fresh bread at Bella's")
BOX = {"x": 10, "y": 20, "width": 300, "height": 90}
TEXT = {"type": "text", "text": "Fresh bread", **BOX, "fontSize": 48, "color": "#112233"}
BUTTON = {"type": "button", "text": "Visit us", **BOX, "fontSize": 24, "color": "#aa0000"}
CIRCLE = {"type": "circle", **BOX, "color": "#ffcc00"}


def answer(*elements: dict[str, Any]) -> str:
    return json.dumps({"background_color": "#fff7ee", "elements": elements}, separators=(",", ":"))


def admits(text: str) -> bool:
    matcher = LLMatcher(LLTokenizer("byte"), v1.grammar(BRIEF), log_level=0)
    return all(matcher.consume_token(byte) for byte in text.encode()) and matcher.is_accepting()


def test_what_the_grammar_admits_is_a_spec() -> None:
    text = answer(TEXT, BUTTON, CIRCLE)
    assert admits(text)
    assert v1.is_spec(text)


@pytest.mark.parametrize(
    "elements",
    [[TEXT] * 2, [TEXT] * 5, [TEXT, TEXT, {**CIRCLE, "text": "no"}], [TEXT, TEXT, {**TEXT, "x": 1081}]],
)
def test_elements_are_bounded_in_number_and_place(elements: list[dict[str, Any]]) -> None:
    assert not admits(answer(*elements))


def test_white_space_is_not_paid_for() -> None:
    assert not admits(answer(TEXT, BUTTON, CIRCLE).replace(",", ", ", 1))


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"background_color":"red","elements":[]}', answer(), "[" * 9_000]
)
def test_what_is_no_design_is_no_spec(text: str) -> None:
    assert not v1.is_spec(text)


def test_words_after_a_spec_are_forgiven() -> None:
    assert v1.is_spec(answer(TEXT) + "\nHere is your ad!")
