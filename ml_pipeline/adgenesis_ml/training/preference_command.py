"""The command line of preference tuning: what people chose, and the run that learns from it."""

import argparse
import hashlib
import logging
import sys
from pathlib import Path

from adgenesis_ml.data.lessons import Lessons
from adgenesis_ml.data.preferences import preferences_of, read_preferences
from adgenesis_ml.errors import MissingExtra, PipelineError
from adgenesis_ml.judging.judgements import FILES, read_judgements
from adgenesis_ml.judging.judgements import FOLDER as JUDGEMENTS
from adgenesis_ml.registry import DEFAULT_MODEL, MODELS, STAGES, RegisteredModel, find_model
from adgenesis_ml.training.themes import preferences_with_themes


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Tune a fine-tuned adapter on what people prefer.")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="whose adapter (default: %(default)s)")
    parser.add_argument("--stage", choices=STAGES, help="default: the released model, else one's own run")
    parser.add_argument(
        "--preferences", type=Path, help="JSONL of prompt, chosen, rejected (default: the judgements)"
    )
    parser.add_argument("--output-dir", type=Path, help="the new run (default: fine_tuned/MODEL-preferred)")
    parser.add_argument("--epochs", type=float, default=1.0)
    parser.add_argument("--batch-size", type=int, default=8)
    parser.add_argument("--learning-rate", type=float, default=5e-5)
    parser.add_argument("--beta", type=float, default=0.1, help="how near to stay to the run's own answers")
    return parser


def main() -> int:
    options = build_parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    try:
        tune_run(find_model(options.model, options.stage), options)
    except (PipelineError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def tune_run(model: RegisteredModel, options: argparse.Namespace) -> Path:
    """Tune the adapter of a run and write a run folder beside it. Raises a `PipelineError`."""
    run = model.folder
    try:
        import trl  # noqa: F401 - only to know early that the extra is there
    except ImportError as error:
        raise MissingExtra(
            f"Training needs the package {error.name!r}. Run ./setup.sh in ml_pipeline first."
        ) from error
    from adgenesis_ml.training.preference_tuning import PreferenceSettings, tune
    from adgenesis_ml.training.run_folder import write_run

    source: Path = options.preferences or JUDGEMENTS / FILES["headline"]
    preferences = read_preferences(source) if options.preferences else preferences_of(read_judgements(source))
    preferences = preferences_with_themes(preferences, model)
    settings = PreferenceSettings(
        beta=options.beta,
        learning_rate=options.learning_rate,
        epochs=options.epochs,
        batch_size=options.batch_size,
    )
    folder: Path = options.output_dir or MODELS / "fine_tuned" / f"{run.name}-preferred"
    tuned = tune(run, preferences, folder, settings)
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    return write_run(
        tuned,
        {"source": source.name, "records": len(preferences), "sha256": digest},
        Lessons.read(run),
        folder,
    )
