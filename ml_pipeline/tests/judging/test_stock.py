"""Stock headlines: which topic a brief speaks of, and which lines fit its occasion."""

import json
from pathlib import Path

import pytest

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.stock import Stock, Topic, read_stock

BAKERY = Topic(
    "bakery", "en", ("Follow your nose",), ("More crumbs, less spent",), ("Something new is rising",),
    ("Come hungry",), {"croissant": ("Leave a trail of flakes",)}, ("bakery", "bread", "croissant"),
)  # fmt: skip
BIKES = Topic("bicycles", "en", ("Take the long way home",), (), (), (), {}, ("bicycle", "bike repair"))
BAECKER = Topic("bakery", "de", ("Immer der Nase nach",), (), (), (), {}, ("bäckerei", "brot"))


@pytest.fixture
def stock() -> Stock:
    return Stock([BAKERY, BIKES, BAECKER])


def lines(stock: Stock, prompt: str) -> list[str]:
    return [text for text, _ in stock.headlines(prompt, 9)]


def test_a_brief_gets_lines_of_its_own_topic_and_language(stock: Stock) -> None:
    assert lines(stock, "Fresh bread in York") == ["Follow your nose"]
    assert lines(stock, "Die Hofbäckerei und ihr Roggenbrot") == ["Immer der Nase nach"]
    assert lines(stock, "Fork lifts for the harbour") == []


def test_lines_for_a_thing_that_is_named_come_first_and_fit_best(stock: Stock) -> None:
    (first, fit), (second, less), *_ = stock.headlines("Butter croissants from our bakery", 9)
    assert (first, second) == ("Leave a trail of flakes", "Follow your nose")
    assert 1 > fit > less > 0


@pytest.mark.parametrize(
    ("prompt", "timely"),
    [
        ("Bread for £3 at the bakery", "More crumbs, less spent"),
        ("Our bakery opens on the harbour", "Something new is rising"),
        ("Bread tasting at the bakery on 4 May", "Come hungry"),
    ],
)
def test_an_occasion_has_lines_of_its_own(stock: Stock, prompt: str, timely: str) -> None:
    assert lines(stock, prompt)[0] == timely


def test_the_audience_is_no_topic(stock: Stock) -> None:
    prompt = (
        "Create a banner ad image of size 300x250 for a bakery. The target audience is people with a bicycle."
    )
    assert lines(stock, prompt) == ["Follow your nose"]


def test_what_a_brief_speaks_of_first_is_what_it_is_about(stock: Stock) -> None:
    assert lines(stock, "Bicycle tours past every bakery of the old town")[0] == "Take the long way home"


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.jsonl").write_text(json.dumps({"topic": "bakery"}) + "\n", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"en\.jsonl:1"):
        read_stock(tmp_path)


def test_the_stock_holds_no_fact_and_keeps_to_the_limits() -> None:
    topics = read_stock()
    assert {topic.language for topic in topics} == {"en", "de", "fr", "es", "pt", "it"}
    for topic in topics:
        for line in topic.lines():
            assert len(line) <= COPY_LIMITS["headline"], line
            assert not numbers(line), line
            assert not set('!"#\\') & set(line), line
    for language in ("en", "de", "fr", "es", "pt", "it"):
        texts = [line for topic in topics if topic.language == language for line in topic.lines()]
        assert len(set(texts)) == len(texts)


def test_lines_come_in_the_language_that_the_brief_asks_for(stock: Stock) -> None:
    assert lines(stock, "German, du. Fresh bread from our bakery.") == ["Immer der Nase nach"]
    assert lines(stock, "French copy, vous. Fresh bread from our bakery.") == []
