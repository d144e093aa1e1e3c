"""What each piece of a brief is: said to customers, or to whoever makes the ad."""

import pytest

from adgenesis_ml.codec.kinds import Kind, kinds_between, kinds_of
from adgenesis_ml.codec.pieces import pieces_of
from adgenesis_ml.signs import SignTable


def _copy(prompt: str) -> list[str]:
    pieces = zip(pieces_of(prompt), kinds_of(prompt), strict=True)
    return [piece.of(prompt) for piece, kind in pieces if kind is Kind.COPY]


@pytest.mark.parametrize(
    ("prompt", "copy"),
    [
        (
            "Pumpkin patch opens Sept 27, weekends only. Bright fall colors, nothing scary.",
            ["Pumpkin patch opens Sept 27", "weekends only"],
        ),
        (
            "Piano tuner, £65 a tune. The audience is parents of pupils. We want them to ring us.",
            ["Piano tuner", "£65 a tune"],
        ),
        (
            "Klavierstimmer, 95 Euro. Zielgruppe sind Eltern. Bitte ruhige Farben, keine Noten.",
            ["Klavierstimmer", "95 Euro"],
        ),
        (
            "Accordeur de piano, 80 €. Je voudrais une affiche sobre, avec un piano droit.",
            ["Accordeur de piano"],
        ),
        (
            "Necesito un cartel para el taller. Cambio de aceite 39 euros, sin cita. Letras grandes.",
            ["Cambio de aceite 39 euros", "sin cita"],
        ),
    ],
)
def test_what_customers_may_read(prompt: str, copy: list[str]) -> None:
    assert _copy(prompt) == copy


def test_a_request_and_its_readers_are_told_apart() -> None:
    prompt = "Create a banner ad for a fish market. The target audience is families."
    assert kinds_of(prompt) == (Kind.REQUEST, Kind.READERS)


def test_the_kinds_that_reach_into_a_text() -> None:
    prompt = "Tea shop, autumn blends. Warm colours please."
    place = prompt.index("Warm")
    assert kinds_between(prompt, 0, place) == {Kind.COPY}
    assert kinds_between(prompt, place, len(prompt)) == {Kind.LOOK}
    assert kinds_between(prompt, 3, len(prompt)) == {Kind.COPY, Kind.LOOK}


def test_pieces_stand_where_they_say() -> None:
    prompt = "Tea shop (open daily), blends: autumn – winter. And we post them, too!"
    assert [piece.of(prompt) for piece in pieces_of(prompt)] == [
        "Tea shop", "open daily", "blends", "autumn", "winter", "And we post them", "too",
    ]  # fmt: skip
    assert [piece.sentence for piece in pieces_of(prompt)] == [0, 0, 0, 0, 0, 1, 1]


def test_an_apostrophe_before_the_last_letter_shortens_nothing() -> None:
    prompt = "You don't. We do."
    assert [piece.of(prompt) for piece in pieces_of(prompt)] == ["You don't", "We do"]


def test_a_table_adds_up_what_signs_say() -> None:
    table = SignTable({"warm": [3, -2], "bread": [-1, 4], "any": [1, 0]})
    assert table.scores(["warm", "any", "never seen"]) == [4, -2]
    assert table.best(["warm", "bread"]) == 0
    assert table.best(["bread"]) == 1
    assert table.scores([]) == [0, 0]
    assert len(table) == 3


@pytest.mark.parametrize(
    "prompt",
    ["Piekarnia, świeży chleb codziennie od 6 rano", "パン屋、毎朝焼きたて", "Хлеб каждый день", "50%"],
)
def test_a_language_in_which_nothing_was_judged_is_no_error(prompt: str) -> None:
    assert len(kinds_of(prompt)) == len(pieces_of(prompt))
