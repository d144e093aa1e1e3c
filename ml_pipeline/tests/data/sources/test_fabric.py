"""Fabric.js canvases become specs: groups taken apart, scales applied, colours plain."""

import json
from typing import Any

import pytest
from surroundings import surroundings

from adgenesis_ml.data.sources import Row
from adgenesis_ml.data.sources.fabric import canvas_spec, read_canvas
from adgenesis_ml.errors import InvalidTrainingData

PROMPT = "Night trains from Berlin to Vienna"


def canvas(*objects: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {
        "version": "5.3.0",
        "width": 1080,
        "height": 1080,
        "background": "#102040",
        "objects": list(objects),
    } | changes


def words(said: str, top: float, size: float, **changes: Any) -> dict[str, Any]:
    box = {"left": 100, "top": top, "width": 600, "height": size}
    return {"type": "textbox", "text": said, "fontSize": size, "fill": "rgb(255,255,255)", **box} | changes


BUTTON = {
    "type": "group",
    "left": 100,
    "top": 800,
    "width": 300,
    "height": 80,
    "objects": [
        {"type": "rect", "left": -150, "top": -40, "width": 300, "height": 80, "fill": "#ffcc00"},
        {
            "type": "text",
            "text": "Book a bed",
            "left": -100,
            "top": -16,
            "width": 200,
            "height": 32,
            "fontSize": 32,
        },
    ],
}


def test_children_of_a_group_stand_where_the_group_has_them() -> None:
    grouped = BUTTON | {"scaleX": 2, "scaleY": 2}
    box, text = canvas_spec(canvas(grouped)).elements
    assert (box.x, box.y, box.width, box.height) == (100, 800, 600, 160)
    assert (text.x, text.y, text.font_size) == (200, 848, 64)


def test_an_origin_in_the_middle_is_brought_to_the_corner() -> None:
    centred = words("Sleep", 100, 80, originX="center", originY="center", left=540)
    [text] = canvas_spec(canvas(centred)).elements
    assert (text.x, text.y) == (240, 60)


def test_gradients_and_nothing_become_plain_colours() -> None:
    gradient = {
        "type": "linear",
        "colorStops": [{"offset": 0, "color": "#aa0000"}, {"offset": 1, "color": "#000"}],
    }
    shapes = [
        {"type": "circle", "left": 0, "top": 0, "width": 10, "height": 10, "fill": f}
        for f in (gradient, None)
    ]
    spec = canvas_spec(canvas(*shapes, background=""))
    assert spec.background_color == "#ffffff"
    assert [element.color for element in spec.elements] == ["#aa0000", "#000000"]


def test_pictures_are_kept_and_paths_and_hidden_things_left_out() -> None:
    box = {"left": 0, "top": 0, "width": 10, "height": 10}
    spec = canvas_spec(
        canvas(
            {"type": "image", "src": "data:image/png;base64,", **box},
            {"type": "path", "path": "M 0 0", **box},
            words("Gone", 0, 20, visible=False),
            words("  ", 0, 20),
        )
    )
    assert [element.type for element in spec.elements] == ["image"]


def test_a_canvas_is_learnt_for_the_placement_of_its_size() -> None:
    document = canvas(
        words("Sleep on the way", 100, 96), words("Berlin tonight, Vienna for breakfast", 300, 40), BUTTON
    )
    [pair] = read_canvas(Row("a.json:1", document | {"metadata": {"prompt": PROMPT}}), surroundings())
    headline, line, *_, cta, _ = json.loads(pair.response_text)
    assert (headline, line, cta) == ("Sleep on the way", "Berlin tonight, Vienna for breakfast", "Book a bed")
    assert (pair.brief.placement.width, pair.brief.placement.height) == (1080, 1080)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (canvas(prompt=PROMPT, objects={}), "`objects` are no list"),
        (canvas(words("A", 0, 20, left="far"), prompt=PROMPT), "'far' stands where a number belongs"),
        (canvas(words("Sleep", 0, 90), BUTTON), "it has no prompt"),
        (
            canvas(words("Sleep", 0, 90), BUTTON, prompt=PROMPT, width=100, height=5000),
            "no placement is shaped like",
        ),
        (canvas(words("Sleep", 0, 90), BUTTON, prompt=PROMPT, width=None), "neither a width"),
        (canvas(words("Sleep", 0, 90), BUTTON, prompt=PROMPT, width=0), "no area"),
    ],
)
def test_what_a_canvas_lacks_is_said(document: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidTrainingData, match=message):
        read_canvas(Row("a.json:1", document), surroundings())
