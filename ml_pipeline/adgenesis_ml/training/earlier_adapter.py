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
# What an adapter is built by: it cannot be built otherwise while it learns on.
_BUILT_BY = ("lora_r", "lora_alpha", "lora_target_modules", "use_rslora")


def earlier_model(recipe: Recipe) -> RegisteredModel:
    """The model that the recipe's `continue_from` means. Raises `MissingWeights` or `InvalidRecipe`."""
    named = recipe.continue_from
    folder = find_model(recipe.model, named).folder if named in STAGES else Path(named).resolve()
    if not has_adapter(folder):
        raise MissingWeights(
            f"--continue-from {named}: no adapter is there. Give a run's folder, or one of {', '.join(STAGES)}."
        )
    info = read_info(folder)
    if info["base_model"] != recipe.base:
        raise InvalidRecipe(
            f"--continue-from {named}: its adapter is for {info['base_model']}, and the recipe's base is {recipe.base}."
        )
    for name in _BUILT_BY:
        then, now = info["recipe"].get(name), getattr(recipe, name)
        if then != now:
            flag = name.replace("_", "-")
            raise InvalidRecipe(
                f"--continue-from {named}: its adapter has {flag} {then}, and the recipe {now}. An adapter learns "
                f"on as it is: set {name} of the recipe to {then}."
            )
    stage = folder.parent.name if folder.parent.name in STAGES else "elsewhere"
    return RegisteredModel(recipe.model, stage, folder, info)


def has_adapter(run: Path) -> bool:
    """Whether a run's folder holds an adapter in a form that can learn on."""
    return any((run / file).is_file() for file in (_WEIGHTS, ADAPTER_FILE))


def read_info(run: Path) -> dict[str, Any]:
    """The `training_info.json` of a run's folder. Raises `MissingWeights` where none tells base and recipe."""
    try:
        info = json.loads((run / INFO_FILE).read_text(encoding="utf-8"))
        if isinstance(info["base_model"], str) and isinstance(info["recipe"], dict):
            return dict(info)
        reason = "base_model or recipe is of another kind"
    except (OSError, ValueError, TypeError, KeyError) as error:
        reason = f"{type(error).__name__}: {error}"
    raise MissingWeights(f"{run} tells no base and no recipe in {INFO_FILE} ({reason}). Give a whole run.")


def adapter_hash(run: Path) -> str:
    """The sha256 of a run's adapter, in the form in which a release keeps it where there is that form."""
    path = run / ADAPTER_FILE if (run / ADAPTER_FILE).is_file() else run / _WEIGHTS
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_adapter_of(run: Path, model: Any, machine: Machine, dropout: float = 0.0) -> Any:
    """The model with a run's adapter, which learns on, in the precision of the machine. Raises `MissingWeights`."""
    from peft import PeftConfig, PeftModel

    with TemporaryDirectory() as aside:
        folder = run / PEFT_FOLDER
        if not (run / _WEIGHTS).is_file():
            folder = import_adapter(run / ADAPTER_FILE, _heads(model.config), Path(aside))
        config = PeftConfig.from_pretrained(str(folder))
        config.inference_mode, config.lora_dropout = False, dropout
        try:
            adapted = PeftModel.from_pretrained(
                model, str(folder), is_trainable=True, config=config, autocast_adapter_dtype=machine.on_gpu
            )
        except (RuntimeError, ValueError, KeyError) as error:
            raise MissingWeights(f"The adapter of {run} does not fit its base: {error}") from error
    if not machine.on_gpu:
        for parameter in adapted.parameters():
            if parameter.requires_grad:
                parameter.data = parameter.data.to(machine.dtype)
    return adapted


def _heads(config: Any) -> dict[str, int]:
    return {name: getattr(config, name) for name in ("num_attention_heads", "num_key_value_heads")}
