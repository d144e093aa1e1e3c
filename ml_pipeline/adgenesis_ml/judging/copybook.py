"""The copybook: what people have written for which briefs. It lies beside the model that learnt from the same corpus.

Serving takes two things from it: headlines of briefs like the one at hand, and which words are words at all.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingWeights

FILE = "copybook.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Entry:
    """One brief, and the copy and illustrations that were given to it. `stems` are the prompt's: slow to find.

    `topics` are those that somebody has named for it.
    """

    language: str
    prompt: str
    brand: str
    headlines: tuple[str, ...]
    lines: tuple[str, ...]
    heroes: tuple[str, ...]
    stems: tuple[str, ...]
    topics: tuple[str, ...] = ()

    def texts(self) -> tuple[str, ...]:
        return (self.prompt, *self.headlines, *self.lines)


def write_copybook(entries: Iterable[Entry], folder: Path) -> None:
    lines = (json.dumps(asdict(entry), ensure_ascii=False, separators=(",", ":")) for entry in entries)
    # The same entries give the same bytes: no time, no name.
    (folder / FILE).write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))


def read_copybook(folder: Path) -> list[Entry]:
    """What lies beside a model; nothing where there is no such file. Raises `MissingWeights` for a broken one."""
    path = folder / FILE
    if not path.is_file():
        return []
    try:
        rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]
        return [_entry(row) for row in rows]
    except (OSError, ValueError, TypeError, KeyError, EOFError) as error:
        raise MissingWeights(
            f"{FILE} beside the model is broken: {error}. Train or pull it again."
        ) from error


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        language=str(row["language"]),
        prompt=str(row["prompt"]),
        brand=str(row["brand"]),
        headlines=tuple(row["headlines"]),
        lines=tuple(row["lines"]),
        heroes=tuple(row["heroes"]),
        stems=tuple(row["stems"]),
        topics=tuple(row.get("topics", ())),
    )
