"""One recipe, trained for a few steps and served, in a process of its own, whose memory is therefore its own.

`python -m tools.bench.training_run MODEL STEPS` prints one JSON object.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from adgenesis_ml.codec.grammar import HEADER
from adgenesis_ml.data.lessons import Lessons
from adgenesis_ml.data.pairs import TrainingPair, evenly, split_by_family
from adgenesis_ml.decoding.engine import Engine, Sampling
from adgenesis_ml.decoding.engine_choice import EngineChoice, open_engine
from adgenesis_ml.errors import HubUnavailable, LicenceNotAccepted, PipelineError
from adgenesis_ml.hardware import describe, hardware, peak_gpu_memory_mb, peak_memory_mb
from adgenesis_ml.registry import RegisteredModel
from adgenesis_ml.training.dataset import tokenize_pairs
from adgenesis_ml.training.recipe import Recipe, load_recipe
from adgenesis_ml.training.settings import RunSettings

if TYPE_CHECKING:
    from adgenesis_ml.training.fine_tune import TrainedRun
    from adgenesis_ml.training.workplace import Workplace

_HELD_OUT = 0.003  # a few: checking them is no part of what training costs
_SERVED_TOKENS = 96
# Letters only, and no end before so many: every model writes the same number of tokens, whatever it has learnt.
_LETTERS = HEADER + "start: /[a-z ]{900}/\n"


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds and memory of one recipe. `skipped` says why there is nothing else."""

    model: str
    parameters: int | None = None
    weights: str = ""
    method: str = ""
    seconds_per_1000_pairs: float | None = None
    tokens_per_second: float | None = None
    memory_mb: int | None = None
    gpu_memory_mb: int | None = None
    engine: str = ""
    serving_tokens_per_second: float | None = None
    machine: str = ""
    skipped: str = ""


def measure(recipe: Recipe, steps: int, pairs: list[TrainingPair]) -> Measured:
    """Train for `steps` and serve. What does not fit or cannot be had is skipped with the reason."""
    with tempfile.TemporaryDirectory() as place:
        try:
            return _measured(recipe, steps, pairs, Path(place))
        except PipelineError as error:
            return Measured(recipe.model, recipe.parameters, skipped=str(error))


def _measured(recipe: Recipe, steps: int, pairs: list[TrainingPair], place: Path) -> Measured:
    from adgenesis_ml.training.fine_tune import fine_tune
    from adgenesis_ml.training.machine import this_machine
    from adgenesis_ml.training.memory import require_memory
    from adgenesis_ml.training.run_folder import uses_lora

    together = recipe.per_device_train_batch_size * recipe.gradient_accumulation_steps
    recipe = recipe.model_copy(
        update={"max_examples": steps * together, "num_train_epochs": 1.0, "validation_share": _HELD_OUT}
    )
    settings = RunSettings(token=os.environ.get("HUGGINGFACE_TOKEN"))
    machine = this_machine(recipe, settings.device)
    require_memory(recipe, machine)
    workplace, weights = _ready(recipe, settings, place)
    if weights == "random":
        recipe = recipe.model_copy(update={"base": str(place / "base")})
    run = fine_tune(recipe, pairs, place / "run", workplace)
    memory, gpu_memory = peak_memory_mb(), peak_gpu_memory_mb()
    lesson = evenly(split_by_family(pairs, _HELD_OUT)[0], recipe.max_examples)
    tokens = sum(len(row["input_ids"]) for row in tokenize_pairs(lesson, run.tokenizer, recipe.max_length)[0])
    speed = run.metrics["tokens_per_second"]
    method = f"LoRA {recipe.lora_r}" if uses_lora(run) else "whole"
    engine = _served_by_gpu(run) if machine.on_gpu else _served_by_cpu(run, place / "run")
    del run
    return Measured(
        model=recipe.model,
        parameters=recipe.parameters,
        weights=weights,
        method=f"{method}{', 4-bit' if recipe.quantize else ''}, {together} at once",
        seconds_per_1000_pairs=round(1000 * tokens / len(lesson) / speed, 1),
        tokens_per_second=speed,
        memory_mb=memory,
        gpu_memory_mb=gpu_memory,
        engine=type(engine).__name__.removesuffix("Engine"),
        serving_tokens_per_second=round(_serving_speed(engine), 1),
        machine=describe(hardware()),
    )


def _served_by_cpu(run: "TrainedRun", folder: Path) -> Engine:
    """From the run folder, as a user would serve it."""
    from adgenesis_ml.training.run_folder import write_run

    write_run(run, {"source": "corpus", "records": 0, "sha256": ""}, Lessons(), folder)
    info = json.loads((folder / "training_info.json").read_text(encoding="utf-8"))
    return open_engine(RegisteredModel(run.recipe.model, "fine_tuned", folder, info), EngineChoice())


def _served_by_gpu(run: "TrainedRun") -> Engine:
    """From where it is, merged unless it is in 4 bits: to write 7 billion weights would take longer than all else."""
    import torch

    from adgenesis_ml.decoding.transformers_engine import TransformersEngine

    merged = hasattr(run.model, "merge_and_unload") and not run.recipe.quantize
    model = run.model.merge_and_unload() if merged else run.model
    if not run.recipe.quantize:
        model = model.to(torch.bfloat16)
    return TransformersEngine.around(model.eval(), run.tokenizer, model=run.recipe.model, device="cuda")


def _ready(recipe: Recipe, settings: RunSettings, place: Path) -> "tuple[Workplace, str]":
    """The workplace with the true weights, or with random ones of the true shape where the hub does not give them."""
    from adgenesis_ml.training.workplace import ready
    from tools.bench.shapes import SHAPES, write_random_model

    try:
        return ready(recipe, settings), "true"
    except (HubUnavailable, LicenceNotAccepted):
        if recipe.model not in SHAPES:
            raise
    write_random_model(recipe.model, place / "base")
    update = {"base": str(place / "base"), "licence_to_accept": ""}
    return ready(recipe.model_copy(update=update), settings), "random"


def _serving_speed(engine: Engine) -> float:
    """Tokens a second of one answer, its prompt left out; warm."""
    prompt = "### Instruction:\nAn ad for a bakery.\n\n### Response:\n"

    def seconds(tokens: int) -> float:
        started = time.perf_counter()
        engine.complete(prompt, _LETTERS, Sampling(max_tokens=tokens, temperature=0.7, seed=1))
        return time.perf_counter() - started

    seconds(4)
    return _SERVED_TOKENS / max(seconds(_SERVED_TOKENS + 4) - seconds(4), 1e-6)


def main() -> int:
    from adgenesis_ml.training.run import load_pairs

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("steps", type=int)
    parser.add_argument("--quantize", action="store_true", default=None)
    options = parser.parse_args()
    try:
        recipe = load_recipe(options.model, quantize=options.quantize)
        measured = measure(recipe, options.steps, load_pairs(recipe)[0])
    except PipelineError as error:
        measured = Measured(options.model, skipped=str(error))
    print("\n" + json.dumps(asdict(measured)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
