"""The flags of training: the seed's names, and TRL's."""

import argparse
from pathlib import Path
from typing import Any, get_args

from adgenesis_ml.training.settings import LATEST, Device, Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model",
        default="smollm2-135m",
        help="a recipe's name, a local folder, or a hub name such as owner/name (default: %(default)s)",
    )
    parser.add_argument(
        "--quick-start", action="store_true", help="a real but short run, at most five minutes"
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help="repeat the training of the model of this name that is here, the released one before others",
    )
    parser.add_argument("--base", help="start from this folder or hub name instead of the recipe's")
    _add_recipe_flags(parser.add_argument_group("what is learnt"))
    _add_run_flags(parser.add_argument_group("how it is carried out"))


def _add_recipe_flags(group: Any) -> None:
    boolean = argparse.BooleanOptionalAction
    group.add_argument(
        "--continue-from",
        metavar="RUN",
        help="let the adapter of this run's folder learn on, or the model's own: released, fine_tuned, previous",
    )
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
    group.add_argument("--max-examples", type=int, help="train on so many pairs of all parts of the data")
    group.add_argument(
        "--max-themed-briefs",
        type=int,
        help="and on so many briefs that have a theme alone (default: as many as pairs)",
    )
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
        "--data",
        type=Path,
        help="a training_data.json, or a folder of prepare_data.py, instead of the corpus",
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
