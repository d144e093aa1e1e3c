"""The copy sheet: headlines and lines of several writers, shuffled and without names, for a reader to mark.

In: answer logs of the same briefs. Out: a sheet (CSV or Markdown, by the file's ending) with two columns to fill
in, `headline_ok` and `line_ok`, and beside it a key that says whose is whose. Marked, the sheet is scored: the
share that the reader would publish, by writer and language. What two writers say alike stands once and counts for
both; a brief that a writer did not answer counts against it.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from adgenesis_design.spec import parse_spec
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.answers import Answer
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.marked_table import read_table, write_table

NO_LINE = "-"
_COLUMNS = ("id", "brief", "headline", "line", "headline_ok", "line_ok")
_YES, _NO = frozenset({"yes", "y", "1", "x"}), frozenset({"no", "n", "0"})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One headline with its line, and who wrote them; `writers` and `language` go to the key alone."""

    id: str
    brief_id: str
    language: str
    placement: str
    brief: str
    headline: str
    line: str
    writers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A brief that a writer did not answer."""

    brief_id: str
    language: str
    writer: str


@dataclass(frozen=True, slots=True)
class CopySheet:
    """Rows in the order in which they are read."""

    rows: tuple[SheetRow, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reader said of one headline or line. `ok` is False, too, where there was none to read."""

    writer: str
    language: str
    brief_id: str
    field: str
    ok: bool


def draw_sheet(
    briefs: Sequence[EvaluationBrief],
    answers: Mapping[str, Sequence[Answer]],
    count: int | None = None,
    seed: int = 1,
) -> CopySheet:
    """Shuffle the answers to `count` briefs; of each brief one placement is drawn, the same for all writers."""
    lot = random.Random(seed)
    by_writer = {writer: {answer.asked: answer for answer in given} for writer, given in answers.items()}
    asked = set.intersection(*(set(given) for given in by_writer.values())) if by_writer else set()
    common = [brief for brief in briefs if any(key[0] == brief.id for key in asked)]
    if not common:
        raise InvalidEvaluation("The logs have no brief in common. Let the writers answer the same briefs.")
    rows: list[SheetRow] = []
    missing: list[Missing] = []
    for brief in lot.sample(common, min(count or len(common), len(common))):
        key = lot.choice(sorted(key for key in asked if key[0] == brief.id))
        said: dict[tuple[str, str], list[str]] = {}
        language = copy_language(brief.prompt)
        for writer, given in by_writer.items():
            spec = given[key].spec
            if spec is None:
                missing.append(Missing(brief.id, language, writer))
            else:
                design = parse_spec(spec)
                said.setdefault((design.words("headline"), design.words("subheadline")), []).append(writer)
        for (headline, line), writers in lot.sample(sorted(said.items()), len(said)):
            id, placement = f"{len(rows) + 1:03}", "/".join(key[2:])
            rows.append(
                SheetRow(id, brief.id, language, placement, brief.prompt, headline, line, tuple(writers))
            )
    return CopySheet(tuple(rows), tuple(missing))


def key_path(sheet: Path) -> Path:
    """Where the key of a sheet lies: `copy.csv` -> `copy.key.json`."""
    return sheet.with_suffix(".key.json")


def write_sheet(sheet: CopySheet, path: Path) -> None:
    """Write the sheet, and the key beside it."""
    key: dict[str, Any] = {
        "rows": {
            row.id: {name: value for name, value in asdict(row).items() if name != "id"} for row in sheet.rows
        },
        "missing": [asdict(each) for each in sheet.missing],
    }
    cells = [
        (row.id, row.brief, row.headline, row.line or NO_LINE, "", "" if row.line else NO_LINE)
        for row in sheet.rows
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    key_path(path).write_text(json.dumps(key, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write_table(path, _COLUMNS, cells)


def read_marks(path: Path) -> list[Mark]:
    """The marks of a sheet, joined with its key. Raises `InvalidEvaluation` for marks that are neither yes nor no.

    Rows without a mark are not read yet; a brief that was not answered is marked by itself.
    """
    try:
        key = json.loads(key_path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidEvaluation(f"{path} has no key: {key_path(path).name} is missing beside it.") from error
    marks = []
    for cells in read_table(path, ("id", "headline_ok", "line_ok")):
        row = key["rows"].get(cells["id"])
        if row is None:
            raise InvalidEvaluation(f"{path.name}: the key has no row {cells['id']!r}.")
        for field in ("headline", "line"):
            ok = _mark(cells[f"{field}_ok"], f"{path.name}, row {cells['id']}, {field}_ok")
            if ok is not None:
                marks += [
                    Mark(writer, row["language"], row["brief_id"], field, ok) for writer in row["writers"]
                ]
    if marks:
        marks += [Mark(m["writer"], m["language"], m["brief_id"], "headline", False) for m in key["missing"]]
    return marks


def unread(path: Path) -> int:
    """How many headlines of a sheet bear no mark yet."""
    return sum(not cells["headline_ok"] for cells in read_table(path, ("headline_ok",)))


def _mark(cell: str, where: str) -> bool | None:
    said = cell.strip().casefold()
    if said in _YES:
        return True
    if said in _NO:
        return False
    if said in ("", NO_LINE):
        return None
    raise InvalidEvaluation(f"{where}: {cell!r} is no mark. Write yes or no.")


def writers_of(marks: Sequence[Mark]) -> Iterator[str]:
    """The writers in the order of the key."""
    yield from dict.fromkeys(mark.writer for mark in marks)
