"""The serving weights in another quantisation, to see what it costs and gives."""

from pathlib import Path

# What a GGUF says about itself; the writer says it anew.
_OWN_KEYS = ("GGUF.", "general.architecture", "general.file_type")
EMBEDDING = "token_embd.weight"


def requantized(source: Path, target: Path, kind_name: str, embedding_kind: str = "Q8_0") -> Path:
    """Write `source` with its matrices as `kind_name` (`Q4_0`, ...); the embedding, which also ends it, has its own."""
    import gguf

    reader = gguf.GGUFReader(source)
    writer = gguf.GGUFWriter(target, reader.fields["general.architecture"].contents())
    for key in reader.fields.values():
        if not key.name.startswith(_OWN_KEYS):
            item = key.types[-1] if key.types[0] == gguf.GGUFValueType.ARRAY else None
            writer.add_key_value(key.name, key.contents(), key.types[0], sub_type=item)
    kinds = gguf.GGMLQuantizationType
    for tensor in reader.tensors:
        weights = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        name = embedding_kind if tensor.name == EMBEDDING else kind_name
        kind = kinds.F32 if weights.ndim == 1 else kinds[name]
        writer.add_tensor(tensor.name, gguf.quants.quantize(weights, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target
