"""Which headlines of the corpus could stand over another brief."""

import pytest

from adgenesis_design.picture_search import PictureSearch, stems_of
from adgenesis_ml.judging.copybook import Entry
from adgenesis_ml.judging.neighbours import Neighbours


def entry(
    prompt: str, *headlines: str, language: str = "en", brand: str = "", topics: tuple[str, ...] = ()
) -> Entry:
    return Entry(language, prompt, brand, headlines, (), ("bread",), tuple(stems_of(prompt)), topics)


COPYBOOK = [
    entry("Sourdough bread from the bakery Krume", "Dawn has a smell", "Krume is up", brand="Krume"),
    entry("A savings account for students", "Save 20 a month", "Rich by graduation"),
    entry("Brot und Brötchen vom Bäcker, jeden Morgen", "Der Morgen duftet", "Knusper", language="de"),
    entry("A tailor who mends coats in Berlin", "Berlin mends here", "Worn, not out"),
]
BAKER = "Fresh bread every day from our bakery"


@pytest.fixture
def neighbours() -> Neighbours:
    return Neighbours(COPYBOOK, PictureSearch({}))


def texts(neighbours: Neighbours, prompt: str) -> list[str]:
    return [line.text for line in neighbours.headlines(prompt, floor=0)]


def test_the_nearest_brief_speaks_of_the_same_and_the_same_language(neighbours: Neighbours) -> None:
    (nearest, nearness), *_ = neighbours.nearest(BAKER)
    assert nearest is COPYBOOK[0]
    assert 0 < nearness <= 1
    assert all(found.language == "en" for found, _ in neighbours.nearest(BAKER))


def test_a_brief_is_no_neighbour_of_itself(neighbours: Neighbours) -> None:
    prompt = COPYBOOK[0].prompt
    assert all(found.prompt != prompt for found, _ in neighbours.nearest(prompt))


def test_headlines_with_another_brand_a_place_or_a_number_are_left_out(neighbours: Neighbours) -> None:
    assert texts(neighbours, BAKER) == ["Dawn has a smell"]
    students = "An account in which students save, in a savings bank"
    assert texts(neighbours, students) == ["Rich by graduation"]
    coats = "We mend coats, a tailor near you"
    assert "Berlin mends here" not in texts(neighbours, coats)
    assert "Berlin mends here" in texts(neighbours, coats + " in Berlin")


def test_what_is_not_near_enough_is_no_neighbour(neighbours: Neighbours) -> None:
    found = neighbours.headlines(BAKER, floor=0)
    assert found
    assert neighbours.headlines(BAKER, floor=found[0].nearness + 0.01) == []


def test_headlines_of_briefs_of_other_topics_are_left_out_where_topics_are_known() -> None:
    bread = entry("Fresh bread from the oven", "Dawn has a smell", topics=("bakery",))
    neighbours = Neighbours([bread, *COPYBOOK[1:]], PictureSearch({}))
    assert [line.text for line in neighbours.headlines(BAKER, floor=0, topics=("bakery",))][:1] == [
        "Dawn has a smell"
    ]
    assert "Dawn has a smell" not in [line.text for line in neighbours.headlines(BAKER, floor=0, topics=())]
