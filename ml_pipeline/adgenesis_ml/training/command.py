"""The command line of training: flags become a recipe, and the recipe becomes a run."""

import argparse
import logging
import sys
from pathlib import Path

from adgenesis_ml.errors import PipelineError
from adgenesis_ml.training.recipe import load_recipe, quick_start
from adgenesis_ml.training.run import train


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Fine-tune a model on the corpus.")
    parser.add_argument("--model", default="smollm2-135m", help="a recipe's name (default: %(default)s)")
    parser.add_argument(
        "--quick-start", action="store_true", help="a real but short run, at most five minutes"
    )
    parser.add_argument("--base", help="start from this folder or hub name instead of the recipe's")
    parser.add_argument("--epochs", "--num-train-epochs", type=float, dest="num_train_epochs")
    parser.add_argument("--learning-rate", type=float)
    batch = "--batch-size", "--per-device-train-batch-size"
    parser.add_argument(*batch, type=int, dest="per_device_train_batch_size")
    parser.add_argument("--lora-r", type=int)
    parser.add_argument("--lora-alpha", type=int)
    parser.add_argument("--max-length", type=int, help="tokens of prompt and response together")
    parser.add_argument("--max-examples", type=int, help="train on the first so many pairs")
    parser.add_argument("--placements-each", type=int, help="placements that each answer is composed for")
    parser.add_argument("--seed", type=int)
    parser.add_argument(
        "--data", type=Path, help="a training_data.json in the seed's form, instead of the corpus"
    )
    parser.add_argument("--output-dir", type=Path, help="the run folder (default: models/fine_tuned/MODEL)")
    return parser


def main() -> int:
    options = vars(build_parser().parse_args())
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    quick, data, output = options.pop("quick_start"), options.pop("data"), options.pop("output_dir")
    try:
        recipe = load_recipe(options.pop("model"), **options)
        train(quick_start(recipe) if quick else recipe, data, output)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0
