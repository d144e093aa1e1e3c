"""What a folder's files are, so that anyone can check later that they are still the same."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def described_files(folder: Path, leave_out: Iterable[str] = ()) -> dict[str, dict[str, Any]]:
    """Size in bytes and SHA-256 of every file by its path in the folder; entries named in `leave_out` are not."""
    left_out = set(leave_out)
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and inside.parts[0] not in left_out:
            found[inside.as_posix()] = {"bytes": path.stat().st_size, "sha256": sha256(path)}
    return found


def sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
