"""Write `ml_pipeline/adgenesis_ml/codec/kinds.json`: by which signs the pieces of a brief are told apart.

Run `python -m tools.piece_kinds` after `judgements/pieces.jsonl` has grown. It learns on four fifths of the briefs and
prints how many pieces of the others it takes for what they are, then learns on all of them.
"""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from adgenesis_ml.codec.kinds import KINDS, Kind, signs_before, signs_of
from adgenesis_ml.codec.pieces import pieces_of
from adgenesis_ml.signs import SignTable
from tools.linear_learning import Example, Step, learn, write

ROOT = Path(__file__).resolve().parents[1]
PIECES = ROOT / "ml_pipeline" / "judgements" / "pieces.jsonl"
_FEWEST = 4  # pieces that a sign is kept for
_KIND = tuple(Kind)


def main() -> None:
    briefs = read_briefs()
    shuffled = random.Random(1).sample(briefs, len(briefs))
    kept = len(briefs) * 4 // 5
    print(describe(SignTable(learn(shuffled[:kept], _FEWEST, _before)), shuffled[kept:]))
    rows = learn(briefs, _FEWEST, _before)
    write(rows, KINDS)
    print(f"{len(rows)} signs from {len(briefs)} briefs, {sum(map(len, briefs))} pieces")


def read_briefs(path: Path = PIECES) -> list[Example]:
    """Raises `ValueError` where the pieces of a row are not those that its brief is cut into."""
    briefs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        prompt = row["prompt"]
        if [text for text, _ in row["pieces"]] != [piece.of(prompt) for piece in pieces_of(prompt)]:
            raise ValueError(f"{row['id']}: a brief is cut elsewhere now. Cut and judge it anew.")
        kinds = [Kind(kind) for _, kind in row["pieces"]]
        briefs.append(
            [
                Step(signs, [float(kind is other) for other in Kind])
                for signs, kind in zip(signs_of(prompt), kinds, strict=True)
            ]
        )
    return briefs


def _before(taken: Sequence[int]) -> tuple[str, str]:
    return signs_before([_KIND[number] for number in taken])


def describe(table: SignTable, briefs: Sequence[Example]) -> str:
    """How many pieces of briefs that were not learnt from are taken for what they are."""
    counts = Counter[tuple[Kind, Kind]]()
    for brief in briefs:
        taken: list[int] = []
        for step in brief:
            taken.append(table.best((*step.signs, *_before(taken))))
        counts.update((_KIND[step.kind], _KIND[found]) for step, found in zip(brief, taken, strict=True))
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
