"""One fine-tune, from recipe to a trained model in memory.

1. data: pairs -> split by brand family -> token ids within the window; themed briefs beside them
2. model: base weights, and adapters or all of them made trainable
3. training: TRL's trainer, loss on the response only, the end token included; smaller batches where memory runs out
"""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.data.pairs import TrainingPair, evenly, split_by_family
from adgenesis_ml.data.themed_briefs import ThemedBrief
from adgenesis_ml.errors import InvalidRecipe, InvalidTrainingData
from adgenesis_ml.registry import RegisteredModel
from adgenesis_ml.training.adapters import in_full_precision, made_trainable, trainable_parameters
from adgenesis_ml.training.base_model import load_model
from adgenesis_ml.training.batch_size import with_fitting_batch, with_this_batch
from adgenesis_ml.training.callbacks import Progress
from adgenesis_ml.training.checkpoints import Checkpoints, hash_rows
from adgenesis_ml.training.dataset import TokenBudget, tokenize_pairs, tokenize_themed
from adgenesis_ml.training.earlier_adapter import adapter_hash, earlier_model
from adgenesis_ml.training.processes import (
    first_process_first,
    keep_losses_exact,
    require_same_kind,
    whole_model,
)
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.themes import pairs_with_themes
from adgenesis_ml.training.trainer import Rows, build_trainer, steps_per_epoch, training_arguments
from adgenesis_ml.training.workplace import Workplace

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TrainedRun:
    """What a fine-tune leaves in memory: the trained model, its tokenizer and the numbers of the run.

    `recipe` is as it was carried out: with the batch that fitted. `topics` are those that it was taught to name.
    """

    model: Any
    tokenizer: Any
    recipe: Recipe
    metrics: dict[str, float]
    budget: TokenBudget
    training_pairs: int
    validation_pairs: int
    topics: tuple[str, ...]
    themed_briefs: int = 0


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What there is to learn, as token ids, and where its checkpoints go. `themed` of the rows are a theme alone."""

    pairs: list[TrainingPair]
    rows: Rows
    themed: int
    checks: Rows
    budget: TokenBudget
    checkpoints: Checkpoints
    topics: tuple[str, ...]


def fine_tune(
    recipe: Recipe,
    pairs: list[TrainingPair],
    output: Path,
    workplace: Workplace,
    themed: Sequence[ThemedBrief] = (),
) -> TrainedRun:
    """Train and give the result back; checkpoints go to `output/checkpoints`. `themed` briefs are learnt beside pairs.

    Raises `InvalidTrainingData`, `MissingWeights`, `HubUnavailable`, `NotEnoughMemory` or `InvalidRecipe`.
    """
    lesson = _prepare(recipe, pairs, themed, workplace, output)
    with first_process_first():
        resumed = _begin(lesson, recipe, workplace)

    starts = iter([resumed])

    def attempt(batch: int, accumulation: int) -> TrainedRun:
        fitted = recipe.model_copy(
            update={"per_device_train_batch_size": batch, "gradient_accumulation_steps": accumulation}
        )
        # Where memory ran out in the midst of training, the next attempt goes on from the last checkpoint.
        start = next(starts, None) or lesson.checkpoints.latest()
        return _train(fitted, workplace, lesson, start)

    batch, accumulation = recipe.per_device_train_batch_size, recipe.gradient_accumulation_steps
    trying = with_this_batch if workplace.machine.processes > 1 else with_fitting_batch
    return trying(attempt, batch, accumulation)


def _prepare(
    recipe: Recipe,
    pairs: list[TrainingPair],
    themed: Sequence[ThemedBrief],
    workplace: Workplace,
    output: Path,
) -> _Lesson:
    tokenizer = workplace.tokenizer
    training, validation = split_by_family(pairs, recipe.validation_share)
    training = evenly(training, recipe.max_examples)
    limit = recipe.max_themed_briefs
    themed = evenly(themed, recipe.max_examples if limit is None else limit)
    if not training or not validation:
        raise InvalidTrainingData(
            f"{len(pairs)} pairs leave {len(training)} to train and {len(validation)} to check."
        )
    earlier = earlier_model(recipe) if recipe.continue_from else None
    if earlier:
        # Both sides at once: the earlier model is loaded to read them.
        themed_pairs = pairs_with_themes([*training, *validation], earlier, workplace.machine)
        training, validation = themed_pairs[: len(training)], themed_pairs[len(training) :]
    rows, budget = tokenize_pairs(training, tokenizer, recipe.max_length)
    checks, _ = tokenize_pairs(validation, tokenizer, recipe.max_length)
    log.info(
        "Training on %s, and %d themed briefs; %d pairs held out.",
        budget.describe(),
        len(themed),
        len(checks),
    )
    rows += [tokenize_themed(brief, tokenizer) for brief in themed]
    return _Lesson(
        validation, rows, len(themed), checks, budget, Checkpoints(output), _topics(training, themed, earlier)
    )


def _topics(
    pairs: Sequence[TrainingPair], themed: Sequence[ThemedBrief], earlier: RegisteredModel | None
) -> tuple[str, ...]:
    """The topics that were ever taught; none where most pairs have no theme, so that none is named before an answer."""
    themes = [pair.theme.topic for pair in pairs if pair.theme is not None]
    if 2 * len(themes) <= len(pairs):
        return ()
    before = earlier.topics if earlier else ()
    return tuple(sorted({*themes, *(brief.theme.topic for brief in themed), *before} - {""}))


def _begin(lesson: _Lesson, recipe: Recipe, workplace: Workplace) -> Path | None:
    """The checkpoint to go on from, if any. Only the first process changes the folder."""
    if workplace.machine.writes:
        begun_with = adapter_hash(earlier_model(recipe).folder)[:12] if recipe.continue_from else ""
        return lesson.checkpoints.begin(recipe, hash_rows(lesson.rows) + begun_with, workplace.settings)
    return lesson.checkpoints.chosen(workplace.settings.resume)


def _train(recipe: Recipe, workplace: Workplace, lesson: _Lesson, resumed: Path | None) -> TrainedRun:
    machine, settings, tokenizer = workplace.machine, workplace.settings, workplace.tokenizer
    base = load_model(recipe, machine, settings.token)
    window = getattr(base.config, "max_position_embeddings", None)
    if window and lesson.budget.longest > window:
        raise InvalidRecipe(
            f"{recipe.base} reads {window} tokens at once; the longest pair has {lesson.budget.longest}. "
            "Choose a model with a longer window."
        )
    model = made_trainable(base, recipe, machine)
    learning = sum(parameter.numel() for parameter in trainable_parameters(model))
    kind = f"rank {recipe.lora_r}" if recipe.use_lora else "the whole model"
    log.info("%.1f million trainable parameters, %s.", learning / 1e6, kind)

    steps = steps_per_epoch(len(lesson.rows), recipe, machine)
    arguments = training_arguments(recipe, machine, settings, lesson.checkpoints, steps)
    trainer = build_trainer(recipe, machine, arguments, model, tokenizer, lesson.rows, lesson.checks)
    keep_losses_exact(trainer)
    if resumed is not None:
        require_same_kind(resumed, sharded=trainer.is_fsdp_enabled)
    progress = Progress(lesson.checkpoints)
    trainer.add_callback(progress)
    if settings.sample_designs and trainer.is_fsdp_enabled:
        log.info("No sample designs: a model in shards cannot write in one process.")
    elif settings.sample_designs:
        from adgenesis_ml.training.samples import Samples

        held_out = lesson.pairs, settings.sample_designs
        trainer.add_callback(Samples(recipe.model, tokenizer, *held_out, machine, lesson.topics))
    result = trainer.train(resume_from_checkpoint=str(resumed) if resumed else None)
    trained = whole_model(trainer, recipe, machine, settings.token)
    if machine.writes:
        lesson.checkpoints.finish()
    return TrainedRun(
        in_full_precision(trained),
        tokenizer,
        recipe,
        _metrics(trainer, result, lesson.rows, progress.seconds),
        lesson.budget,
        len(lesson.rows) - lesson.themed,
        len(lesson.checks),
        lesson.topics,
        lesson.themed,
    )


def _metrics(trainer: Any, result: Any, rows: Rows, seconds: float) -> dict[str, float]:
    state = trainer.state
    # The trainer's own mean knows nothing of the steps before a resume; its log does.
    losses = [entry["loss"] for entry in state.log_history if "loss" in entry]
    tokens = sum(len(row["input_ids"]) for row in rows) * (state.epoch or 0.0)
    return {
        "train_loss": round(sum(losses) / len(losses), 4) if losses else round(result.training_loss, 4),
        # The best checkpoint is what the run keeps.
        "eval_loss": round(state.best_metric or math.nan, 4),
        "minutes": round(seconds / 60, 2),
        "steps": float(state.global_step),
        "tokens_per_second": round(tokens / max(seconds, 1e-9), 1),
    }
