"""A report as Markdown."""

from collections.abc import Mapping

from adgenesis_ml.evaluation.answers import describe
from adgenesis_ml.evaluation.figures import Figure, Unit
from adgenesis_ml.evaluation.intervals import Estimate
from adgenesis_ml.evaluation.report import Difference, Head, Report

_DIGITS = {Unit.METRIC: 4}


def as_markdown(report: Report) -> str:
    """Head, figures of every writer, differences, repairs and findings."""
    names = [writer.author.label for writer in report.writers]
    lines = ["# Evaluation", "", *head_lines(report.head), ""]
    lines += [f"- **{writer.author.label}**: {describe(writer.author)}" for writer in report.writers]
    lines += ["", *_row("", *names), "|---" * (len(names) + 1) + "|"]
    lines += _row("designs", *(str(writer.designs) for writer in report.writers))
    group = ""
    for figure in report.shown():
        if figure.group != group:
            group = figure.group
            lines += _row(f"**{group}**", *[""] * len(names))
        cells = [written(figure, writer.figures.get(figure.key)) for writer in report.writers]
        lines += _row(label(figure), *cells)
    lines += ["", "Values with 95% bootstrap intervals, briefs drawn again.", *_comparisons(report)]
    for writer in report.writers:
        lines += _counts(f"Repairs of {writer.author.label}", writer.repairs, writer.designs)
        lines += _counts(f"Findings left in {writer.author.label}", writer.findings, writer.designs)
        lines += _counts(f"No design from {writer.author.label}", writer.problems, writer.designs)
    return "\n".join(lines) + "\n"


def head_lines(head: Head) -> list[str]:
    return [
        f"{head.briefs_count} briefs of {head.briefs} (sha256 {head.briefs_sha256[:12]}) in "
        f"{', '.join(head.placements)}. {head.date}, {head.machine}, code {head.code}."
    ]


def label(figure: Figure) -> str:
    """What a figure is called, with its unit where the number does not show it."""
    return f"{figure.label}, per 100 designs" if figure.unit is Unit.PER_HUNDRED else figure.label


def written(figure: Figure, found: Estimate | None) -> str:
    """A value as its figure's unit has it: `98.5% [97.0, 99.5]`."""
    if found is None:
        return "–"
    if figure.interval:
        return found.format(percent=figure.unit is Unit.PERCENT, digits=_DIGITS.get(figure.unit))
    return f"{found.value:.2f}" if figure.unit is Unit.SECONDS else f"{found.value:g}"


def written_difference(figure: Figure, found: Difference | None) -> str:
    """`+1.5 [-0.5, 3.0] better`, of percentages in points."""
    if found is None:
        return "–"
    value = found.estimate
    scale, usual = (100, 1) if figure.unit is Unit.PERCENT else (1, 2)
    digits = _DIGITS.get(figure.unit, usual)
    text = (
        f"{value.value * scale:+.{digits}f} [{value.low * scale:.{digits}f}, {value.high * scale:.{digits}f}]"
    )
    return f"{text} {found.verdict}" if found.verdict else text


def _comparisons(report: Report) -> list[str]:
    if not report.comparisons:
        return []
    a = report.comparisons[0].a
    lines = ["", f"## {a} against the others", ""]
    lines += _row(f"{a} minus …", *(comparison.b for comparison in report.comparisons))
    lines += ["|---" * (len(report.comparisons) + 1) + "|"]
    for figure in report.shown():
        found = [comparison.differences.get(figure.key) for comparison in report.comparisons]
        if any(found):
            lines += _row(label(figure), *(written_difference(figure, each) for each in found))
    lines += [
        "",
        "Paired over the same briefs; shares in percentage points. Of lines in which nothing differs, about one in "
        "twenty looks better or worse by chance.",
    ]
    return lines


def _counts(title: str, counts: Mapping[str, int], designs: int) -> list[str]:
    if not counts:
        return []
    lines = ["", f"## {title}", "", "| | designs |", "|---|---|"]
    for name, count in counts.items():
        lines += _row(name, f"{count} of {designs}")
    return lines


def _row(*cells: str) -> list[str]:
    return ["| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in cells) + " |"]
