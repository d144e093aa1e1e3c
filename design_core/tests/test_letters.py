"""Short texts tell their language by their letters, where no small word does."""

import pytest

from adgenesis_design.picture_search import language_of
from adgenesis_design.text.letters import language_by_letters, letter_scores, triples


def test_triples_are_of_words_with_their_ends() -> None:
    assert list(triples("Un té!")) == [" un", "un ", " té", "té "]
    assert list(triples("79 €, 8–9")) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("plateau raclette 8 personnes 79 €, Fromagerie Lavergnolle", "fr"),
        ("Parrucchiera a domicilio per anziani e neomamme, zona Ferrara", "it"),
        ("nuovo gusto fichi e noci, solo a settembre", "it"),
        ("mochila cargueira de 60 litros", "pt"),
        ("piezas de oro precolombino en sala renovada", "es"),
        ("pflegeleichte Staudenbeete anlegen lassen", "de"),
        ("non stick frying pan without harmful coating", "en"),
    ],
)
def test_a_brief_without_small_words_is_in_the_language_of_its_letters(text: str, language: str) -> None:
    assert language_by_letters(text) == language
    assert language_of(text) == language


def test_where_no_letters_tell_nothing_is_said() -> None:
    assert set(letter_scores("79 € 50%").values()) == {0.0}
    assert language_by_letters("79 € 50%") is None
    assert language_of("79 € 50%") == "en"


def test_only_the_languages_that_are_asked_for_are_told() -> None:
    text = "nuovo gusto fichi e noci, solo a settembre"
    assert language_by_letters(text, languages=("es", "pt")) in ("es", "pt")


def test_another_language_is_none_of_the_six() -> None:
    assert language_of("Nowe kursy już teraz, dla każdego i za darmo") == "en"
