"""A report as one HTML page: its style inside, its contact sheets beside it; no scripts, nothing from elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from adgenesis_ml.evaluation.answers import Author
from adgenesis_ml.evaluation.contact_sheets import Sheet
from adgenesis_ml.evaluation.figures import Figure, Unit
from adgenesis_ml.evaluation.intervals import Estimate, Verdict
from adgenesis_ml.evaluation.report import Comparison, Difference, Report, WriterReport
from adgenesis_ml.evaluation.report_markdown import head_lines, label, written, written_difference

_STYLE = Path(__file__).with_name("pages") / "report.css"


def as_html(report: Report, sheets: Sequence[Sheet], folder: Path) -> str:
    """The page, to be written into `folder`, relative to which it names the sheets."""
    first, *others = (writer.author.label for writer in report.writers)
    title = f"{first} beside {', '.join(others)}" if others else first
    parts = [
        f'<p class="kicker">Adgenesis evaluation</p><h1>{escape(title)}</h1>',
        *(f'<p class="meta">{escape(line)}</p>' for line in head_lines(report.head)),
        _summary(report.comparisons),
        _figures(report),
        _differences(report),
        _looks(sheets, folder),
        "<h2>What rules found and layout mended</h2>",
        *(_counts(writer) for writer in report.writers),
        _authors(report),
    ]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def _summary(comparisons: Sequence[Comparison]) -> str:
    if not comparisons:
        return ""
    cards = []
    for comparison in comparisons:
        rows = "".join(f"<dt>{verdict}</dt><dd>{comparison.count(verdict)}</dd>" for verdict in Verdict)
        title = f"{escape(comparison.a)} against {escape(comparison.b)}"
        cards.append(f'<section class="card"><h3>{title}</h3><dl>{rows}</dl></section>')
    note = '<p class="note">Lines of the report, by what their intervals say.</p>'
    return f'<div class="cards">{"".join(cards)}</div>{note}'


def _figures(report: Report) -> str:
    names = [writer.author.label for writer in report.writers]
    rows = [_row("designs", [f"<td>{writer.designs}</td>" for writer in report.writers])]
    for group, figures in groupby(report.shown(), key=lambda figure: figure.group):
        rows.append(_group(group, len(names)))
        for figure in figures:
            cells = [
                _value(figure, writer.figures.get(figure.key), first=index == 0)
                for index, writer in enumerate(report.writers)
            ]
            rows.append(_row(label(figure), cells))
    caption = "Each value with its 95% bootstrap interval; briefs are drawn again, since their designs belong together."
    return f"<h2>Figures</h2>{_table(caption, ['', *names], rows)}"


def _differences(report: Report) -> str:
    if not report.comparisons:
        return ""
    rows = []
    for group, figures in groupby(report.shown(), key=lambda figure: figure.group):
        lines = []
        for figure in figures:
            found = [comparison.differences.get(figure.key) for comparison in report.comparisons]
            if any(found):
                lines.append(_row(label(figure), [_difference(figure, each) for each in found]))
        if lines:
            rows += [_group(group, len(report.comparisons)), *lines]
    a = report.comparisons[0].a
    caption = (
        "Paired over the same briefs; shares in percentage points. Of lines in which nothing differs, about one in "
        "twenty looks better or worse by chance. Layout metrics are distances to real designs and have no verdict."
    )
    heads = [f"{a} minus", *(comparison.b for comparison in report.comparisons)]
    return f"<h2>Differences</h2>{_table(caption, heads, rows)}"


def _looks(sheets: Sequence[Sheet], folder: Path) -> str:
    if not sheets:
        return ""
    parts = ["<h2>Designs</h2><p>The same briefs in the same cells, writer beside writer.</p>"]
    by_placement: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        by_placement.setdefault(sheet.placement, []).append(sheet)
    for placement, here in by_placement.items():
        figures = "".join(
            f'<figure><a href="{_address(sheet, folder)}"><img src="{_address(sheet, folder)}" loading="lazy" '
            f'alt="{len(sheet.briefs)} designs by {escape(sheet.writer, quote=True)} for {escape(placement)}"></a>'
            f"<figcaption>{escape(sheet.writer)}</figcaption></figure>"
            for sheet in here
        )
        parts.append(f'<h3>{escape(placement)}</h3><div class="sheets">{figures}</div>')
    briefs = "".join(f"<li>{escape(brief)}</li>" for brief in sheets[0].briefs)
    parts.append(
        f'<details><summary>The briefs, cell by cell</summary><ol class="briefs">{briefs}</ol></details>'
    )
    return "".join(parts)


def _counts(writer: WriterReport) -> str:
    tables = [
        _count_table(title, counts, writer.designs)
        for title, counts in (
            ("Mended by layout", writer.repairs),
            ("Found after that", writer.findings),
            ("Not answered", writer.problems),
        )
        if counts
    ]
    shown = "".join(tables) or "<p>Nothing.</p>"
    return f"<details><summary>{escape(writer.author.label)}</summary>{shown}</details>"


def _count_table(title: str, counts: Mapping[str, int], designs: int) -> str:
    rows = [_row(name, [f"<td>{count} of {designs}</td>"]) for name, count in counts.items()]
    return _table(title, ["", "designs"], rows)


def _authors(report: Report) -> str:
    rows = [_row(writer.author.label, _identity(writer.author)) for writer in report.writers]
    heads = ["", "model", "adapter", "sha256", "how", "code"]
    return f"<h2>Who answered</h2>{_table('As the head of each log of answers has it.', heads, rows)}"


def _identity(author: Author) -> list[str]:
    told = (author.model, author.adapter, author.sha256, author.details, author.code)
    return [f"<td><code>{escape(text)}</code></td>" if text else "<td>–</td>" for text in told]


def _value(figure: Figure, found: Estimate | None, first: bool) -> str:
    text = written(figure, found)
    value, _, interval = text.partition(" [")
    extra = (
        f'<span class="range">{escape(interval.removesuffix("]").replace(", ", " to "))}</span>'
        if interval
        else ""
    )
    bar = _track(found) if found and figure.unit is Unit.PERCENT else ""
    return f"<td{' class=first' if first else ''}>{escape(value)}{bar}{extra}</td>"


def _track(found: Estimate) -> str:
    """A share on a line from 0 to 100%, its interval as a band; the numbers stand beside it."""
    left, right, at = (min(max(100 * part, 0), 100) for part in (found.low, found.high, found.value))
    band = f'<i style="left:{left:.1f}%;width:{right - left:.1f}%"></i>'
    return f'<span class="track" aria-hidden="true">{band}<b style="left:{at:.1f}%"></b></span>'


def _difference(figure: Figure, found: Difference | None) -> str:
    if found is None:
        return "<td>–</td>"
    text = written_difference(figure, Difference(found.estimate, None))
    value, _, interval = text.partition(" [")
    shown = f'{escape(value)}<span class="range">{escape(interval.removesuffix("]").replace(", ", " to "))}</span>'
    if found.verdict is None:
        return f"<td>{shown}</td>"
    kind = "open" if found.verdict is Verdict.OPEN else str(found.verdict)
    return f'<td>{shown}<span class="verdict {kind}">{found.verdict}</span></td>'


def _table(caption: str, heads: Sequence[str], rows: Iterable[str]) -> str:
    columns = "".join(f'<th scope="col">{escape(head)}</th>' if head else "<td></td>" for head in heads)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption, quote=True)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{columns}</tr></thead><tbody>{''.join(rows)}</tbody>"
        "</table></div>"
    )


def _row(name: str, cells: Sequence[str]) -> str:
    return f'<tr><th scope="row">{escape(name)}</th>{"".join(cells)}</tr>'


def _group(name: str, columns: int) -> str:
    return f'<tr class="group"><th scope="colgroup" colspan="{columns + 1}">{escape(name)}</th></tr>'


def _address(sheet: Sheet, folder: Path) -> str:
    return quote(sheet.file.relative_to(folder).as_posix())
