"""One source read as a whole: every row is told apart by its shape, and every problem is kept with its row."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from adgenesis_design.errors import DesignError
from adgenesis_design.spec import describe_problems
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources import authored, crello, designs, fabric
from adgenesis_ml.data.sources.files import files_of, rows_of, sha256_of
from adgenesis_ml.data.sources.row import Example, Row, Surroundings
from adgenesis_ml.errors import InvalidTrainingData


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of row: its name, how to know it, and how to read it."""

    name: str
    fits: Callable[[dict[str, Any]], bool]
    read: Callable[[Row, Surroundings], list[TrainingPair]]


# The first that fits is taken.
SHAPES = (
    Shape("corpus record", authored.is_record, authored.read_record),
    Shape("design of the product", designs.is_stored, designs.read_stored),
    Shape("Fabric.js canvas", fabric.is_canvas, fabric.read_canvas),
    Shape("Crello template", crello.is_template, crello.read_template),
    Shape("prompt and response", designs.is_answered, designs.read_answered),
    Shape("design spec", designs.is_spec, designs.read_spec),
    Shape("prompt and copy", authored.is_copy, authored.read_copy),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source gave: its examples, its problems as `file:row: what`, and which shapes its rows had."""

    name: str
    licence: str
    sha256: str
    rows: int
    shapes: dict[str, int]
    examples: tuple[Example, ...]
    problems: tuple[str, ...]


def read_source(path: Path, licence: str, surroundings: Surroundings) -> Reading:
    """Read a file or a folder. Raises `InvalidTrainingData` where there is nothing to read at all."""
    files = files_of(path)
    rows = [row for file in files for row in rows_of(file)]
    return read_rows(path.name, licence, sha256_of(files), rows, surroundings)


def read_rows(
    name: str, licence: str, sha256: str, rows: Iterable[Row | str], surroundings: Surroundings
) -> Reading:
    """Read rows that were collected already; a string among them is a row that could not be."""
    count = 0
    shapes: Counter[str] = Counter()
    examples: list[Example] = []
    problems: list[str] = []
    for row in rows:
        count += 1
        if isinstance(row, str):
            problems.append(row)
            continue
        shape = next((shape for shape in SHAPES if shape.fits(row.document)), None)
        if shape is None:
            problems.append(f"{row.where}: {_unknown(row.document)}")
            continue
        shapes[shape.name] += 1
        try:
            examples += [Example(row.where, pair) for pair in shape.read(row, surroundings)]
        except ValidationError as error:
            problems.append(f"{row.where}: {describe_problems(error)}")
        except (InvalidTrainingData, DesignError) as error:
            problems.append(f"{row.where}: {error}")
    return Reading(name, licence, sha256, count, dict(shapes), tuple(examples), tuple(problems))


def _unknown(document: dict[str, Any]) -> str:
    keys = ", ".join(sorted(map(str, document))[:8]) or "none"
    return (
        f"no known shape of row (its keys: {keys}); needed are a prompt with a response or with copy "
        "(headline, cta ...), a Fabric.js canvas, or a design"
    )
