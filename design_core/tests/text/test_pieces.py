from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_design.text.pieces import FUNCTION_WORD_COST, pieces


def split(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Save 20 % today", ["Save", "20 %", "today"]),
        ("only € 39 now", ["only", "€ 39", "now"]),
        ("CHF 20 off", ["CHF 20", "off"]),
        ("run 5 km at 9 am", ["run", "5 km", "at", "9 am"]),
        ("open 24/7 – always", ["open", "24/7 –", "always"]),
        ("sugar-free co-op A/B", ["sugar-", "free", "co-op", "A/B"]),
        ("state-of-the-art", ["state-of-the-art"]),
        ("Quoi ? Oui !", ["Quoi ?", "Oui !"]),
        ("a\u00a0b c", ["a\u00a0b", "c"]),
        ("", []),
    ],
)
def test_what_belongs_together_stays_together(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_breaks_after_function_words_cost_more() -> None:
    costs = [piece.cost for piece in pieces("Book the table, friends")]
    assert costs[1] == FUNCTION_WORD_COST > costs[0] > costs[2] == 0


def test_a_date_would_rather_stay_whole() -> None:
    day = pieces("am 21. Juni offen")[1]
    assert day.cost > pieces("am See Juni offen")[1].cost


def test_line_feeds_must_break() -> None:
    assert [piece.must_end for piece in pieces("one two\nthree")] == [False, True, False]


@given(st.text(alphabet="ab é€5%-–/,.\n“", max_size=40))
def test_pieces_lose_nothing_but_white_space(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())
    assert all(piece.cost < inf for piece in pieces(text))
