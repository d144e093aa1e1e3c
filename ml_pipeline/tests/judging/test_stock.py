"""The stock as it is kept: whole, without facts, within the limits."""

import json
from pathlib import Path

import pytest

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.stock import Topic, read_common_buttons, read_stock

LANGUAGES = ("en", "de", "fr", "es", "pt", "it")


@pytest.fixture(scope="module")
def topics() -> list[Topic]:
    return read_stock()


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.jsonl").write_text(json.dumps({"topic": "bakery"}) + "\n", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"en\.jsonl:1"):
        read_stock(tmp_path)


@pytest.mark.parametrize("actions", [[], ["dance"], None])
def test_a_button_asks_for_an_action_that_there_is(tmp_path: Path, actions: list[str] | None) -> None:
    headlines: dict[str, list[str]] = {"any": [], "sale": [], "new": [], "event": []}
    row = {"topic": "tea", "language": "en", "headlines": headlines, "lines": [], "things": {}, "cues": []}
    text = json.dumps(row | {"buttons": {"See the teas": actions}}) + "\n"
    (tmp_path / "en.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"en\.jsonl:1"):
        read_stock(tmp_path)


@pytest.mark.parametrize("text", ["", "[en]\nbook = 3", '[en]\nbook = ["Book now"]', "[en"])
def test_broken_buttons_are_named(tmp_path: Path, text: str) -> None:
    if text:
        (tmp_path / "buttons.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"buttons\.toml"):
        read_common_buttons(tmp_path)


def test_every_topic_has_copy_of_every_kind_in_every_language(topics: list[Topic]) -> None:
    assert {topic.language for topic in topics} == set(LANGUAGES)
    names = [{topic.topic for topic in topics if topic.language == language} for language in LANGUAGES]
    assert all(found == names[0] for found in names)
    for topic in topics:
        assert all((topic.headlines["any"], topic.lines, topic.buttons, topic.cues)), topic.topic
        assert all(thing.headlines and thing.line for thing in topic.things.values()), topic.topic


def test_the_stock_holds_no_fact_and_keeps_to_the_limits(topics: list[Topic]) -> None:
    for topic in topics:
        headlines = [line for found in topic.headlines.values() for line in found]
        headlines += [line for thing in topic.things.values() for line in thing.headlines]
        lines = [*topic.lines, *(thing.line for thing in topic.things.values())]
        for field, texts in (("headline", headlines), ("subheadline", lines), ("cta", topic.buttons)):
            for text in texts:
                assert len(text) <= COPY_LIMITS[field], text
                assert not numbers(text), text
                assert not set('!"#\\') & set(text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_twice(topics: list[Topic], language: str) -> None:
    texts = [text for topic in topics if topic.language == language for text in topic.texts()]
    assert len(set(texts)) == len(texts)


def test_common_buttons_keep_to_the_limit_in_every_language() -> None:
    buttons = read_common_buttons()
    assert set(buttons) == set(LANGUAGES)
    for common in buttons.values():
        assert list(common) == list(Action)
        for texts in common.values():
            assert texts
            assert all(text[:1].isupper() and len(text) <= COPY_LIMITS["cta"] for text in texts)
