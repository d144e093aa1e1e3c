"""`prepare_data.py`: what it prints, and how it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from adgenesis_ml.data.command import main

TRADES = (
    "bakery",
    "night train",
    "bicycle shop",
    "florist",
    "piano teacher",
    "swimming pool",
    "bookshop",
    "dairy",
)


def source(folder: Path) -> Path:
    path = folder / "ads.csv"
    rows = [f"A {trade} for the whole of Graz,Our {trade} is open,See more,bread" for trade in TRADES]
    path.write_text("\n".join(["prompt,headline,cta,hero", *rows]) + "\n", encoding="utf-8")
    return path


def test_the_command_prints_what_was_read_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    options = [str(source(tmp_path)), "--out", str(out), "--licence", "CC0-1.0"]
    assert main([*options, "--validation-share", "0.4"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("ads.csv: 8 rows, 8 pairs, 8 kept; licence CC0-1.0; sha256 ")
    assert "lengths in tokens of smollm2-135m, window 448: p10 " in printed
    assert printed.endswith(f"Train on them: python train.py --data {out}\n")
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["settings"]["model"] == "smollm2-135m"


def test_the_script_refuses_in_one_line_a_row(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_text('{"prompt": "A sale"}\n', encoding="utf-8")
    script = Path(__file__).parents[2] / "prepare_data.py"
    command = [sys.executable, str(script), str(path), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("error: 1 rows cannot be used:\n  ads.jsonl:1: no known shape of row")
    assert "Traceback" not in done.stderr


def test_a_model_that_nobody_knows_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(source(tmp_path)), "--model", "gtp2", "--out", str(tmp_path / "out")]) == 1
    assert "'gtp2'" in capsys.readouterr().err
