"""How the architectures that we convert differ between transformers and llama.cpp: names, numbers, row orders.

Each `Architecture` says which of llama.cpp's models it is, writes that model's numbers from a `config.json`, and
which tensors llama.cpp keeps in another order.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from adgenesis_ml.errors import NotConvertible

Config = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Architecture:
    """One architecture. `arch` is its name in GGUF files; `turned` and `ignored` are endings of tensor names."""

    arch: str
    describe: Callable[[Any, Config], None]
    interleaved: bool = False
    turned: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def is_turned(self, name: str) -> bool:
        return bool(self.turned) and name.endswith(self.turned)

    def is_ignored(self, name: str) -> bool:
        return bool(self.ignored) and name.endswith(self.ignored)

    def arrange(self, name: str, tensor: np.ndarray, config: Config) -> np.ndarray:
        """A tensor in llama.cpp's order."""
        if self.is_turned(name):
            return np.ascontiguousarray(tensor.T)
        if self.interleaved and ".q_proj." in name:
            return interleave_heads(tensor, _heads(config)[0])
        if self.interleaved and ".k_proj." in name:
            return interleave_heads(tensor, _heads(config)[1])
        return tensor


def find_architecture(config: Config) -> Architecture:
    """The architecture of a `config.json`. Raises `NotConvertible`."""
    kind = str(config.get("model_type"))
    if kind not in ARCHITECTURES:
        raise NotConvertible(
            f"No GGUF can be written of the architecture {kind!r}. Known: {', '.join(sorted(ARCHITECTURES))}. "
            "The transformers engine serves it."
        )
    return ARCHITECTURES[kind]


def layers(config: Config) -> int:
    return int(config["n_layer"] if "n_layer" in config else config["num_hidden_layers"])


def interleave_heads(weights: np.ndarray, heads: int) -> np.ndarray:
    """Reorder rows from Hugging Face's rotary layout (halves) to llama.cpp's (pairs). Shape (rows, any)."""
    rows, *rest = weights.shape
    return weights.reshape(heads, 2, rows // heads // 2, *rest).swapaxes(1, 2).reshape(weights.shape)


def separate_heads(weights: np.ndarray, heads: int) -> np.ndarray:
    """Undo `interleave_heads`."""
    rows, *rest = weights.shape
    return weights.reshape(heads, rows // heads // 2, 2, *rest).swapaxes(1, 2).reshape(weights.shape)


def _heads(config: Config) -> tuple[int, int]:
    heads = int(config["num_attention_heads"])
    return heads, int(config.get("num_key_value_heads") or heads)


def _head_width(config: Config) -> int:
    return int(config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"])


def _rope(config: Config) -> dict[str, Any]:
    """Rotary settings: current files keep them in `rope_parameters`, older ones in two places."""
    given = config.get("rope_parameters") or {
        "rope_theta": config.get("rope_theta", 10000.0),
        **(config.get("rope_scaling") or {}),
    }
    kind = given.get("rope_type") or given.get("type") or "default"
    if kind not in ("default", "llama3"):
        raise NotConvertible(
            f"No GGUF can be written of rotary scaling {kind!r}: known are default and llama3."
        )
    return {**given, "rope_type": kind}


def _describe_decoder(writer: Any, config: Config) -> None:
    """The numbers that all of these decoders with rotary positions have."""
    heads, groups = _heads(config)
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(groups)
    writer.add_rope_freq_base(float(_rope(config).get("rope_theta", 10000.0)))
    writer.add_vocab_size(config["vocab_size"])


def _describe_llama(writer: Any, config: Config) -> None:
    _describe_decoder(writer, config)
    width = _head_width(config)
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_dimension_count(width)
    writer.add_key_length(width)
    writer.add_value_length(width)


def _describe_phi(writer: Any, config: Config) -> None:
    _describe_decoder(writer, config)
    share = float(_rope(config).get("partial_rotary_factor") or config.get("partial_rotary_factor") or 0.5)
    writer.add_layer_norm_eps(config["layer_norm_eps"])
    writer.add_rope_dimension_count(int(share * _head_width(config)))


def _describe_gpt2(writer: Any, config: Config) -> None:
    writer.add_context_length(config["n_positions"])
    writer.add_embedding_length(config["n_embd"])
    writer.add_feed_forward_length(config.get("n_inner") or 4 * config["n_embd"])
    writer.add_head_count(config["n_head"])
    writer.add_layer_norm_eps(config["layer_norm_epsilon"])


def rotary_factors(config: Config) -> dict[str, np.ndarray]:
    """The tensor of factors that Llama 3 divides its rotary frequencies by; the long waves are stretched."""
    if config.get("model_type") != "llama" or (rope := _rope(config))["rope_type"] != "llama3":
        return {}
    width = _head_width(config)
    theta: float = rope["rope_theta"]
    waves = 2 * math.pi * np.power(theta, np.arange(0, width, 2) / width)
    low, high = float(rope.get("low_freq_factor", 1)), float(rope.get("high_freq_factor", 4))
    factor = float(rope["factor"])
    window = float(rope.get("original_max_position_embeddings", 8192))
    smooth = np.clip((window / waves - low) / (high - low), 0, 1)
    return {"rope_freqs.weight": (1 / ((1 - smooth) / factor + smooth)).astype(np.float32)}


_LLAMA = Architecture("llama", _describe_llama, interleaved=True)
ARCHITECTURES: Mapping[str, Architecture] = {
    "llama": _LLAMA,
    "mistral": _LLAMA,
    "qwen3": Architecture("qwen3", _describe_llama),
    "phi": Architecture("phi2", _describe_phi),
    "gpt2": Architecture(
        "gpt2",
        _describe_gpt2,
        # GPT-2 multiplies from the left: its matrices are stored the other way around than everybody else's.
        turned=(".c_attn.weight", ".c_proj.weight", ".c_fc.weight"),
        # Masks, which older files store.
        ignored=(".attn.bias", ".attn.masked_bias"),
    ),
}
