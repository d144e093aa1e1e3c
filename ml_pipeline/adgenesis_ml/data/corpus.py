"""The corpus: authored briefs with authored answers, one JSON object a line, and what makes a record acceptable.

In: JSONL files under `ml_pipeline/corpus/`. Out: checked `CorpusRecord`s, or row-numbered problems.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adgenesis_design.concept import COPY_LIMITS, SPAN_FIELDS
from adgenesis_design.facts import invented
from adgenesis_design.palettes import PALETTES
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.codec.theme import LONGEST_PRODUCT

Language = Literal["en", "de", "fr", "es", "pt", "it"]

_STOCK_PHRASES = re.compile(
    r"unlock your|elevate your|discover the difference|take it to the next level|look no further|game[- ]changer"
    r"|unleash|your journey|one[- ]stop shop|experience the|say goodbye to|redefine|revolutioni[sz]e|reimagine"
    r"|like never before|the future of|where .{1,20} meets|seamless",
    re.IGNORECASE,
)


class AuthoredConcept(BaseModel):
    """One answer to a brief: the copy and the art direction. Empty text means: the ad goes without it."""

    model_config = ConfigDict(extra="forbid")

    brand: str = ""
    headline: str = Field(min_length=2)
    subheadline: str = ""
    offer: str = ""
    detail: str = ""
    cta: str = Field(min_length=2)
    legal: str = ""
    hero: str = Field(description="a name of the illustration library")
    palette: str
    type: str


class CorpusRecord(BaseModel):
    """One brief and at least two answers to it. `family` is the brand family that train and validation split by."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    family: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    industry: str = Field(min_length=2)
    language: Language
    prompt: str = Field(min_length=8, max_length=1000)
    concepts: list[AuthoredConcept] = Field(min_length=2)
    topics: list[str] | None = Field(default=None, max_length=2, description="of the stock, the best first")
    product: str = Field(
        default="", max_length=LONGEST_PRODUCT, description="what is sold, as the prompt names it"
    )


def is_span(text: str, brief: str) -> bool:
    """Whether `text` stands in `brief` exactly, beginning and ending at word borders."""
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", brief) is not None


def concept_problems(concept: AuthoredConcept, prompt: str, heroes: frozenset[str]) -> Iterator[str]:
    """What is wrong with one answer, each as a sentence fragment that names field, value and rule."""
    values = concept.model_dump()
    for field, limit in COPY_LIMITS.items():
        value = values[field]
        if len(value) > limit:
            yield f"{field} {value!r} has {len(value)} characters, at most {limit}"
        if value != value.strip() or "\n" in value or '"' in value or "\\" in value:
            yield f"{field} {value!r} has outer white space, a line break, a straight double quote or a backslash"
        if _STOCK_PHRASES.search(value):
            yield f"{field} {value!r} is a stock phrase"
        for fact in invented(value, prompt):
            yield f"{field} {value!r} invents the {fact.kind} {fact.text!r}"
    for field in SPAN_FIELDS:
        if values[field] and not is_span(values[field], prompt):
            yield f"{field} {values[field]!r} does not stand in the prompt letter for letter"
    if len(concept.headline.split()) > 9:
        yield f"headline {concept.headline!r} has more than 9 words"
    if concept.headline.count("!") > 1 or "!!" in concept.subheadline:
        yield f"headline {concept.headline!r} has exclamation marks in a row"
    if concept.hero not in heroes:
        yield f"hero {concept.hero!r} is not in the illustration library"
    if concept.palette not in PALETTES:
        yield f"palette {concept.palette!r} is unknown; known: {', '.join(PALETTES)}"
    if concept.type not in TYPE_PAIRS:
        yield f"type {concept.type!r} is unknown; known: {', '.join(TYPE_PAIRS)}"


def record_problems(record: CorpusRecord, heroes: frozenset[str]) -> Iterator[str]:
    """What is wrong with one record, its answers included."""
    for concept in record.concepts:
        yield from concept_problems(concept, record.prompt, heroes)
    if len({concept.palette for concept in record.concepts}) == 1:
        yield "all answers use the same palette; give each its own idea"
    if record.product and not is_span(record.product, record.prompt):
        yield f"product {record.product!r} does not stand in the prompt letter for letter"
    if len({concept.brand for concept in record.concepts}) > 1:
        yield "the answers disagree about the brand"


def read_corpus(folder: Path, heroes: frozenset[str]) -> tuple[list[CorpusRecord], list[str]]:
    """All records of a folder's JSONL files in file order, and every problem as `file:row: what`."""
    records: list[CorpusRecord] = []
    problems: list[str] = []
    first_seen: dict[str, str] = {}
    for _, where, line in numbered_lines(folder):
        try:
            record = CorpusRecord.model_validate_json(line)
        except ValidationError as error:
            detail = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
            problems.append(f"{where}: {detail}")
            continue
        problems.extend(f"{where} ({record.id}): {problem}" for problem in record_problems(record, heroes))
        keys = [f"id {record.id}", f"prompt {record.prompt.lower()}"]
        keys += [f"headline {concept.headline.lower().strip('.!?')}" for concept in record.concepts]
        for key in keys:
            if key in first_seen:
                problems.append(f"{where} ({record.id}): {key!r} was seen before, at {first_seen[key]}")
            else:
                first_seen[key] = where
        records.append(record)
    return records, problems


def numbered_lines(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Every line of a folder's JSONL files, in file order: its file, its place as `file:row`, and the line."""
    for path in sorted(folder.glob("*.jsonl")):
        for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield path, f"{path.name}:{row}", line
