"""Figures as the report prints them: quantiles, ratios, rows of a table, and goals met or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """A measured quantity: middle, slow end and slowest."""

    p50: float
    p95: float
    longest: float
    count: int


def spread(values: Sequence[float]) -> Spread:
    """Raises `ValueError` where nothing was measured."""
    return Spread(quantile(values, 0.5), quantile(values, 0.95), max(values), len(values))


def quantile(values: Sequence[float], share: float) -> float:
    """Between the two nearest values in proportion; never outside what was measured."""
    if not values:
        raise ValueError("There is no quantile of nothing.")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def times_faster(theirs: Sequence[float], ours: Sequence[float]) -> float:
    """How many of our answers fit into one of theirs, by the median of each."""
    return quantile(theirs, 0.5) / quantile(ours, 0.5)


def row(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def head(*cells: str) -> list[str]:
    return [row(*cells), "|---" * len(cells) + "|"]


def stage_table(what: str, stages: Mapping[str, Sequence[float]]) -> list[str]:
    """Milliseconds by stage."""
    lines = head(what, "p50 ms", "p95 ms", "max ms", "times")
    for name, times in stages.items():
        found = spread(times)
        lines.append(row(name, f"{found.p50:.0f}", f"{found.p95:.0f}", f"{found.longest:.0f}", found.count))
    return lines


@dataclass(frozen=True, slots=True)
class Goal:
    """One promise: `measured` (None where it was not) is to be at most `limit`, or at least it."""

    name: str
    measured: float | None
    limit: float
    unit: str
    at_least: bool = False

    @property
    def met(self) -> bool | None:
        if self.measured is None:
            return None
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    def line(self) -> str:
        bound = "at least" if self.at_least else "at most"
        measured = "not measured" if self.measured is None else f"{_short(self.measured)}{self.unit}"
        verdict = {True: "met", False: "**not met**", None: ""}[self.met]
        return row(self.name, f"{bound} {_short(self.limit)}{self.unit}", measured, verdict)


def goal_table(goals: Sequence[Goal]) -> list[str]:
    return [*head("goal", "limit", "measured", ""), *(goal.line() for goal in goals)]


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 1000 else f"{value:.4g}"
