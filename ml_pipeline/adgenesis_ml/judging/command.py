"""The command line of the judge's taste: learn it from judgements, and say what it is worth on briefs held out."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from adgenesis_ml.errors import PipelineError
from adgenesis_ml.judging.copybook import read_copybook
from adgenesis_ml.judging.features import Usage
from adgenesis_ml.judging.headline_judge import usage_of
from adgenesis_ml.judging.judgements import Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.learn import Choice, chosen_by, held_out_scores, learn
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.registry import DEFAULT_MODEL, find_model

JUDGEMENTS = Path(__file__).resolve().parents[2] / "judgements" / "headlines.jsonl"

_POOLS: dict[str, Callable[[Judged], bool]] = {
    "likeliest": lambda judged: judged.greedy,
    "written": lambda judged: judged.origin == "written",
    "written and quoted": lambda judged: judged.origin in ("written", "quoted"),
    "with retrieved": lambda judged: judged.origin != "stock",
    "stock": lambda judged: judged.origin == "stock",
    "all": lambda judged: True,
}


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Learn which headlines a reader would publish.")
    parser.add_argument("--judgements", type=Path, default=JUDGEMENTS, help="JSONL of judged briefs")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="whose taste it becomes")
    parser.add_argument("--stage", choices=("released", "fine_tuned"))
    parser.add_argument("--check", action="store_true", help="only measure; write nothing")
    return parser


def main() -> int:
    options = build_parser().parse_args()
    try:
        folder = find_model(options.model, options.stage).folder
        briefs = list(read_judgements(options.judgements))
        usage = usage_of(read_copybook(folder), read_stock())
        for line in _table(briefs, usage):
            print(line, flush=True)
        if not options.check:
            learn(briefs, usage).write(folder)
            print(f"Written beside {folder.parent.name}/{folder.name}. A running service must be restarted.")
    except (PipelineError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _table(briefs: Sequence[JudgedBrief], usage: Usage) -> Iterator[str]:
    """Share of briefs whose chosen headline is good: by likelihood, by the learnt taste, and at best."""
    yield "| language | headlines | briefs | likeliest chosen | taste | a good one is there |"
    yield "|---|---|---|---|---|---|"
    scores = held_out_scores(briefs, usage)
    for label, language in (("English", True), ("other", False)):
        spoken = [brief for brief in briefs if (brief.language == "en") is language]
        for pool, admits in _POOLS.items():
            likeliest = chosen_by(spoken, admits, lambda _, judged: judged.candidate.likelihood)
            taste = chosen_by(spoken, admits, lambda brief, judged: scores[brief.id, judged.text])
            best = chosen_by(spoken, admits, lambda _, judged: float(bool(judged.good)))
            shares = " | ".join(_percent(choice) for choice in (likeliest, taste, best))
            yield f"| {label} | {pool} | {likeliest.briefs} | {shares} |"


def _percent(choice: Choice) -> str:
    return f"{100 * choice.share:.0f}%"


if __name__ == "__main__":
    sys.exit(main())
