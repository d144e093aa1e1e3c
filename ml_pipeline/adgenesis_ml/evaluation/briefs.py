"""The briefs that an evaluation asks: JSONL with at least `prompt`, one brief a line."""

import json
from dataclasses import dataclass
from pathlib import Path

from adgenesis_design.given_facts import given_facts
from adgenesis_ml.errors import InvalidTrainingData


@dataclass(frozen=True, slots=True)
class EvaluationBrief:
    """One request, and the facts in it that an ad could use: brand, numbers, addresses."""

    id: str
    prompt: str

    @property
    def facts(self) -> tuple[str, ...]:
        """Facts of the offer, as `given_facts` finds them."""
        return given_facts(self.prompt)


def read_briefs(path: Path) -> list[EvaluationBrief]:
    """All briefs of a file. Raises `InvalidTrainingData` with the row at fault."""
    briefs = []
    for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            document = json.loads(line)
            briefs.append(EvaluationBrief(str(document.get("id", row)), document["prompt"]))
        except (ValueError, KeyError, TypeError) as error:
            raise InvalidTrainingData(f"{path.name}:{row}: a brief needs a prompt ({error!r}).") from error
    return briefs
