import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_design.text.direction import base_direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Fresh bread", "ltr"),
        ("خصم اليوم", "rtl"),
        ("משלוח חינם", "rtl"),
        ("50% خصم", "rtl"),
        ("« خصم »", "rtl"),
        ("Nike خصم", "ltr"),
        ("خصم Nike", "rtl"),
        ("今日だけ", "ltr"),
        ("ताज़ा", "ltr"),
        ("", "ltr"),
        ("50 % – 20", "ltr"),
        ("٥٠٪", "ltr"),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, direction: str) -> None:
    assert base_direction(text) == direction


@pytest.mark.parametrize("opening", ["\u2066", "\u2067", "\u2068"])
def test_what_is_isolated_does_not_decide(opening: str) -> None:
    assert base_direction(f"{opening}שלום\u2069 hello") == "ltr"
    assert base_direction(f"{opening}hello\u2069 שלום") == "rtl"


def test_an_isolate_without_an_end_hides_the_rest() -> None:
    assert base_direction("\u2067 שלום") == "ltr"


@given(st.text(alphabet="0123456789 .,;:!?%()\u2069"))
def test_neutral_characters_and_digits_never_decide(neutral: str) -> None:
    assert base_direction(neutral + "שלום") == "rtl"
    assert base_direction(neutral + "hello") == "ltr"
