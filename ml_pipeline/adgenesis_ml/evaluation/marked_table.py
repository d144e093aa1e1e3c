"""A table that a person fills in, as CSV or as Markdown."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from adgenesis_ml.errors import InvalidEvaluation

_KINDS = (".csv", ".md")
_CELL_END = re.compile(r"(?<!\\)\|")


def write_table(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """One row a line. Raises `InvalidEvaluation` for a file that ends in neither .csv nor .md."""
    if _kind(path) == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([columns, *rows])
        return
    lines = [_line(columns), "|---" * len(columns) + "|", *(_line(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_table(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """These columns of every row; others may be there. Raises `InvalidEvaluation` that names what is missing."""
    rows = _csv_rows(path) if _kind(path) == ".csv" else _markdown_rows(path)
    head = next(rows, [])
    absent = [name for name in columns if name not in head]
    if absent:
        raise InvalidEvaluation(
            f"{path.name} has no column {', '.join(absent)}; it has {', '.join(head) or 'none'}."
        )
    for number, cells in enumerate(rows, start=1):
        if len(cells) != len(head):
            raise InvalidEvaluation(
                f"{path.name}: row {number} has {len(cells)} cells, its head has {len(head)}."
            )
        row = dict(zip(head, cells, strict=True))
        yield {name: row[name].strip() for name in columns}


def _kind(path: Path) -> str:
    if path.suffix not in _KINDS:
        raise InvalidEvaluation(f"{path.name} ends in {path.suffix!r}; a sheet ends in .csv or .md.")
    return path.suffix


def _csv_rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (row for row in csv.reader(file) if row)


def _markdown_rows(path: Path) -> Iterator[list[str]]:
    table = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    for line in table[:1] + table[2:]:
        yield [cell.strip().replace(r"\|", "|") for cell in _CELL_END.split(line.strip())[1:-1]]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
