"""Whether a base can be trained on this machine, said before it is loaded and takes the machine down."""

from pathlib import Path

from adgenesis_ml.errors import NotEnoughMemory
from adgenesis_ml.training.bases import local_base
from adgenesis_ml.training.batch_size import ADVICE
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.recipe import Recipe

# NF4 with double quantisation: half a byte, and the scales of its blocks.
_QUANTISED_BYTES = 0.55
# Trained whole: the parameters' float32 values, a gradient, and Adam's two moments, in whatever split of precisions.
_TRAINED_BYTES = 16.0
# Torch itself, adapters, and the activations of a small batch.
_BESIDE = 1_000_000_000


def bytes_needed(parameters: int, recipe: Recipe, machine: Machine) -> int:
    """Memory below which training cannot go. Activations of large batches come on top; those can be made smaller."""
    if not recipe.use_lora:
        each = _TRAINED_BYTES
    elif recipe.quantize:
        each = _QUANTISED_BYTES
    else:
        each = float(machine.dtype.itemsize)
    return int(parameters * each) + _BESIDE


def require_memory(recipe: Recipe, machine: Machine) -> None:
    """Raises `NotEnoughMemory` with both sizes and the way out. A base of unknown size passes."""
    parameters = recipe.parameters or count_parameters(Path(recipe.base))
    if parameters is None:
        return
    needed, free = bytes_needed(parameters, recipe, machine), free_bytes(machine)
    # Several processes on GPUs share a model that is sharded over them, and each sees its own GPU.
    if needed > free * (machine.processes if machine.on_gpu else 1):
        how = "4-bit" if recipe.quantize else str(machine.dtype).removeprefix("torch.")
        what = f"{how} weights and LoRA" if recipe.use_lora else "weights, gradients and Adam's state"
        raise NotEnoughMemory(
            f"{recipe.model} ({parameters / 1e9:.2f} billion parameters) needs about {needed / 1e9:.1f} GB for "
            f"{what}; {free / 1e9:.1f} GB are free on this {'GPU' if machine.on_gpu else 'machine'}. {ADVICE}"
        )


def count_parameters(folder: Path) -> int | None:
    """Parameters of the model in a local folder, or pulled under that name, from its configuration alone.

    None where that cannot be told.
    """
    folder = local_base(str(folder)) or folder
    if not (folder / "config.json").is_file():
        return None
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    try:
        with torch.device("meta"):
            return int(AutoModelForCausalLM.from_config(AutoConfig.from_pretrained(folder)).num_parameters())
    except (OSError, ValueError, KeyError):
        return None


def free_bytes(machine: Machine) -> int:
    """Free memory of the first GPU, or of the machine."""
    if machine.on_gpu:
        import torch

        return int(torch.cuda.mem_get_info()[0])
    import psutil

    return int(psutil.virtual_memory().available)
