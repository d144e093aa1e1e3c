"""A prepared folder is whole or not there, and training reads it as it was split."""

import json
from pathlib import Path

import pytest
from examples import example

from adgenesis_ml.data.pairs import split_by_family
from adgenesis_ml.data.prepared import is_prepared, read_prepared, write_prepared
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.run import load_pairs

TRAINING = [
    example(n, f"A bakery in Graz, branch {n}", "Rye for all", family=f"f{n}").pair for n in (1, 2, 3)
]
VALIDATION = [example(4, "Night trains to Vienna", "Sleep on the way", family="f4").pair]


def test_texts_are_written_as_training_sees_them(tmp_path: Path) -> None:
    folder = write_prepared(TRAINING, VALIDATION, {"briefs": 4}, tmp_path / "data")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]
    rows = [json.loads(line) for line in (folder / "train.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["prompt"], row["completion"]) for row in rows] == [
        (pair.prompt_text, pair.response_text) for pair in TRAINING
    ]
    assert len((folder / "validation.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_training_reads_every_pair_on_its_side_of_the_split(tmp_path: Path) -> None:
    folder = write_prepared(TRAINING, VALIDATION, {"briefs": 4}, tmp_path / "data")
    pairs, source = load_pairs(Recipe(model="tiny", base="tiny"), folder)
    assert (source["source"], source["records"], len(source["sha256"])) == ("data", 4, 64)
    training, validation = split_by_family(pairs, 0.49)
    assert [pair.response_text for pair in training] == [pair.response_text for pair in TRAINING]
    assert [pair.prompt_text for pair in validation] == [pair.prompt_text for pair in VALIDATION]
    assert [pair.family for pair in pairs] == ["f1", "f2", "f3", "f4"]


def test_an_older_folder_is_replaced_and_anything_else_is_left_alone(tmp_path: Path) -> None:
    folder = write_prepared(TRAINING, VALIDATION, {"briefs": 4}, tmp_path / "data")
    write_prepared(TRAINING[:1], VALIDATION, {"briefs": 2}, folder)
    assert read_prepared(folder)[1] == {"briefs": 2}
    other = tmp_path / "other"
    other.mkdir()
    (other / "novel.txt").write_text("Once")
    with pytest.raises(InvalidTrainingData, match="holds something that is no prepared data"):
        write_prepared(TRAINING, VALIDATION, {}, other)
    assert (other / "novel.txt").read_text() == "Once"


def test_a_folder_without_a_manifest_is_no_prepared_data(tmp_path: Path) -> None:
    assert not is_prepared(tmp_path)
    with pytest.raises(InvalidTrainingData, match=r"its manifest.json cannot be read"):
        load_pairs(Recipe(model="tiny", base="tiny"), tmp_path)


def test_files_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    folder = write_prepared(TRAINING, VALIDATION, {"briefs": 4}, tmp_path / "data")
    (folder / "train.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"train.jsonl does not go with training_data.json"):
        read_prepared(folder)
