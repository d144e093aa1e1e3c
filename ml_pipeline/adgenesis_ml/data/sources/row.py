"""What every reader of a shape works with: a row, what surrounds it, and the examples it gives."""

from dataclasses import dataclass
from typing import Any

from adgenesis_design.library import DesignLibrary
from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.data.pairs import TrainingPair


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it was read. `where` is `file:row`; rows of text files count from 1, headings included."""

    where: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One pair, and where it was read."""

    where: str
    pair: TrainingPair


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading needs besides the rows.

    `prompt`, `platform` and `format` stand in for what a row does not say; `seed` draws compositions, and
    `placements_each` is how many placements an authored answer is composed for.
    """

    library: DesignLibrary
    search: PictureSearch
    prompt: str | None = None
    platform: str | None = None
    format: str | None = None
    seed: int = 7
    placements_each: int = 1
