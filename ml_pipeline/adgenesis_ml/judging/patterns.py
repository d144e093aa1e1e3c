"""Patterns: headlines and supporting lines around a product as its brief names it, for what has no stock of its own.

They lie in `ml_pipeline/stock/patterns.toml`, by language and by the kind of thing that a topic sells.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.stock import FOLDER

ANY = "any"  # the kind whose patterns fit all others
_FILE = "patterns.toml"


@dataclass(frozen=True, slots=True)
class KindPatterns:
    """`{Product}` stands for the product with a capital, `{product}` for it as it is."""

    headlines: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """By language and kind; `kinds` has the kind of every topic."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    by_language: Mapping[str, Mapping[str, KindPatterns]] = field(default_factory=dict)

    def kind(self, topics: Mapping[str, float]) -> str:
        """The kind that most of these topics are of, by their probabilities; `any` where nothing is known."""
        weights: dict[str, float] = {}
        for topic, probability in topics.items():
            kind = self.kinds.get(topic, ANY)
            weights[kind] = weights.get(kind, 0.0) + probability
        return max(weights, key=weights.__getitem__, default=ANY)

    def of(self, language: str, kind: str) -> KindPatterns:
        """Those of a kind, and those that fit any."""
        there = self.by_language.get(language, {})
        found = [there[name] for name in dict.fromkeys((kind, ANY)) if name in there]
        return KindPatterns(
            tuple(text for patterns in found for text in patterns.headlines),
            tuple(text for patterns in found for text in patterns.lines),
        )


def filled(patterns: Sequence[str], product: str) -> list[str]:
    """The patterns with the product in its place."""
    capital = product[:1].upper() + product[1:]
    return [text.replace("{Product}", capital).replace("{product}", product) for text in patterns]


def read_patterns(folder: Path = FOLDER) -> Patterns:
    """Raises `InvalidTrainingData` for a file that cannot be read."""
    path = folder / _FILE
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        kinds = {topic: kind for kind, topics in document.pop("kinds").items() for topic in topics}
        by_language = {
            language: {
                kind: KindPatterns(tuple(table["headlines"]), tuple(table["lines"]))
                for kind, table in tables.items()
            }
            for language, tables in document.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidTrainingData(f"{path.name}: no patterns ({error!r}).") from error
    return Patterns(kinds, by_language)
