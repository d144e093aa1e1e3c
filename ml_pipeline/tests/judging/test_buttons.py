"""What a button may say."""

import pytest

from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.buttons import offered, told
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.stock import Topic

TEA = Topic(
    "tea",
    "en",
    {"any": (), "sale": (), "new": (), "event": ()},
    (),
    {
        "See the teas": (Action.RANGE,),
        "Order your tea": (Action.ORDER,),
        "Ask for a box": (Action.SAMPLE, Action.ORDER),
        "Taste with us": (Action.COME, Action.BOOK),
    },
    {},
    "tea\nteas\nloose leaf\noolong",
)
DRAWERS = Drawers([TEA])
COMMON = {action: (f"Generic {action}",) for action in Action}


def choices(prompt: str) -> list[str]:
    return next(offered(DRAWERS.open(prompt), COMMON))


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
    assert choices("CTA: Order a bag. Loose leaf tea and oolong teas, order by post.") == ["Order a bag"]


def test_what_the_reader_would_do_is_asked_for_in_plain_words() -> None:
    post = "Loose leaf tea and oolong teas by post. Order online by Friday, free delivery."
    assert choices(post) == ["Generic order"]
    assert choices("Plumber in Hexham. Call 01632 960147, day and night.") == ["Generic call"]


def test_to_look_around_a_sure_topic_has_words_of_its_own() -> None:
    drawer = DRAWERS.open("Loose leaf tea and oolong teas")
    found = list(offered(drawer, COMMON))
    assert ["See the teas"] in found
    assert ["Generic range"] not in found
    assert ["Generic range"] in list(offered(DRAWERS.open("A place to sit"), COMMON))


def test_there_is_another_choice_for_whatever_the_reader_might_do_instead() -> None:
    found = list(offered(DRAWERS.open("Loose leaf tea and oolong teas by post. Order online."), COMMON))
    assert found[0] == ["Generic order"]
    assert len(found) == len(Action)
    assert all(found)


def test_a_language_without_buttons_leaves_it_to_the_model() -> None:
    assert list(offered(DRAWERS.open("Fresh bread"), None)) == []
