"""Preferences: of two texts for the same field of an ad, the one that a person would keep."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.codec.compact import WRITTEN_FIELDS, dump
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.judge import Origin
from adgenesis_ml.judging.judgements import JudgedBrief
from adgenesis_ml.sequences import common_length

FIELD_END = '","'


@dataclass(frozen=True, slots=True)
class Preference:
    """`chosen` and `rejected` for the field that follows `before`, the texts of the fields before it.

    `theme` is what the model writes before its answer, where it has learnt to and somebody has read it.
    """

    prompt: str
    chosen: str
    rejected: str
    before: tuple[str, ...] = ()
    platform: str = "meta"
    format: str = "square"
    theme: str = ""

    @property
    def brief(self) -> DesignBrief:
        return DesignBrief(prompt=self.prompt, platform=self.platform, format=self.format)

    def context(self) -> str:
        """What stands when the model comes to the field."""
        standing = dump(list(self.before)).removesuffix('"]') + FIELD_END if self.before else '["'
        return instruction(self.brief) + self.theme + standing


def read_preferences(path: Path) -> list[Preference]:
    """All rows of a JSONL file. Raises `InvalidTrainingData` that lists the rows at fault."""
    found: list[Preference] = []
    problems: list[str] = []
    for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            document = json.loads(line)
            preference = Preference(**{**document, "before": tuple(document.get("before", ()))})
            problems += [f"row {row}: {problem}" for problem in _problems(preference)]
            found.append(preference)
        except (ValueError, TypeError) as error:
            problems.append(f"row {row}: {error}")
    if problems:
        raise InvalidTrainingData(f"{path.name}: {len(problems)} problems. {'; '.join(problems[:5])}")
    return found


def _problems(preference: Preference) -> Iterator[str]:
    if preference.chosen.strip() == preference.rejected.strip():
        yield f"chosen and rejected are the same text {preference.chosen!r}"
    if not preference.chosen.strip():
        yield "the chosen text is empty"
    if len(preference.before) >= len(WRITTEN_FIELDS):
        yield f"{len(preference.before)} fields stand before it; an answer has {len(WRITTEN_FIELDS)} in all"


def write_preferences(preferences: Iterable[Preference], path: Path) -> int:
    """Write JSONL; gives the count."""
    lines = [json.dumps(asdict(preference), ensure_ascii=False) for preference in preferences]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def tokenize_preference(preference: Preference, tokenizer: object) -> dict[str, Sequence[int]]:
    """`prompt_ids`, `chosen_ids` and `rejected_ids`: the field's end is learnt with its text, the answer's is not."""

    def ids(text: str) -> list[int]:
        return list(tokenizer(text, add_special_tokens=False).input_ids)  # type: ignore[operator]

    context = ids(preference.context())
    whole = [
        ids(preference.context() + text + FIELD_END) for text in (preference.chosen, preference.rejected)
    ]
    # Tokens may join across the border: the context ends where it parts from either continuation.
    shared = min(common_length(context, tokens) for tokens in whole)
    return {
        "prompt_ids": context[:shared],
        "chosen_ids": whole[0][shared:],
        "rejected_ids": whole[1][shared:],
    }


def preferences_of(briefs: Iterable[JudgedBrief], each: int = 3) -> list[Preference]:
    """Of every judged brief, up to `each` lines that could be printed, each before one the model wrote that could not.

    The likeliest bad ones come first: those are the mistakes that the model makes.
    """
    found: list[Preference] = []
    for brief in briefs:
        good = dict.fromkeys(judged.text for judged in brief.candidates if judged.good)
        own = (
            judged for judged in brief.candidates if judged.good is False and judged.origin == Origin.WRITTEN
        )
        bad = dict.fromkeys(
            judged.text for judged in sorted(own, key=lambda judged: -judged.candidate.likelihood)
        )
        pairs = zip(list(good)[:each], list(bad)[:each], strict=False)
        found += [Preference(brief.prompt, chosen, rejected) for chosen, rejected in pairs]
    return found
