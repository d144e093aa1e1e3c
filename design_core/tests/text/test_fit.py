from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from adgenesis_design.text import Fitted, fit_text

WORD = st.text(alphabet="abcdefghijklmnoprstuvwyz", min_size=1, max_size=9)
HEADLINE = st.lists(WORD | st.sampled_from(["the", "for", "20 %", "€ 9,", "–"]), min_size=1, max_size=10).map(
    " ".join
)
SIDE = st.floats(60, 900)


def headline(text: str, width: float = 600, height: float = 420, **options: float | int) -> Fitted:
    face = load_library().fonts.face("Archivo", 800)
    settings_of_headlines = {"max_size": 150, "min_size": 30, "line_height": 1.0, "letter_spacing_em": -0.02}
    return fit_text(face, text, width, height, **{**settings_of_headlines, **options})  # type: ignore[arg-type]


def lines(fitted: Fitted) -> list[str]:
    return [line.text for line in fitted.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Learn Spanish in 12 weeks", ["Learn", "Spanish", "in 12 weeks"]),
        ("From € 39 a night", ["From € 39", "a night"]),
        ("The quiet laptop for loud ideas", ["The quiet", "laptop for", "loud ideas"]),
        ("Free delivery on orders over £30", ["Free delivery", "on orders", "over £30"]),
        ("Run further, recover faster", ["Run further,", "recover faster"]),
        ("State-of-the-art hearing aids", ["State-of-the-art", "hearing aids"]),
        ("Coffee", ["Coffee"]),
    ],
)
def test_headlines_break_by_sense(text: str, expected: list[str]) -> None:
    assert lines(headline(text)) == expected


def test_long_headline_shrinks_until_it_fits() -> None:
    short, long = headline("Fresh bread"), headline("Fresh bread for everyone on every single morning")
    assert long.size < short.size
    assert not long.overflow


def test_the_last_line_is_not_one_word() -> None:
    assert lines(headline("Fresh bread baked daily", 300, 120, max_lines=2)) == ["Fresh bread", "baked daily"]


def test_running_text_keeps_its_size_and_grows_downwards(library: DesignLibrary) -> None:
    face = library.fonts.face("Source Sans 3", 400)
    text = "Book a table for two this weekend and get a free dessert with every main course."
    fitted = fit_text(face, text, 300, max_size=20, min_size=12, line_height=1.4)
    assert fitted.size == 20
    assert fitted.height == pytest.approx(len(fitted.lines) * 28)


def test_a_word_is_split_only_when_it_alone_is_too_wide() -> None:
    narrow, wide = headline("Hypothekenvergleich neu", 250), headline("Hypothekenvergleich neu", 320)
    assert lines(wide) == ["Hypothekenvergleich", "neu"]
    assert lines(narrow) == ["Hypothekenvergl", "eich neu"]
    assert (narrow.size, narrow.overflow) == (30, False)


def test_what_fits_at_no_size_overflows_at_the_smallest() -> None:
    fitted = headline("far too many words for a box as small as this one is", 100, 60)
    assert fitted.overflow
    assert fitted.size == 30
    assert lines(headline("two words and two more words", 300, 20)) == ["two words and two", "more words"]


def test_line_feeds_are_kept() -> None:
    assert lines(headline("One line\nthen another one", 500, 200)) == ["One line", "then another one"]


@pytest.mark.parametrize("text", ["", "  \n ", "\t"])
def test_no_text_is_no_lines(text: str) -> None:
    assert headline(text).lines == ()


@given(st.text(st.characters(), max_size=12), SIDE)
def test_any_text_can_be_set(text: str, width: float) -> None:
    assert 30 <= headline(text, width).size <= 150


@settings(max_examples=150, deadline=None)
@given(HEADLINE, SIDE, SIDE)
def test_no_text_leaves_its_box(text: str, width: float, height: float) -> None:
    fitted = headline(text, width, height)
    if not fitted.overflow:
        assert fitted.width <= width + 1e-6
        assert fitted.height <= height + 1e-6
    assert 30 <= fitted.size <= 150


@settings(max_examples=150, deadline=None)
@given(HEADLINE, SIDE, SIDE | st.just(inf))
def test_no_word_is_lost_or_moved(text: str, width: float, height: float) -> None:
    assert "".join("".join(lines(headline(text, width, height))).split()) == "".join(text.split())


@settings(max_examples=150, deadline=None)
@given(HEADLINE, SIDE, SIDE)
def test_a_fitted_text_fits_the_same_way_again(text: str, width: float, height: float) -> None:
    first = headline(text, width, height)
    same_box = headline(text, width, height, max_size=first.size)
    assert same_box == first
    if not first.overflow:
        own_box = headline(text, width, first.height, max_size=first.size)
        assert own_box == first


@settings(max_examples=100, deadline=None)
@given(st.lists(WORD, min_size=4, max_size=9).map(" ".join))
def test_four_words_end_in_a_single_one_only_where_it_makes_them_larger(text: str) -> None:
    fitted = headline(text, 500, 600)
    if len(fitted.lines) > 1 and " " not in fitted.lines[-1].text:
        together = "\u00a0".join(text.rsplit(" ", 1))
        without = headline(together, 500, 600)
        assert without.overflow or without.size < fitted.size


def test_a_single_word_in_the_last_line_beats_letters_of_half_the_size() -> None:
    assert lines(headline("Book a cleaning service", 160, 97, max_size=32.4, min_size=11)) == [
        "Book",
        "a cleaning",
        "service",
    ]
