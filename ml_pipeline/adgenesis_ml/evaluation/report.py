"""Measured designs side by side, as Markdown."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from adgenesis_ml.evaluation import measure as m

_LINES: tuple[tuple[str, Callable[[Sequence[m.Measured]], float], bool], ...] = (
    ("valid specs", m.share_valid, True),
    ("pictures that are not blank", m.share_pictures, True),
    ("designs without an error after layout", m.share_clean, True),
    ("brand names as the brief writes them", m.share_brands_exact, True),
    ("given facts kept", m.share_facts_kept, True),
    ("invented facts per 100 designs", m.invented_per_hundred, False),
    ("distinct headlines", m.distinct_headlines, True),
    ("findings per 100 designs before repair", m.findings_before, False),
    ("findings per 100 designs after repair", m.findings_after, False),
)


def compare(results: Mapping[str, Sequence[m.Measured]]) -> str:
    """The writers side by side as a Markdown table, each figure with its 95% interval."""
    names = list(results)
    table = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    table.append("| designs | " + " | ".join(str(len(rows)) for rows in results.values()) + " |")
    for label, statistic, percent in _LINES:
        cells = [m.estimate(rows, statistic).format(percent) for rows in results.values()]
        table.append(f"| {label} | " + " | ".join(cells) + " |")
    for label, share in (("seconds to spec, p50", 0.5), ("seconds to spec, p95", 0.95)):
        cells = [f"{_quantile([row.seconds for row in rows], share):.2f}" for rows in results.values()]
        table.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(table)


def repair_counts(rows: Sequence[m.Measured]) -> str:
    """How many designs needed which repair, as a Markdown table."""
    counts = Counter(rule for row in rows for rule in row.repairs)
    lines = ["| repair | designs |", "|---|---|"]
    lines += [f"| {rule} | {count} of {len(rows)} |" for rule, count in counts.most_common()]
    return "\n".join(lines)


def _quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
