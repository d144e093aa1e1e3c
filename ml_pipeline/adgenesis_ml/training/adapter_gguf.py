"""A PEFT LoRA adapter becomes a GGUF adapter, the form in which llama.cpp applies it while serving.

llama.cpp stores the q and k projections of the llama architecture with the two halves of each head interleaved.
An adapter's output side (`lora_B`) must be reordered the same way, or it changes the wrong rows.
"""

import json
import re
from pathlib import Path

import numpy as np

from adgenesis_ml.conversion.architectures import interleave_heads
from adgenesis_ml.errors import InvalidRecipe

_GGUF_NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
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
    heads = {
        "self_attn.q_proj": config["num_attention_heads"],
        "self_attn.k_proj": config["num_key_value_heads"],
    }
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
