"""A model folder (safetensors, configuration, tokenizer) becomes one GGUF that llama.cpp serves."""

from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from adgenesis_ml.conversion.architectures import Architecture, find_architecture, layers, rotary_factors
from adgenesis_ml.conversion.checkpoint import read_config, stored_tensors
from adgenesis_ml.conversion.vocabulary import add_vocabulary
from adgenesis_ml.errors import NotConvertible

Precision = Literal["f16", "q8_0"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
# Q8_0 stores rows in blocks of so many values.
_BLOCK = 32


def convert(folder: Path, target: Path, precision: Precision = "q8_0", name: str | None = None) -> Path:
    """Write `target`: matrices in `precision`, vectors in float32, one tensor in memory at a time.

    Raises `NotConvertible` for what llama.cpp or this writer does not know, `MissingWeights` for what is not there.
    """
    import gguf

    config = read_config(folder)
    architecture = find_architecture(config)
    tensors = stored_tensors(folder)
    vocabulary = config["vocab_size"]
    writer = gguf.GGUFWriter(target, architecture.arch)
    writer.add_type("model")
    writer.add_name(name or folder.name)
    writer.add_block_count(layers(config))
    writer.add_file_type(
        gguf.LlamaFileType.MOSTLY_Q8_0 if precision == "q8_0" else gguf.LlamaFileType.MOSTLY_F16
    )
    architecture.describe(writer, config)
    add_vocabulary(writer, folder, vocabulary)

    names = _names(architecture, config, tensors)
    extra = rotary_factors(config)
    kinds = {}
    for source, stored in names.items():
        shape = tensors[source].shape[:: -1 if architecture.is_turned(source) else 1]
        kinds[source] = _kind(stored, shape, precision)
        _announce(writer, stored, shape, kinds[source])
    for stored, values in extra.items():
        _announce(writer, stored, values.shape, gguf.GGMLQuantizationType.F32)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for source in names:
        values = architecture.arrange(source, tensors[source].read(), config)
        writer.write_tensor_data(gguf.quants.quantize(values, kinds[source]))
    for values in extra.values():
        writer.write_tensor_data(values)
    writer.close()
    return target


def _names(architecture: Architecture, config: dict[str, Any], tensors: Any) -> dict[str, str]:
    """Every tensor's name in the GGUF by its own name. Raises `NotConvertible` for one that has none."""
    import gguf

    arch = next(key for key, value in gguf.MODEL_ARCH_NAMES.items() if value == architecture.arch)
    known = gguf.get_tensor_name_map(arch, layers(config))
    # A head that shares the embedding's weights is stored by some tools all the same.
    tied = bool(config.get("tie_word_embeddings", architecture.arch == "gpt2"))
    names = {}
    for name in tensors:
        if architecture.is_ignored(name) or (tied and name == "lm_head.weight"):
            continue
        stored = known.get_name(name, try_suffixes=(".weight", ".bias"))
        if stored is None:
            raise NotConvertible(f"Tensor {name!r} has no name in a GGUF of {architecture.arch}.")
        names[name] = stored
    return names


def _kind(stored: str, shape: tuple[int, ...], precision: Precision) -> Any:
    from gguf import GGMLQuantizationType as Kind

    # Positions are added, not multiplied with: llama.cpp wants them as they are.
    if len(shape) == 1 or stored.startswith("position_embd"):
        return Kind.F32
    return Kind.Q8_0 if precision == "q8_0" and shape[-1] % _BLOCK == 0 else Kind.F16


def _announce(writer: Any, name: str, shape: tuple[int, ...], kind: Any) -> None:
    import gguf

    size = gguf.quants.quant_shape_to_byte_shape(shape, kind)
    if kind is gguf.GGMLQuantizationType.Q8_0:
        writer.add_tensor_info(name, size, np.dtype(np.uint8), int(np.prod(size)), raw_dtype=kind)
    else:
        dtype = np.dtype(np.float32 if kind is gguf.GGMLQuantizationType.F32 else np.float16)
        writer.add_tensor_info(name, shape, dtype, int(np.prod(shape)) * dtype.itemsize)
