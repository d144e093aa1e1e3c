"""Preparing data: sources in, a folder to train on out.

1. read and check every row of every source
2. leave out what repeats
3. refuse what gives away an evaluation brief, and what no window holds
4. split by brand family, and write everything with its manifest
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from adgenesis_ml.data.duplicates import with_joined_families, without_duplicates
from adgenesis_ml.data.leaks import find_leaks, read_asked
from adgenesis_ml.data.manifest import Dropped, describe_preparation, describe_sources
from adgenesis_ml.data.pairs import split_by_family
from adgenesis_ml.data.prepared import write_prepared
from adgenesis_ml.data.sources import Example, Reading, Surroundings, read_source
from adgenesis_ml.data.sources.product import accepted_designs
from adgenesis_ml.data.sources.reading import read_rows
from adgenesis_ml.data.window import Lengths, Measure, lengths_of
from adgenesis_ml.errors import InvalidTrainingData

UNKNOWN_LICENCE = "not stated"


@dataclass(frozen=True, slots=True)
class Order:
    """What to prepare. `licences` are by source in order, or one for all; `validation_share` is of the families."""

    sources: tuple[Path, ...]
    licences: tuple[str, ...] = ()
    product: str | None = None
    evaluation: tuple[Path, ...] = ()
    skip_invalid: bool = False
    validation_share: float = 0.08
    model: str = ""
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Preparation:
    """What was prepared: where it lies, its manifest, and every row that was left out, in words."""

    folder: Path
    manifest: dict[str, Any]
    left_out: tuple[str, ...] = field(default=())


def prepare(order: Order, surroundings: Surroundings, measure: Measure, folder: Path) -> Preparation:
    """Prepare and write. Raises `InvalidTrainingData` that lists every row at fault, unless those may be skipped."""
    readings = read_all(order, surroundings)
    invalid = [problem for reading in readings for problem in reading.problems]
    kept, duplicates = without_duplicates([example for reading in readings for example in reading.examples])
    leaks = find_leaks(kept, read_asked(order.evaluation))
    lengths = lengths_of(kept, measure)
    dropped: Dropped = {
        "repeats another": [duplicate.describe() for duplicate in duplicates],
        "gives away an evaluation brief": [leak.describe() for leak in leaks],
        "does not fit the window": _too_long(lengths),
    }
    refused = [*invalid, *dropped["gives away an evaluation brief"], *dropped["does not fit the window"]]
    if refused and not order.skip_invalid:
        raise InvalidTrainingData(_refusal(refused))
    outside = _ids(leak.example for leak in leaks) | _ids(example for example, _ in lengths.too_long)
    kept = with_joined_families([example for example in kept if id(example.pair.spec) not in outside])
    training, validation = split_by_family([example.pair for example in kept], order.validation_share)
    if not training or not validation:
        raise InvalidTrainingData(
            f"{len(kept)} pairs of {len({example.pair.family for example in kept})} brand families leave "
            f"{len(training)} to train on and {len(validation)} to check with. Add data, or set "
            "--validation-share higher or lower."
        )
    manifest = describe_preparation(
        describe_sources(readings, kept, dropped),
        training,
        validation,
        lengths_of(kept, measure),
        _settings(order, surroundings),
    )
    write_prepared(training, validation, manifest, folder)
    return Preparation(folder, manifest, (*dropped["repeats another"], *refused))


def read_all(order: Order, surroundings: Surroundings) -> list[Reading]:
    """Every source of an order, the product last."""
    many = len(order.sources) + (order.product is not None)
    if len(order.licences) not in (0, 1, many):
        raise InvalidTrainingData(
            f"{len(order.licences)} licences were given for {many} sources. Give one for all, or one for each."
        )
    licences = list(order.licences or (UNKNOWN_LICENCE,))
    licences = licences * many if len(licences) == 1 else licences
    readings = [
        read_source(path, licence, surroundings)
        for path, licence in zip(order.sources, licences, strict=False)
    ]
    if order.product:
        rows, sha256 = accepted_designs(order.product)
        readings.append(read_rows("designs of the product", licences[-1], sha256, rows, surroundings))
    return readings


def _settings(order: Order, surroundings: Surroundings) -> dict[str, Any]:
    chosen = asdict(order)
    return {
        "model": chosen["model"],
        "seed": order.seed,
        "placements_each": surroundings.placements_each,
        "validation_share": order.validation_share,
        "skip_invalid": order.skip_invalid,
        "evaluation": [path.name for path in order.evaluation],
    }


def _too_long(lengths: Lengths) -> list[str]:
    return [
        f"{example.where}: {total} {lengths.unit}, and the window has {lengths.window}"
        for example, total in lengths.too_long
    ]


def _ids(examples: Iterable[Example]) -> set[int]:
    return {id(example.pair.spec) for example in examples}


def _refusal(problems: Sequence[str]) -> str:
    listed = "\n".join(f"  {problem}" for problem in problems)
    return (
        f"{len(problems)} rows cannot be used:\n{listed}\nMend them, or go on without them: --skip-invalid."
    )
