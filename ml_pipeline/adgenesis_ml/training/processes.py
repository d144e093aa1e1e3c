"""Several processes that train one model (`accelerate launch`, `torchrun`): each has it whole, or a shard of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from adgenesis_ml.errors import InvalidRecipe
from adgenesis_ml.training.adapters import made_trainable
from adgenesis_ml.training.base_model import load_model
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.recipe import Recipe

Value = TypeVar("Value")
# A file or folder in every checkpoint of a model in shards, and in no other.
_SHARDS = "pytorch_model_fsdp*"
_KINDS = {True: "in shards (FSDP)", False: "whole"}


@contextmanager
def first_process_first() -> Iterator[None]:
    """The others wait until the first process has left the block."""
    from accelerate import PartialState

    with PartialState().main_process_first():
        yield


def from_first_process(value: Value) -> Value:
    """What the first process has, in all of them."""
    from accelerate import PartialState
    from accelerate.utils import broadcast_object_list

    return broadcast_object_list([value])[0] if PartialState().num_processes > 1 else value


def keep_losses_exact(trainer: Any) -> None:
    """Losses of a model in shards stay in float32, so that checkpoints can be told apart by them.

    accelerate has all that such a model returns rounded to the precision that it computes in; in bfloat16, losses
    between 4 and 8 would lie 1/32 apart.
    """
    if trainer.accelerator.is_fsdp2:
        plugin = trainer.accelerator.state.fsdp_plugin
        if plugin.mixed_precision_policy is not None:
            plugin.mixed_precision_policy = replace(plugin.mixed_precision_policy, output_dtype=None)


def whole_model(trainer: Any, recipe: Recipe, machine: Machine, token: str | None) -> Any:
    """The trained model, in one piece. Where it was sharded, the first process builds it anew of all shards."""
    if not trainer.is_fsdp_enabled:
        return trainer.accelerator.unwrap_model(trainer.model)
    shards = trainer.accelerator.get_state_dict(trainer.model)
    if not machine.writes:
        return trainer.model
    model = made_trainable(load_model(recipe, machine, token), recipe, machine)
    missing = model.load_state_dict(shards, strict=False).missing_keys
    tied = set(getattr(model, "_tied_weights_keys", None) or ())
    lost = [
        name
        for name in missing
        if name.rpartition(".")[0].rpartition(".")[2] != "lm_head" and name not in tied
    ]
    if lost:
        raise RuntimeError(f"The shards lack {len(lost)} parameters, such as {lost[0]}.")
    return model


def require_same_kind(checkpoint: Path, *, sharded: bool) -> None:
    """A model in shards cannot go on whole, nor a whole one in shards. Raises `InvalidRecipe`."""
    was_sharded = any(checkpoint.glob(_SHARDS))
    if was_sharded is not sharded:
        raise InvalidRecipe(
            f"--resume: the model of {checkpoint} was {_KINDS[was_sharded]}, and here it is {_KINDS[sharded]}. "
            "Launch it as then, or start again without --resume."
        )


def leave_group() -> None:
    """Say goodbye to the other processes."""
    from accelerate import PartialState

    PartialState().destroy_process_group()
