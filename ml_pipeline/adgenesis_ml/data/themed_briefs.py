"""Themed briefs: what people type, with the topic and the product of the ad that they want, and no ad.

A corpus has a few briefs of each topic; these show many more, at a fraction of the tokens. They teach the theme alone.

In: JSONL files, one a language, under `ml_pipeline/themed_briefs/`. Out: checked `ThemedBrief`s, or the row at fault.
"""

import json
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_design.placements import all_placements
from adgenesis_ml.codec.instruction import instruction, readable
from adgenesis_ml.codec.theme import LONGEST_PRODUCT, Theme, encode_theme
from adgenesis_ml.data.corpus import is_span, numbered_lines
from adgenesis_ml.errors import InvalidTrainingData

FOLDER = Path(__file__).resolve().parents[2] / "themed_briefs"
_FIELDS = {"topic", "prompt", "product"}


@dataclass(frozen=True, slots=True)
class ThemedBrief:
    """One brief, and what its ad is about."""

    language: str
    brief: DesignBrief
    theme: Theme

    @property
    def prompt_text(self) -> str:
        return instruction(self.brief)

    @property
    def response_text(self) -> str:
        """What a model writes of it: no end follows, as the ad would."""
        return encode_theme(self.theme)


def read_themed_briefs(topics: Collection[str], folder: Path = FOLDER) -> list[ThemedBrief]:
    """All of them, in file order, of these topics. Raises `InvalidTrainingData` with the rows at fault."""
    found: list[ThemedBrief] = []
    problems: list[str] = []
    seen: dict[str, str] = {}
    for path, where, line in numbered_lines(folder):
        try:
            themed = json.loads(line)
        except ValueError as error:
            problems.append(f"{where}: no JSON ({error})")
            continue
        wrong = list(_problems(themed, topics))
        before = "" if wrong else seen.setdefault(themed["prompt"].casefold(), where)
        if before and before != where:
            wrong.append(f"its prompt was seen before, at {before}")
        problems += [f"{where}: {problem}" for problem in wrong]
        if not wrong:
            found.append(_themed(themed, path.stem))
    if problems:
        raise InvalidTrainingData(f"{len(problems)} problems in {folder.name}. " + " | ".join(problems[:5]))
    return found


def _problems(row: Any, topics: Collection[str]) -> Iterator[str]:
    if (
        not isinstance(row, dict)
        or set(row) != _FIELDS
        or not all(isinstance(row[name], str) for name in row)
    ):
        yield f"expected texts {', '.join(sorted(_FIELDS))}"
        return
    if row["topic"] not in topics:
        yield f"topic {row['topic']!r} is not in the stock"
    if len(row["prompt"]) < 8:
        yield f"prompt {row['prompt']!r} is no brief"
    product = row["product"]
    if product and not is_span(product, row["prompt"]):
        yield f"product {product!r} does not stand in the prompt letter for letter"
    if len(product) > LONGEST_PRODUCT:
        yield f"product {product!r} has {len(product)} characters, at most {LONGEST_PRODUCT}"


def _themed(row: dict[str, str], language: str) -> ThemedBrief:
    """The placement is drawn by the prompt: a theme is the same in all of them."""
    placements = list(all_placements())
    placement = placements[zlib.crc32(row["prompt"].encode()) % len(placements)]
    brief = DesignBrief(prompt=row["prompt"], platform=placement.platform, format=placement.format)
    return ThemedBrief(language, brief, Theme(row["topic"], readable(row["product"])))
