"""How sure a figure is: Wilson intervals of shares, and bootstrap intervals over briefs, of one writer or of two.

The designs of one brief are not independent of each other, so briefs are what is drawn again; two writers who
answered the same briefs are compared brief by brief, which takes out what made the briefs easy or hard.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import sqrt

import numpy as np
import numpy.typing as npt

RESAMPLES = 2000
_Z = 1.959964  # of a 95% interval

Vector = npt.NDArray[np.float64]
# Weights by resample and brief -> a value for each resample.
Statistic = Callable[[Vector], Vector]


class Verdict(StrEnum):
    """What an interval of A minus B says of A."""

    BETTER = "better"
    WORSE = "worse"
    OPEN = "not distinguishable"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95% interval."""

    value: float
    low: float
    high: float

    def format(self, percent: bool = False, digits: int | None = None) -> str:
        scale, unit, usual = (100, "%", 1) if percent else (1, "", 2)
        places = usual if digits is None else digits
        low, high = self.low * scale, self.high * scale
        return f"{self.value * scale:.{places}f}{unit} [{low:.{places}f}, {high:.{places}f}]"


def wilson(count: int, of: int) -> Estimate:
    """The share `count / of` with Wilson's interval; (0, 0, 1) of nothing."""
    if of == 0:
        return Estimate(0.0, 0.0, 1.0)
    share = count / of
    center = (share + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    half = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2)) / (1 + _Z**2 / of)
    return Estimate(share, min(max(0.0, center - half), share), max(min(1.0, center + half), share))


def ratio(numerators: Vector, denominators: Vector) -> Statistic:
    """The statistic `sum / sum` of what each brief adds to either; not a number of nothing."""

    def of(weights: Vector) -> Vector:
        total = weights @ denominators
        return np.divide(weights @ numerators, total, out=np.full_like(total, np.nan), where=total > 0)

    return of


def bootstrap(statistic: Statistic, briefs: int, centered: bool = False) -> Estimate:
    """A statistic over `briefs` briefs. `centered` is for shares that repeated briefs shift, such as entropies."""
    value, draws = _drawn(statistic, briefs)
    if centered:
        draws = np.clip(draws - np.nanmean(draws) + value, 0.0, 1.0)
    return _interval(value, draws)


def paired(a: Statistic, b: Statistic, briefs: int) -> Estimate:
    """A minus B, both over the same briefs in the same order."""
    (value_a, draws_a), (value_b, draws_b) = _drawn(a, briefs), _drawn(b, briefs)
    draws = draws_a - draws_b
    # What repeated briefs shift, they shift for both; what is left of it is no difference of the writers.
    return _interval(value_a - value_b, draws)


def verdict(difference: Estimate, higher_is_better: bool) -> Verdict:
    """Whether zero lies outside of the interval, and on which side."""
    if difference.low <= 0 <= difference.high:
        return Verdict.OPEN
    return Verdict.BETTER if (difference.value > 0) == higher_is_better else Verdict.WORSE


def _drawn(statistic: Statistic, briefs: int) -> tuple[float, Vector]:
    return float(statistic(np.ones((1, briefs)))[0]), statistic(_weights(briefs))


def _interval(value: float, draws: Vector) -> Estimate:
    # A resample that holds nothing to count says nothing.
    counted = draws[~np.isnan(draws)]
    low, high = np.quantile(counted, (0.025, 0.975)) if counted.size else (value, value)
    return Estimate(value, float(low), float(high))


@lru_cache(maxsize=8)
def _weights(briefs: int) -> Vector:
    """How often each resample holds each brief; the same for every statistic, so that differences are paired."""
    lot = np.random.default_rng(1)
    return lot.multinomial(briefs, np.full(briefs, 1 / briefs), size=RESAMPLES).astype(np.float64)
