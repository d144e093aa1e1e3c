"""A causal language model in torch, ready to be asked: from a folder or a GGUF, with an adapter, quantised or not."""

import importlib.util
import logging
import warnings
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingExtra, MissingWeights, NotEnoughMemory

log = logging.getLogger(__name__)
_WEIGHT_FILES = ("*.safetensors", "pytorch_model*.bin")
# Beside the weights: torch itself, the activations and the cache.
_ROOM_BESIDE_MB = 700


def load_torch_model(
    weights: Path, adapter_folder: Path | None, device: str, quantize: bool
) -> tuple[Any, Any]:
    """Model (in evaluation mode, on `device`) and tokenizer.

    Raises `MissingExtra`, `MissingWeights` or `NotEnoughMemory`.
    """
    _require_packages(device, quantize)
    import torch
    import transformers

    transformers.utils.logging.disable_progress_bar()
    if device.startswith("cuda") and not torch.cuda.is_available():
        raise MissingExtra(f"No {device} here: this torch finds no GPU. Use --device cpu.")
    _require_memory(weights, device)
    dtype = torch.float32 if device == "cpu" else torch.bfloat16
    if weights.is_file():
        model, tokenizer = _from_gguf(weights, dtype)
    else:
        model, tokenizer = _from_folder(weights, dtype, device, quantize)
    if adapter_folder is not None:
        model = _with_adapter(model, adapter_folder)
    if quantize and device == "cpu":
        model = _in_int8(model)
    elif not quantize or weights.is_file():
        model = model.to(device)
    return model.eval(), tokenizer


def _require_packages(device: str, quantize: bool) -> None:
    for package in ("torch", "transformers"):
        if importlib.util.find_spec(package) is None:
            raise MissingExtra(
                f"The transformers engine needs {package}, which is not installed. Run ./setup.sh in ml_pipeline, "
                "or serve with --engine llama-cpp."
            )
    if quantize and device != "cpu" and importlib.util.find_spec("bitsandbytes") is None:
        raise MissingExtra(
            "--quantize on a GPU needs bitsandbytes. Run in ml_pipeline: ../.venv/bin/python -m pip install "
            "bitsandbytes"
        )


def _require_memory(weights: Path, device: str) -> None:
    """Refuse what cannot fit the machine's free memory, before it takes the machine down."""
    if device != "cpu":
        return
    import psutil

    files = (
        [weights] if weights.is_file() else [file for kind in _WEIGHT_FILES for file in weights.glob(kind)]
    )
    # Stored in two bytes each, as a rule (a GGUF in one), and computed with in four.
    growth = 4 if weights.is_file() else 2
    needed = growth * sum(file.stat().st_size for file in files) // 2**20 + _ROOM_BESIDE_MB
    free = psutil.virtual_memory().available // 2**20
    if needed > free:
        raise NotEnoughMemory(
            f"The weights of {weights.name} need about {needed} MB in float32; {free} MB are free. Use a GPU "
            "(--device cuda), a smaller model, or the GGUF with --engine llama-cpp."
        )


def _from_gguf(path: Path, dtype: Any) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    return AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=dtype), tokenizer


def _from_folder(folder: Path, dtype: Any, device: str, quantize: bool) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

    more: dict[str, Any] = {}
    if quantize and device != "cpu":
        more["device_map"] = device
        more["quantization_config"] = BitsAndBytesConfig(
            load_in_4bit=True,
            bnb_4bit_quant_type="nf4",
            bnb_4bit_use_double_quant=True,
            bnb_4bit_compute_dtype=dtype,
        )
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype, local_files_only=True, **more)
    except (OSError, ValueError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise MissingWeights(f"{folder.name} holds no loadable model: {reason}") from error
    return model, tokenizer


def _with_adapter(model: Any, folder: Path) -> Any:
    if importlib.util.find_spec("peft") is None:
        raise MissingExtra("Serving an unmerged adapter needs peft. Run ./setup.sh in ml_pipeline.")
    if not (folder / "adapter_config.json").is_file():
        raise MissingWeights(f"No adapter at {folder}: it has no adapter_config.json.")
    from peft import PeftModel

    return PeftModel.from_pretrained(model, str(folder))


def _in_int8(model: Any) -> Any:
    """Linear layers in int8, their inputs quantised as they come. GPT-2's transposed layers become linear first."""
    import torch

    try:
        from torch.ao.quantization import quantize_dynamic
    except ImportError as error:
        raise MissingExtra(
            f"torch {torch.__version__} has no int8 on the CPU any more. Serve a GGUF with --engine llama-cpp, or use "
            "a GPU."
        ) from error
    _straighten(model)
    log.info("Linear layers in int8; embeddings and norms stay in float32.")
    with warnings.catch_warnings():
        # It is to move to another package some day; until then it works, and a user can do nothing about it.
        warnings.simplefilter("ignore")
        return quantize_dynamic(model, {torch.nn.Linear}, dtype=torch.qint8)


def _straighten(module: Any) -> None:
    import torch
    from transformers.pytorch_utils import Conv1D

    for name, child in module.named_children():
        if isinstance(child, Conv1D):
            rows, columns = child.weight.shape
            linear = torch.nn.Linear(rows, columns)
            linear.weight = torch.nn.Parameter(child.weight.detach().T.contiguous(), requires_grad=False)
            linear.bias = child.bias
            setattr(module, name, linear)
        else:
            _straighten(child)
