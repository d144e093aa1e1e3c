"""What PostgreSQL's jsonb cannot hold: NUL characters, halves of surrogate pairs, infinite numbers."""

import math
from typing import Any

# Deeper than any spec; a document nested without end would exhaust the stack of whoever walks it.
MAX_DEPTH = 40


def refuse_unstorable(value: Any, where: str, depth: int = 0) -> None:
    """Raises `ValueError` that names the place of the first such value."""
    if depth > MAX_DEPTH:
        raise ValueError(f"The document is nested more than {MAX_DEPTH} levels deep. Flatten it.")
    if isinstance(value, str):
        _refuse_bad_text(value, where)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{where} is {value}, which is no JSON number. Give a finite one.")
    elif isinstance(value, dict):
        for key, inner in value.items():
            _refuse_bad_text(str(key), f"a key of {where}")
            refuse_unstorable(inner, f"{where}.{key}", depth + 1)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            refuse_unstorable(inner, f"{where}.{number}", depth + 1)


def _refuse_bad_text(text: str, where: str) -> None:
    if "\0" in text:
        raise ValueError(f"{where} holds a NUL character. Remove it.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError(f"{where} holds half of a surrogate pair. Send the whole character.")
