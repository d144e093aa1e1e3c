"""Briefs are read with their facts, and what is wrong with them is said by row."""

import json
from pathlib import Path

import pytest

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.evaluation.briefs import EvaluationBrief, briefs_hash, read_briefs, spread


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "briefs.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_facts_of_a_brief_are_its_brand_addresses_and_numbers_but_not_its_audience() -> None:
    prompt = "Fresh bread at 10% off. The brand name is Café Lune. The target audience is aged 25-45."
    assert EvaluationBrief("a", prompt).facts == ("Café Lune", "10%")
    assert set(EvaluationBrief("b", "Book at larkspur.example before 5 June.").facts) == {
        "larkspur.example",
        "5",
    }


def test_a_briefs_language_is_told_from_its_words() -> None:
    assert EvaluationBrief("a", "Frisches Brot für die ganze Familie, jeden Tag").language == "de"


def test_briefs_are_read_with_their_ids_or_their_rows(tmp_path: Path) -> None:
    path = written(tmp_path, '{"id": "x", "prompt": "Fresh  bread"}', "", '{"prompt": "Tea", "width": 300}')
    assert read_briefs(path) == [EvaluationBrief("x", "Fresh bread"), EvaluationBrief("3", "Tea")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"promt": "Tea"}', "briefs.jsonl:2: a brief needs a prompt"),
        ("no json", "briefs.jsonl:2: a brief needs a prompt"),
        ('{"prompt": "?!"}', "briefs.jsonl:2: prompt: .* says nothing"),
        (json.dumps({"prompt": "a " * 600 + "b"}), "Shorten it to 1000"),
        ('{"id": "1", "prompt": "Tea"}', "the id '1' was used before"),
    ],
)
def test_a_row_that_is_no_brief_is_named(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(InvalidTrainingData, match=said):
        read_briefs(written(tmp_path, '{"prompt": "Bread"}', line))


def test_a_file_that_is_missing_or_empty_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidTrainingData, match="has no briefs"):
        read_briefs(written(tmp_path, ""))
    with pytest.raises(InvalidTrainingData, match=r"none\.jsonl cannot be read"):
        read_briefs(tmp_path / "none.jsonl")


def test_a_few_briefs_are_taken_from_all_over_the_file() -> None:
    briefs = [EvaluationBrief(str(number), "Tea") for number in range(10)]
    assert [brief.id for brief in spread(briefs, 3)] == ["0", "3", "6"]
    assert spread(briefs, None) == spread(briefs, 99) == briefs


def test_the_hash_changes_with_the_words() -> None:
    assert briefs_hash([EvaluationBrief("a", "Tea")]) != briefs_hash([EvaluationBrief("a", "Teas")])
