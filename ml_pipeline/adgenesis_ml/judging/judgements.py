"""Judgements: headlines or supporting lines for a brief, and which of them a reader would publish. One brief a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.judge import Candidate, Origin
from adgenesis_ml.judging.theme import ReadTheme

FOLDER = Path(__file__).resolve().parents[2] / "judgements"
FILES = {"headline": "headlines.jsonl", "subheadline": "subheadlines.jsonl"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One text. `good` is None until somebody has read it."""

    text: str
    origin: str
    logprobs: tuple[float, ...]
    nearness: float = 0.0
    greedy: bool = False
    good: bool | None = None

    @property
    def candidate(self) -> Candidate:
        likelihood = sum(self.logprobs) / len(self.logprobs) if self.logprobs else 0.0
        return Candidate(self.text, Origin(self.origin), likelihood, self.logprobs, self.nearness)


@dataclass(frozen=True, slots=True)
class JudgedBrief:
    """A brief, its product as the model read it, and its candidates."""

    id: str
    language: str
    prompt: str
    candidates: tuple[Judged, ...] = field(default_factory=tuple)
    product: str = ""

    @property
    def theme(self) -> ReadTheme:
        return ReadTheme(product=self.product)


def read_judgements(path: Path) -> Iterator[JudgedBrief]:
    """All briefs of a file. Raises `InvalidTrainingData` with the row at fault."""
    for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            document = json.loads(line)
            candidates = tuple(
                Judged(**{**text, "logprobs": tuple(text["logprobs"])}) for text in document.pop("candidates")
            )
            yield JudgedBrief(**document, candidates=candidates)
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidTrainingData(f"{path.name}:{row}: no judged brief ({error!r}).") from error


def write_judgements(briefs: Iterable[JudgedBrief], path: Path) -> None:
    lines = (json.dumps(asdict(brief), ensure_ascii=False, separators=(",", ":")) for brief in briefs)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
