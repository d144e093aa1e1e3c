"""What is counted of a corpus, on a corpus small enough to count by hand."""

from collections import Counter

import pytest

from adgenesis_ml.data import statistics
from adgenesis_ml.data.corpus import CorpusRecord
from adgenesis_ml.data.statistics import Spread


def record(id: str, prompt: str, *answers: dict[str, str], language: str = "en") -> CorpusRecord:
    art = {"hero": "bread", "palette": "cocoa", "type": "slab"}
    concepts = [{**art, "cta": "See more", **answer} for answer in answers]
    fields = {"id": id, "family": id, "industry": "bakery", "language": language}
    return CorpusRecord.model_validate(fields | {"prompt": prompt, "concepts": concepts})


CORPUS = [
    record(
        "a-1",
        "Café Lune, rye bread €4 until 3 March, 10% less for students",
        {"brand": "Café Lune", "headline": "Bread, and more of it", "offer": "€4", "detail": "until 3 March"},
        {"brand": "Café Lune", "headline": "Rye for all", "offer": "10% less for students"},
    ),
    record("a-2", "a bakery in Graz", {"headline": "Warm since dawn"}, {"headline": "Rye for the road"}),
    record(
        "a-3",
        "Bäckerei, jeden Sonntag offen",
        {"headline": "Sonntag ist Brottag", "detail": "jeden Sonntag"},
        {"headline": "Brot am Tisch"},
        language="de",
    ),
    record("a-4", "Banner 300x250 for bread", {"headline": "Rye"}, {"headline": "Loaf"}),
]


def test_what_briefs_give_is_a_share_of_the_briefs() -> None:
    assert statistics.says(CORPUS) == {
        "a brand's name": 0.25,
        "an offer": 0.25,
        "a price": 0.25,
        "a percentage": 0.25,
        "a date, day or month": 0.5,
        "when, where or an address, worth showing": 0.5,
        "a legal line": 0.0,
        "none of them": 0.5,
    }


def test_lengths_of_a_text_are_of_the_answers_that_have_it() -> None:
    spread = statistics.copy_spread(CORPUS)
    assert spread["offer"] == (0.25, Spread(2, 21, 21, 21))
    assert spread["legal"] == (0.0, Spread(0, 0, 0, 0))
    assert spread["headline"][0] == 1.0


def test_different_words_and_pairs_are_a_share_of_all() -> None:
    headlines = ["Rye for all", "Rye for the road", "Loaf"]
    assert statistics.distinct(headlines, 1) == 6 / 8
    assert statistics.distinct(headlines, 2) == 4 / 5
    assert statistics.distinct([], 2) == 0
    assert statistics.openings(headlines) == Counter({"rye for": 2})


@pytest.mark.parametrize(
    ("text", "two"), [("Bread, and more", 1.0), ("Two. Parts", 1.0), ("Mr's bread.", 0.0)]
)
def test_a_sign_inside_makes_two_parts(text: str, two: float) -> None:
    assert statistics.balanced([text]) == two


def test_quantiles_are_values_that_occur() -> None:
    assert Spread.of(range(1, 11)) == Spread(2, 6, 10, 10)
