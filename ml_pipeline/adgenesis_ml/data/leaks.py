"""Leaks: examples whose brief is the same as one that the model will be evaluated on, or nearly so."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from adgenesis_ml.data.likeness import alike_between
from adgenesis_ml.data.sources.row import Example
from adgenesis_ml.errors import InvalidTrainingData

NEARLY = 0.7  # of the shingles shared


@dataclass(frozen=True, slots=True)
class AskedBrief:
    """A brief that an evaluation asks, and where it stands."""

    where: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Leak:
    """An example, the evaluation brief that it gives away, and how alike the two briefs are."""

    example: Example
    asked: AskedBrief
    similarity: float

    def describe(self) -> str:
        how = "that of" if self.similarity == 1 else f"nearly ({self.similarity:.2f}) that of"
        return f"{self.example.where}: its brief is {how} {self.asked.where}: {self.asked.prompt[:80]!r}"


def read_asked(files: Sequence[Path]) -> list[AskedBrief]:
    """The prompts of evaluation files, one JSON object a line. Raises `InvalidTrainingData` with the row at fault."""
    asked = []
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidTrainingData(f"The evaluation briefs {file} cannot be read: {error}.") from error
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                asked.append(AskedBrief(f"{file.name}:{number}", str(json.loads(line)["prompt"])))
            except (ValueError, KeyError, TypeError) as error:
                raise InvalidTrainingData(
                    f"{file.name}:{number}: a brief needs a prompt ({error!r})."
                ) from error
    return asked


def find_leaks(examples: Sequence[Example], asked: Sequence[AskedBrief]) -> list[Leak]:
    """Every example with the evaluation brief that its own is most like, where they are nearly the same."""
    prompts = list(dict.fromkeys(example.pair.brief.prompt for example in examples))
    closest: dict[str, tuple[AskedBrief, float]] = {}
    for pair in alike_between(prompts, [brief.prompt for brief in asked], NEARLY):
        known = closest.get(prompts[pair.first])
        if known is None or pair.similarity > known[1]:
            closest[prompts[pair.first]] = asked[pair.second], pair.similarity
    return [
        Leak(example, *closest[example.pair.brief.prompt])
        for example in examples
        if example.pair.brief.prompt in closest
    ]
