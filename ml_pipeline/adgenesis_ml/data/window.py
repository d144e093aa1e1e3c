"""How long examples are against a model's window."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.data.sources.row import Example
from adgenesis_ml.data.vocabulary import read_vocabulary
from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.training.base_model import packaged_gguf
from adgenesis_ml.training.recipe import Recipe

log = logging.getLogger(__name__)
_BINS = 16
_END = 1  # token that ends a response


@dataclass(frozen=True, slots=True)
class Measure:
    """What lengths are counted in: the model's tokens, or characters where its tokenizer is not at hand."""

    unit: str
    count: Callable[[str], int]
    window: int | None


@dataclass(frozen=True, slots=True)
class Lengths:
    """Lengths of all examples, prompt and response together, in `unit`. `too_long` is those beyond the window."""

    unit: str
    window: int | None
    totals: tuple[int, ...]
    too_long: tuple[tuple[Example, int], ...]

    def histogram(self) -> list[tuple[int, int, int]]:
        """(from, to, how many), in sixteen equal steps up to the longest."""
        step = max(-(-max(self.totals, default=1) // _BINS), 1)
        counts = [0] * _BINS
        for total in self.totals:
            counts[min((total - 1) // step, _BINS - 1)] += 1
        return [(place * step + 1, (place + 1) * step, count) for place, count in enumerate(counts)]

    def quantile(self, share: float) -> int:
        ordered = sorted(self.totals)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else 0

    def as_wire(self) -> dict[str, Any]:
        return {
            "unit": self.unit,
            "window": self.window,
            "p10": self.quantile(0.1),
            "p50": self.quantile(0.5),
            "p90": self.quantile(0.9),
            "longest": max(self.totals, default=0),
            "too_long": len(self.too_long),
            "histogram": [{"from": a, "to": b, "pairs": count} for a, b, count in self.histogram()],
        }


def measure_for(recipe: Recipe) -> Measure:
    """How to count for a recipe's model: tokens for a packaged base or a local folder, else characters."""
    try:
        return Measure(f"tokens of {recipe.model}", _tokens_of(recipe.base), recipe.max_length)
    except (MissingWeights, ImportError) as error:
        log.info("Lengths are in characters, and nothing is held against the window: %s", error)
        return Measure(f"characters (the tokenizer of {recipe.model} is not at hand)", len, None)


def lengths_of(examples: Sequence[Example], measure: Measure) -> Lengths:
    """The lengths of the examples, their end token counted."""
    totals = tuple(
        measure.count(one.pair.prompt_text) + measure.count(one.pair.response_text) + _END for one in examples
    )
    too_long = tuple(
        (example, total)
        for example, total in zip(examples, totals, strict=True)
        if measure.window is not None and total > measure.window
    )
    return Lengths(measure.unit, measure.window, totals, too_long)


def _tokens_of(base: str) -> Callable[[str], int]:
    if base.startswith("package:"):
        return read_vocabulary(packaged_gguf(base.removeprefix("package:"))).count
    file = Path(base) / "tokenizer.json"
    if not file.is_file():
        raise MissingWeights(f"{base} has no tokenizer.json on this machine.")
    from tokenizers import Tokenizer  # type: ignore[import-not-found, import-untyped, unused-ignore]

    tokenizer = Tokenizer.from_file(str(file))
    return lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)
