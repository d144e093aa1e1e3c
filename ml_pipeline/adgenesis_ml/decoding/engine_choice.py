"""Which engine runs a model, and with which of its weights.

By default the one that the model's folder offers: llama.cpp where a GGUF can be had, else transformers. In the place
of llama.cpp onnxruntime, where the processor has the instructions that make it three times as fast, and the model is
a llama of a size that fits one graph.
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.serving_graph import graph_of
from adgenesis_ml.errors import InvalidChoice, MissingWeights
from adgenesis_ml.hardware import has_integer_products
from adgenesis_ml.registry import RegisteredModel, base_weights, serving_weights
from adgenesis_ml.training.base_model import packaged_gguf

_PACKAGED = "package:"


class EngineKind(StrEnum):
    ONNX = "onnx"
    LLAMA_CPP = "llama-cpp"
    TRANSFORMERS = "transformers"
    OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """`use_lora`: the adapter is applied while decoding, not merged into the base beforehand.

    `threads` (None: one for each core) concern the CPU, `eager` llama.cpp alone; `base_url` and `api_key` are a
    server's.
    """

    kind: EngineKind | None = None
    device: str = "cpu"
    quantize: bool = False
    use_lora: bool = False
    threads: int | None = None
    eager: bool = False
    base_url: str = ""
    api_key: str = "none"


def open_server(model: str, choice: EngineChoice) -> Engine:
    """A model of that name on the server of choice. Raises `ServiceUnreachable` or `InvalidChoice`."""
    from adgenesis_ml.decoding.openai_engine import OpenAIEngine

    if not choice.base_url.startswith(("http://", "https://")):
        raise InvalidChoice(
            f"--engine openai needs the server's address, such as --base-url http://127.0.0.1:8000/v1 "
            f"(got {choice.base_url!r})."
        )
    engine = OpenAIEngine(choice.base_url, model=model, api_key=choice.api_key)
    engine.check()
    return engine


def open_engine(model: RegisteredModel, choice: EngineChoice) -> Engine:
    """The model, loaded. Raises `MissingWeights`, `MissingExtra`, `NotEnoughMemory` or `InvalidChoice`."""
    kind = choice.kind or _offered(model, choice)
    match kind:
        case EngineKind.ONNX:
            return _onnx(model, choice)
        case EngineKind.LLAMA_CPP:
            return _llama_cpp(model, choice)
        case EngineKind.TRANSFORMERS:
            return _transformers(model, choice)
        case EngineKind.OPENAI:
            return open_server(model.name, choice)
        case _:
            assert_never(kind)


def _offered(model: RegisteredModel, choice: EngineChoice) -> EngineKind:
    if choice.device != "cpu":
        return EngineKind.TRANSFORMERS
    offered = EngineKind(model.engine)
    plain = not (choice.use_lora or choice.quantize or choice.eager)
    if offered is EngineKind.LLAMA_CPP and plain and has_integer_products() and graph_of(model) is not None:
        return EngineKind.ONNX
    return offered


def _onnx(model: RegisteredModel, choice: EngineChoice) -> Engine:
    from adgenesis_ml.decoding.onnx_engine import OnnxEngine

    if choice.device != "cpu" or choice.use_lora or choice.quantize or choice.eager:
        raise InvalidChoice(
            "The onnx engine computes on the CPU, in 8 bits, with the adapter merged; --device, --use-lora, "
            "--quantize and --eager are for other engines. Leave --engine out."
        )
    graph = graph_of(model)
    if graph is None:
        raise InvalidChoice(
            f"No graph can be made of {model.name}: only of a llama of at most 1.8 billion parameters. "
            "Leave --engine out."
        )
    return OnnxEngine(graph, model=model.name, adapter=model.folder.name, threads=choice.threads)


def _llama_cpp(model: RegisteredModel, choice: EngineChoice) -> Engine:
    if choice.device != "cpu":
        raise InvalidChoice(
            f"The llama-cpp engine computes on the CPU here. For {choice.device}: --engine transformers, or a server "
            "of its own with --engine openai --base-url URL."
        )
    if choice.use_lora:
        weights, lora = base_weights(model, quantize=choice.quantize), model.adapter
    else:
        weights, lora = serving_weights(model, quantize=choice.quantize), None
    return LlamaCppEngine(
        weights,
        model=model.name,
        adapter=model.folder.name,
        lora=lora,
        threads=choice.threads,
        eager=choice.eager,
    )


def _transformers(model: RegisteredModel, choice: EngineChoice) -> Engine:
    from adgenesis_ml.decoding.transformers_engine import TransformersEngine

    weights, adapter = (
        (_base_folder(model), _peft_folder(model)) if choice.use_lora else (_merged(model), None)
    )
    return TransformersEngine(
        weights,
        model=model.name,
        adapter=model.folder.name,
        adapter_folder=adapter,
        device=choice.device,
        quantize=choice.quantize,
    )


def _merged(model: RegisteredModel) -> Path:
    """The run's own weights, or the GGUF that is served, to be de-quantised."""
    has_weights = any(next(model.folder.glob(kind), None) for kind in ("*.safetensors", "pytorch_model*.bin"))
    return model.folder if has_weights else serving_weights(model)


def _peft_folder(model: RegisteredModel) -> Path:
    folder = model.folder / "adapter"
    if not folder.is_dir():
        raise MissingWeights(
            f"{model.name} has no adapter in PEFT's form to apply unmerged. Serve it without --use-lora, or with "
            "--engine llama-cpp."
        )
    return folder


def _base_folder(model: RegisteredModel) -> Path:
    """Where the base lies on this machine; from the hub if it is not there yet."""
    base = str(model.info["base_model"])
    if base.startswith(_PACKAGED):
        return packaged_gguf(base.removeprefix(_PACKAGED))
    if Path(base).exists():
        return Path(base)
    try:
        import huggingface_hub

        found = huggingface_hub.snapshot_download(base, token=os.environ.get("HUGGINGFACE_TOKEN"))
    except (ImportError, OSError, ValueError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise MissingWeights(
            f"The base {base!r} of {model.name} cannot be had ({reason}). Serve the merged weights: leave --use-lora "
            "out."
        ) from error
    return Path(found)
