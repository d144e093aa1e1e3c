"""A trained adapter learns from preferences: what people keep of its texts, and what they change.

The run it starts from stays as it is; the tuned one is written beside it, in the same form.
"""

import logging
import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.data.preferences import Preference, tokenize_preference
from adgenesis_ml.errors import InvalidTrainingData, MissingWeights
from adgenesis_ml.training.base_model import load_base
from adgenesis_ml.training.dataset import TokenBudget
from adgenesis_ml.training.earlier_adapter import has_adapter, read_info, with_adapter_of
from adgenesis_ml.training.fine_tune import TrainedRun
from adgenesis_ml.training.machine import Machine, this_machine
from adgenesis_ml.training.recipe import Recipe

log = logging.getLogger(__name__)
_LEAST = 8


@dataclass(frozen=True, slots=True)
class PreferenceSettings:
    """`sft_weight` is what the chosen text's own likelihood counts beside the preference (it keeps it from falling)."""

    beta: float = 0.1
    sft_weight: float = 0.2
    learning_rate: float = 5e-5
    epochs: float = 1.0
    batch_size: int = 8
    validation_share: float = 0.05
    seed: int = 7


def tune(
    run: Path, preferences: list[Preference], output: Path, settings: PreferenceSettings | None = None
) -> TrainedRun:
    """Tune the adapter of a run folder. Raises `MissingWeights` or `InvalidTrainingData`."""
    import torch
    from datasets import Dataset
    from trl import DPOConfig

    from adgenesis_ml.training.preference_trainer import PreferenceTrainer

    settings = settings or PreferenceSettings()
    if not has_adapter(run):
        raise MissingWeights(f"{run} holds no trained adapter. Train one first: python train.py")
    info = read_info(run)
    recipe = Recipe(**info["recipe"])
    if len(preferences) < _LEAST:
        raise InvalidTrainingData(f"{len(preferences)} preferences are too few to learn from; give {_LEAST}.")
    machine = this_machine(recipe)
    started = time.monotonic()
    base, tokenizer = load_base(recipe, machine)
    model = with_adapter_of(run, base, machine)
    # A brief's preferences are on one side.
    prompts = list(dict.fromkeys(preference.prompt for preference in preferences))
    held_out = set(prompts[:: max(2, round(1 / settings.validation_share))])
    sides: tuple[list[Any], list[Any]] = ([], [])
    for preference in preferences:
        sides[preference.prompt in held_out].append(tokenize_preference(preference, tokenizer))
    learnt, checks = sides
    rows = [*learnt, *checks]
    steps = math.ceil(len(learnt) / settings.batch_size)
    config = DPOConfig(
        output_dir=str(output / "checkpoints"),
        beta=settings.beta,
        loss_type=["sigmoid", "sft"],
        loss_weights=[1.0, settings.sft_weight],
        learning_rate=settings.learning_rate,
        lr_scheduler_type="cosine",
        warmup_steps=max(1, steps // 10),
        num_train_epochs=settings.epochs,
        per_device_train_batch_size=settings.batch_size,
        per_device_eval_batch_size=settings.batch_size,
        precompute_ref_log_probs=True,
        eval_strategy="epoch",
        save_strategy="no",
        logging_steps=max(1, steps // 20),
        bf16=machine.on_gpu and machine.dtype is torch.bfloat16,
        activation_checkpointing=machine.checkpoints_activations(recipe),
        use_cpu=not machine.on_gpu,
        dataloader_pin_memory=False,
        report_to="none",
        seed=settings.seed,
    )
    trainer = PreferenceTrainer(
        model=model,
        args=config,
        train_dataset=Dataset.from_list(learnt),
        eval_dataset=Dataset.from_list(checks),
        processing_class=tokenizer,
        **_optimizer(model, machine, settings),
    )
    result = trainer.train()
    measured = trainer.evaluate()
    if "ref" in model.peft_config:
        model.delete_adapter("ref")
    for parameter in model.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()
    metrics = {
        "train_loss": round(result.training_loss, 4),
        "eval_loss": round(measured["eval_loss"], 4),
        "preferred": round(measured["eval_rewards/accuracies"], 4),
        "margin": round(measured["eval_rewards/margins"], 4),
        "minutes": round((time.monotonic() - started) / 60, 2),
        "steps": float(trainer.state.global_step),
    }
    log.info("Of held-out preferences, %.0f%% are kept.", 100 * metrics["preferred"])
    lengths = sorted(len(row["prompt_ids"]) + len(row["chosen_ids"]) for row in rows)
    budget = TokenBudget(len(rows), lengths[len(rows) // 2], 0, lengths[-1], 0)
    topics = tuple(info.get("topics", ()))
    return TrainedRun(model, tokenizer, recipe, metrics, budget, len(learnt), len(checks), topics)


def _optimizer(model: Any, machine: Machine, settings: PreferenceSettings) -> dict[str, Any]:
    from adgenesis_ml.training.master_adamw import MasterAdamW

    if not machine.masters_in_float32:
        return {}
    learnt = [parameter for parameter in model.parameters() if parameter.requires_grad]
    return {"optimizers": (MasterAdamW(learnt, lr=settings.learning_rate), None)}
