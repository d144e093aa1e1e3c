"""A report: every writer's figures with intervals, and the first writer against each of the others."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import isnan
from typing import Any

from adgenesis_ml.evaluation.answers import Author
from adgenesis_ml.evaluation.figures import FIGURES, Figure
from adgenesis_ml.evaluation.intervals import Estimate, Verdict, bootstrap, paired, verdict
from adgenesis_ml.evaluation.measure import Measured


@dataclass(frozen=True, slots=True)
class Head:
    """What was evaluated, when, where, and by which code."""

    briefs: str
    briefs_count: int
    briefs_sha256: str
    placements: tuple[str, ...]
    date: str
    machine: str
    code: str


@dataclass(frozen=True, slots=True)
class WriterReport:
    """One writer's figures, by key; what layout repaired and what rules still find, by designs."""

    author: Author
    designs: int
    figures: Mapping[str, Estimate]
    repairs: Mapping[str, int]
    findings: Mapping[str, int]
    problems: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A minus B over the same briefs. No verdict where neither way is better."""

    estimate: Estimate
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The first writer against another, figure by figure, over the `briefs` that both were asked."""

    a: str
    b: str
    briefs: int
    differences: Mapping[str, Difference]

    def count(self, wanted: Verdict) -> int:
        return sum(difference.verdict is wanted for difference in self.differences.values())


@dataclass(frozen=True, slots=True)
class Report:
    head: Head
    writers: tuple[WriterReport, ...]
    comparisons: tuple[Comparison, ...]

    def shown(self) -> list[Figure]:
        """The figures that say something here: those that some writer has."""
        return [figure for figure in FIGURES if any(figure.key in each.figures for each in self.writers)]


def make_report(head: Head, results: Mapping[Author, Sequence[Measured]]) -> Report:
    """The first writer is A. Rows come from `repeats.count_repeats`."""
    writers = tuple(_writer(author, rows) for author, rows in results.items())
    (first, rows), *others = results.items()
    return Report(head, writers, tuple(compare(first, rows, other, theirs) for other, theirs in others))


def compare(a: Author, rows_a: Sequence[Measured], b: Author, rows_b: Sequence[Measured]) -> Comparison:
    """Figure by figure, over the briefs and placements that both were asked."""
    asked = {_place(row) for row in rows_a} & {_place(row) for row in rows_b}
    mine, theirs = ([row for row in rows if _place(row) in asked] for rows in (rows_a, rows_b))
    briefs = list(dict.fromkeys(row.brief_id for row in mine))
    differences = {
        figure.key: _difference(figure, mine, theirs, briefs)
        for figure in FIGURES
        if figure.interval and briefs
    }
    differences = {key: found for key, found in differences.items() if not isnan(found.estimate.value)}
    return Comparison(a.label, b.label, len(briefs), differences)


def estimate(rows: Sequence[Measured], figure: Figure) -> Estimate:
    """One figure of a writer's designs; of one without an interval, the value three times."""
    briefs = list(dict.fromkeys(row.brief_id for row in rows))
    found = bootstrap(figure.make(rows, briefs), len(briefs), figure.centered)
    return found if figure.interval else Estimate(found.value, found.value, found.value)


def as_json(report: Report) -> dict[str, Any]:
    """All estimates with what they are called, for machines: a model card reads them by key."""
    return {
        "head": asdict(report.head),
        "figures": {
            figure.key: {
                "label": figure.label,
                "group": figure.group,
                "unit": str(figure.unit),
                "higher_is_better": figure.higher_is_better,
            }
            for figure in report.shown()
        },
        "writers": [asdict(writer) for writer in report.writers],
        "comparisons": [asdict(comparison) for comparison in report.comparisons],
    }


def _writer(author: Author, rows: Sequence[Measured]) -> WriterReport:
    figures = {figure.key: estimate(rows, figure) for figure in FIGURES}
    return WriterReport(
        author=author,
        designs=len(rows),
        figures={key: found for key, found in figures.items() if not isnan(found.value)},
        repairs=_counted(rule for row in rows for rule in row.repairs),
        findings=_counted(rule for row in rows for rule in set(row.rules_after)),
        problems=_counted(row.problem for row in rows if row.problem),
    )


def _difference(
    figure: Figure, mine: Sequence[Measured], theirs: Sequence[Measured], briefs: Sequence[str]
) -> Difference:
    found = paired(figure.make(mine, briefs), figure.make(theirs, briefs), len(briefs))
    better = figure.higher_is_better
    return Difference(found, None if better is None else verdict(found, better))


def _place(row: Measured) -> tuple[str, str]:
    return row.brief_id, row.placement


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(Counter(names).most_common())
