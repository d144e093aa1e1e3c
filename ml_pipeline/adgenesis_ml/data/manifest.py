"""The manifest of prepared data: every source with licence and hash, what was left out and why, and what is left."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from adgenesis_ml.data.duplicates import SAME_BRIEF, SAME_COPY
from adgenesis_ml.data.leaks import NEARLY
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources import Example, Reading
from adgenesis_ml.data.window import Lengths

SCHEMA = 1

# By where an example stands: why it was left out.
Dropped = dict[str, list[str]]


def describe_sources(
    readings: Sequence[Reading], kept: Sequence[Example], dropped: Dropped
) -> list[dict[str, Any]]:
    """Every source, with its rows and pairs read, kept and left out by reason.

    A reading's own examples are told by identity: two sources may have files of one name.
    """
    left = {id(example.pair.spec) for example in kept}
    return [
        {
            "name": reading.name,
            "shapes": reading.shapes,
            "licence": reading.licence,
            "sha256": reading.sha256,
            "rows": reading.rows,
            "pairs": len(reading.examples),
            "pairs_kept": sum(id(example.pair.spec) in left for example in reading.examples),
            "invalid": list(reading.problems),
            "dropped": _reasons(reading, dropped),
        }
        for reading in readings
    ]


def describe_preparation(
    sources: list[dict[str, Any]],
    training: Sequence[TrainingPair],
    validation: Sequence[TrainingPair],
    lengths: Lengths,
    settings: dict[str, Any],
) -> dict[str, Any]:
    """The whole manifest. It holds no time: the same sources and settings give the same manifest."""
    pairs = [*training, *validation]
    return {
        "schema": SCHEMA,
        "settings": settings | {"same_copy": SAME_COPY, "same_brief": SAME_BRIEF, "leak": NEARLY},
        "sources": sources,
        "pairs": {"training": len(training), "validation": len(validation)},
        "briefs": len({pair.brief.prompt for pair in pairs}),
        "families": {
            "training": len({pair.family for pair in training}),
            "validation": len({pair.family for pair in validation}),
        },
        "languages": dict(Counter(pair.language for pair in pairs).most_common()),
        "placements": dict(Counter(f"{p.brief.platform}/{p.brief.format}" for p in pairs).most_common()),
        "lengths": lengths.as_wire(),
        "end": "the tokenizer's end token follows every completion in training",
    }


def _reasons(reading: Reading, dropped: Dropped) -> dict[str, list[str]]:
    """What was left out of a source, by reason: `file:row` and what it is like."""
    own = {example.where for example in reading.examples}
    found = {
        reason: [line for line in lines if line.split(": ")[0] in own] for reason, lines in dropped.items()
    }
    return {reason: lines for reason, lines in found.items() if lines}
