"""Templates of the Crello data set, in the form of its records, made here."""

import json
from typing import Any

import pytest
from surroundings import surroundings

from adgenesis_ml.data.sources import Row
from adgenesis_ml.data.sources.crello import read_template, template_brief, template_spec
from adgenesis_ml.errors import InvalidTrainingData


def template(**changes: Any) -> dict[str, Any]:
    """A record of revision 3, its labels written as names: positions are fractions of the canvas."""
    return {
        "id": "592d6c2c95a7a863ddcda140",
        "length": 5,
        "group": "SM",
        "format": "Instagram",
        "canvas_width": "1080",
        "canvas_height": "1080",
        "category": "foodDrinks",
        "title": "Coffee Shop Ad with Cup on Table",
        "industries": ["restaurants"],
        "keywords": ["coffee", "morning"],
        "type": ["coloredBackground", "textElement", "textElement", "svgElement", "textElement"],
        "left": [0.0, 0.1, 0.1, 0.1, 0.13],
        "top": [0.0, 0.1, 0.4, 0.8, 0.82],
        "width": [1.0, 0.8, 0.8, 0.2, 0.14],
        "height": [1.0, 0.2, 0.1, 0.06, 0.03],
        "opacity": [1.0] * 5,
        "text": ["", "Mornings begin\nslowly", "Every Sunday 20% off", "", "Visit us"],
        "font": ["", "Montserrat", "Montserrat", "", "Montserrat"],
        "font_size": [0.0, 90.0, 40.0, 0.0, 28.0],
        "text_align": ["", "left", "left", "", "center"],
        "color": [
            [[240.0, 230.0, 220.0]],
            [[40.0, 20.0, 10.0]],
            [[0, 0, 0]],
            [[200, 60, 20]],
            [[255, 255, 255]],
        ],
        "image": [None] * 5,
    } | changes


def test_fractions_and_px_give_the_same_spec() -> None:
    fractions = template()
    in_px = {key: [value * 1080 for value in fractions[key]] for key in ("left", "top", "width", "height")}
    assert template_spec(fractions) == template_spec(fractions | in_px)
    spec = template_spec(fractions)
    assert spec.background_color == "#f0e6dc"
    assert [element.type for element in spec.elements] == ["text", "text", "rectangle", "text"]


def test_the_brief_is_the_templates_own_and_gives_every_fact() -> None:
    brief = template_brief(template())
    assert brief == (
        "Coffee Shop Ad with Cup on Table. About: restaurants, coffee, morning. Every Sunday 20% off."
    )


def test_a_template_is_learnt_with_its_copy() -> None:
    [pair] = read_template(Row("crello.jsonl:1", template()), surroundings())
    headline, line, *_, cta, _ = json.loads(pair.response_text)
    assert (headline, line, cta) == ("Mornings begin slowly", "Every Sunday 20% off", "Visit us")
    assert pair.family == "crello-592d6c2c95a7a863ddcda140"
    assert pair.brief.placement.aspect_class == "square"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": [1, 4, 4, 3, 4]}, "holds numbers; write labels as names"),
        ({"left": [0.0]}, "lists differ in length"),
        ({"title": ""}, "no title"),
        ({"canvas_width": "wide"}, "'wide' is no number of px"),
    ],
)
def test_what_a_record_lacks_is_said(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidTrainingData, match=message):
        read_template(Row("crello.jsonl:1", template(**changes)), surroundings())


def test_a_record_without_its_lists_is_refused() -> None:
    record = {key: value for key, value in template().items() if key not in ("text", "canvas_height")}
    with pytest.raises(InvalidTrainingData, match="lacks canvas_height, text"):
        read_template(Row("crello.jsonl:1", record), surroundings())
