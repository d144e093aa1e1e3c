"""A language model in onnxruntime with its cache, whose slots hold whatever tokens were run."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from adgenesis_ml.errors import GenerationFailed, InvalidChoice, MissingWeights
from adgenesis_ml.hardware import cores, has_integer_products

SLOTS = 1536  # tokens in the cache: a prompt of a thousand letters, and all candidates
HIDDEN = np.float32(-1e9)  # what is added to the attention for a slot that a token must not see


class OnnxSession:
    """One graph (`conversion/onnx_graph.py`) in memory. A slot of the cache holds what was run in it last."""

    def __init__(self, graph: Path, threads: int | None = None) -> None:
        """Raises `MissingWeights`, and `InvalidChoice` where onnxruntime cannot run the graph on this processor."""
        import onnxruntime

        if not graph.is_file():
            raise MissingWeights(f"No model file at {graph}.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or cores()
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        if not has_integer_products():
            # Slower, and less far off: without VNNI, sums of two products of 8 bits are cut off at 16. Further
            # optimisation fails beside it (onnxruntime 1.32 takes the same weights for two tensors).
            options.add_session_config_entry("session.x64quantprecision", "1")
            options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        # Between two answers no thread waits spinning.
        options.add_session_config_entry("session.force_spinning_stop", "1")
        # Intermediate values are small; an arena would keep as much again as the weights.
        options.enable_cpu_mem_arena = False
        try:
            self._session = onnxruntime.InferenceSession(
                str(graph), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's own have no common class but this
            raise InvalidChoice(
                f"onnxruntime cannot run {graph.name} on this processor ({str(error).splitlines()[0][:200]}). Leave "
                "--engine out, or take --engine llama-cpp."
            ) from error
        self.metadata: dict[str, str] = self._session.get_modelmeta().custom_metadata_map
        caches = [known for known in self._session.get_inputs() if known.name.startswith(("key_", "value_"))]
        _, heads, _, width = caches[0].shape
        self.vocabulary = int(self._session.get_outputs()[0].shape[-1])
        self._cache = np.zeros((len(caches), 1, heads, SLOTS, width), np.float32)
        self._binding = self._session.io_binding()
        for known, memory in zip(caches, self._cache, strict=True):
            self._bind(known.name, memory)
            self._binding.bind_output(
                f"next_{known.name}", "cpu", 0, np.float32, memory.shape, memory.ctypes.data
            )
        self._logits = np.empty((0, self.vocabulary), np.float32)

    def run(
        self,
        tokens: Sequence[int],
        begin: int,
        positions: Sequence[int],
        rows: Sequence[int],
        bias: np.ndarray,
    ) -> np.ndarray:
        """Logits (rows, vocabulary) after the tokens of `rows`, valid until the next call.

        The tokens take the slots from `begin` on. `bias` (tokens, slots up to the last of them) is 0 for what a token
        sees and `HIDDEN` for the rest. Raises `GenerationFailed` where the cache is too small.
        """
        length, end = len(tokens), begin + len(tokens)
        if end > SLOTS:
            raise GenerationFailed(
                f"The prompt and its answers have {end} tokens, which exceed the model's {SLOTS}. Shorten the prompt."
            )
        # The binding keeps addresses alone: these must live until the run is over.
        inputs = {
            "ids": np.array([tokens], np.int64),
            "rows": np.array(rows, np.int64),
            "positions": np.array([positions], np.int64),
            "bias": np.ascontiguousarray(bias.reshape(1, 1, length, end)),
            "last": np.array([end - 1], np.int32),
            "total": np.array([end], np.int32),
        }
        for name, array in inputs.items():
            self._bind(name, array)
        if len(self._logits) < len(rows):
            self._logits = np.empty((len(rows), self.vocabulary), np.float32)
        shape = (1, len(rows), self.vocabulary)
        self._binding.bind_output("logits", "cpu", 0, np.float32, shape, self._logits.ctypes.data)
        self._session.run_with_iobinding(self._binding)
        return self._logits[: len(rows)]

    def move(self, slots: Sequence[int], begin: int) -> None:
        """Let what these slots hold stand from `begin` on, in order."""
        self._cache[:, :, :, begin : begin + len(slots)] = self._cache[:, :, :, list(slots)]

    def _bind(self, name: str, array: Any) -> None:
        self._binding.bind_input(name, "cpu", 0, array.dtype.type, array.shape, array.ctypes.data)
