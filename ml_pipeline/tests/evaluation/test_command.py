"""The whole of an evaluation by its command line: answers, report in three forms, contact sheets, a copy sheet."""

import json
from pathlib import Path

import pytest
from PIL import Image

from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.command import build_parser, run

BRIEFS = [
    {"id": "bread", "prompt": "Fresh bread at 10% off. The brand name is Café Lune. Come by in the morning."},
    {"id": "train", "prompt": "Night trains to Vienna from €39, leaving every evening. Sleep on the way."},
    {"id": "brot", "prompt": "Frisches Brot für die ganze Stadt. Ab sofort auch am Sonntag geöffnet."},
]


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    path = tmp_path / "briefs.jsonl"
    path.write_text("\n".join(json.dumps(brief) for brief in BRIEFS), encoding="utf-8")
    return path


def evaluate(*arguments: str | Path) -> int:
    return run(build_parser().parse_args([str(argument) for argument in arguments]))


def test_an_evaluation_leaves_answers_a_report_in_three_forms_and_contact_sheets(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    order = ("--briefs", briefs, "--model", "words", "--against", "words:7", "--out", out)
    assert evaluate(*order, "--placements", "google/300x250,meta/story") == 0
    said = capsys.readouterr().out
    assert "words (no model, lot 0): 6 of 6 designs to ask for" in said
    assert "| designs | 6 | 6 |" in said
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["head"]["placements"] == ["google/300x250", "meta/story"]
    assert [writer["author"]["label"] for writer in report["writers"]] == ["words", "words:7"]
    assert report["writers"][0]["figures"]["valid"]["value"] == 1.0
    assert (out / "report.md").read_text(encoding="utf-8").startswith("# Evaluation")
    page = (out / "report.html").read_text(encoding="utf-8")
    sheets = sorted((out / "sheets").iterdir())
    assert [sheet.name for sheet in sheets] == [
        "words-7-google-300x250.webp",
        "words-7-meta-story.webp",
        "words-google-300x250.webp",
        "words-meta-story.webp",
    ]
    for sheet in sheets:
        assert f"sheets/{sheet.name}" in page
        with Image.open(sheet) as picture:
            assert picture.width > 900
    assert evaluate(*order, "--placements", "google/300x250,meta/story") == 0
    assert "0 of 6 designs to ask for" in capsys.readouterr().out


def test_answers_become_a_copy_sheet(
    briefs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, sheet = tmp_path / "out", tmp_path / "copy.csv"
    where = ("--placements", "meta/square", "--limit", "2", "--out", out)
    evaluate("--briefs", briefs, "--model", "words", "--against", "words:7", *where)
    logs = (out / "words.jsonl", out / "words-7.jsonl")
    capsys.readouterr()
    assert evaluate("--briefs", briefs, "--copy-sheet", sheet, "--answers", *logs) == 0
    assert "headlines by 2 writers, 0 missing; key in copy.key.json" in capsys.readouterr().out
    assert evaluate("--score", sheet) == 0
    assert "headlines are not marked yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--model", "words"), "--briefs FILE is missing"),
        (("--model", "words", "--against", "words", "--briefs", "x"), "cannot be held against itself"),
        (("--model", "words", "--limit", "0", "--briefs", "x"), "--limit 0 is too small"),
        (("--copy-sheet", "copy.csv", "--briefs", "x"), "needs --answers"),
        (
            ("--copy-sheet", "copy.csv", "--answers", "none.jsonl", "--briefs", "x"),
            "No answers at none.jsonl",
        ),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(briefs: Path, arguments: tuple[str, ...], said: str) -> None:
    given = [str(briefs) if argument == "x" else argument for argument in arguments]
    with pytest.raises(InvalidEvaluation, match=said):
        evaluate(*given)
