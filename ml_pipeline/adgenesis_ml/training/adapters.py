"""What of a base learns: low-rank adapters beside its frozen weights, or all of it."""

from typing import Any

from adgenesis_ml.training.earlier_adapter import earlier_model, with_adapter_of
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.recipe import Recipe


def made_trainable(model: Any, recipe: Recipe, machine: Machine) -> Any:
    """The model as it will be trained, with the recipe's seed in its new weights."""
    import torch

    if not recipe.use_lora:
        return model
    from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
    from transformers.pytorch_utils import Conv1D

    if recipe.quantize:
        model = prepare_model_for_kbit_training(model)
    if recipe.continue_from:
        return with_adapter_of(earlier_model(recipe).folder, model, machine, recipe.lora_dropout)
    config = LoraConfig(
        r=recipe.lora_r,
        lora_alpha=recipe.lora_alpha,
        lora_dropout=recipe.lora_dropout,
        target_modules=recipe.lora_target_modules,
        # GPT-2 keeps its weights transposed.
        fan_in_fan_out=any(isinstance(module, Conv1D) for module in model.modules()),
        use_rslora=recipe.use_rslora,
        task_type="CAUSAL_LM",
    )
    torch.manual_seed(recipe.seed)
    # In the base's own precision on a CPU: its optimiser keeps the true values (`master_adamw.py`).
    return get_peft_model(model, config, autocast_adapter_dtype=machine.on_gpu)


def trainable_parameters(model: Any) -> list[Any]:
    return [parameter for parameter in model.parameters() if parameter.requires_grad]


def in_full_precision(model: Any) -> Any:
    """The model with what it has learnt in float32: the tools that read adapters know no bfloat16."""
    for parameter in trainable_parameters(model):
        parameter.data = parameter.data.float()
    return model
