"""A PEFT LoRA adapter becomes a GGUF adapter, the form in which llama.cpp applies it while serving, and back again.

llama.cpp stores the q and k projections of the llama architecture with the two halves of each head interleaved.
An adapter's output side (`lora_B`) must be reordered the same way, or it changes the wrong rows.
"""

import json
import re
from pathlib import Path
from typing import Any

import numpy as np

from adgenesis_ml.conversion.architectures import interleave_heads, separate_heads
from adgenesis_ml.errors import InvalidRecipe, MissingWeights

_GGUF_NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_PEFT_NAMES = {gguf: peft for peft, gguf in _GGUF_NAMES.items()}
_GGUF_TENSOR = re.compile(r"blk\.(\d+)\.(.+)\.weight\.lora_([ab])")
_TENSOR = re.compile(r"\.layers\.(\d+)\.(.+)\.lora_([AB])\.weight$")


def export_adapter(peft_folder: Path, config: dict[str, int], target: Path) -> Path:
    """Write `target` from a folder with `adapter_model.safetensors`; `config` has the base's head counts.

    Raises `InvalidRecipe` for layers that have no GGUF name, since leaving them out would change the model.
    """
    import gguf
    from safetensors.numpy import load_file

    settings = json.loads((peft_folder / "adapter_config.json").read_text())
    rank, alpha = settings["r"], settings["lora_alpha"]
    if settings.get("use_rslora"):
        alpha *= rank**0.5
    writer = gguf.GGUFWriter(target, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(alpha))
    heads = _heads(config)
    for name, tensor in sorted(load_file(peft_folder / "adapter_model.safetensors").items()):
        match = _TENSOR.search(name)
        if match is None or match.group(2) not in _GGUF_NAMES:
            raise InvalidRecipe(
                f"Adapter tensor {name!r} has no GGUF name. Train only {', '.join(_GGUF_NAMES)}."
            )
        layer, module, side = match.groups()
        if side == "B" and module in heads:
            tensor = interleave_heads(tensor, heads[module])
        writer.add_tensor(
            f"blk.{layer}.{_GGUF_NAMES[module]}.weight.lora_{side.lower()}", tensor.astype(np.float16)
        )
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target


def import_adapter(source: Path, config: dict[str, int], target: Path) -> Path:
    """Write `target`, a folder in PEFT's form, from what `export_adapter` wrote. Raises `MissingWeights`."""
    import gguf
    from safetensors.numpy import save_file

    heads = _heads(config)
    try:
        reader = gguf.GGUFReader(source)
        alpha = float(reader.fields["adapter.lora.alpha"].contents())
        tensors = dict(_peft_tensor(part, heads) for part in reader.tensors)
        rank = next(len(weights) for name, weights in tensors.items() if ".lora_A." in name)
    except (OSError, ValueError, LookupError, StopIteration) as error:
        raise MissingWeights(f"{source} is no adapter of a llama: {error}") from error
    target.mkdir(parents=True, exist_ok=True)
    save_file(tensors, target / "adapter_model.safetensors")
    modules = sorted({name.split(".")[-3] for name in tensors})
    settings = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "r": rank,
        "lora_alpha": alpha,
        "lora_dropout": 0.0,
        "target_modules": modules,
    }
    (target / "adapter_config.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    return target


def _peft_tensor(part: Any, heads: dict[str, int]) -> tuple[str, np.ndarray]:
    match = _GGUF_TENSOR.fullmatch(part.name)
    if match is None or match.group(2) not in _PEFT_NAMES:
        raise ValueError(f"unknown tensor {part.name}")
    if part.data.dtype not in (np.float16, np.float32):
        raise ValueError(f"{part.name} is quantised")
    layer, module, side = match.group(1), _PEFT_NAMES[match.group(2)], match.group(3).upper()
    weights = np.array(part.data, dtype=np.float32)
    if side == "B" and module in heads:
        weights = separate_heads(weights, heads[module])
    return f"base_model.model.model.layers.{layer}.{module}.lora_{side}.weight", weights


def _heads(config: dict[str, int]) -> dict[str, int]:
    """How many heads the modules have whose rows llama.cpp orders in another way."""
    return {
        "self_attn.q_proj": config["num_attention_heads"],
        "self_attn.k_proj": config["num_key_value_heads"],
    }
