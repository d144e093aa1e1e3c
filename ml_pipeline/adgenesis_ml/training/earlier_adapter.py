"""The adapter that a run goes on learning from: of a run's folder, or of a model in the registry.

A release keeps its adapter as llama.cpp reads it, at half precision; it is turned back into PEFT's form here.
"""

import hashlib
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from adgenesis_ml.errors import InvalidRecipe, MissingWeights
from adgenesis_ml.registry import (
    ADAPTER_FILE,
    INFO_FILE,
    PEFT_FOLDER,
    STAGES,
    RegisteredModel,
    find_model,
)
from adgenesis_ml.training.adapter_gguf import import_adapter
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.recipe import Recipe

_WEIGHTS = f"{PEFT_FOLDER}/adapter_model.safetensors"


def earlier_run(recipe: Recipe) -> Path:
    """The folder that the recipe's `continue_from` means. Raises `MissingWeights` or `InvalidRecipe`."""
    named = recipe.continue_from
    folder = find_model(recipe.model, named).folder if named in STAGES else Path(named)
    if not has_adapter(folder):
        raise MissingWeights(
            f"--continue-from {named}: no adapter is there. Give a run's folder, or one of {', '.join(STAGES)}."
        )
    info = read_info(folder)
    if str(info.get("base_model", recipe.base)) != recipe.base:
        raise InvalidRecipe(
            f"--continue-from {named}: its adapter is for {info['base_model']}, and the recipe's base is {recipe.base}."
        )
    rank = info.get("recipe", {}).get("lora_r", recipe.lora_r)
    if rank != recipe.lora_r:
        raise InvalidRecipe(f"--continue-from {named}: its adapter has rank {rank}. Add --lora-r {rank}.")
    return folder


def earlier_model(recipe: Recipe) -> RegisteredModel:
    """The same as a model that can be asked. Raises as `earlier_run`."""
    folder = earlier_run(recipe)
    return RegisteredModel(recipe.model, folder.parent.name, folder, read_info(folder))


def has_adapter(run: Path) -> bool:
    """Whether a run's folder holds an adapter in a form that can learn on."""
    return any((run / file).is_file() for file in (_WEIGHTS, ADAPTER_FILE))


def read_info(run: Path) -> dict[str, Any]:
    """The `training_info.json` of a run's folder; empty where there is none."""
    path = run / INFO_FILE
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def adapter_hash(run: Path) -> str:
    """The sha256 of a run's adapter in the form that is read."""
    path = run / _WEIGHTS if (run / _WEIGHTS).is_file() else run / ADAPTER_FILE
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_adapter_of(run: Path, model: Any, machine: Machine) -> Any:
    """The model with a run's adapter, which learns on, in the precision of the machine."""
    from peft import PeftModel

    with TemporaryDirectory() as aside:
        folder = run / PEFT_FOLDER
        if not (run / _WEIGHTS).is_file():
            folder = import_adapter(run / ADAPTER_FILE, _heads(model.config), Path(aside))
        adapted = PeftModel.from_pretrained(
            model, folder, is_trainable=True, autocast_adapter_dtype=machine.on_gpu
        )
    if not machine.on_gpu:
        for parameter in adapted.parameters():
            if parameter.requires_grad:
                parameter.data = parameter.data.to(machine.dtype)
    return adapted


def _heads(config: Any) -> dict[str, int]:
    return {name: getattr(config, name) for name in ("num_attention_heads", "num_key_value_heads")}
