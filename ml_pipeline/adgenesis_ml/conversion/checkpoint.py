"""A folder of safetensors, read one tensor at a time: a 7B model never lies in memory as a whole.

Read by hand because numpy has no bfloat16, so that safetensors' own reader needs torch, which serving must not.
Format: https://huggingface.co/docs/safetensors - the header's length in 8 bytes, a JSON header, the tensors' bytes.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from adgenesis_ml.errors import MissingWeights

_TYPES = {"F32": np.float32, "F16": np.float16, "BF16": np.uint16}


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where one tensor lies: `start` in bytes from the file's beginning."""

    file: Path
    dtype: str
    shape: tuple[int, ...]
    start: int

    def read(self) -> np.ndarray:
        """The values as float32."""
        stored = np.memmap(self.file, _TYPES[self.dtype], "r", self.start, self.shape)
        if self.dtype == "BF16":
            # A bfloat16 is the upper half of a float32.
            return (stored.astype(np.uint32) << 16).view(np.float32)
        return stored.astype(np.float32)


def read_config(folder: Path) -> dict[str, Any]:
    """`config.json` of a model folder. Raises `MissingWeights`."""
    path = folder / "config.json"
    if not path.is_file():
        raise MissingWeights(f"{folder} holds no model: it has no config.json.")
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return config


def stored_tensors(folder: Path) -> dict[str, StoredTensor]:
    """Every tensor of a model folder by its name. Raises `MissingWeights` where there are none, or a part lacks."""
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        parts = set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
        files = [folder / part for part in sorted(parts)]
    else:
        files = [folder / "model.safetensors"]
    found: dict[str, StoredTensor] = {}
    for file in files:
        if not file.is_file():
            raise MissingWeights(f"{folder} is not complete: {file.name} is missing.")
        found |= _headed(file)
    return found


def _headed(file: Path) -> dict[str, StoredTensor]:
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(8), "little")
        header = json.loads(stream.read(length))
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] not in _TYPES:
            raise MissingWeights(f"{file} stores {name} as {entry['dtype']}. Readable: {', '.join(_TYPES)}.")
        start = 8 + length + entry["data_offsets"][0]
        tensors[name] = StoredTensor(file, entry["dtype"], tuple(entry["shape"]), start)
    return tensors
