"""The graph that onnxruntime computes with, made once from the GGUF that llama.cpp would.

`python -m adgenesis_ml.decoding.serving_graph` makes both ahead of time; else the first use does.
"""

import logging
import sys
from pathlib import Path

from adgenesis_ml.conversion.onnx_graph import write_graph
from adgenesis_ml.decoding.merged import made_once
from adgenesis_ml.errors import NotConvertible, PipelineError
from adgenesis_ml.hardware import has_integer_products
from adgenesis_ml.registry import DEFAULT_MODEL, RegisteredModel, cached, find_model, serving_weights

log = logging.getLogger(__name__)

# Graphs are written as one protocol buffer, which ends at two gigabytes.
_LARGEST = 1_900_000_000


def graph_of(model: RegisteredModel) -> Path | None:
    """The model's graph; None where none can be made of it. Raises as `serving_weights`."""
    weights = serving_weights(model)
    if weights.stat().st_size > _LARGEST:
        return None
    target = cached(model, weights, ".onnx")
    try:
        return made_once(target, lambda unfinished: write_graph(weights, unfinished))
    except NotConvertible as error:
        log.debug("%s", error)
        return None


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    try:
        model = find_model(DEFAULT_MODEL)
        serving_weights(model)
        if has_integer_products():
            graph_of(model)
    except PipelineError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
