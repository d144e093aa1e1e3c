"""Speed and memory, with the machine named: `make bench`, or one part of it: `python -m tools.bench --only designs`.

Not part of the whole: `--only engine` tries llama.cpp's parameters one by one on the model of the product, and
`--only training` trains every recipe for a few steps and serves it.
"""

import argparse
import resource
import sys
from collections.abc import Iterable

from adgenesis_ml.errors import PipelineError
from tools.bench import designs, engine, model, training
from tools.bench.machine import machine

_USUAL = model.Counts()


def main() -> int:
    options = build_parser().parse_args()
    print(f"Machine: {machine()}", flush=True)
    try:
        if options.only in (None, "designs"):
            _print("Designs", designs.report(options.designs))
        if options.only in (None, "model"):
            counts = model.Counts(
                options.briefs,
                options.usual_briefs,
                options.usual_seconds,
                options.schema_briefs,
                options.requests,
                options.apart_briefs,
            )
            _print("From a sentence to a picture", model.report(counts))
        if options.only == "engine":
            _print("The engine's parameters", engine.report(options.engine_briefs, options.variants))
        if options.only == "training":
            models = [name for name in options.models.split(",") if name]
            write = training.TABLE if options.write else None
            _print("Models", training.report(models, options.steps, options.minutes, write))
    except (PipelineError, RuntimeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nPeak memory of the measurement itself, other ways included: {peak:.0f} MB")
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", choices=("designs", "model", "engine", "training"), help="one part")

    def count(name: str, default: int, what: str) -> None:
        parser.add_argument(f"--{name}", type=_count, default=default, help=f"{what} (default: %(default)s)")

    count("designs", 60, "designs to place and draw")
    count("briefs", _USUAL.briefs, "briefs for our own way in each mode; at least 1")
    count("usual-briefs", _USUAL.usual, "briefs for transformers and free JSON; 0 leaves it out")
    count("schema-briefs", _USUAL.schema, "briefs for llama.cpp and a JSON schema; 0 leaves it out")
    count("requests", _USUAL.requests, "requests for 1, 4 and 8 clients each; 0 starts no service")
    count("apart-briefs", _USUAL.apart, "answers to take apart; 0 takes none")
    parser.add_argument(
        "--usual-seconds",
        type=float,
        default=_USUAL.usual_seconds,
        help="begin no further brief of the usual way after that many seconds (default: %(default)s)",
    )
    count("engine-briefs", 10, "answers for each variant of --only engine")
    parser.add_argument("--variants", default="", help="of --only engine, those whose name contains this")
    parser.add_argument("--models", default="", help="of --only training: gpt2,phi-2 (default: all recipes)")
    count("steps", 10, "optimiser steps of each model of --only training")
    parser.add_argument(
        "--minutes", type=float, default=30.0, help="give a model up after that long (default: %(default)s)"
    )
    parser.add_argument("--write", action="store_true", help="of --only training: into ml_pipeline/MODELS.md")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{number} is negative")
    return number


def _print(title: str, lines: Iterable[str]) -> None:
    print(f"\n## {title}\n", flush=True)
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
