"""The drawer: which topic a brief speaks of, and what of the stock fits its occasion."""

import pytest

from adgenesis_ml.codec.theme import Theme
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.judge import Prepared
from adgenesis_ml.judging.stock import Thing, Topic
from adgenesis_ml.judging.theme import ReadTheme


def topic(name: str, language: str, headline: str, *cues: str) -> Topic:
    return Topic(
        name, language, {"any": (headline,), "sale": (), "new": (), "event": ()}, (), {}, {}, "\n".join(cues)
    )


BAKERY = Topic(
    "bakery",
    "en",
    headlines={
        "any": ("Follow your nose",), "sale": ("More crumbs, less spent",), "new": ("Something new is rising",),
        "event": ("Come hungry",),
    },
    lines=("Loaves and rolls for breakfast", "Baked goods for the walk home, 20 of them"),
    buttons={"See the cakes": (Action.RANGE,), "Find the bakery": (Action.STORE, Action.VISIT)},
    things={"croissant": Thing(("Leave a trail of flakes",), "Butter folded into layers"), "bun": Thing()},
    cue_lines="bakery\nbread\ncroissant",
)  # fmt: skip
BIKES = topic("bicycles", "en", "Take the long way home", "bicycle", "bike repair")
BAECKER = topic("bakery", "de", "Immer der Nase nach", "bäckerei", "brot")


@pytest.fixture
def drawers() -> Drawers:
    return Drawers([BAKERY, BIKES, BAECKER])


def texts(found: list[Prepared]) -> list[str]:
    return [line.text for line in found]


def headlines(drawers: Drawers, prompt: str) -> list[str]:
    return texts(drawers.open(prompt).headlines(9))


def test_a_brief_gets_copy_of_its_own_topic_and_language(drawers: Drawers) -> None:
    assert headlines(drawers, "Fresh bread in York") == ["Follow your nose"]
    assert headlines(drawers, "Die Hofbäckerei und ihr Roggenbrot") == ["Immer der Nase nach"]
    nothing = drawers.open("Fork lifts for the harbour")
    assert (nothing.headlines(9), nothing.lines(9), nothing.buttons(Action.RANGE)) == ([], [], [])


def test_copy_for_a_thing_that_is_named_comes_first_and_fits_best(drawers: Drawers) -> None:
    drawer = drawers.open("Butter croissants from our bakery")
    for first, second in (drawer.headlines(2), drawer.lines(2)):
        assert 1 > first.nearness > second.nearness > 0
    assert texts(drawer.headlines(2)) == ["Leave a trail of flakes", "Follow your nose"]
    assert texts(drawer.lines(1)) == ["Butter folded into layers"]


def test_a_thing_may_have_no_copy_of_its_own(drawers: Drawers) -> None:
    assert texts(drawers.open("Buns from our bakery").lines(9)) == ["Loaves and rolls for breakfast"]


def test_nothing_states_a_number_that_the_brief_does_not(drawers: Drawers) -> None:
    of_twenty = "Baked goods for the walk home, 20 of them"
    assert of_twenty not in texts(drawers.open("Bread from our bakery").lines(9))
    assert of_twenty in texts(drawers.open("Bread from our bakery, 20 rolls").lines(9))


def test_the_buttons_are_those_of_the_likeliest_topic_where_it_is_sure(drawers: Drawers) -> None:
    sure = "Fresh bread and croissants from our bakery, near the bicycles"
    assert drawers.open(sure).buttons(Action.RANGE) == ["See the cakes"]
    assert drawers.open(sure).buttons(Action.VISIT) == ["Find the bakery"]
    assert drawers.open(sure).buttons(Action.CALL) == []
    assert drawers.open("A place for a rest and for fresh bread").buttons(Action.RANGE) == []


@pytest.mark.parametrize(
    ("prompt", "timely"),
    [
        ("Bread for £3 at the bakery", "More crumbs, less spent"),
        ("Our bakery opens on the harbour", "Something new is rising"),
        ("Bread tasting at the bakery on 4 May", "Come hungry"),
    ],
)
def test_an_occasion_has_headlines_of_its_own(drawers: Drawers, prompt: str, timely: str) -> None:
    assert headlines(drawers, prompt)[0] == timely


def test_the_audience_is_no_topic(drawers: Drawers) -> None:
    prompt = (
        "Create a banner ad image of size 300x250 for a bakery. The target audience is people with a bicycle."
    )
    assert headlines(drawers, prompt) == ["Follow your nose"]


def test_what_a_brief_speaks_of_first_is_what_it_is_about(drawers: Drawers) -> None:
    prompt = "Bicycle tours past every bakery of the old town"
    assert headlines(drawers, prompt)[0] == "Take the long way home"


def test_copy_comes_in_the_language_that_the_brief_asks_for(drawers: Drawers) -> None:
    assert headlines(drawers, "German, du. Fresh bread from our bakery.") == ["Immer der Nase nach"]
    assert headlines(drawers, "French copy, vous. Fresh bread from our bakery.") == []


def about(product: str = "", **topics: float) -> ReadTheme:
    return ReadTheme(Theme("", product), topics, product)


def test_what_the_model_takes_an_ad_to_be_about_comes_before_the_cues(drawers: Drawers) -> None:
    drawer = drawers.open("Bicycle bread bags", about(bakery=0.6, bicycles=0.3))
    assert drawer.topics == ("bakery", "bicycles")
    assert texts(drawer.headlines(9)) == ["Follow your nose", "Take the long way home"]
    assert drawers.open("Bread bags for cyclists", about(bakery=0.9)).topics == ("bakery",)
    assert drawers.open("Fork lifts for the harbour", about(bicycles=0.02)).headlines(9) == []
