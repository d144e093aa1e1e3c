"""Base and adapter as one file: what the engine computes with.

An adapter that is applied while decoding costs as much time again as the base, and the packaged base comes in a
quantisation without fast kernels. So both are merged once, into 8-bit blocks, and kept beside the models:
`serving_graph.py` does it ahead of time, else the first use does.
"""

import glob
import hashlib
import logging
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np

from adgenesis_ml.conversion.llama_weights import floats
from adgenesis_ml.errors import MissingWeights

log = logging.getLogger(__name__)
_FINGERPRINT = re.compile(r"-[0-9a-f]{12}(?=[-.])")
_ABANDONED_S = 3600.0
_SKIPPED_KEYS = ("GGUF.", "general.architecture", "general.file_type")
_FILE_TYPE_Q4_0, _FILE_TYPE_Q8_0 = 2, 7


def merged_weights(base: Path, adapter: Path | None, folder: Path, *, quantize: bool = False) -> Path:
    """The merged GGUF of a base and an adapter, made in `folder` unless it is there; in 4 bits with `quantize`.

    Raises `MissingWeights` when a file is missing, or when the adapter is not one of this base.
    """
    for path in (base, adapter):
        if path is not None and not path.is_file():
            raise MissingWeights(f"No model file at {path}.")
    target = merged_path(base, adapter, folder, quantize=quantize)
    return made_once(target, lambda unfinished: merge(base, adapter, unfinished, quantize=quantize))


def merged_path(base: Path, adapter: Path | None, folder: Path, *, quantize: bool = False) -> Path:
    """Where the merged GGUF lies, once it is made: its name says of which stage and model."""
    model = (adapter or base).parent
    # What was made here already says whose it is.
    owner = _FINGERPRINT.sub("", base.stem + "-") if model == folder else f"{model.parent.name}-{model.name}"
    return folder / f"{owner.rstrip('-')}-{_fingerprint(base, adapter)}{'-4bit' if quantize else ''}.gguf"


def made_once(target: Path, write: Callable[[Path], object]) -> Path:
    """`target`, written by `write` unless it is there; a half-written file never has its name.

    Its name ends in a fingerprint. What has the same name but for that was made of what has changed since, and goes.
    """
    if target.is_file():
        return target
    log.info("Making %s; this happens once.", target.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Several may do it at once; each writes a file of its own, and the last rename wins.
    unfinished = target.with_name(f"{uuid4().hex}.writing")
    try:
        write(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    stale = set(target.parent.glob(_FINGERPRINT.sub("-" + 12 * "?", glob.escape(target.name)))) - {target}
    # A process that was killed while it wrote left its file behind.
    stale |= {file for file in target.parent.glob("*.writing") if _age(file) > _ABANDONED_S}
    for file in stale:
        # One that is in use elsewhere may not be to be had.
        with suppress(OSError):
            file.unlink()
    return target


def _age(file: Path) -> float:
    """Seconds since a file was written; 0 for one that is gone."""
    try:
        return time.time() - file.stat().st_mtime
    except OSError:
        return 0.0


def merge(base: Path, adapter: Path | None, target: Path, *, quantize: bool = False) -> None:
    """Write `base + alpha / rank * B A` for every adapted matrix; matrices in Q8_0, vectors in float32.

    Without an adapter the base is only written in other blocks.
    With `quantize`, matrices are in Q4_0: half the memory, and measurably worse words. The embedding stays in Q8_0.
    """
    import gguf

    reader = gguf.GGUFReader(base)
    alpha, factors = _low_rank(adapter) if adapter else (0.0, {})
    writer = gguf.GGUFWriter(target, reader.fields["general.architecture"].contents())
    for key in reader.fields.values():
        if not key.name.startswith(_SKIPPED_KEYS):
            item = key.types[-1] if key.types[0] == gguf.GGUFValueType.ARRAY else None
            writer.add_key_value(key.name, key.contents(), key.types[0], sub_type=item)
    writer.add_file_type(_FILE_TYPE_Q4_0 if quantize else _FILE_TYPE_Q8_0)
    for tensor in reader.tensors:
        weights = floats(tensor)
        down, up = (factors.pop(f"{tensor.name}.lora_{side}", None) for side in "ab")
        if down is not None and up is not None:
            weights = weights + alpha / down.shape[0] * (up @ down)
        kind = _block_kind(tensor.name, weights, quantize)
        writer.add_tensor(tensor.name, gguf.quants.quantize(weights, kind), raw_dtype=kind)
    if factors:
        raise MissingWeights(f"{adapter} was not trained on {base.name}: it changes {min(factors)}.")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _low_rank(adapter: Path) -> tuple[float, dict[str, np.ndarray]]:
    import gguf

    reader = gguf.GGUFReader(adapter)
    alpha = float(reader.fields["adapter.lora.alpha"].contents())
    return alpha, {tensor.name: floats(tensor) for tensor in reader.tensors}


def _block_kind(name: str, weights: np.ndarray, quantize: bool) -> Any:
    from gguf import GGMLQuantizationType

    if weights.ndim == 1:
        return GGMLQuantizationType.F32
    in_4_bits = quantize and not name.startswith(("token_embd", "output."))
    return GGMLQuantizationType.Q4_0 if in_4_bits else GGMLQuantizationType.Q8_0


def _fingerprint(base: Path, adapter: Path | None) -> str:
    """Twelve characters that change with the adapter's bytes or the base's file."""
    digest = hashlib.sha256(adapter.read_bytes() if adapter else str(base.stat().st_mtime_ns).encode())
    digest.update(f"{base.name} {base.stat().st_size}".encode())
    return digest.hexdigest()[:12]
