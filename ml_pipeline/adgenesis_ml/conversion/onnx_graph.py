"""A llama as an ONNX graph for onnxruntime's integer kernels (AVX-512 VNNI, AVX-VNNI, AMX).

Weights are 8-bit integers with one scale for each output. What goes into a product is rounded to 16 bits, as two
halves of 8: x is about `high * step + low * step / 254`. Both halves are rows of one integer product, so that the
weights, whose reading is what takes the time, are read once. Steps come from bounds that follow from the norms and
so never depend on what else is computed at the same time; but for the feed-forward's output, where each row has its
own.

The graph runs any tokens over any cache: `positions` says where each stands in its text, and `bias` what it may look
at. So several texts can share one cache as branches of a tree.

Inputs, for s new tokens behind which the cache has t: ids (1, s), rows (r): of which tokens logits are wanted,
positions (1, s), bias (1, 1, s, t), last (1): t - 1, total (1): t, and key_N, value_N (1, heads, slots, width).
Outputs: logits (1, r, vocabulary), and next_key_N, next_value_N, for the same memory as the cache's inputs.
"""

from pathlib import Path
from typing import Any

import numpy as np

from adgenesis_ml.conversion.llama_weights import LlamaWeights
from adgenesis_ml.conversion.tokenizer_json import end_tokens, tokenizer_json
from adgenesis_ml.errors import NotConvertible

GRAPH_FORMAT = 1  # of what is written here: graphs of another are made anew
POSITIONS = 2048  # the longest text
# One byte each; a graph is written as one protocol buffer, which ends at two gigabytes.
_MOST_PARAMETERS = 1_800_000_000
_FUSED = "com.microsoft"
_BLOCK = 32  # of the embedding's scales
_LOW = 254.0  # a step of the high half in steps of the low one
_TRIED_SCALES = 9  # from 0.8 of the largest weight to all of it


def write_graph(gguf: Path, target: Path) -> None:
    """Write the graph, with tokenizer and end tokens in its metadata. Raises `NotConvertible`."""
    import onnx

    weights = LlamaWeights(gguf)
    if weights.parameters > _MOST_PARAMETERS:
        raise NotConvertible(
            f"{gguf.name} has {weights.parameters / 1e9:.1f} billion parameters: too many for one graph. Serve it with "
            "--engine llama-cpp."
        )
    if weights.shape.head_width % 16:
        raise NotConvertible(
            f"onnxruntime knows no heads of {weights.shape.head_width} numbers. Serve {gguf.name} with "
            "--engine llama-cpp."
        )
    metadata = {"tokenizer": tokenizer_json(weights), "end_tokens": ",".join(map(str, end_tokens(weights)))}
    model = _Graph(weights).build()
    onnx.helper.set_model_props(model, metadata)
    onnx.save(model, str(target))


class _Graph:
    """The graph while it is put together. Names of values are names of the tensors they come from."""

    def __init__(self, weights: LlamaWeights) -> None:
        self._weights, self._shape = weights, weights.shape
        self._nodes: list[Any] = []
        self._constants: dict[str, Any] = {}

    def build(self) -> Any:
        from onnx import helper

        self._write_positions()
        stream, added = self._embedding(), ""
        for layer in range(self._shape.layers):
            stream, normed = self._normed(stream, added, f"blk.{layer}.attn_norm")
            added = self._attention(layer, normed)
            stream, normed = self._normed(stream, added, f"blk.{layer}.ffn_norm")
            added = self._feed_forward(layer, normed)
        self._logits(stream, added)
        inputs, outputs = self._signature()
        graph = helper.make_graph(self._nodes, "llama", inputs, outputs, list(self._constants.values()))
        versions = [helper.make_opsetid("", 21), helper.make_opsetid(_FUSED, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=10)

    def _signature(self) -> tuple[list[Any], list[Any]]:
        from onnx import TensorProto, helper

        def value(name: str, kind: int, *shape: int | str) -> Any:
            return helper.make_tensor_value_info(name, kind, shape)

        numbers, floats = TensorProto.INT64, TensorProto.FLOAT
        inputs = [
            value("ids", numbers, 1, "s"),
            value("rows", numbers, "r"),
            value("positions", numbers, 1, "s"),
            value("bias", floats, 1, 1, "s", "t"),
            value("last", TensorProto.INT32, 1),
            value("total", TensorProto.INT32, 1),
        ]
        outputs = [value("logits", floats, 1, "r", self._shape.vocabulary)]
        cache = (1, self._shape.kv_heads, "slots", self._shape.head_width)
        for layer in range(self._shape.layers):
            for kind in ("key", "value"):
                inputs.append(value(f"{kind}_{layer}", floats, *cache))
                outputs.append(value(f"next_{kind}_{layer}", floats, *cache))
        return inputs, outputs

    # Parts of the model

    def _write_positions(self) -> None:
        width = self._shape.head_width
        turns = np.arange(POSITIONS)[:, None] * self._shape.rope_base ** (-np.arange(0, width, 2) / width)
        self._constant("cosines", np.cos(turns).astype(np.float32))
        self._constant("sines", np.sin(turns).astype(np.float32))

    def _embedding(self) -> str:
        import gguf

        table = self._weights.tensor("token_embd.weight")
        blocks = gguf.quants.quantize(table, gguf.GGMLQuantizationType.Q8_0).reshape(
            len(table), -1, 2 + _BLOCK
        )
        scales = np.ascontiguousarray(blocks[..., :2]).view(np.float16)[..., 0].astype(np.float32)
        # Unsigned, around 128.
        numbers = np.ascontiguousarray(blocks[..., 2:]) ^ 0x80
        inputs = [
            self._constant("embedding.numbers", numbers.reshape(len(table), -1)),
            "ids",
            self._constant("embedding.scales", scales),
        ]
        settings = {"bits": 8, "block_size": _BLOCK, "gather_axis": 0, "quantize_axis": 1}
        return self._node("GatherBlockQuantized", inputs, "embedding", _FUSED, **settings)

    def _normed(self, stream: str, added: str, name: str) -> tuple[str, str]:
        """The residual stream with what is added to it, and the same normed."""
        gain = self._constant(f"{name}.gain", self._weights.tensor(f"{name}.weight"))
        if not added:
            settings: dict[str, Any] = {"axis": -1, "epsilon": self._shape.epsilon, "stash_type": 1}
            return stream, self._node("SimplifiedLayerNormalization", [stream, gain], name, **settings)
        outputs = [name, "", "", f"{name}.stream"]
        epsilon = self._shape.epsilon
        self._node(
            "SkipSimplifiedLayerNormalization", [stream, added, gain], outputs, _FUSED, epsilon=epsilon
        )
        return f"{name}.stream", name

    def _attention(self, layer: int, normed: str) -> str:
        shape, name = self._shape, f"blk.{layer}."
        values = self._weights.tensor(f"{name}attn_v.weight")
        together = np.concatenate(
            [
                self._weights.rotary(f"{name}attn_q.weight", shape.heads),
                self._weights.rotary(f"{name}attn_k.weight", shape.kv_heads),
                values,
            ]
        )
        mixed = self._product(normed, together, f"{name}qkv", self._normed_bound(f"{name}attn_norm"))
        cache = [f"key_{layer}", f"value_{layer}"]
        inputs = [mixed, "", "", *cache, "last", "total", "cosines", "sines", "positions", "bias"]
        outputs = [f"{name}attention", *(f"next_{kind}" for kind in cache)]
        settings = {"num_heads": shape.heads, "kv_num_heads": shape.kv_heads, "do_rotary": 1}
        self._node("GroupQueryAttention", inputs, outputs, _FUSED, **settings)
        # Attention gives means of values: none is larger than the largest value can be.
        gain = self._weights.tensor(f"{name}attn_norm.weight")
        bound = float(np.linalg.norm(values * gain, axis=1).max()) * shape.width**0.5
        out = self._weights.tensor(f"{name}attn_output.weight")
        return self._product(f"{name}attention", out, f"{name}attn_output", bound)

    def _feed_forward(self, layer: int, normed: str) -> str:
        name = f"blk.{layer}."
        pair = [self._weights.tensor(f"{name}ffn_{part}.weight") for part in ("gate", "up")]
        bound = self._normed_bound(f"{name}ffn_norm")
        both = self._product(normed, np.concatenate(pair), f"{name}gate_up", bound)
        gate, up = f"{name}gate", f"{name}up"
        self._node("Split", [both], [gate, up], axis=-1, num_outputs=2)
        self._node("QuickGelu", [gate], f"{gate}.open", _FUSED, alpha=1.0)
        self._node("Mul", [f"{gate}.open", up], f"{name}inner")
        down = self._weights.tensor(f"{name}ffn_down.weight")
        return self._product_by_rows(f"{name}inner", down, f"{name}ffn_down")

    def _logits(self, stream: str, added: str) -> None:
        for value in (stream, added):
            self._node("Gather", [value, "rows"], f"{value}.wanted", axis=1)
        _, normed = self._normed(f"{stream}.wanted", f"{added}.wanted", "output_norm")
        self._product(normed, self._weights.head(), "logits", self._normed_bound("output_norm"))

    def _normed_bound(self, norm: str) -> float:
        """What comes out of a norm is never larger: all of a row's length in its largest entry."""
        return float(np.abs(self._weights.tensor(f"{norm}.weight")).max() * np.sqrt(self._shape.width))

    # Products

    def _product_by_rows(self, value: str, weights: np.ndarray, name: str) -> str:
        """The product of rows that have no bound: each is scaled by its largest entry beforehand."""
        self._node("Abs", [value], f"{name}.sizes")
        last = self._constant("last_axis", np.array([-1], np.int64))
        # A row of zeros has no largest entry to be divided by.
        self._node("ReduceMax", [f"{name}.sizes", last], f"{name}.most", keepdims=1)
        self._node("Max", [f"{name}.most", self._number("least", 1e-20)], f"{name}.largest")
        self._node("Div", [value, f"{name}.largest"], f"{name}.scaled")
        product = self._product(f"{name}.scaled", weights, f"{name}.product", 1.0)
        return self._node("Mul", [product, f"{name}.largest"], name)

    def _product(self, value: str, weights: np.ndarray, name: str, bound: float) -> str:
        """`value` (1, s, inputs), nowhere larger than `bound`, times the weights: (1, s, outputs)."""
        numbers, scales = _in_8_bits(weights)
        middle = self._constant("middle", np.array(128, np.uint8))
        step = self._number(f"{name}.step", bound / 127)
        fine = self._number(f"{name}.fine_step", bound / 127 / _LOW)
        high, low = f"{name}.high", f"{name}.low"
        self._node("QuantizeLinear", [value, step, middle], high)
        self._node("DequantizeLinear", [high, step, middle], f"{high}.value")
        self._node("Sub", [value, f"{high}.value"], f"{name}.rest")
        self._node("QuantizeLinear", [f"{name}.rest", fine, middle], low)
        self._node("Concat", [high, low], f"{name}.halves", axis=0)
        product = [
            f"{name}.halves",
            self._constant(f"{name}.numbers", numbers.T),
            step,
            self._constant(f"{name}.scales", scales),
            middle,
            self._constant(f"zeros_{len(scales)}", np.zeros(len(scales), np.int8)),
        ]
        self._node("MatMulIntegerToFloat", product, f"{name}.products", _FUSED)
        # high + low / 254, for all tokens and outputs at once.
        pairs = self._constant("pairs", np.array([2, -1], np.int64))
        sums = self._constant("sums", np.array([[1, 1 / _LOW]], np.float32))
        self._node("Reshape", [f"{name}.products", pairs], f"{name}.pairs")
        self._node("MatMul", [sums, f"{name}.pairs"], f"{name}.flat")
        shape = self._constant(f"shape_{len(scales)}", np.array([1, -1, len(scales)], np.int64))
        return self._node("Reshape", [f"{name}.flat", shape], name)

    # Building blocks

    def _constant(self, name: str, value: np.ndarray) -> str:
        from onnx import numpy_helper

        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def _number(self, name: str, value: float) -> str:
        return self._constant(name, np.array(value, np.float32))

    def _node(
        self, kind: str, inputs: list[str], outputs: str | list[str], domain: str = "", **settings: Any
    ) -> str:
        from onnx import helper

        names = [outputs] if isinstance(outputs, str) else outputs
        self._nodes.append(helper.make_node(kind, inputs, names, name=names[0], domain=domain, **settings))
        return names[0]


def _in_8_bits(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Integers in -127..127 and the scale of each row, of several the one with the least squared error."""
    largest = np.abs(weights).max(axis=1) / 127 + 1e-12
    best, chosen = np.full(len(weights), np.inf), largest.copy()
    for share in np.linspace(0.8, 1.0, _TRIED_SCALES):
        scales = largest * share
        errors = ((_rounded(weights, scales) * scales[:, None] - weights) ** 2).sum(axis=1)
        better = errors < best
        best[better], chosen[better] = errors[better], scales[better]
    return _rounded(weights, chosen).astype(np.int8), chosen.astype(np.float32)


def _rounded(weights: np.ndarray, scales: np.ndarray) -> np.ndarray:
    result: np.ndarray = np.clip(np.round(weights / scales[:, None]), -127, 127)
    return result
