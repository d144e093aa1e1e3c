"""The command line of evaluation."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.load import load_writer
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import InvalidEvaluation, PipelineError
from adgenesis_ml.evaluation.answers import SpecWriter, ask, read_log
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import read_briefs
from adgenesis_ml.evaluation.copy_scores import score_report
from adgenesis_ml.evaluation.copy_sheet import draw_sheet, key_path, read_marks, unread, write_sheet
from adgenesis_ml.evaluation.measure import count_headlines, measure
from adgenesis_ml.evaluation.report import compare, repair_counts
from adgenesis_ml.registry import DEFAULT_MODEL, base_weights, find_model


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Evaluate a trained model beside its baselines.")
    parser.add_argument("--briefs", type=Path, help="JSONL with a prompt a line")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--stage", choices=("released", "fine_tuned"))
    parser.add_argument("--out", type=Path, default=Path("reports"), help="folder for answers and report")
    parser.add_argument("--only", nargs="*", choices=("model", "base", "words"), help="only these writers")
    parser.add_argument("--limit", type=int, help="ask the first N briefs only")
    parser.add_argument(
        "--copy-sheet",
        type=Path,
        metavar="FILE",
        help="no evaluation: write the copy of --answers blinded into FILE (.csv or .md), to be marked yes or no",
    )
    parser.add_argument(
        "--answers", type=Path, nargs="+", metavar="LOG", help="logs of earlier evaluations, one a writer"
    )
    parser.add_argument("--score", type=Path, metavar="FILE", help="no evaluation: score a marked copy sheet")
    return parser


def main() -> int:
    parser = build_parser()
    options = parser.parse_args()
    try:
        if options.score:
            sys.stdout.write(score_report(read_marks(options.score), unread(options.score)) + "\n")
            return 0
        if not options.briefs:
            parser.error("--briefs is missing")
        if options.copy_sheet:
            sys.stdout.write(_copy_sheet(options) + "\n")
            return 0
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return _evaluate(options)


def _copy_sheet(options: argparse.Namespace) -> str:
    """Write sheet and key; gives one line about them."""
    if not options.answers:
        raise InvalidEvaluation("--copy-sheet needs --answers LOG [LOG ...], the answers to be read.")
    logs = {log.stem: read_log(log).answers for log in options.answers}
    sheet = draw_sheet(read_briefs(options.briefs), logs, options.limit)
    write_sheet(sheet, options.copy_sheet)
    return (
        f"{options.copy_sheet}: {len(sheet.rows)} headlines by {len(logs)} writers, {len(sheet.missing)} missing; "
        f"key in {key_path(options.copy_sheet).name}"
    )


def _evaluate(options: argparse.Namespace) -> int:
    library = load_library()
    pictures = library.pictures

    def base() -> SpecWriter:
        trained = find_model(options.model, options.stage)
        engine = LlamaCppEngine(base_weights(trained), model=f"{options.model} untuned")
        search = PictureSearch(pictures.index, read_picture_use(trained.folder))
        return Writer(engine, pictures.names, search=search)

    writers: dict[str, tuple[str, Callable[[], SpecWriter]]] = {
        "model": ("our model", lambda: load_writer(pictures, options.model, stage=options.stage)),
        "base": ("untuned base, same grammar", base),
        "words": ("no model", lambda: BriefWords(pictures.names)),
    }
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        briefs = read_briefs(options.briefs)[: options.limit]
        by_id = {brief.id: brief for brief in briefs}
        results = {}
        for key, (label, load) in writers.items():
            if not options.only or key in options.only:
                answers = ask(load(), briefs, options.out / f"{key}.jsonl")
                rows = [measure(by_id[answer.brief_id], answer, library) for answer in answers]
                results[label] = count_headlines(rows)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    report = compare(results)
    if "our model" in results:
        report += "\n\n" + repair_counts(results["our model"])
    (options.out / "report.md").write_text(report + "\n", encoding="utf-8")
    sys.stdout.write(report + "\n")
    return 0
