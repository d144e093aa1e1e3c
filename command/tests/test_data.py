"""`adgenesis data`: the preparation of data, from the command."""

from pathlib import Path

import pytest

from adgenesis.command import main


def test_rows_become_a_folder_to_train_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ads.csv"
    trades = (
        "bakery",
        "night train",
        "bicycle shop",
        "florist",
        "piano teacher",
        "pool",
        "bookshop",
        "dairy",
    )
    rows = [f"A {trade} for the whole of Graz,Our {trade} is open,See more,bread" for trade in trades]
    path.write_text("\n".join(["prompt,headline,cta,hero", *rows]) + "\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["data", str(path), "--out", str(out), "--validation-share", "0.4"]) == 0
    assert capsys.readouterr().out.startswith("ads.csv: 8 rows, 8 pairs, 8 kept; licence not stated; ")
    assert {file.name for file in out.iterdir()} == {
        "train.jsonl",
        "validation.jsonl",
        "training_data.json",
        "validation_data.json",
        "manifest.json",
    }


def test_a_row_at_fault_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_text('{"prompt": "A bakery", "headline": "Bread for €3", "cta": "Buy"}\n', encoding="utf-8")
    assert main(["data", str(path), "--out", str(tmp_path / "out")]) == 1
    assert "ads.jsonl:1: headline 'Bread for €3' invents the number '€3'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
