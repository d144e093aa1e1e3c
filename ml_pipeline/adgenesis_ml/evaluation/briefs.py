"""The briefs that an evaluation asks: JSONL with at least `prompt`, one brief a line."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from adgenesis_design.facts import numbers
from adgenesis_ml.errors import InvalidTrainingData

_AUDIENCE = re.compile(r"(?:the )?target audience (?:is|are)[^.]*\.?", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|example|shop|co\.uk|de|fr|es|it|pt)\b", re.IGNORECASE
)
_BRAND = re.compile(r"brand name is ([^.]+?)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EvaluationBrief:
    """One request, and the facts in it that an ad could use: brand, numbers, addresses."""

    id: str
    prompt: str

    @property
    def facts(self) -> tuple[str, ...]:
        """Facts of the offer; what describes the audience (`aged 25-45`) belongs to nobody's ad."""
        text = _AUDIENCE.sub(" ", self.prompt)
        addresses = _ADDRESS.findall(text)
        brand = _BRAND.findall(text)
        return tuple(dict.fromkeys([*brand, *addresses, *numbers(_ADDRESS.sub(" ", text))]))


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
