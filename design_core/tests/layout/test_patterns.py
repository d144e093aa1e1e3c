"""Every pattern stays in its box, and is the same each time."""

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import colors_of, fill_of
from adgenesis_design.layout.patterns import draw_pattern
from adgenesis_design.spec import Pattern

KINDS = get_args(Pattern)
SIDES = st.floats(min_value=8, max_value=3_000)
MOVES = {"M": 2, "L": 2, "H": 1, "V": 1, "h": 1, "v": 1, "a": 7, "A": 7, "Z": 0}


def points(d: str) -> list[tuple[float, float]]:
    """Where the pen comes to, in the order of drawing."""
    x = y = 0.0
    seen = []
    for move, numbers in re.findall(r"([MLHVhvaAZ])([^MLHVhvaAZ]*)", d):
        values = [float(value) for value in re.findall(r"-?[\d.]+(?:e-?\d+)?", numbers)]
        assert len(values) == MOVES[move], (move, numbers)
        match move:
            case "M" | "L":
                x, y = values
            case "H":
                x = values[0]
            case "V":
                y = values[0]
            case "h":
                x += values[0]
            case "v":
                y += values[0]
            case "a":
                x, y = x + values[5], y + values[6]
            case "A":
                x, y = values[5:]
        seen.append((x, y))
    return seen


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(x=st.floats(-500, 500), y=st.floats(-500, 500), width=SIDES, height=SIDES)
def test_a_pattern_stays_in_its_box(kind: str, x: float, y: float, width: float, height: float) -> None:
    box = Rect(x, y, width, height)
    drawn = draw_pattern(kind, box)
    assert drawn == draw_pattern(kind, box)
    around = box.inset(-0.1 - drawn.stroke_width)
    assert all(around.contains(Rect(*point, 0, 0), 0) for point in points(drawn.d))


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_of_a_canvas_can_be_sent_to_a_browser(kind: str) -> None:
    drawn = draw_pattern(kind, Rect(0, 0, 1080, 1920))
    assert 30 < len(drawn.d) < 120_000


def test_the_colours_of_a_radial_gradient_are_those_of_its_rings() -> None:
    shape = Rect(0, 0, 100, 100)
    fill = fill_of("#000000", "radial-gradient(circle at 0% 0%, #000000 0%, #ffffff 100%)")
    assert colors_of(fill, shape, Rect(0, 0, 0, 0)) == ("#000000",)
    assert colors_of(fill, shape, Rect(0, 0, 50, 50)) == ("#000000", "#404040", "#808080")


def test_a_fading_gradient_keeps_its_alpha() -> None:
    fill = fill_of("#000000", "radial-gradient(circle at 50% 50%, #ff0000 0%, #ff000000 50%)")
    shape = Rect(0, 0, 100, 100)
    assert colors_of(fill, shape, Rect(0, 0, 5, 5)) == ("#ff000000",)
    assert "#ff0000" in colors_of(fill, shape, Rect(40, 40, 20, 20))
