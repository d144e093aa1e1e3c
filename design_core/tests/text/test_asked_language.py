"""The language that an ad is to be written in."""

import pytest

from adgenesis_design.text.asked_language import copy_language


@pytest.mark.parametrize(
    ("prompt", "language"),
    [
        ("German, du. Boiler service in Bonn, 89 € flat.", "de"),
        ("Create a 300x600 banner in European Portuguese for a dehumidifier, 159 €.", "pt"),
        ("B2B, Italian, voi. Insulation panels of wool.", "it"),
        ("Write the ad in Spanish: night trains to Vienna", "es"),
        ("Need a German-language ad (Sie form) for a tailor in Munich.", "de"),
        ("French copy, vous. Office fruit in Lyon.", "fr"),
        ("Anzeige auf Englisch für eine Berliner Sprachschule, all copy in English please", "en"),
        ("Spanish lessons in Leeds, first one free", "en"),
        ("Evening classes in Italian, from 3 March", "en"),
        ("Italian restaurant on the harbour, fresh pasta", "en"),
        ("French bakery in Bath. Warm croissants.", "en"),
        ("Nachtzüge nach Wien ab 39 €, jeden Abend", "de"),
    ],
)
def test_an_ad_is_written_in_the_language_that_its_brief_asks_for(prompt: str, language: str) -> None:
    assert copy_language(prompt) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("house clearance, same week, no job too small", "en"),
        ("Pizzeria d'asporto a Pescara, il lunedì margherita a 5 €", "it"),
        ("Calma Chicha, meditación a mediodía en Santander, 12 €", "es"),
        ("Boulangerie à Lyon, le pain sort du four dès 6 h", "fr"),
        ("Café da manhã na padaria, todo dia", "pt"),
    ],
)
def test_a_short_brief_is_told_by_its_small_words(text: str, language: str) -> None:
    assert copy_language(text) == language
