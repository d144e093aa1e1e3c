"""What a button may say."""

import pytest

from adgenesis_ml.judging.buttons import offered, told
from adgenesis_ml.judging.stock import CommonButtons

COMMON = CommonButtons(
    ("Learn more",),
    {"Register": ("register",), "Visit the store": ("the store",), "Order now": ("order online",)},
    {"Listen now": ("podcast",), "See the offer": ("sale",)},
    "Call now",
)


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("Coffee roastery. Call to action: Order a bag. Warm tone.", "Order a bag"),
        ("A choir. CTA: join the choir", "Join the choir"),
        ("The call to action is VISIT US TODAY. The image features a house.", "Visit us today"),
        ("A shop. The button should read 'Find a stockist'.", "Find a stockist"),
        ("Ein Café. Button: „Tisch reservieren“", "Tisch reservieren"),
        ("Button & Bear repairs old teddies", ""),
        ("Need a banner with no CTA idea.", ""),
        ("CTA: request a demo unit, 14 days on your site.", "Request a demo unit"),
        ("CTA: a sentence that is far too long for any button of the world.", ""),
        ("botón de emergencia, 19 €/mes", ""),
        ("Fleuriste Bouton d'Or, Lyon, bouquets dès 20 €", ""),
        ("Handmade button shop's winter sale, 20% off", ""),
        ("Fleuriste à Lyon. Bouton : Réserver une table", "Réserver une table"),
        ("Restaurante. Botón: Reserva mesa", "Reserva mesa"),
        ("Ein Café. CTA: JETZT TISCH RESERVIEREN", "Jetzt Tisch Reservieren"),
    ],
)
def test_the_text_that_a_brief_gives(prompt: str, text: str) -> None:
    assert told(prompt) == text


def test_a_text_that_is_given_leaves_no_choice() -> None:
    assert offered("CTA: Order a bag. Visit the store.", ["See the beans"], COMMON) == ["Order a bag"]


def test_what_the_brief_asks_for_last_counts() -> None:
    assert offered("The store opens. Encourage them to register.", ["See the beans"], COMMON) == ["Register"]


def test_of_the_topics_buttons_those_stay_that_ask_for_the_same() -> None:
    prompt = "Tea by post. Encourage them to order online."
    found = offered(prompt, ["Order your tea", "See the teas", "Order now"], COMMON)
    assert found == ["Order now", "Order your tea"]


def test_what_is_offered_counts_where_nothing_is_asked_for() -> None:
    assert offered("A podcast on sale", ["Follow us"], COMMON) == ["Listen now"]
    assert offered("The podcast. Encourage them to register.", [], COMMON) == ["Register"]
    # What is said of readers alone is not offered.
    assert offered("Tea. The target audience is podcast lovers.", ["See the teas"], COMMON) == [
        "See the teas"
    ]


def test_a_telephone_number_without_an_address_is_to_be_called() -> None:
    assert offered("A podcast, 01632 960147", [], COMMON) == ["Call now"]
    assert offered("A podcast, 01632 960147, owl.example", [], COMMON) == ["Listen now"]
    assert offered("A podcast on 12.05.2026", [], COMMON) == ["Listen now"]


def test_a_brief_of_which_nothing_is_known_gets_what_fits_any_ad() -> None:
    assert offered("Something else", [], COMMON) == ["Learn more"]


def test_a_cue_stands_at_the_beginning_of_a_word() -> None:
    assert offered("A cash register and a preregister", ["See tills"], COMMON) == ["Register"]
    assert offered("Preregister", ["See tills"], COMMON) == ["See tills"]


def test_without_common_buttons_the_model_finds_its_own() -> None:
    assert offered("Fresh bread", ["See the cakes"], None) == []
