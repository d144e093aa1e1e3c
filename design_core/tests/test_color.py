import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adgenesis_design.color import best_on, contrast_ratio, mend_contrast, mix, over, paint, parse_gradient

COLOR = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@given(COLOR, COLOR)
def test_contrast_is_symmetric(first: str, second: str) -> None:
    assert contrast_ratio(first, second) == contrast_ratio(second, first) >= 1


@settings(max_examples=50)
@given(COLOR, COLOR, st.sampled_from([3.0, 4.5]))
def test_mending_reaches_the_minimum(foreground: str, background: str, minimum: float) -> None:
    assert contrast_ratio(mend_contrast(foreground, background, minimum), background) >= minimum


def test_mending_leaves_good_colors_alone() -> None:
    assert mend_contrast("#1B2550", "#ffffff", 4.5) == "#1b2550"


def test_mending_keeps_the_hue() -> None:
    mended = mend_contrast("#E4572E", "#FFF3E6", 4.5)
    red, green, blue = (int(mended[i : i + 2], 16) for i in (1, 3, 5))
    assert red > green > blue


def test_what_no_lightness_can_mend_becomes_black_or_white() -> None:
    assert mend_contrast("#808080", "#757575", 21) == "#ffffff"


def test_the_best_candidate_contrasts_most() -> None:
    assert best_on("#0E1630", ["#333333", "#F2F5FF", "#FFC145"]) == "#F2F5FF"


def test_mixing_and_laying_over() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert over("#ff000080", "#0000ff", 1) == mix("#0000ff", "#ff0000", 128 / 255)


@pytest.mark.parametrize(
    ("css", "angle", "stops"),
    [
        ("linear-gradient(135deg, #667eea 0%, #764ba2 100%)", 135, [(0, "#667eea"), (1, "#764ba2")]),
        ("linear-gradient(#fff, #000)", 180, [(0, "#ffffff"), (1, "#000000")]),
        ("linear-gradient(to left top, red 0%, #000)", None, []),
        (
            "linear-gradient(to top left, #111, #222, #333)",
            315,
            [(0, "#111111"), (0.5, "#222222"), (1, "#333333")],
        ),
        ("LINEAR-GRADIENT(-90deg, rgb(255, 0, 0) 10%, black)", 270, [(0.1, "#ff0000"), (1, "#000000")]),
        ("linear-gradient(90deg, #ff000080, #fff)", 90, [(0, "#ff000080"), (1, "#ffffff")]),
    ],
)
def test_css_gradients_are_read(css: str, angle: float | None, stops: list[tuple[float, str]]) -> None:
    read = parse_gradient(css)
    if angle is None:
        assert read is None
    else:
        assert read is not None
        assert (read.angle, [(stop.offset, stop.color) for stop in read.stops]) == (angle, stops)


def test_a_radial_gradient_has_a_centre() -> None:
    read = parse_gradient("radial-gradient(circle at 20% 90%, #fff 0%, #ffffff00 60%)")
    assert read is not None
    assert (read.center, [(stop.offset, stop.color) for stop in read.stops]) == (
        (0.2, 0.9),
        [(0, "#ffffff"), (0.6, "#ffffff00")],
    )
    middle = parse_gradient("radial-gradient(#fff, #000)")
    assert middle is not None
    assert middle.center == (0.5, 0.5)


@pytest.mark.parametrize("css", ["", "none", "conic-gradient(#fff, #000)", "linear-gradient(45deg, #fff)"])
def test_what_is_no_gradient_of_ours_leaves_the_flat_color(css: str) -> None:
    assert paint("#123456", css).stops == ()
    assert paint("#123456", css).color == "#123456"
