"""TRL's trainer, set up for a recipe on a machine."""

import math
from typing import Any

from adgenesis_ml.training.checkpoints import Checkpoints
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.settings import RunSettings

Rows = list[dict[str, list[int]]]


def steps_per_epoch(examples: int, recipe: Recipe, machine: Machine) -> int:
    """Optimiser steps in which every example is seen once."""
    together = recipe.per_device_train_batch_size * recipe.gradient_accumulation_steps * machine.processes
    return math.ceil(examples / together)


def training_arguments(
    recipe: Recipe, machine: Machine, settings: RunSettings, checkpoints: Checkpoints, steps: int
) -> Any:
    """TRL's configuration. `steps` are those of one epoch."""
    import torch
    from trl import SFTConfig

    evaluated_every = max(1, steps // recipe.evals_per_epoch)
    return SFTConfig(
        output_dir=str(checkpoints.folder),
        run_name=recipe.model,
        learning_rate=recipe.learning_rate,
        lr_scheduler_type=recipe.lr_scheduler_type,
        warmup_steps=max(1, int(steps * recipe.num_train_epochs * recipe.warmup_ratio)),
        weight_decay=recipe.weight_decay,
        num_train_epochs=recipe.num_train_epochs,
        max_steps=recipe.max_steps,
        per_device_train_batch_size=recipe.per_device_train_batch_size,
        per_device_eval_batch_size=recipe.per_device_train_batch_size,
        gradient_accumulation_steps=recipe.gradient_accumulation_steps,
        max_length=recipe.max_length,
        completion_only_loss=True,
        packing=False,
        train_sampling_strategy="group_by_length",
        eval_strategy="steps",
        eval_steps=evaluated_every,
        save_strategy="steps",
        save_steps=evaluated_every,
        save_total_limit=2,
        load_best_model_at_end=True,
        metric_for_best_model="eval_loss",
        restore_callback_states_from_checkpoint=recipe.early_stopping_patience is not None,
        logging_steps=max(1, steps // 20),
        logging_first_step=True,
        # The trainer's defaults suit GPUs: on a CPU they cost time and gain nothing.
        bf16=machine.on_gpu and machine.dtype is torch.bfloat16,
        fp16=machine.on_gpu and machine.dtype is torch.float16,
        activation_checkpointing=machine.checkpoints_activations(recipe),
        use_cpu=not machine.on_gpu,
        dataloader_pin_memory=machine.on_gpu,
        ddp_find_unused_parameters=False,
        disable_tqdm=True,
        report_to=settings.report_to,
        project="adgenesis",
        seed=recipe.seed,
    )


def build_trainer(
    recipe: Recipe, machine: Machine, arguments: Any, model: Any, tokenizer: Any, rows: Rows, checks: Rows
) -> Any:
    """The trainer, ready to train."""
    from datasets import Dataset
    from transformers import EarlyStoppingCallback, PrinterCallback

    kind, special = _kind(recipe, machine, tokenizer)
    trainer = kind(
        model=model,
        args=arguments,
        train_dataset=Dataset.from_list(rows),
        eval_dataset=Dataset.from_list(checks),
        processing_class=tokenizer,
        **special,
    )
    trainer.remove_callback(PrinterCallback)
    if recipe.early_stopping_patience is not None:
        trainer.add_callback(EarlyStoppingCallback(recipe.early_stopping_patience))
    return trainer


def _kind(recipe: Recipe, machine: Machine, tokenizer: Any) -> tuple[Any, dict[str, Any]]:
    """The trainer's class and what it needs beyond the usual."""
    from trl import SFTTrainer

    special: dict[str, Any] = {}
    if machine.masters_in_float32:
        from adgenesis_ml.training.master_adamw import MasterAdamW

        settings = {"lr": recipe.learning_rate, "weight_decay": recipe.weight_decay}
        special["optimizer_cls_and_kwargs"] = (MasterAdamW, settings)
    # Ours goes round the wrapper that averages the gradients of several processes.
    if machine.on_gpu or machine.processes > 1:
        return SFTTrainer, special
    from adgenesis_ml.training.response_trainer import ResponseTrainer, RightPadded

    return ResponseTrainer, special | {"data_collator": RightPadded(tokenizer.pad_token_id)}
