"""One fine-tune, from recipe to run folder.

1. data: corpus -> pairs -> split by brand family -> token ids within the window
2. model: base weights, LoRA on the linear layers
3. training: TRL's trainer, loss on the response only, the end token included
4. run folder: adapter (PEFT and GGUF), merged weights, `training_info.json`, model card
"""

import logging
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.data.pairs import TrainingPair, split_by_family
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.training.base_model import load_from_gguf, load_from_hub, packaged_gguf
from adgenesis_ml.training.dataset import TokenBudget, tokenize_pairs
from adgenesis_ml.training.recipe import Recipe

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TrainedRun:
    """What a fine-tune leaves in memory: the adapted model, its tokenizer and the numbers of the run."""

    model: Any
    tokenizer: Any
    recipe: Recipe
    metrics: dict[str, float]
    budget: TokenBudget
    training_pairs: int
    validation_pairs: int


def choose_dtype(recipe: Recipe) -> Any:
    """The torch dtype to compute in. A CPU that must emulate bfloat16 is a hundred times slower in it."""
    import torch

    if recipe.dtype != "auto":
        return getattr(torch, recipe.dtype)
    computes_bf16 = torch.cuda.is_available() or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if computes_bf16 else torch.float32


def load_base(recipe: Recipe, token: str | None = None) -> tuple[Any, Any]:
    """Model and tokenizer that the recipe starts from."""
    dtype = choose_dtype(recipe)
    if recipe.base.startswith("package:"):
        return load_from_gguf(packaged_gguf(recipe.base.removeprefix("package:")), dtype)
    return load_from_hub(recipe.base, dtype, token)


def with_lora(model: Any, recipe: Recipe) -> Any:
    """The model with trainable low-rank adapters, in the base's precision; the base weights stay frozen."""
    import torch
    from peft import LoraConfig, get_peft_model

    config = LoraConfig(
        r=recipe.lora_r,
        lora_alpha=recipe.lora_alpha,
        lora_dropout=recipe.lora_dropout,
        target_modules=recipe.lora_target_modules,
        use_rslora=recipe.use_rslora,
        task_type="CAUSAL_LM",
    )
    return get_peft_model(model, config, autocast_adapter_dtype=torch.cuda.is_available())


def fine_tune(
    recipe: Recipe, pairs: list[TrainingPair], output: Path, token: str | None = None
) -> TrainedRun:
    """Train and give the result back; checkpoints go to `output/checkpoints`.

    Raises `InvalidTrainingData`, `MissingWeights` or `InvalidRecipe`.
    """
    import torch
    from datasets import Dataset
    from trl import SFTConfig

    torch.set_num_threads(os.cpu_count() or 1)
    started = time.monotonic()
    training, validation = split_by_family(pairs, recipe.validation_share)
    training = training[: recipe.max_examples]
    if not training or not validation:
        raise InvalidTrainingData(
            f"{len(pairs)} pairs leave {len(training)} to train and {len(validation)} to check."
        )
    model, tokenizer = load_base(recipe, token)
    rows, budget = tokenize_pairs(training, tokenizer, recipe.max_length)
    checks, _ = tokenize_pairs(validation, tokenizer, recipe.max_length)
    log.info("Training on %s; %d pairs held out.", budget.describe(), len(checks))
    model = with_lora(model, recipe)
    trainable = sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)
    log.info("%.1f million trainable parameters, rank %d.", trainable / 1e6, recipe.lora_r)

    steps = math.ceil(len(rows) / (recipe.per_device_train_batch_size * recipe.gradient_accumulation_steps))
    config = SFTConfig(
        output_dir=str(output / "checkpoints"),
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
        eval_steps=max(1, steps // recipe.evals_per_epoch),
        save_strategy="steps",
        save_steps=max(1, steps // recipe.evals_per_epoch),
        save_total_limit=2,
        load_best_model_at_end=True,
        metric_for_best_model="eval_loss",
        logging_steps=max(1, steps // 20),
        # The trainer's defaults suit GPUs: on a CPU both cost time and gain nothing.
        bf16=torch.cuda.is_available() and choose_dtype(recipe) is torch.bfloat16,
        gradient_checkpointing=torch.cuda.is_available(),
        use_cpu=not torch.cuda.is_available(),
        dataloader_pin_memory=False,
        report_to="none",
        seed=recipe.seed,
    )
    kind, special = _trainer_for_this_machine(recipe, tokenizer)
    trainer = kind(
        model=model,
        args=config,
        train_dataset=Dataset.from_list(rows),
        eval_dataset=Dataset.from_list(checks),
        processing_class=tokenizer,
        **special,
    )
    result = trainer.train()
    metrics = {
        "train_loss": round(result.training_loss, 4),
        # The best checkpoint is what the run keeps.
        "eval_loss": round(trainer.state.best_metric or math.nan, 4),
        "minutes": round((time.monotonic() - started) / 60, 2),
        "steps": float(trainer.state.global_step),
        "tokens_per_second": round(
            sum(len(row["input_ids"]) for row in rows)
            * recipe.num_train_epochs
            / result.metrics["train_runtime"],
            1,
        ),
    }
    # Saved in full precision: the tools that read adapters know no bfloat16.
    for parameter in trainer.model.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()
    return TrainedRun(trainer.model, tokenizer, recipe, metrics, budget, len(rows), len(checks))


def _trainer_for_this_machine(recipe: Recipe, tokenizer: Any) -> tuple[Any, dict[str, Any]]:
    """The trainer's class and what it needs beyond the usual."""
    import torch
    from trl import SFTTrainer

    if torch.cuda.is_available():
        return SFTTrainer, {}
    from adgenesis_ml.training.master_adamw import MasterAdamW
    from adgenesis_ml.training.response_trainer import ResponseTrainer, RightPadded

    special: dict[str, Any] = {"data_collator": RightPadded(tokenizer.pad_token_id)}
    if choose_dtype(recipe) is torch.bfloat16:
        settings = {"lr": recipe.learning_rate, "weight_decay": recipe.weight_decay}
        special["optimizer_cls_and_kwargs"] = (MasterAdamW, settings)
    return ResponseTrainer, special
