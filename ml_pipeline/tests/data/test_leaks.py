"""Briefs of an evaluation are kept out of the data, nearly the same ones included."""

from pathlib import Path

import pytest
from examples import example

from adgenesis_ml.data.leaks import find_leaks, read_asked
from adgenesis_ml.errors import InvalidTrainingData

ASKED = "Create a banner for a bakery in Graz that sells rye bread from a stone oven"


def test_both_places_are_named(tmp_path: Path) -> None:
    path = tmp_path / "asked.jsonl"
    path.write_text(f'{{"prompt": "Trains"}}\n\n{{"id": 2, "prompt": "{ASKED}"}}\n', encoding="utf-8")
    rows = [
        example(1, "Night trains to Vienna", "Sleep on the way"),
        example(2, ASKED.replace("a stone oven", "a stone oven!"), "Rye for all"),
        example(3, ASKED.replace("Graz", "Linz"), "Rye for all"),
    ]
    found = [leak.describe() for leak in find_leaks(rows, read_asked([path]))]
    assert found[0] == f"ads.jsonl:2: its brief is that of asked.jsonl:3: {ASKED!r}"
    assert found[1].startswith("ads.jsonl:3: its brief is nearly (0.")
    assert len(found) == 2


def test_an_evaluation_row_without_a_prompt_is_named(tmp_path: Path) -> None:
    path = tmp_path / "asked.jsonl"
    path.write_text('{"prompt": "Trains"}\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match="asked.jsonl:2: a brief needs a prompt"):
        read_asked([path])
    with pytest.raises(InvalidTrainingData, match="cannot be read"):
        read_asked([tmp_path / "none.jsonl"])
