"""An evaluation from briefs to report: ask every writer, measure, compare, draw, write down."""

import argparse
import json
import os
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from adgenesis_ml.code_version import commit
from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.answers import Answer, asking, codes_of, describe, stored, unanswered
from adgenesis_ml.evaluation.briefs import EvaluationBrief, briefs_hash, read_briefs, spread
from adgenesis_ml.evaluation.command import placements_of, required_briefs
from adgenesis_ml.evaluation.contact_sheets import draw_sheets
from adgenesis_ml.evaluation.contestants import (
    Contestant,
    Surroundings,
    default_baselines,
    find_contestant,
)
from adgenesis_ml.evaluation.measure import Measured, measure_all
from adgenesis_ml.evaluation.repeats import count_repeats
from adgenesis_ml.evaluation.report import Head, as_json, make_report
from adgenesis_ml.evaluation.report_html import as_html
from adgenesis_ml.evaluation.report_markdown import as_markdown
from adgenesis_ml.hardware import describe as describe_machine
from adgenesis_ml.hardware import hardware
from adgenesis_ml.registry import DEFAULT_MODEL, list_models

_EVERY = 20.0  # seconds between two lines of progress


@dataclass(frozen=True, slots=True)
class Order:
    """What to evaluate and where to put it."""

    briefs: Path
    limit: int | None
    placements: tuple[tuple[str, str], ...]
    model: str
    against: tuple[str, ...] | None
    base_of: str
    endpoint: str
    out: Path
    workers: int = 1
    sheet_designs: int = 12

    @classmethod
    def parse(cls, options: argparse.Namespace) -> Self:
        """Raises `InvalidEvaluation` or a `DesignError` for what cannot be evaluated."""
        for name in ("limit", "workers", "sheet_designs"):
            value = getattr(options, name, None)
            if value is not None and value < 1:
                raise InvalidEvaluation(f"--{name.replace('_', '-')} {value} is too small; at least 1.")
        return cls(
            briefs=required_briefs(options),
            limit=options.limit,
            placements=placements_of(options.placements),
            model=options.model,
            against=None if options.against is None else tuple(options.against),
            base_of=options.base_of or _model_name(options.model),
            endpoint=options.endpoint,
            out=options.out,
            workers=getattr(options, "workers", 1),
            sheet_designs=getattr(options, "sheet_designs", 12),
        )

    def surroundings(self, library: DesignLibrary) -> Surroundings:
        return Surroundings(
            library, self.base_of, endpoint=self.endpoint, key=os.environ.get("OPENAI_API_KEY", "")
        )


def evaluate(order: Order) -> Iterator[str]:
    """Lines about what is going on; the last is the report. Answers and report are in `order.out` then."""
    briefs = spread(read_briefs(order.briefs), order.limit)
    library = load_library()
    contestants = contestants_of(order, library)
    order.out.mkdir(parents=True, exist_ok=True)
    answers: dict[Contestant, list[Answer]] = {}
    for contestant in contestants:
        answers[contestant] = yield from answer_all(contestant, briefs, order)
    by_id = {brief.id: brief for brief in briefs}
    results = {}
    for contestant, given in answers.items():
        yield f"measuring {len(given)} designs of {contestant.author.label}"
        results[contestant.author] = measured(by_id, given, library, order.workers)
    report = make_report(_head(order, briefs), results)
    shown = spread(briefs, order.sheet_designs)
    yield f"drawing contact sheets of {len(shown)} briefs"
    sheets = draw_sheets(answers, shown, order.out / "sheets", library)
    text = as_markdown(report)
    (order.out / "report.md").write_text(text, encoding="utf-8")
    (order.out / "report.json").write_text(
        json.dumps(as_json(report), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    (order.out / "report.html").write_text(as_html(report, sheets, order.out), encoding="utf-8")
    yield text
    yield f"Report: {order.out / 'report.html'}, beside it report.md, report.json and sheets/."


def contestants_of(order: Order, library: DesignLibrary) -> list[Contestant]:
    """A first, then those beside it. Raises `InvalidEvaluation` for two of one name."""
    around = order.surroundings(library)
    names = [order.model, *(default_baselines(around) if order.against is None else order.against)]
    found = [find_contestant(name, around) for name in dict.fromkeys(names)]
    slugs = [contestant.slug for contestant in found]
    if len(set(slugs)) < len(slugs):
        raise InvalidEvaluation(
            f"Two of {', '.join(names)} would write to the same file. Evaluate them apart."
        )
    if len(found) < len(names):
        raise InvalidEvaluation(f"{order.model} cannot be held against itself.")
    return found


def answer_all(
    contestant: Contestant, briefs: list[EvaluationBrief], order: Order
) -> Generator[str, None, list[Answer]]:
    """Ask what is not answered yet, telling the progress; gives all answers."""
    log = order.out / f"{contestant.slug}.jsonl"
    total = len(briefs) * len(order.placements)
    missing = unanswered(log, briefs, order.placements, contestant.author)
    yield f"{describe(contestant.author)}: {missing} of {total} designs to ask for"
    earlier = [code for code in codes_of(log) if code != contestant.author.code]
    if earlier:
        yield f"  Answers of other code are kept ({', '.join(earlier)}); remove {log.name} to ask for them again."
    if not missing:
        # No writer is needed, so a large model is not loaded for nothing.
        return stored(log, briefs, order.placements)
    writer = contestant.open()
    answers, asked, started = [], 0, time.monotonic()
    told = started
    for answer in asking(writer, briefs, log, order.placements, contestant.author):
        answers.append(answer)
        now = time.monotonic()
        asked = len(answers) - (total - missing)
        if now - told > _EVERY and asked > 0:
            left = (now - started) / asked * (missing - asked)
            yield f"  {len(answers)} of {total}, about {left / 60:.0f} min left"
            told = now
    return answers


def measured(
    briefs: dict[str, EvaluationBrief], answers: list[Answer], library: DesignLibrary, workers: int
) -> list[Measured]:
    return count_repeats(list(measure_all(briefs, answers, library, workers)))


def _head(order: Order, briefs: list[EvaluationBrief]) -> Head:
    return Head(
        briefs=order.briefs.name,
        briefs_count=len(briefs),
        briefs_sha256=briefs_hash(briefs),
        placements=tuple("/".join(each) for each in order.placements),
        date=datetime.now(UTC).strftime("%Y-%m-%d"),
        machine=describe_machine(hardware()),
        code=commit(),
    )


def _model_name(model: str) -> str:
    """The trained model that a contestant's name means, if it does."""
    name = model.partition("@")[0]
    return name if any(each.name == name for each in list_models()) else DEFAULT_MODEL
