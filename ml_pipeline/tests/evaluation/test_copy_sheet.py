"""A copy sheet hides who wrote what, survives a reader's pen, and is scored by writer and language."""

import csv
import json
from pathlib import Path

import pytest

from adgenesis_assets import load_library
from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.answers import Answer, ask
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.copy_scores import differences, score_report, scores
from adgenesis_ml.evaluation.copy_sheet import (
    CopySheet,
    draw_sheet,
    key_path,
    read_marks,
    unread,
    write_sheet,
)
from adgenesis_ml.evaluation.marked_table import read_table

BRIEFS = [
    EvaluationBrief("en1", "Fresh bread | every morning, from the oven next door. Come by."),
    EvaluationBrief("en2", "Night trains to Vienna, leaving every evening. Sleep on the way."),
    EvaluationBrief("de1", "Die Bäckerei am Markt. Frisches Brot, jeden Morgen für dich gebacken."),
]
PLACEMENTS = (("meta", "square"), ("google", "300x250"))


@pytest.fixture
def answers(tmp_path: Path) -> dict[str, list[Answer]]:
    heroes = load_library().pictures.names
    plain = ask(BriefWords(heroes), BRIEFS, tmp_path / "plain.jsonl", PLACEMENTS)
    other = ask(BriefWords(heroes, lot=1), BRIEFS, tmp_path / "other.jsonl", PLACEMENTS)
    failed = [Answer("en2", *place, 0.1, None, "no idea", BRIEFS[1].prompt) for place in PLACEMENTS]
    return {"plain": plain, "other": [*(each for each in other if each.brief_id != "en2"), *failed]}


def marked(path: Path, marks: dict[str, tuple[str, str]]) -> None:
    """Fill in a CSV sheet: marks for headline and line by row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        pen = csv.DictWriter(file, rows[0])
        pen.writeheader()
        for row in rows:
            row["headline_ok"], row["line_ok"] = marks.get(row["id"], (row["headline_ok"], row["line_ok"]))
            pen.writerow(row)


def ids_of(sheet: CopySheet, writer: str) -> list[str]:
    return [row.id for row in sheet.rows if writer in row.writers]


@pytest.mark.parametrize("name", ["copy.csv", "copy.md"])
def test_the_sheet_shows_brief_and_copy_and_names_nobody(
    tmp_path: Path, answers: dict[str, list[Answer]], name: str
) -> None:
    sheet = draw_sheet(BRIEFS, answers)
    write_sheet(sheet, tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert "plain" not in text
    assert "other" not in text
    shown = list(read_table(tmp_path / name, ("id", "brief", "headline", "line")))
    assert [row["headline"] for row in shown] == [row.headline for row in sheet.rows]
    assert {row["brief"] for row in shown} == {brief.prompt for brief in BRIEFS}
    assert {row.placement for row in sheet.rows} <= {"/".join(place) for place in PLACEMENTS}
    assert unread(tmp_path / name) == len(sheet.rows)
    assert read_marks(tmp_path / name) == []


def test_all_writers_are_read_in_the_same_placement_and_what_they_say_alike_stands_once(
    answers: dict[str, list[Answer]],
) -> None:
    sheet = draw_sheet(BRIEFS, {**answers, "twin": answers["plain"]})
    for brief in BRIEFS:
        rows = [row for row in sheet.rows if row.brief_id == brief.id]
        assert len({row.placement for row in rows}) == 1
        assert len({(row.headline, row.line) for row in rows}) == len(rows)
    assert ids_of(sheet, "twin") == ids_of(sheet, "plain")
    assert [(each.brief_id, each.writer) for each in sheet.missing] == [("en2", "other")]


def test_marks_are_scored_by_writer_and_language_and_a_failure_counts_against_its_writer(
    tmp_path: Path, answers: dict[str, list[Answer]]
) -> None:
    path = tmp_path / "copy.csv"
    sheet = draw_sheet(BRIEFS, answers)
    write_sheet(sheet, path)
    marked(path, dict.fromkeys(ids_of(sheet, "plain") + ids_of(sheet, "other"), ("yes", "no")))
    found = {(s.writer, s.language, s.field): (s.kept, s.read) for s in scores(read_marks(path))}
    assert found["plain", "all", "headline"] == (3, 3)
    assert found["plain", "de", "headline"] == (1, 1)
    assert found["plain", "all", "line"] == (0, 3)
    assert found["other", "all", "headline"] == (2, 3)
    assert found["other", "en", "headline"] == (1, 2)
    assert unread(path) == 0


def test_writers_are_compared_over_the_briefs_that_both_wrote_for(
    tmp_path: Path, answers: dict[str, list[Answer]]
) -> None:
    path = tmp_path / "copy.csv"
    sheet = draw_sheet(BRIEFS, {"good": answers["plain"], "bad": answers["other"]})
    write_sheet(sheet, path)
    both = {row.id: ("y" if "good" in row.writers else "n", "") for row in sheet.rows}
    marked(path, both)
    [difference] = differences(read_marks(path))
    assert {difference.a, difference.b} == {"good", "bad"}
    assert difference.briefs == 3
    assert abs(difference.difference.value) > 0
    report = score_report(read_marks(path), unread(path))
    assert "| good | all | 3 | 100.0% [43.9, 100.0] | 0 | none |" in report
    assert "headlines of the same 3 briefs" in report


def test_a_mark_that_is_neither_yes_nor_no_is_named(tmp_path: Path, answers: dict[str, list[Answer]]) -> None:
    path = tmp_path / "copy.csv"
    write_sheet(draw_sheet(BRIEFS, answers), path)
    marked(path, {"001": ("perhaps", "")})
    with pytest.raises(InvalidEvaluation, match=r"copy.csv, row 001, headline_ok: 'perhaps' is no mark"):
        read_marks(path)


def test_a_sheet_without_its_key_or_in_another_form_is_refused(
    tmp_path: Path, answers: dict[str, list[Answer]]
) -> None:
    path = tmp_path / "copy.csv"
    write_sheet(draw_sheet(BRIEFS, answers), path)
    assert len(json.loads(key_path(path).read_text(encoding="utf-8"))["rows"]) >= 4
    key_path(path).unlink()
    with pytest.raises(InvalidEvaluation, match=r"copy.key.json is missing"):
        read_marks(path)
    with pytest.raises(InvalidEvaluation, match=r"ends in .csv or .md"):
        write_sheet(draw_sheet(BRIEFS, answers), tmp_path / "copy.docx")


def test_writers_without_a_brief_in_common_cannot_be_compared(answers: dict[str, list[Answer]]) -> None:
    one, other = answers["plain"][:2], answers["plain"][4:]
    with pytest.raises(InvalidEvaluation, match="no brief in common"):
        draw_sheet(BRIEFS, {"one": one, "other": other})
