"""A llama out of a GGUF: its shape, its matrices as floats, and how it splits text."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from adgenesis_ml.errors import NotConvertible

_TENSOR = re.compile(
    r"(?:token_embd|output|output_norm|blk\.\d+\.(?:attn_(?:norm|q|k|v|output)|ffn_(?:norm|gate|up|down)))\.weight"
)


@dataclass(frozen=True, slots=True)
class LlamaShape:
    """Numbers of layers, heads and tokens; widths in floats."""

    layers: int
    width: int
    inner: int
    heads: int
    kv_heads: int
    head_width: int
    vocabulary: int
    rope_base: float
    epsilon: float


def floats(tensor: Any) -> np.ndarray:
    """What a tensor of a GGUF holds, whatever its quantisation."""
    import gguf

    return np.asarray(gguf.quants.dequantize(tensor.data, tensor.tensor_type), np.float32)


class LlamaWeights:
    """The weights of one GGUF. Matrices are float32 of shape (outputs, inputs)."""

    def __init__(self, path: Path) -> None:
        """Raises `NotConvertible` for what is no llama, or one of a kind that is not known here."""
        import gguf

        self._reader = gguf.GGUFReader(path)
        self._tensors = {tensor.name: tensor for tensor in self._reader.tensors}
        architecture = self.field("general.architecture")
        strange = [name for name in self._tensors if not _TENSOR.fullmatch(name)]
        if architecture != "llama" or strange or self.field("llama.rope.scaling.type", "none") != "none":
            found = f"{architecture} with {strange[0]}" if strange else architecture
            raise NotConvertible(
                f"{path.name} is no plain llama ({found}). Serve it with --engine llama-cpp."
            )
        self.shape = self._shape()

    def field(self, name: str, default: Any = None) -> Any:
        """A value of the file's header."""
        known = self._reader.fields.get(name)
        return default if known is None else known.contents()

    @property
    def parameters(self) -> int:
        return sum(int(tensor.n_elements) for tensor in self._tensors.values())

    def tensor(self, name: str) -> np.ndarray:
        """A vector or a matrix."""
        return floats(self._tensors[name])

    def rotary(self, name: str, heads: int) -> np.ndarray:
        """A query or key matrix with each head's rows in two halves: llama.cpp keeps them in pairs."""
        weights = self.tensor(name)
        rows, columns = weights.shape
        pairs = weights.reshape(heads, rows // heads // 2, 2, columns)
        return np.ascontiguousarray(pairs.swapaxes(1, 2).reshape(rows, columns))

    def head(self) -> np.ndarray:
        """From the last layer to the vocabulary; the embedding where a model has one matrix for both."""
        return self.tensor("output.weight" if "output.weight" in self._tensors else "token_embd.weight")

    def _shape(self) -> LlamaShape:
        heads = int(self.field("llama.attention.head_count"))
        width = int(self.field("llama.embedding_length"))
        return LlamaShape(
            layers=int(self.field("llama.block_count")),
            width=width,
            inner=int(self.field("llama.feed_forward_length")),
            heads=heads,
            kv_heads=int(self.field("llama.attention.head_count_kv", heads)),
            head_width=int(self.field("llama.attention.key_length", width // heads)),
            vocabulary=len(self.field("tokenizer.ggml.tokens")),
            rope_base=float(self.field("llama.rope.freq_base", 10_000.0)),
            epsilon=float(self.field("llama.attention.layer_norm_rms_epsilon")),
        )
