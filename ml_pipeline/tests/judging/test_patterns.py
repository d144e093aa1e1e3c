"""Patterns: what is written around a product's name."""

from pathlib import Path

import pytest

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.patterns import Patterns, filled, read_patterns
from adgenesis_ml.judging.stock import read_stock


@pytest.fixture(scope="module")
def patterns() -> Patterns:
    return read_patterns()


def test_every_topic_has_a_kind_and_every_kind_its_patterns(patterns: Patterns) -> None:
    assert {topic.topic for topic in read_stock()} == set(patterns.kinds)
    for language in ("en", "de", "fr", "es", "pt", "it"):
        for kind in set(patterns.kinds.values()):
            there = patterns.by_language[language][kind]
            assert len(there.headlines) > 7
            assert len(there.lines) > 4


def test_each_has_one_place_for_the_product_and_leaves_it_room(patterns: Patterns) -> None:
    for there in (kind for language in patterns.by_language.values() for kind in language.values()):
        for texts, field in ((there.headlines, "headline"), (there.lines, "subheadline")):
            for text in texts:
                assert text.count("{Product}") + text.count("{product}") == 1
                assert len(text) - len("{Product}") + 20 <= COPY_LIMITS[field], text


def test_the_product_gets_a_capital_where_it_begins(patterns: Patterns) -> None:
    assert filled(["{Product}? Yes.", "Now: {product}."], "lip gloss") == [
        "Lip gloss? Yes.",
        "Now: lip gloss.",
    ]


def test_the_kind_is_that_of_most_topics() -> None:
    patterns = Patterns({"bakery": "food", "cafe": "food", "toys": "goods"})
    assert patterns.kind({"toys": 0.5, "bakery": 0.4, "cafe": 0.3}) == "food"
    assert patterns.kind({}) == "any"


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "patterns.toml").write_text("[kinds]\nfood = 3\n", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"patterns\.toml"):
        read_patterns(tmp_path)
