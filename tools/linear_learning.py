"""Learn a table of signs (`adgenesis_ml/signs.py`) from judged examples: softmax regression by AdaGrad."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adgenesis_ml.signs import ANY, SCALE, SparseRow

_EPOCHS, _DECAY = 12, 1e-5
_TOLD = 0.8  # how often training goes on from what came before in truth, and not from what it was taken for
# Of the numbers that are written, the largest of a sign that is left out, and the largest of all.
_LEAST, _LARGEST = 2, 127

Floats = NDArray[np.float32]
Rows = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be told apart: its signs, and how much each kind is right, 1 in all."""

    signs: Sequence[str]
    right: Sequence[float]

    @property
    def kind(self) -> int:
        return max(range(len(self.right)), key=self.right.__getitem__)


# Steps in a row: what the earlier were taken for is a sign of the next.
Example = Sequence[Step]
Before = Callable[[Sequence[int]], Sequence[str]]


def learn(examples: Sequence[Example], fewest: int, before: Before = lambda _: (), rate: float = 0.5) -> Rows:
    """By sign, what it says for each kind: the mean of the later epochs' weights. `fewest`: steps with a sign kept.

    The more kinds there are, the higher a `rate` is right.
    """
    kinds = len(examples[0][0].right)
    counted = Counter(sign for example in examples for step in example for sign in step.signs)
    known = [sign for sign, count in counted.items() if count >= fewest]
    # What the first three steps of an example may be taken for: later ones look back at two.
    places = range(kinds if any(len(example) > 1 for example in examples) else 0)
    pairs = [(), *((one,) for one in places), *((one, two) for one in places for two in places)]
    index = {
        sign: row
        for row, sign in enumerate(dict.fromkeys((*known, *(s for pair in pairs for s in before(pair)))))
    }
    weights = np.zeros((len(index), kinds), np.float32)
    squares = np.full((len(index), 1), 1e-6, np.float32)
    total, order = np.zeros_like(weights), np.random.default_rng(0)
    for epoch in range(_EPOCHS):
        for number in order.permutation(len(examples)):
            _learn_from(examples[number], before, index, weights, squares, order, rate)
        if epoch >= _EPOCHS // 2:
            total += weights
    rounded = np.rint(total / (_EPOCHS - _EPOCHS // 2) * SCALE).clip(-_LARGEST, _LARGEST).astype(int)
    return {sign: rounded[row].tolist() for sign, row in index.items() if np.abs(rounded[row]).max() > _LEAST}


def _learn_from(
    example: Example,
    before: Before,
    index: dict[str, int],
    weights: Floats,
    squares: Floats,
    order: np.random.Generator,
    rate: float,
) -> None:
    taken: list[int] = []
    for step in example:
        rows = [index[sign] for sign in (*step.signs, *before(taken)) if sign in index]
        if not rows:
            continue
        scores = weights[rows].sum(0) / len(rows) ** 0.5
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        error = (shares - np.asarray(step.right, np.float32)) / len(rows) ** 0.5
        squares[rows] += (error**2).sum()
        weights[rows] -= rate * error / np.sqrt(squares[rows]) + _DECAY * weights[rows]
        taken.append(step.kind if order.random() < _TOLD else int(shares.argmax()))


def sparse(rows: Rows, least: int) -> dict[str, SparseRow]:
    """Each sign's numbers with the places of their kinds, without those that say less than `least`; all of `ANY`'s."""
    kept = {
        sign: [place for place, number in enumerate(row) if sign == ANY or abs(number) >= least]
        for sign, row in rows.items()
    }
    return {
        sign: (places, [rows[sign][place] for place in places]) for sign, places in kept.items() if places
    }


def write(rows: Mapping[str, Sequence[object]], path: Path) -> None:
    """One sign a line, sorted."""
    lines: Iterable[str] = (
        f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(rows[sign], separators=(',', ':'))}"
        for sign in sorted(rows)
    )
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
