"""Rows that hold copy: records of the corpus, and tables with a column for each text of the ad."""

from typing import Any
from zlib import crc32

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import Placement, all_placements, find_placement
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.data.corpus import CorpusRecord, record_problems
from adgenesis_ml.data.learnable import checked_prompt, compose_answer, hero_for
from adgenesis_ml.data.pairs import TrainingPair, pairs_of
from adgenesis_ml.data.sources.row import Row, Surroundings
from adgenesis_ml.errors import InvalidTrainingData


class CopyRow(BaseModel):
    """A prompt with the copy of an ad that answers it. What art direction a row leaves out is chosen."""

    model_config = ConfigDict(extra="forbid")

    prompt: str = ""
    platform: str | None = None
    format: str | None = None
    id: str = ""
    family: str = ""
    industry: str = ""
    language: str = ""
    brand: str = ""
    headline: str = Field(min_length=2)
    subheadline: str = ""
    offer: str = ""
    detail: str = ""
    cta: str = Field(min_length=2)
    legal: str = ""
    hero: str = ""
    palette: str = ""
    type: str = ""


def is_record(document: dict[str, Any]) -> bool:
    return "concepts" in document


def read_record(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """A corpus record's answers, composed. Raises `InvalidTrainingData` with all that is wrong with them."""
    record = CorpusRecord.model_validate(row.document)
    problems = list(record_problems(record, frozenset(surroundings.library.pictures.names)))
    if problems:
        raise InvalidTrainingData("; ".join(problems))
    return list(pairs_of(record, surroundings.seed, surroundings.placements_each))


def is_copy(document: dict[str, Any]) -> bool:
    return "headline" in document


def read_copy(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """One answer with its own copy, composed for its placement or for one drawn by its prompt."""
    given = CopyRow.model_validate(row.document)
    prompt = checked_prompt(given.prompt or surroundings.prompt)
    number = crc32(prompt.encode()) ^ surroundings.seed
    fields = given.model_dump(include={"brand", "headline", "subheadline", "offer", "detail", "cta", "legal"})
    fields["hero"] = given.hero or hero_for(prompt, given.headline, surroundings.search)
    fields["palette"] = given.palette or list(PALETTES)[number % len(PALETTES)]
    fields["type_pair"] = given.type or list(TYPE_PAIRS)[number % len(TYPE_PAIRS)]
    placement = _placement(given, surroundings, number)
    return [compose_answer(prompt, fields, placement, surroundings, given.family, given.language)]


def _placement(given: CopyRow, surroundings: Surroundings, number: int) -> Placement:
    platform = given.platform or surroundings.platform
    format = given.format or surroundings.format
    if platform is None and format is None:
        placements = all_placements()
        return placements[number % len(placements)]
    return find_placement(platform or "meta", format or "square")
