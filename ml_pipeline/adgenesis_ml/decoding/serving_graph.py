"""The graph that onnxruntime computes with, made once from the GGUF that llama.cpp would.

`python -m adgenesis_ml.decoding.serving_graph` makes ahead of time what this processor is served from; else the first
use does.
"""

import logging
import sys
from pathlib import Path

from adgenesis_ml.conversion.onnx_graph import GRAPH_FORMAT, write_graph
from adgenesis_ml.decoding.merged import made_once
from adgenesis_ml.errors import NotConvertible, PipelineError
from adgenesis_ml.hardware import has_integer_products
from adgenesis_ml.registry import DEFAULT_MODEL, RegisteredModel, cached, find_model, serving_weights

log = logging.getLogger(__name__)


def graph_of(model: RegisteredModel) -> Path | None:
    """The model's graph; None where none can be made of it, or kept here. Raises as `serving_weights`."""
    weights = serving_weights(model)
    target = cached(model, weights, f"graph {GRAPH_FORMAT}", ".onnx")
    try:
        return made_once(target, lambda unfinished: write_graph(weights, unfinished))
    except NotConvertible as error:
        log.debug("%s", error)
    except OSError as error:
        log.warning("No graph of %s: %s cannot be written (%s).", model.name, target.name, error.strerror)
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
