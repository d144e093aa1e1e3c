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
from adgenesis_ml.errors import PipelineError
from adgenesis_ml.evaluation.answers import SpecWriter, ask
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import read_briefs
from adgenesis_ml.evaluation.measure import count_headlines, measure
from adgenesis_ml.evaluation.report import compare, repair_counts
from adgenesis_ml.registry import DEFAULT_MODEL, base_weights, find_model


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Evaluate a trained model beside its baselines.")
    parser.add_argument("--briefs", type=Path, required=True, help="JSONL with a prompt a line")
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--stage", choices=("released", "fine_tuned"))
    parser.add_argument("--out", type=Path, default=Path("reports"), help="folder for answers and report")
    parser.add_argument("--only", nargs="*", choices=("model", "base", "words"), help="only these writers")
    return parser


def main() -> int:
    options = build_parser().parse_args()
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
        briefs = read_briefs(options.briefs)
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
