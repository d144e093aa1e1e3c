"""A model in a form that other tools read: safetensors, torch's own file, or GGUF."""

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Any

from adgenesis_ml.conversion.whole_gguf import Precision, convert
from adgenesis_ml.errors import MissingExtra, MissingWeights
from adgenesis_ml.registry import MODELS, WHOLE_FILE, RegisteredModel, serving_weights
from adgenesis_ml.whole_folder import replacing


class ExportFormat(StrEnum):
    SAFETENSORS = "safetensors"
    PYTORCH_BIN = "pytorch-bin"
    GGUF = "gguf"


def export(
    model: RegisteredModel, form: ExportFormat, out: Path | None = None, precision: Precision = "q8_0"
) -> Path:
    """Write a model to the folder `out` (default: `models/exported/NAME`), with configuration and tokenizer.

    Raises `MissingWeights`, `MissingExtra` or `NotConvertible`.
    """
    folder = out or MODELS / "exported" / model.name
    with replacing(folder) as draft:
        if form is ExportFormat.GGUF:
            _gguf(model, draft / WHOLE_FILE, precision)
        elif form is ExportFormat.SAFETENSORS and _has_safetensors(model):
            for file in (*model.folder.glob("*.safetensors"), *_described_by(model.folder)):
                shutil.copy2(file, draft)
        else:
            _by_torch(model, draft, form)
    return folder


def _gguf(model: RegisteredModel, target: Path, precision: Precision) -> None:
    if precision == "q8_0":
        shutil.copy2(serving_weights(model), target)
    elif _has_safetensors(model):
        convert(model.folder, target, precision, model.name)
    else:
        raise MissingWeights(
            f"{model.name} ({model.stage}) keeps its adapter alone, which serving rounds to 8 bits. Export the run "
            "that it came from (--stage fine_tuned), or leave --precision out."
        )


def _by_torch(model: RegisteredModel, draft: Path, form: ExportFormat) -> None:
    try:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer
    except ImportError as error:
        raise MissingExtra(
            f"Exporting {model.name} as {form} needs {error.name}. Run ./setup.sh in ml_pipeline first."
        ) from error
    from adgenesis_ml.training.base_model import load_from_gguf
    from adgenesis_ml.training.run_folder import PYTORCH_FILE, write_pytorch_bin

    loaded: tuple[Any, Any]
    if _has_safetensors(model):
        weights = AutoModelForCausalLM.from_pretrained(model.folder, dtype="auto", local_files_only=True)
        loaded = weights, AutoTokenizer.from_pretrained(model.folder, local_files_only=True)
    else:
        loaded = load_from_gguf(serving_weights(model), torch.float16)
    network, tokenizer = loaded
    if form is ExportFormat.PYTORCH_BIN:
        write_pytorch_bin(network, draft / PYTORCH_FILE)
        network.config.save_pretrained(draft)
    else:
        network.save_pretrained(draft)
    tokenizer.save_pretrained(draft)


def _has_safetensors(model: RegisteredModel) -> bool:
    return any(model.folder.glob("*.safetensors"))


def _described_by(folder: Path) -> list[Path]:
    """What tells others how to read the weights: configuration, tokenizer, card."""
    names = ("config.json", "generation_config.json", "tokenizer*", "special_tokens_map.json", "*.index.json")
    more = ("vocab.json", "merges.txt", "chat_template.jinja", "README.md")
    return [file for name in (*names, *more) for file in sorted(folder.glob(name))]
