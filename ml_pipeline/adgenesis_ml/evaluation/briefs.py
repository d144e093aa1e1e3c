"""The briefs that an evaluation asks: JSONL with at least `prompt`, one brief a line."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from adgenesis_design.brief import DesignBrief
from adgenesis_design.given_facts import given_facts
from adgenesis_design.spec import describe_problems
from adgenesis_design.text.asked_language import copy_language
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

    @property
    def language(self) -> str:
        """The language (BCP 47) that the brief is most likely in."""
        return copy_language(self.prompt)


def read_briefs(path: Path) -> list[EvaluationBrief]:
    """All briefs of a file. Raises `InvalidTrainingData` with the row at fault."""
    briefs: dict[str, EvaluationBrief] = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidTrainingData(f"{path} cannot be read: {error}.") from error
    for row, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
            brief = EvaluationBrief(
                str(document.get("id", row)), DesignBrief(prompt=document["prompt"]).prompt
            )
        except ValidationError as error:
            raise InvalidTrainingData(f"{path.name}:{row}: {describe_problems(error)}") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InvalidTrainingData(f"{path.name}:{row}: a brief needs a prompt ({error!r}).") from error
        if brief.id in briefs:
            raise InvalidTrainingData(f"{path.name}:{row}: the id {brief.id!r} was used before.")
        briefs[brief.id] = brief
    if not briefs:
        raise InvalidTrainingData(f'{path.name} has no briefs. Write one a line: {{"prompt": "..."}}')
    return list(briefs.values())


def spread(briefs: Sequence[EvaluationBrief], count: int | None) -> list[EvaluationBrief]:
    """`count` of the briefs, evenly from beginning to end: neighbours in a file are often of one brand."""
    if count is None or count >= len(briefs):
        return list(briefs)
    return [briefs[index * len(briefs) // count] for index in range(count)]


def briefs_hash(briefs: Sequence[EvaluationBrief]) -> str:
    """Changes with every word of the briefs, and with their order."""
    digest = hashlib.sha256()
    for brief in briefs:
        digest.update(f"{brief.id}\0{brief.prompt}\0".encode())
    return digest.hexdigest()
