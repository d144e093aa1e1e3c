"""The command line of the judge's tastes: draw candidates for readers, learn from their verdicts, and say what that
is worth on briefs held out."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.draw import draw
from adgenesis_ml.decoding.engine_choice import EngineChoice, open_engine
from adgenesis_ml.errors import PipelineError
from adgenesis_ml.evaluation.briefs import read_briefs
from adgenesis_ml.judging.copy_judge import CopyJudge, usage_of
from adgenesis_ml.judging.copybook import read_copybook
from adgenesis_ml.judging.features import Usage
from adgenesis_ml.judging.judgements import FILES, FOLDER, Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.learn import Choice, chosen_by, held_out_scores, learn_tastes
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.registry import DEFAULT_MODEL, RegisteredModel, find_model

_POOLS: dict[str, Callable[[Judged], bool]] = {
    "likeliest": lambda judged: judged.greedy,
    "written": lambda judged: judged.origin == "written",
    "quoted": lambda judged: judged.origin == "quoted",
    "written and quoted": lambda judged: judged.origin in ("written", "quoted"),
    "with retrieved": lambda judged: judged.origin != "stock",
    "stock": lambda judged: judged.origin == "stock",
    "all": lambda judged: True,
}


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Learn which headlines and lines a reader would publish.")
    parser.add_argument("--judgements", type=Path, default=FOLDER, help="folder of judged briefs")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="whose tastes they become")
    parser.add_argument("--stage", choices=("released", "fine_tuned"))
    parser.add_argument("--check", action="store_true", help="only measure; write nothing")
    drawing = parser.add_argument_group("drawing candidates for readers, in place of learning")
    drawing.add_argument("--draw", type=Path, metavar="FILE", help="JSONL with a prompt a line")
    drawing.add_argument("--field", choices=tuple(FILES), default="headline", help="what is drawn")
    drawing.add_argument("--to", type=Path, metavar="FILE", help="where the candidates are appended")
    return parser


def main() -> int:
    parser = build_parser()
    options = parser.parse_args()
    if options.draw and not options.to:
        parser.error("--draw needs --to FILE, where the candidates are kept.")
    try:
        model = find_model(options.model, options.stage)
        if options.draw:
            _draw(model, options.field, options.draw, options.to)
        else:
            _learn(model, options.judgements, write=not options.check)
    except (PipelineError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _draw(model: RegisteredModel, field: str, file: Path, target: Path) -> None:
    pictures = load_library().pictures
    judge = CopyJudge.beside(model.folder, PictureSearch(pictures.index, read_picture_use(model.folder)))
    briefs = [(brief.id, brief.language, brief.prompt) for brief in read_briefs(file)]
    draw(open_engine(model, EngineChoice()), judge, field, briefs, target, taught=model.topics)
    print(f"{len(briefs)} briefs in {target}. Let readers fill in `good`.")


def _learn(model: RegisteredModel, judgements: Path, *, write: bool) -> None:
    copybook = read_copybook(model.folder)
    usage = usage_of(copybook, read_stock())
    for field, name in FILES.items():
        if (judgements / name).is_file():
            for line in _table(list(read_judgements(judgements / name)), usage, field):
                print(line, flush=True)
    if write:
        learn_tastes(copybook, judgements).write(model.folder)
        where = f"{model.folder.parent.name}/{model.folder.name}"
        print(f"Written beside {where}. A running service must be restarted.")


def _table(briefs: Sequence[JudgedBrief], usage: Usage, field: str) -> Iterator[str]:
    """Share of briefs whose chosen text is good: by likelihood, by the learnt taste, and at best."""
    yield f"| language | {field}s | briefs | likeliest chosen | taste | a good one is there |"
    yield "|---|---|---|---|---|---|"
    scores = held_out_scores(briefs, usage, field)
    for label, language in (("English", True), ("other", False)):
        spoken = [brief for brief in briefs if (brief.language == "en") is language]
        for pool, admits in _POOLS.items():
            likeliest = chosen_by(spoken, admits, lambda _, judged: judged.candidate.likelihood)
            taste = chosen_by(spoken, admits, lambda brief, judged: scores[brief.id, judged.text])
            best = chosen_by(spoken, admits, lambda _, judged: float(bool(judged.good)))
            shares = " | ".join(_percent(choice) for choice in (likeliest, taste, best))
            if likeliest.briefs:
                yield f"| {label} | {pool} | {likeliest.briefs} | {shares} |"


def _percent(choice: Choice) -> str:
    return f"{100 * choice.share:.0f}%"


if __name__ == "__main__":
    sys.exit(main())
