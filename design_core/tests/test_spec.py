"""The wire form: v1 documents load unchanged, and what is wrong is named."""

import pytest

from adgenesis_design.errors import InvalidSpec
from adgenesis_design.spec import parse_spec

V1 = {
    "background_color": "#FFF",
    "background_gradient": "linear-gradient(135deg, #667eea 0%, #764ba2 100%)",
    "elements": [
        {
            "type": "textbox",
            "text": "Summer",
            "x": 80,
            "y": 90,
            "fontSize": 72,
            "color": "white",
            "fontWeight": "bold",
        },
        {
            "type": "rect",
            "x": 0,
            "y": 0,
            "width": 10,
            "height": 20,
            "color": "rgb(1, 2, 3)",
            "borderRadius": 4,
        },
        {"type": "circle", "x": 5, "y": 5, "width": 50, "height": 50, "color": "#abc", "opacity": 0.5},
    ],
    "layout": {"grid": "3x3", "alignment": "center"},
}


def test_a_v1_document_loads_unchanged() -> None:
    spec = parse_spec(V1)
    assert [element.type for element in spec.elements] == ["text", "rectangle", "circle"]
    assert [element.id for element in spec.elements] == ["text-1", "shape-1", "shape-2"]
    assert spec.layout.grid == "3x3"
    assert parse_spec(spec.to_wire()) == spec


def test_unknown_keys_are_refused_by_name() -> None:
    document = {**V1, "colour": 1, "elements": [{"type": "text", "text": "Hi", "fontsize": 3}]}
    with pytest.raises(InvalidSpec, match=r"elements\.0\.text\.fontsize: unknown key.*colour: unknown key"):
        parse_spec(document)


@pytest.mark.parametrize(
    "document", [None, [], "spec", 3, {"elements": []}, {"background_color": "red-ish", "elements": []}]
)
def test_what_is_no_spec_is_refused(document: object) -> None:
    with pytest.raises(InvalidSpec, match="This is no design spec"):
        parse_spec(document)


def test_element_ids_must_differ() -> None:
    element = {"type": "text", "id": "a", "text": "x"}
    with pytest.raises(InvalidSpec, match="used more than once: a"):
        parse_spec({"background_color": "#000", "elements": [element, element]})
