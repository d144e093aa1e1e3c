"""Which headlines of the corpus could stand over another brief."""

import pytest

from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.data.corpus import AuthoredConcept, CorpusRecord
from adgenesis_ml.judging.neighbours import Neighbours


def record(id: str, prompt: str, *headlines: str, language: str = "en", brand: str = "") -> CorpusRecord:
    concepts = [
        AuthoredConcept(
            brand=brand, headline=headline, cta="See more", hero="bread", palette="cocoa", type="slab"
        )
        for headline in headlines
    ]
    return CorpusRecord(
        id=id, family=id, industry="trade", language=language, prompt=prompt, concepts=concepts
    )


CORPUS = [
    record(
        "bakery", "Sourdough bread from the bakery Krume", "Dawn has a smell", "Krume is up", brand="Krume"
    ),
    record("bank", "A savings account for students", "Save 20 a month", "Rich by graduation"),
    record(
        "baecker", "Brot und Brötchen vom Bäcker, jeden Morgen", "Der Morgen duftet", "Knusper", language="de"
    ),
    record("tailor", "A tailor who mends coats in Berlin", "Berlin mends here", "Worn, not out"),
]
BAKER = "Fresh bread every day from our bakery"


@pytest.fixture
def neighbours() -> Neighbours:
    return Neighbours(CORPUS, PictureSearch({}))


def test_the_nearest_brief_speaks_of_the_same_and_the_same_language(neighbours: Neighbours) -> None:
    (nearest, nearness), *_ = neighbours.nearest(BAKER)
    assert nearest.id == "bakery"
    assert 0 < nearness <= 1
    assert "baecker" not in [found.id for found, _ in neighbours.nearest(BAKER)]


def test_a_brief_is_no_neighbour_of_itself(neighbours: Neighbours) -> None:
    prompt = CORPUS[0].prompt
    assert all(found.prompt != prompt for found, _ in neighbours.nearest(prompt))


def test_headlines_with_another_brand_a_place_or_a_number_are_left_out(neighbours: Neighbours) -> None:
    assert [text for text, _ in neighbours.headlines(BAKER)] == ["Dawn has a smell"]
    students = "An account in which students save, in a savings bank"
    assert [text for text, _ in neighbours.headlines(students)] == ["Rich by graduation"]
    coats = "We mend coats, a tailor near you"
    assert "Berlin mends here" not in [text for text, _ in neighbours.headlines(coats)]
    assert "Berlin mends here" in [text for text, _ in neighbours.headlines(coats + " in Berlin")]
