"""What a run computes on: device, precision and processes."""

from dataclasses import dataclass
from typing import Any

from adgenesis_ml.errors import InvalidRecipe, MissingExtra
from adgenesis_ml.hardware import cores
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.settings import Device

# Parameters below which the activations of a batch have room on any GPU: kept, they save a third of the time.
_SMALL = 500_000_000


@dataclass(frozen=True, slots=True)
class Machine:
    """One process's share of the machine. `dtype` is torch's; `process` 0 is the one that writes files."""

    device: str
    dtype: Any
    process: int = 0
    processes: int = 1

    @property
    def on_gpu(self) -> bool:
        return self.device == "cuda"

    @property
    def writes(self) -> bool:
        return self.process == 0

    @property
    def masters_in_float32(self) -> bool:
        """Whether trainable parameters are in bfloat16 themselves, so that their true values must be kept beside."""
        import torch

        return not self.on_gpu and self.dtype is torch.bfloat16

    def checkpoints_activations(self, recipe: Recipe) -> bool:
        """Whether activations are computed twice rather than kept: on a GPU, unless the base is a small one."""
        return self.on_gpu and (recipe.parameters or _SMALL) >= _SMALL


def this_machine(recipe: Recipe, device: Device = "auto") -> Machine:
    """The machine as torch sees it. Raises `InvalidRecipe` or `MissingExtra` for what it cannot do."""
    import torch
    from accelerate import PartialState

    if device == "cuda" and not torch.cuda.is_available():
        raise InvalidRecipe(
            f"--device cuda (or DEVICE=cuda): PyTorch {torch.__version__} finds no CUDA GPU. Use --device cpu, or "
            "install a CUDA build of PyTorch: TORCH=torch ./setup.sh."
        )
    chosen = "cuda" if device != "cpu" and torch.cuda.is_available() else "cpu"
    if recipe.quantize:
        _require_quantization(chosen)
    state = PartialState(cpu=chosen == "cpu")
    torch.set_num_threads(max(1, cores() // state.num_processes))
    dtype = choose_dtype(recipe, chosen, state.num_processes)
    return Machine(chosen, dtype, state.process_index, state.num_processes)


def choose_dtype(recipe: Recipe, device: str, processes: int = 1) -> Any:
    """The torch dtype to compute in. A CPU that must emulate bfloat16 is a hundred times slower in it."""
    import torch

    if recipe.dtype != "auto":
        return getattr(torch, recipe.dtype)
    if device == "cuda":
        native = torch.cuda.is_bf16_supported(including_emulation=False)
        return torch.bfloat16 if native else torch.float16
    # gloo, which joins processes on CPUs, sums gradients in float32.
    native = processes == 1 and torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if native else torch.float32


def _require_quantization(device: str) -> None:
    from importlib.util import find_spec

    if device != "cuda":
        raise InvalidRecipe(
            "--quantize trains on a 4-bit base (QLoRA), which needs a CUDA GPU; none is used here. "
            "Leave --quantize out: LoRA alone trains on a CPU."
        )
    if find_spec("bitsandbytes") is None:
        raise MissingExtra(
            "--quantize needs the package bitsandbytes. Run in ml_pipeline: ../.venv/bin/python -m pip install "
            "bitsandbytes, or leave --quantize out."
        )
