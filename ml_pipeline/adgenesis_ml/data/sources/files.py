"""Rows of JSON, JSONL and CSV files, and of folders of them."""

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from adgenesis_ml.data.sources.row import Row
from adgenesis_ml.errors import InvalidTrainingData

_ENDINGS = (".csv", ".json", ".jsonl")
# A cell of a table may hold a whole design as JSON.
_LONGEST_CELL = 10_000_000


def files_of(path: Path) -> list[Path]:
    """The file itself, or a folder's data files by name. Raises `InvalidTrainingData` where there are none."""
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if file.suffix.lower() in _ENDINGS)
        if not found:
            raise InvalidTrainingData(f"The folder {path} has no {', '.join(_ENDINGS)} file.")
        return found
    if not path.is_file():
        raise InvalidTrainingData(f"There is no file or folder {path}. Check its name.")
    if path.suffix.lower() not in _ENDINGS:
        raise InvalidTrainingData(f"{path.name} is none of {', '.join(_ENDINGS)}; save it as one of them.")
    return [path]


def rows_of(path: Path) -> Iterator[Row | str]:
    """The rows of one file; a row that cannot be read is a problem in words, and the next one follows."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield f"{path.name}: it cannot be read as UTF-8 text ({error})"
        return
    match path.suffix.lower():
        case ".jsonl":
            yield from _lines(path.name, text)
        case ".csv":
            yield from _table(path.name, text)
        case _:
            yield from _documents(path.name, text)


def sha256_of(files: list[Path]) -> str:
    """The hash of the files' bytes, one after the other."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _lines(name: str, text: str) -> Iterator[Row | str]:
    # Not `splitlines`: JSON strings may hold separators of lines other than the newline.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _row(f"{name}:{number}", json.loads(line))
        except ValueError as error:
            yield f"{name}:{number}: it is no JSON ({error})"


def _documents(name: str, text: str) -> Iterator[Row | str]:
    try:
        document = json.loads(text)
    except ValueError as error:
        yield f"{name}: it is no JSON ({error})"
        return
    if isinstance(document, dict):
        yield Row(f"{name}:1", document)
    elif isinstance(document, list):
        for number, item in enumerate(document, start=1):
            yield _row(f"{name}:{number}", item)
    else:
        yield f"{name}: it holds a {type(document).__name__}; expected an object or a list of them"


def _table(name: str, text: str) -> Iterator[Row | str]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(text.splitlines(keepends=True))
    for cells in reader:
        where = f"{name}:{reader.line_num}"
        if None in cells:
            yield f"{where}: it has more cells than the heading has columns"
        else:
            filled = {column.strip(): cell for column, cell in cells.items() if cell}
            yield Row(where, filled)


def _row(where: str, item: object) -> Row | str:
    if isinstance(item, dict):
        return Row(where, item)
    return f"{where}: it holds a {type(item).__name__}; expected an object"
