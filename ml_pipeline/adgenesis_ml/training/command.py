"""The command line of training: flags and environment become a recipe and settings, and those become a run."""

import argparse
import logging
import os
import sys
from collections.abc import Mapping
from typing import Any, cast, get_args

from adgenesis_ml.errors import InvalidRecipe, PipelineError
from adgenesis_ml.training.arguments import add_arguments
from adgenesis_ml.training.recipe import QUICK_START, has_recipe, load_recipe
from adgenesis_ml.training.run import train
from adgenesis_ml.training.settings import Device, RunSettings

log = logging.getLogger(__name__)


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Fine-tune a model on the corpus.")
    add_arguments(parser)
    return parser


<<<<<<< HEAD
def _add_recipe_flags(group: Any) -> None:
    boolean = argparse.BooleanOptionalAction
    group.add_argument(
        "--use-lora",
        action=boolean,
        default=None,
        help="train adapters (else, with --no-use-lora, all weights)",
    )
    group.add_argument(
        "--quantize", action="store_true", default=None, help="QLoRA: the base in 4 bits, on a CUDA GPU"
    )
    group.add_argument("--epochs", "--num-train-epochs", type=float, dest="num_train_epochs")
    group.add_argument("--max-steps", type=int, help="stop after so many steps, whatever the epochs")
    group.add_argument("--learning-rate", type=float)
    group.add_argument("--warmup-ratio", type=float)
    group.add_argument("--weight-decay", type=float)
    group.add_argument(
        "--batch-size",
        "--per-device-train-batch-size",
        type=int,
        dest="per_device_train_batch_size",
        help="examples at once; made smaller by itself where memory runs out",
    )
    group.add_argument("--gradient-accumulation-steps", type=int, help="batches to an optimiser step")
    group.add_argument("--lora-r", type=int)
    group.add_argument("--lora-alpha", type=int)
    group.add_argument("--lora-dropout", type=float)
    group.add_argument("--max-length", type=int, help="tokens of prompt and response together")
    group.add_argument("--max-examples", type=int, help="train on the first so many pairs")
    group.add_argument("--placements-each", type=int, help="placements that each answer is composed for")
    group.add_argument(
        "--early-stopping-patience", type=int, help="stop after so many evaluations without improvement"
    )
    group.add_argument("--evals-per-epoch", type=int)
    group.add_argument("--dtype", choices=("auto", "bfloat16", "float32", "float16"))
    group.add_argument(
        "--full-precision",
        action="store_const",
        const="float32",
        dest="dtype",
        help="the same as --dtype float32",
    )
    group.add_argument("--seed", type=int)
    group.add_argument(
        "--accept-licence",
        "--accept-license",
        action="store_true",
        default=None,
        help="you have read and accept the model's licence (Llama)",
    )


def _add_run_flags(group: Any) -> None:
    group.add_argument(
        "--data", type=Path, help="a training_data.json in the seed's form, instead of the corpus"
    )
    group.add_argument("--output-dir", type=Path, help="the run folder (default: models/fine_tuned/MODEL)")
    group.add_argument(
        "--resume",
        "--resume-from-checkpoint",
        nargs="?",
        const=LATEST,
        metavar="CHECKPOINT",
        help="go on from this checkpoint, or from the latest",
    )
    group.add_argument(
        "--overwrite-output-dir", action="store_true", help="give up the checkpoints of an unfinished run"
    )
    group.add_argument(
        "--device", choices=get_args(Device), help="default: DEVICE in the environment, else auto"
    )
    group.add_argument(
        "--report-to",
        choices=get_args(Report),
        default="none",
        help="where curves go",
    )
    group.add_argument(
        "--sample-designs",
        type=int,
        default=0,
        metavar="N",
        help="render so many designs of held-out briefs at each evaluation",
    )
    group.add_argument(
        "--pytorch-bin", action="store_true", help="leave a pytorch_model.bin in the run folder, too"
    )


=======
>>>>>>> training
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
        given = {name: value for name, value in options.items() if value is not None}
        recipe = load_recipe(model, **(quick | given))
        if not has_recipe(model):
            log.info("%s has no recipe of its own; it is trained with the defaults below.", model)
        train(recipe, data, output, settings)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def main() -> int:
    return run(vars(build_parser().parse_args()), os.environ)
