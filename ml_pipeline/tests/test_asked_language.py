"""An Italian ad for an English brief quotes no English."""

import pytest

from adgenesis_ml.decoding.asked_language import in_asked_language, speaks_its_language

BRIEF = "Gommone Pigro rents small boats on Lago di Bolsena, no licence needed, 70 € mezza giornata. Italian, tu, lazy."
NOTHING = dict.fromkeys(("brand", "headline", "subheadline", "offer", "detail", "cta", "legal"), "")


@pytest.mark.parametrize(
    ("quoted", "left"),
    [
        ("Lago di Bolsena, no licence needed", "Lago di Bolsena"),
        ("no licence needed, 70 € mezza giornata", "70 € mezza giornata"),
        ("70 € mezza giornata", "70 € mezza giornata"),
        ("70 €", "70 €"),
        ("no licence needed", ""),
        ("Bolsena (no licence needed)", "Bolsena"),
        ("70 € (mezza giornata)", "70 € (mezza giornata)"),
        ("25% off until 30 June", "25%"),
        ("menù degustazione, 45 €", "menù degustazione, 45 €"),
        ("porto di Marta · no licence needed", "porto di Marta"),
        ("no licence needed for the boats · 70 € mezza giornata", "70 € mezza giornata"),
        ("", ""),
    ],
)
def test_places_and_prices_stay_and_english_goes(quoted: str, left: str) -> None:
    assert not speaks_its_language(BRIEF)
    assert in_asked_language(NOTHING | {"detail": quoted}, BRIEF)["detail"] == left


def test_a_supporting_line_in_the_briefs_language_is_left_out() -> None:
    lines = {
        "Small boats for a lazy day on the lake": "",
        "Una giornata lenta sul lago": "Una giornata lenta sul lago",
    }
    for line, left in lines.items():
        assert in_asked_language(NOTHING | {"subheadline": line}, BRIEF)["subheadline"] == left


def test_an_ad_in_its_briefs_language_quotes_all_of_it() -> None:
    fields = NOTHING | {"detail": "no licence needed", "subheadline": "Small boats for a lazy day"}
    assert in_asked_language(fields, "Small boats on the lake, no licence needed") == fields
