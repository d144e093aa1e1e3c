"""An evaluation: briefs through writers, measured, and written down side by side."""

import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import DesignError
from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.evaluation import measure as m
from adgenesis_ml.evaluation.briefs import EvaluationBrief

PLACEMENTS = (("google", "300x250"), ("meta", "square"), ("meta", "story"), ("google", "728x90"))

_LINES: tuple[tuple[str, Callable[[Sequence[m.Measured]], float], bool], ...] = (
    ("valid specs", m.share_valid, True),
    ("pictures that are not blank", m.share_pictures, True),
    ("designs without an error after layout", m.share_clean, True),
    ("given facts kept", m.share_facts_kept, True),
    ("invented facts per 100 designs", m.invented_per_hundred, False),
    ("distinct headlines", m.distinct_headlines, True),
    ("findings per 100 designs before repair", m.findings_before, False),
    ("findings per 100 designs after repair", m.findings_after, False),
)


_TUPLES = ("facts_invented", "errors_after")


class SpecWriter(Protocol):
    """Anything that answers a brief with a spec."""

    def write(self, brief: DesignBrief) -> DesignSpec: ...


def evaluate(
    writer: SpecWriter,
    briefs: Sequence[EvaluationBrief],
    library: DesignLibrary,
    log: Path,
    placements: Sequence[tuple[str, str]] = PLACEMENTS,
) -> list[m.Measured]:
    """Ask every brief for every placement. Each result is appended to `log`; what stands there is not asked again."""
    done = {(row.brief_id, row.placement): row for row in read_log(log)}
    rows = []
    with log.open("a", encoding="utf-8") as lines:
        for asked in briefs:
            for platform, format in placements:
                brief = DesignBrief(prompt=asked.prompt, platform=platform, format=format)
                row = done.get((asked.id, brief.placement.name))
                if row is None:
                    row = _ask(writer, asked, brief, library)
                    lines.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
                    lines.flush()
                rows.append(row)
    return rows


def read_log(log: Path) -> list[m.Measured]:
    """The measured designs of an earlier, perhaps unfinished evaluation."""
    if not log.is_file():
        return []
    documents = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [m.Measured(**{**row, **{key: tuple(row[key]) for key in _TUPLES}}) for row in documents]


def _ask(
    writer: SpecWriter, asked: EvaluationBrief, brief: DesignBrief, library: DesignLibrary
) -> m.Measured:
    started = time.perf_counter()
    try:
        spec = writer.write(brief)
        return m.measure(asked, brief, spec, library, time.perf_counter() - started)
    except (GenerationFailed, DesignError) as error:
        seconds = time.perf_counter() - started
        return m.Measured(asked.id, brief.placement.name, valid=False, seconds=seconds, problem=str(error))


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
