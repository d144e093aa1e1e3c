"""Linear models over signs: what each word, or whatever else may be seen of a text, says for each of several kinds.

Small enough to be read as a table, and quick: a sign that was never seen says nothing. `tools/linear_learning.py`
learns them from what people have judged.
"""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, log
from pathlib import Path

SCALE = 10  # of the numbers that are written: what is learnt, in tenths
ANY = "any"  # the sign that everything has
KINDS = "kinds"  # beside the signs of a sparse table: what the places in its rows stand for
_ZERO = 128  # what a byte is that says nothing

SparseRow = tuple[Sequence[int], Sequence[int]]  # places and numbers, as many of each


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


class SparseTable:
    """By sign, a whole number from -128 to 127 for some of many kinds: the kinds' places, and the numbers."""

    def __init__(self, kinds: Sequence[str], rows: Mapping[str, SparseRow]) -> None:
        self._kinds = tuple(kinds)
        self._rows = {
            sign: (array("H", places), array("b", numbers)) for sign, (places, numbers) in rows.items()
        }

    def log_shares(self, signs: Iterable[str]) -> dict[str, float]:
        """By kind, the logarithm of its share, 1 in all."""
        rows = [row for sign in signs if (row := self._rows.get(sign))]
        scores = [0] * len(self._kinds)
        for places, numbers in rows:
            for place, number in zip(places, numbers, strict=True):
                scores[place] += number
        unit = SCALE * max(1, len(rows)) ** 0.5
        whole = log(sum(exp(score / unit) for score in scores))
        return {kind: score / unit - whole for kind, score in zip(self._kinds, scores, strict=True)}


@cache
def read_sparse_table(path: Path) -> SparseTable:
    """Raises `OSError` or `ValueError` where there is no such table."""
    document = json.loads(path.read_text(encoding="utf-8"))
    return SparseTable(document.pop(KINDS), document)
