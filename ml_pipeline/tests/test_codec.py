"""The codec is lossless to its grid, both ways, for composed, edited and hand-made specs."""

import json
import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.errors import DesignError
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import Placement, all_placements, find_placement
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.codec.compact import decode, encode, grid_step

SQUARE = find_placement("meta", "square")
LETTERS = string.ascii_letters + " äéñçßğ漢字عת🎉'’\"\\/%€.,!-1234567890"
colors = st.from_regex(r"\A#[0-9a-f]{6}\Z")
placements = st.sampled_from(list(all_placements()))


def text(limit: int, least: int = 0) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=least, max_size=limit).map(str.strip).filter(lambda t: len(t) >= least)


@st.composite
def composed(draw: st.DrawFn, placement: Placement) -> DesignSpec:
    concept = Concept(
        brand=draw(text(28)),
        headline=draw(text(48, least=1)),
        subheadline=draw(text(90)),
        offer=draw(text(30)),
        detail=draw(text(56)),
        cta=draw(text(24)),
        legal=draw(text(100)),
        hero=draw(st.sampled_from(["", "pizza", "bicycle"])),
        palette=draw(st.sampled_from(list(PALETTES))),
        type_pair=draw(st.sampled_from(list(TYPE_PAIRS))),
        composition=draw(st.sampled_from(list(compositions_for(placement)))),
        variant=draw(st.integers(0, 3)),
    )
    return compose(concept, placement)


@st.composite
def edited(draw: st.DrawFn, placement: Placement) -> DesignSpec:
    """What a person may have made of a composed spec: moved, recoloured, deleted, reordered, added."""
    document = draw(composed(placement)).to_wire()
    for element in document["elements"]:
        change = draw(st.sampled_from(["nothing", "nothing", "move", "fade", "delete"]))
        if change == "move" and "x" in element:
            element["x"] = draw(st.integers(-50, placement.width))
            element["y"] = draw(st.integers(-50, placement.height))
        elif change == "fade":
            element["opacity"] = draw(st.sampled_from([0.25, 0.5, 0.75]))
        elif change == "delete":
            element["type"] = "deleted"
    document["elements"] = [element for element in document["elements"] if element["type"] != "deleted"]
    document["elements"] += draw(st.lists(hand_made(placement), max_size=2))
    if draw(st.booleans()):
        document["elements"] = draw(st.permutations(document["elements"]))
    return parse_spec(document)


@st.composite
def hand_made(draw: st.DrawFn, placement: Placement) -> dict[str, Any]:
    kind = draw(st.sampled_from(["text", "rectangle", "circle"]))
    side = st.integers(1, placement.short_side)
    box = {"x": draw(side), "y": draw(side), "width": draw(side), "height": draw(side)}
    if kind == "text":
        size = draw(st.integers(8, 200))
        return {
            "type": "text",
            "text": draw(text(40, least=1)),
            "fontSize": size,
            "color": draw(colors),
            **box,
        }
    return {"type": kind, "color": draw(colors), **box}


@st.composite
def any_case(draw: st.DrawFn) -> tuple[DesignSpec, Placement]:
    placement = draw(placements)
    bare = st.builds(
        lambda color, elements: parse_spec({"background_color": color, "elements": elements}),
        colors,
        st.lists(hand_made(placement), max_size=6),
    )
    return draw(composed(placement) | edited(placement) | bare), placement


def flat(spec: DesignSpec) -> list[dict[str, Any]]:
    return [element.model_dump(mode="json", by_alias=True) for element in spec.elements]


@given(any_case())
def test_a_decoded_spec_is_the_spec_on_the_grid(case: tuple[DesignSpec, Placement]) -> None:
    spec, placement = case
    decoded = decode(encode(spec, placement), placement)
    half = grid_step(placement) / 2
    for before, after in zip(flat(spec), flat(decoded), strict=True):
        assert before.keys() == after.keys()
        for key, value in before.items():
            if key in {"x", "y", "width", "height"} and value is not None:
                assert after[key] == pytest.approx(value, abs=half + 1e-6)
            else:
                assert after[key] == value
    for field in ("background_color", "background_gradient", "palette", "type_pair", "layout"):
        assert getattr(decoded, field) == getattr(spec, field)


@given(any_case())
def test_a_code_decodes_and_encodes_to_itself(case: tuple[DesignSpec, Placement]) -> None:
    spec, placement = case
    code = encode(spec, placement)
    assert encode(decode(code, placement), placement) == code


@given(placements.flatmap(lambda placement: st.tuples(composed(placement), st.just(placement))))
def test_the_code_of_a_composed_spec_is_its_concept_alone(case: tuple[DesignSpec, Placement]) -> None:
    spec, placement = case
    assert all(isinstance(field, str) for field in json.loads(encode(spec, placement)))


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("", "no JSON"),
        ("[1,2", "no JSON"),
        ("3", "not a list or an object"),
        ('["a","b"]', "2 fields"),
        ('["a","","","ember","grotesk","","","","","","split9"]', "'split9'"),
        ('["a","","","ember","grotesk","","","","","","nowhere1"]', "nowhere"),
        ('["a","","","ember","grotesk","","","","","","split1",{"e":{"ghost":{"x":1}}}]', "'ghost'"),
        ('["a","","","ember","grotesk","","","","","","split1",{"what":1}]', "unknown keys: what"),
    ],
)
def test_a_broken_code_is_refused_by_name(code: str, names: str) -> None:
    with pytest.raises(DesignError, match=names):
        decode(code, SQUARE)
