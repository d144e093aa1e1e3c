"""Linear models over signs: what each word, or whatever else may be seen of a text, says for each of several kinds.

Small enough to be read as a table, and quick: a sign that was never seen says nothing. `tools/linear_learning.py`
learns them from what people have judged.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

_ZERO = 128  # what a byte is that says nothing


class SignTable:
    """By sign, a whole number from -128 to 127 for each kind."""

    def __init__(self, rows: Mapping[str, Sequence[int]]) -> None:
        # As bytes: the service has tens of thousands of them in memory.
        self._rows = {sign: bytes(number + _ZERO for number in row) for sign, row in rows.items()}
        self._kinds = len(next(iter(rows.values()), ()))

    def __len__(self) -> int:
        return len(self._rows)

    def scores(self, signs: Iterable[str]) -> list[int]:
        """What the signs say together for each kind."""
        rows = [row for sign in signs if (row := self._rows.get(sign))]
        return [sum(column) - _ZERO * len(rows) for column in zip(*rows, strict=True)] or [0] * self._kinds

    def best(self, signs: Iterable[str]) -> int:
        """The place of the kind for which they say most."""
        scores = self.scores(signs)
        return max(range(len(scores)), key=scores.__getitem__)


@cache
def read_table(path: Path) -> SignTable:
    """Raises `OSError` or `ValueError` where there is no such table."""
    return SignTable(json.loads(path.read_text(encoding="utf-8")))
