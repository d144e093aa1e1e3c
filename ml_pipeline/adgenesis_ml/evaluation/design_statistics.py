"""How the designs of a writer become one number: sums over sums, quantiles, entropies; all over weighted briefs."""

from collections.abc import Callable, Sequence

import numpy as np

from adgenesis_ml.evaluation.intervals import Statistic, Vector, ratio
from adgenesis_ml.evaluation.measure import Measured

# The statistic of these designs over these briefs, in the briefs' order.
Maker = Callable[[Sequence[Measured], Sequence[str]], Statistic]
Value = Callable[[Measured], float]
Category = Callable[[Measured], str]


def _one(row: Measured) -> float:
    return 1.0


def per_design(numerator: Value, denominator: Value = _one) -> Maker:
    """The sum of one over the sum of the other."""

    def make(rows: Sequence[Measured], briefs: Sequence[str]) -> Statistic:
        place = {id: index for index, id in enumerate(briefs)}
        above, below = np.zeros(len(briefs)), np.zeros(len(briefs))
        for row in rows:
            if row.brief_id in place:
                above[place[row.brief_id]] += numerator(row)
                below[place[row.brief_id]] += denominator(row)
        return ratio(above, below)

    return make


def quantile(share: float, value: Value) -> Maker:
    """The smallest value that `share` of the designs do not exceed."""

    def make(rows: Sequence[Measured], briefs: Sequence[str]) -> Statistic:
        place = {id: index for index, id in enumerate(briefs)}
        ordered = sorted((row for row in rows if row.brief_id in place), key=value)
        if not ordered:
            return lambda weights: np.zeros(len(weights))
        values = np.array([value(row) for row in ordered])
        owner = np.array([place[row.brief_id] for row in ordered])

        def of(weights: Vector) -> Vector:
            reached = np.cumsum(weights[:, owner], axis=1)
            wanted = share * reached[:, -1:]
            found: Vector = values[np.argmax(reached >= wanted - 1e-9, axis=1)]
            return found

        return of

    return make


def evenness(category: Category, choices: Callable[[str], int] | None = None) -> Maker:
    """Entropy of categories, the mean over placements: 1 as even as can be, 0 all alike.

    It is divided by the most that so many designs can have, of as many `choices` as the placement, by name, offers.
    """

    def make(rows: Sequence[Measured], briefs: Sequence[str]) -> Statistic:
        valid = [row for row in rows if row.valid]
        tables = []
        for placement in sorted({row.placement for row in valid}):
            here = [row for row in valid if row.placement == placement]
            most = choices(placement) if choices else len(here)
            tables.append((_counts(here, briefs, category), most))

        def of(weights: Vector) -> Vector:
            values = [_evenness(weights @ table, most) for table, most in tables]
            return np.mean(values, axis=0) if values else np.zeros(len(weights))

        return of

    return make


def distinct(category: Category) -> Maker:
    """How many categories there are, over all placements; the same however briefs are weighted."""

    def make(rows: Sequence[Measured], briefs: Sequence[str]) -> Statistic:
        asked = set(briefs)
        count = len({category(row) for row in rows if row.valid and row.brief_id in asked})
        return lambda weights: np.full(len(weights), float(count))

    return make


def _counts(rows: Sequence[Measured], briefs: Sequence[str], category: Category) -> Vector:
    """Designs by brief and category."""
    place = {id: index for index, id in enumerate(briefs)}
    names = {name: index for index, name in enumerate(sorted({category(row) for row in rows}))}
    table = np.zeros((len(briefs), len(names)))
    for row in rows:
        if row.brief_id in place:
            table[place[row.brief_id], names[category(row)]] += 1
    return table


def _evenness(counts: Vector, choices: int) -> Vector:
    total = counts.sum(axis=1, keepdims=True)
    share = np.divide(counts, total, out=np.zeros_like(counts), where=total > 0)
    entropy = -(share * np.log(np.where(share > 0, share, 1.0))).sum(axis=1)
    most = np.log(np.clip(total[:, 0], 2.0, max(choices, 2)))
    found: Vector = np.minimum(entropy / most, 1.0)
    return found
