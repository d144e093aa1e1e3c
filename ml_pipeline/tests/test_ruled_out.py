"""What a brief does not want to see is told apart from what the trade does without."""

import pytest

from adgenesis_ml.codec.ruled_out import ruled_out, without_what_is_told
from adgenesis_ml.codec.subject import quotable, subject


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("Geigenbau Tannhuber, Reparatur, bitte ohne Menschen", "Geigenbau Tannhuber, Reparatur"),
        (
            "Wills and probate. Please avoid gavels, scales and pillars. No. 000",
            "Wills and probate | No. 000",
        ),
        ("Nos huîtres. Surtout pas de père Noël, plutôt la mer.", "Nos huîtres"),
        ("Intérpretes de conferencia. Sin banderitas, por favor", "Intérpretes de conferencia"),
        ("Cerchiamo case. Foto di mani o di chiavi no, per carità.", "Cerchiamo case"),
        ("Clínica. Sem foto de boca aberta nem de broca, por favor", "Clínica"),
        ("Ten year old malt. No stags, no tartan, no men in armchairs. 18+", "Ten year old malt"),
        ("Bitte ohne Menschen, Termine unter 0999 555", "Termine unter 0999 555"),
        ("Resin driveways but please no photos of our lads", "Resin driveways"),
    ],
)
def test_what_the_designer_is_told_to_leave_out_is_left_out(prompt: str, left: str) -> None:
    assert " | ".join(without_what_is_told(prompt)) == left
    assert not set("gavels tartan Menschen banderitas".split()) & set(" ".join(subject(prompt)).split())


@pytest.mark.parametrize(
    "prompt",
    [
        "24 hour locksmith, no call out charge, DBS checked",
        "No contract, no fees. Cancel when you like.",
        "Single people, renters and couples can all apply",
        "Ferme des trois talus, sans engagement, à partir de 12 €",
        "Clases de baile, sin matrícula y sin compromiso",
        "November sale on all boots",
    ],
)
def test_what_customers_are_told_stays(prompt: str) -> None:
    assert without_what_is_told(prompt) == (prompt,)
    assert quotable(prompt) == (prompt,)


def test_what_is_named_elsewhere_is_not_ruled_out() -> None:
    rest, unwanted = ruled_out("Bike shop, no bike too old, no cars")
    assert "bike" not in unwanted
    assert "car" in unwanted
    assert "shop" in rest


def test_an_unknown_language_rules_out_nothing_by_chance() -> None:
    assert ruled_out("Uusi leipomo Turussa") == ("Uusi leipomo Turussa", frozenset())
