"""The command line of training: flags and environment become a recipe and settings, and those become a run."""

import argparse
import logging
import os
import sys
from collections.abc import Mapping
from typing import Any, cast, get_args

from adgenesis_ml.errors import InvalidRecipe, PipelineError
from adgenesis_ml.registry import find_model
from adgenesis_ml.training.arguments import add_arguments
from adgenesis_ml.training.recipe import QUICK_START, has_recipe, load_recipe
from adgenesis_ml.training.repeat import recipe_again
from adgenesis_ml.training.run import train
from adgenesis_ml.training.settings import Device, RunSettings

log = logging.getLogger(__name__)


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Fine-tune a model on the corpus.")
    add_arguments(parser)
    return parser


def read_settings(options: dict[str, Any], environment: Mapping[str, str]) -> RunSettings:
    """The settings of a run, taken out of `options`; what the flags leave open the environment decides.

    Raises `InvalidRecipe`.
    """
    device = options.pop("device") or environment.get("DEVICE", "").casefold() or "auto"
    if device not in get_args(Device):
        raise InvalidRecipe(f"DEVICE={device!r} is no device; set auto, cpu or cuda.")
    samples = options.pop("sample_designs")
    if not 0 <= samples <= 64:
        raise InvalidRecipe(f"--sample-designs {samples}: choose between 0 and 64.")
    return RunSettings(
        device=cast(Device, device),
        token=environment.get("HUGGINGFACE_TOKEN") or environment.get("HF_TOKEN") or None,
        resume=options.pop("resume"),
        overwrite=options.pop("overwrite_output_dir"),
        report_to=options.pop("report_to"),
        reports_online=bool(environment.get("WANDB_API_KEY"))
        or environment.get("WANDB_MODE") in ("offline", "disabled"),
        sample_designs=samples,
        pytorch_bin=options.pop("pytorch_bin"),
    )


def run(options: dict[str, Any], environment: Mapping[str, str]) -> int:
    """Carry out what the flags say; 0, or 1 after one line on stderr."""
    # Of several processes, the first speaks for all.
    level = logging.INFO if environment.get("RANK", "0") == "0" else logging.WARNING
    logging.basicConfig(level=level, format="%(message)s", stream=sys.stdout)
    for library in ("httpx2", "huggingface_hub", "accelerate", "trl", "peft"):
        logging.getLogger(library).setLevel(logging.ERROR)
    try:
        data, output = options.pop("data"), options.pop("output_dir")
        settings = read_settings(options, environment)
        model = options.pop("model")
        quick = QUICK_START if options.pop("quick_start") else {}
        again = find_model(model) if options.pop("again") else None
        given = quick | {name: value for name, value in options.items() if value is not None}
        if again:
            recipe = recipe_again(again, given, own_data=data is not None)
        else:
            recipe = load_recipe(model, **given)
        if again is None and not has_recipe(model):
            log.info("%s has no recipe of its own; it is trained with the defaults below.", model)
        train(recipe, data, output, settings, again)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Go on from the last checkpoint: the same command with --resume.", file=sys.stderr)
        return 130
    return 0


def main() -> int:
    return run(vars(build_parser().parse_args()), os.environ)
