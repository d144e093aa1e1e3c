"""Briefs that offer work."""

import pytest

from adgenesis_ml.codec.hiring import offers_work


@pytest.mark.parametrize(
    "prompt",
    [
        "bakery needs a night baker, 4 nights, $24/hr, free bread obviously",
        "We're hiring line cooks in Leeds",
        "Zahnarztpraxis, Azubi (m/w/d) zum 1. August",
        "Boulangerie recrute un vendeur le week-end",
        "Se busca camarero para agosto",
        "Oficina contrata-se mecânico",
        "Cercasi cuoco per la stagione estiva",
    ],
)
def test_a_brief_that_offers_work(prompt: str) -> None:
    assert offers_work(prompt)


@pytest.mark.parametrize(
    "prompt",
    [
        "Your roof needs a check before winter",
        "3rd Millcombe Scouts need leaders or we'll have to close",
        "Le club d'aviron recrute des ados et des femmes",
        "Polsterei sucht Kunden mit alten Sesseln",
        "Cerchiamo case da vendere",
        "donatori di sangue cercasi in paese",
        "Kein Stellenangebot, sondern unsere Notfallbetreuung",
    ],
)
def test_a_brief_that_offers_none(prompt: str) -> None:
    assert not offers_work(prompt)
