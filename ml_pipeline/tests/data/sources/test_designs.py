"""Designs of version 1, as the seed's training data has them."""

import json
from typing import Any

import pytest
from surroundings import surroundings

from adgenesis_ml.data.sources import Row
from adgenesis_ml.data.sources.designs import read_answered, read_stored
from adgenesis_ml.errors import InvalidTrainingData

PROMPT = "A big summer sale of running shoes, 30% off until 5 July"


def text(said: str, y: float, size: float) -> dict[str, Any]:
    return {"type": "textbox", "text": said, "x": 80, "y": y, "fontSize": size, "color": "#102030"}


def row(*elements: dict[str, Any], **changes: Any) -> Row:
    response = {"background_color": "#fff", "elements": list(elements), "layout": {"grid": "centered"}}
    return Row(
        "a.json:1",
        {"prompt": PROMPT, "platform": "meta", "format": "square", "response": response} | changes,
    )


BUTTON = [
    {"type": "rect", "x": 60, "y": 800, "width": 300, "height": 80, "color": "#ff0000"},
    text("Find your pair", 820, 32),
]


def test_words_are_told_apart_by_size_and_the_boxed_ones_are_the_button() -> None:
    [pair] = read_answered(
        row(text("Run into summer", 200, 90), text("Light shoes for hot roads", 400, 40), *BUTTON),
        surroundings(),
    )
    headline, line, hero, *_, cta, legal = json.loads(pair.response_text)
    assert (headline, line, cta, legal) == (
        "Run into summer",
        "Light shoes for hot roads",
        "Find your pair",
        "",
    )
    assert hero in surroundings().library.pictures.names


def test_the_response_may_be_json_in_a_text() -> None:
    answered = row(text("Run into summer", 200, 90), *BUTTON)
    document = answered.document | {"response": json.dumps(answered.document["response"])}
    [pair] = read_answered(Row("a.json:1", document), surroundings())
    assert json.loads(pair.response_text)[0] == "Run into summer"


def test_a_fact_that_the_brief_lacks_is_refused() -> None:
    with pytest.raises(InvalidTrainingData, match="headline '50% off shoes' invents the number '50%'"):
        read_answered(row(text("50% off shoes", 200, 90), *BUTTON), surroundings())


def test_a_line_that_only_the_brief_may_give_is_left_out() -> None:
    elements = text("Run into summer", 200, 90), text("Light shoes", 400, 40), text("Öffnungszeiten", 500, 20)
    [pair] = read_answered(row(*elements, *BUTTON), surroundings())
    assert json.loads(pair.response_text)[7] == ""


def test_a_design_without_a_button_is_refused() -> None:
    with pytest.raises(InvalidTrainingData, match="it has no button"):
        read_answered(row(text("Run into summer", 200, 90)), surroundings())


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"response": "{"}, "its response is no JSON"),
        ({"prompt": ""}, "it has no prompt"),
        ({"prompt": "?!"}, "says nothing"),
        ({"platform": None}, "it does not say where it runs"),
    ],
)
def test_what_a_row_lacks_is_said(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidTrainingData, match=message):
        read_answered(row(text("Run into summer", 200, 90), *BUTTON, **changes), surroundings())


def test_a_stored_design_is_read_from_its_spec() -> None:
    answered = row(text("Run into summer", 200, 90), *BUTTON)
    document = {key: value for key, value in answered.document.items() if key != "response"}
    [pair] = read_stored(Row("a:1", document | {"spec": answered.document["response"]}), surroundings())
    assert json.loads(pair.response_text)[0] == "Run into summer"
