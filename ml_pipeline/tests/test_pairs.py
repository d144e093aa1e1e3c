"""Training pairs: composed from the corpus, split by family, written and read in the seed's form."""

import json
from pathlib import Path

import pytest

from adgenesis_ml.codec.compact import WRITTEN_FIELDS, decode, encode
from adgenesis_ml.data.corpus import CorpusRecord
from adgenesis_ml.data.pairs import TrainingPair, pairs_of, read_seed_form, split_by_family, write_seed_form
from adgenesis_ml.errors import InvalidTrainingData


def record(number: int = 1) -> CorpusRecord:
    ideas = [
        {
            "brand": "Café Lune",
            "headline": f"Slow mornings {'I' * (number % 20)}",
            "offer": "20% off",
            "cta": "Visit us",
            "hero": "bread",
        },
        {"headline": f"The bakery is awake {'I' * (number % 20)}", "cta": "Visit us", "hero": "hot-beverage"},
    ]
    return CorpusRecord.model_validate(
        {
            "id": f"t-{number}",
            "family": f"lune-{number}",
            "industry": "cafe",
            "language": "en",
            "prompt": "Café Lune, 20% off.",
            "concepts": [{**idea, "palette": "cocoa", "type": "slab"} for idea in ideas],
        }
    )


def pairs(count: int = 1, placements_each: int = 1) -> list[TrainingPair]:
    return [
        pair
        for n in range(1, count + 1)
        for pair in pairs_of(record(n), seed=7, placements_each=placements_each)
    ]


def test_every_answer_is_composed_for_its_placements_in_differing_compositions() -> None:
    made = pairs(placements_each=3)
    assert len(made) == 6
    assert len({pair.spec.layout.composition for pair in made}) == 6
    assert {pair.spec.words("headline").casefold() for pair in made} >= {"slow mornings i"}


def test_a_response_is_the_part_of_the_code_that_a_model_writes() -> None:
    for pair in pairs(3):
        code = encode(pair.spec, pair.brief.placement)
        assert json.loads(pair.response_text) == json.loads(code)[: len(WRITTEN_FIELDS)]
        assert decode(code, pair.brief.placement).elements == pair.spec.elements


def test_the_same_seed_gives_the_same_pairs() -> None:
    assert [pair.response_text for pair in pairs(5)] == [pair.response_text for pair in pairs(5)]


def test_no_family_is_on_both_sides_of_the_split() -> None:
    training, validation = split_by_family(pairs(200), 0.1)
    assert {pair.family for pair in training}.isdisjoint(pair.family for pair in validation)
    assert len(training) + len(validation) == 400
    assert 0.04 < len(validation) / 400 < 0.18


def test_the_seed_form_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "training_data.json"
    made = pairs(4)
    assert write_seed_form(made, path) == len(made)
    row = json.loads(path.read_text(encoding="utf-8"))[0]
    assert set(row) == {"prompt", "platform", "format", "response"}
    read = read_seed_form(path)
    assert [pair.spec for pair in read] == [pair.spec for pair in made]
    assert [pair.response_text for pair in read] == [pair.response_text for pair in made]


def test_a_v1_row_of_the_seed_is_read(tmp_path: Path) -> None:
    path = tmp_path / "training_data.json"
    response = {
        "background_color": "#ffffff",
        "elements": [
            {"type": "text", "text": "Sale", "x": 100, "y": 100, "fontSize": 64, "color": "#000000"},
            {
                "type": "button",
                "text": "Shop",
                "x": 100,
                "y": 300,
                "width": 200,
                "height": 60,
                "color": "#ff0000",
            },
        ],
        "metadata": {"mood": "bold"},
    }
    row = {"prompt": "A big sale", "platform": "meta", "format": "square", "response": json.dumps(response)}
    path.write_text(json.dumps([row]), encoding="utf-8")
    assert read_seed_form(path)[0].spec.words("cta") in {"", "Shop"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "cannot be read as JSON"),
        ("{}", "expected a list"),
        ('[{"prompt": "A sale"}]', "row 1: .*missing platform, format, response"),
        ('[{"prompt": "A big sale", "platform": "tv", "format": "square", "response": {}}]', "row 1: .*tv"),
    ],
)
def test_rows_that_cannot_be_used_are_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "training_data.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=message):
        read_seed_form(path)
