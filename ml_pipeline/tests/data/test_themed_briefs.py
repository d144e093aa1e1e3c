"""Themed briefs as they are kept, and a bad one is found with its row."""

import json
from collections import Counter
from pathlib import Path

import pytest

from adgenesis_ml.data.themed_briefs import ThemedBrief, read_themed_briefs
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.stock import read_stock

GOOD = {"topic": "bakery", "prompt": "Rye bread from our own mill, Fridays", "product": "Rye bread"}


@pytest.fixture(scope="module")
def themed() -> list[ThemedBrief]:
    return read_themed_briefs({topic.topic for topic in read_stock()})


def test_every_topic_has_some_in_every_language(themed: list[ThemedBrief]) -> None:
    counts = Counter((brief.language, brief.theme.topic) for brief in themed)
    for topic in read_stock():
        assert counts[topic.language, topic.topic] >= 3, (topic.language, topic.topic)


def test_they_teach_the_theme_and_nothing_after_it(tmp_path: Path) -> None:
    (tmp_path / "en.jsonl").write_text(json.dumps(GOOD), encoding="utf-8")
    (brief,) = read_themed_briefs({"bakery"}, tmp_path)
    assert brief.language == "en"
    assert GOOD["prompt"] in brief.prompt_text
    assert brief.response_text == '{"bakery":"Rye bread"}'


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"topic": "moon-travel"}, "'moon-travel'"),
        ({"product": "white bread"}, "'white bread'"),
        ({"product": "Rye bread from our own mill, Fridays, warm"}, "letter for letter"),
        ({"prompt": "bread"}, "no brief"),
        ({"prompt": 3}, "expected texts"),
        ({"offer": "3 €"}, "expected texts"),
        ({"prompt": GOOD["prompt"].upper(), "product": ""}, r"seen before, at en\.jsonl:1"),
    ],
)
def test_a_bad_one_is_named_with_its_row(tmp_path: Path, changed: dict[str, object], named: str) -> None:
    rows = [json.dumps(GOOD), json.dumps(GOOD | changed)]
    (tmp_path / "en.jsonl").write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=rf"en\.jsonl:2.*{named}"):
        read_themed_briefs({"bakery"}, tmp_path)


def test_a_row_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"en\.jsonl:1: no JSON"):
        read_themed_briefs({"bakery"}, tmp_path)
