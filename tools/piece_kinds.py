"""Write `ml_pipeline/adgenesis_ml/codec/kinds.json`: by which signs the pieces of a brief are told apart.

Run `python -m tools.piece_kinds` after `judgements/pieces.jsonl` has grown. It learns on four fifths of the briefs and
prints how many pieces of the others it takes for what they are, then learns on all of them.
"""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adgenesis_ml.codec.kinds import KINDS, Kind, Table, signs_before, signs_of
from adgenesis_ml.codec.pieces import pieces_of

ROOT = Path(__file__).resolve().parents[1]
PIECES = ROOT / "ml_pipeline" / "judgements" / "pieces.jsonl"
_FEWEST = 4  # pieces that a sign is kept for
_EPOCHS, _RATE, _DECAY = 12, 0.5, 1e-5
_TOLD = 0.8  # how often training goes on from a piece's true kind, and not from what it was taken for
_SCALE, _LEAST = 10, 2  # of the numbers that are written, and the largest of a sign that is left out
_KIND = tuple(Kind)

Floats = NDArray[np.float32]


class Brief:
    """A brief whose pieces people have told apart."""

    def __init__(self, prompt: str, kinds: Sequence[Kind]) -> None:
        self.prompt = prompt
        self.kinds = kinds
        self.signs = list(signs_of(prompt))


def main() -> None:
    briefs = read_briefs()
    shuffled = random.Random(1).sample(briefs, len(briefs))
    kept = len(briefs) * 4 // 5
    print(describe(learn(shuffled[:kept]), shuffled[kept:]))
    table = learn(briefs)
    rows = (f"{json.dumps(sign, ensure_ascii=False)}:{json.dumps(table[sign])}" for sign in sorted(table))
    KINDS.write_text("{\n" + ",\n".join(rows).replace(", ", ",") + "\n}\n", encoding="utf-8")
    print(f"{len(table)} signs from {len(briefs)} briefs, {sum(len(brief.kinds) for brief in briefs)} pieces")


def read_briefs(path: Path = PIECES) -> list[Brief]:
    """Raises `ValueError` where the pieces of a row are not those that its brief is cut into."""
    briefs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        prompt = row["prompt"]
        if [text for text, _ in row["pieces"]] != [piece.of(prompt) for piece in pieces_of(prompt)]:
            raise ValueError(f"{row['id']}: a brief is cut elsewhere now. Cut and judge it anew.")
        briefs.append(Brief(prompt, [Kind(kind) for _, kind in row["pieces"]]))
    return briefs


def learn(briefs: Sequence[Brief]) -> dict[str, list[int]]:
    """By sign, what it says for each kind. Softmax regression by AdaGrad, the mean of the later epochs' weights."""
    counted = Counter(sign for brief in briefs for signs in brief.signs for sign in signs)
    before = (
        signs_before(pair) for pair in [(), *((k,) for k in _KIND), *((a, b) for a in _KIND for b in _KIND)]
    )
    known = [sign for sign, count in counted.items() if count >= _FEWEST]
    index = {
        sign: row for row, sign in enumerate(dict.fromkeys((*known, *(s for pair in before for s in pair))))
    }
    weights, squares = (
        np.zeros((len(index), len(_KIND)), np.float32),
        np.full((len(index), 1), 1e-6, np.float32),
    )
    total, order = np.zeros_like(weights), np.random.default_rng(0)
    for epoch in range(_EPOCHS):
        for number in order.permutation(len(briefs)):
            _learn_from(briefs[number], index, weights, squares, order)
        if epoch >= _EPOCHS // 2:
            total += weights
    rounded = np.rint(total / (_EPOCHS - _EPOCHS // 2) * _SCALE).astype(int)
    return {sign: rounded[row].tolist() for sign, row in index.items() if np.abs(rounded[row]).max() > _LEAST}


def _learn_from(
    brief: Brief, index: dict[str, int], weights: Floats, squares: Floats, order: np.random.Generator
) -> None:
    taken: list[Kind] = []
    for signs, kind in zip(brief.signs, brief.kinds, strict=True):
        rows = [index[sign] for sign in (*signs, *signs_before(taken)) if sign in index]
        scores = weights[rows].sum(0) / len(rows) ** 0.5
        shares = np.exp(scores - scores.max())
        error = shares / shares.sum()
        guess = _KIND[int(error.argmax())]
        error[_KIND.index(kind)] -= 1
        error /= len(rows) ** 0.5
        squares[rows] += (error**2).sum()
        weights[rows] -= _RATE * error / np.sqrt(squares[rows]) + _DECAY * weights[rows]
        taken.append(kind if order.random() < _TOLD else guess)


def describe(table: Table, briefs: Sequence[Brief]) -> str:
    """How many pieces of briefs that were not learnt from are taken for what they are."""
    counts = Counter[tuple[Kind, Kind]]()
    for brief in briefs:
        taken: list[Kind] = []
        for signs in brief.signs:
            rows = [row for sign in (*signs, *signs_before(taken)) if (row := table.get(sign))]
            taken.append(_KIND[int(np.sum(rows, axis=0).argmax())])
        counts.update(zip(brief.kinds, taken, strict=True))
    whole = counts.total()
    right = sum(count for (kind, found), count in counts.items() if kind is found)
    copy = Counter((kind is Kind.COPY, found is Kind.COPY) for kind, found in counts.elements())
    return (
        f"held-out pieces: {whole}, {right / whole:.1%} of the right kind; "
        f"copy told from the rest {(copy[True, True] + copy[False, False]) / whole:.1%}; "
        f"of copy {copy[True, False] / (copy[True, False] + copy[True, True]):.1%} taken for another kind, "
        f"of the others {copy[False, True] / (copy[False, True] + copy[False, False]):.1%} for copy"
    )


if __name__ == "__main__":
    main()
