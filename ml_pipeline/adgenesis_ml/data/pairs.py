"""Corpus records become instruction-response pairs: every authored answer is composed for placements.

In: `CorpusRecord`s. Out: `TrainingPair`s, whose texts are exactly what serving reads and writes.
"""

import json
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.errors import DesignError
from adgenesis_design.placements import all_placements, find_placement
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.codec.compact import encode_written
from adgenesis_ml.codec.instruction import instruction, readable
from adgenesis_ml.codec.theme import Theme, encode_theme
from adgenesis_ml.data.corpus import AuthoredConcept, CorpusRecord
from adgenesis_ml.errors import InvalidTrainingData

Example = TypeVar("Example")


@dataclass(frozen=True, slots=True)
class TrainingPair:
    """One brief for one placement, and the spec that answers it.

    `held_out` says on which side of the split the pair is; where nothing says so, its family decides. `theme` is there
    where somebody has named it.
    """

    family: str
    language: str
    brief: DesignBrief
    spec: DesignSpec
    held_out: bool | None = None
    theme: Theme | None = None

    @property
    def prompt_text(self) -> str:
        return instruction(self.brief)

    @property
    def response_text(self) -> str:
        """What a model writes: the theme, then the concept but for the composition, which is drawn afterwards."""
        theme = encode_theme(self.theme) if self.theme else ""
        return theme + encode_written(self.spec, self.brief.placement)


def _generator(seed: int, *names: str) -> random.Random:
    return random.Random(zlib.crc32("/".join(names).encode()) ^ seed)


def pairs_of(record: CorpusRecord, seed: int, placements_each: int = 1) -> Iterator[TrainingPair]:
    """Pairs for one record: each authored answer in `placements_each` placements, each in a different composition."""
    choice = _generator(seed, record.id)
    placements = list(all_placements())
    used: set[str] = set()
    for number, answer in enumerate(record.concepts):
        theme = _theme(record, number)
        for placement in choice.sample(placements, placements_each):
            names = compositions_for(placement, answer.model_dump())
            composition = choice.choice([name for name in names if name not in used] or names)
            used.add(composition)
            concept = as_concept(answer, composition, variant=choice.randrange(4))
            brief = DesignBrief(prompt=record.prompt, platform=placement.platform, format=placement.format)
            spec = compose(concept, placement)
            yield TrainingPair(record.family, record.language, brief, spec, theme=theme)


def _theme(record: CorpusRecord, number: int) -> Theme | None:
    """The theme of an answer; the last answer to a brief with a second topic has that."""
    if record.topics is None:
        return None
    last = number == len(record.concepts) - 1
    topic = record.topics[-1 if last else 0] if record.topics else ""
    return Theme(topic, readable(record.product))


def as_concept(answer: AuthoredConcept, composition: str, variant: int) -> Concept:
    """An authored answer in a composition."""
    fields = answer.model_dump(exclude={"type"})
    return Concept(**fields, type_pair=answer.type, composition=composition, variant=variant)


def split_by_family(
    pairs: Sequence[TrainingPair], validation_share: float = 0.08
) -> tuple[list[TrainingPair], list[TrainingPair]]:
    """Training and validation pairs; no brand family is in both, and the same families are chosen every time."""
    limit = validation_share * 10_000

    def held_out(pair: TrainingPair) -> bool:
        return zlib.crc32(pair.family.encode()) % 10_000 < limit if pair.held_out is None else pair.held_out

    sides = [(pair, held_out(pair)) for pair in pairs]
    return [pair for pair, out in sides if not out], [pair for pair, out in sides if out]


def evenly(examples: Sequence[Example], count: int | None) -> list[Example]:
    """So many of them, from the whole length: files of a corpus are each about a few trades. None: all."""
    if count is None or count >= len(examples):
        return list(examples)
    return [examples[number * len(examples) // count] for number in range(count)]


def write_seed_form(pairs: Iterable[TrainingPair], path: Path) -> int:
    """Write `training_data.json` as the seed has it (prompt, platform, format, response); gives the count."""
    rows = [
        {
            "prompt": pair.brief.prompt,
            "platform": pair.brief.platform,
            "format": pair.brief.format,
            "response": pair.spec.to_wire(),
        }
        for pair in pairs
    ]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2), encoding="utf-8")
    return len(rows)


def read_seed_form(path: Path) -> list[TrainingPair]:
    """Read `training_data.json`. Raises `InvalidTrainingData` that lists the rows at fault."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidTrainingData(f"{path} cannot be read as JSON: {error}.") from error
    if not isinstance(rows, list):
        raise InvalidTrainingData(f"{path} holds a {type(rows).__name__}; expected a list of examples.")
    pairs: list[TrainingPair] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        try:
            pairs.append(_seed_pair(row, number))
        except (DesignError, ValueError, KeyError, TypeError) as error:
            problems.append(f"row {number}: {error}")
    if problems:
        shown = "; ".join(problems[:5])
        raise InvalidTrainingData(f"{path}: {len(problems)} of {len(rows)} rows cannot be used. {shown}")
    return pairs


def _seed_pair(row: dict[str, Any], number: int) -> TrainingPair:
    missing = [key for key in ("prompt", "platform", "format", "response") if key not in row]
    if missing:
        raise KeyError(f"missing {', '.join(missing)}")
    brief = DesignBrief(prompt=row["prompt"], platform=row["platform"], format=row["format"])
    find_placement(brief.platform, brief.format)
    response = json.loads(row["response"]) if isinstance(row["response"], str) else row["response"]
    return TrainingPair(f"row-{number}", "en", brief, parse_spec(response))
