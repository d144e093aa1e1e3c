"""Write `ml_pipeline/adgenesis_ml/judging/suiting_pictures.json`: by which signs briefs tell what picture suits them.

Run `python -m tools.brief_pictures` after `judgements/pictures.jsonl` has grown or the stock's cues have changed. It
learns on four fifths of the judged briefs, prints for how many of the others the judge accepts the first picture, and
learns on all of them.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.judging.suiting_pictures import PICTURES, signs_of
from adgenesis_ml.signs import KINDS, SparseRow, SparseTable
from tools.linear_learning import Step, learn, sparse, write

ROOT = Path(__file__).resolve().parents[1]
JUDGED = ROOT / "ml_pipeline" / "judgements" / "pictures.jsonl"
_FEWEST = 2  # briefs that a sign is kept for
_LEAST = 4  # of the numbers that are written: the others say nothing
_RIGHT = (1.0, 0.8, 0.6, 0.4, 0.3)  # how much the pictures of a brief are right, the best first
_RATE = 1.0

# A brief, and the names of the pictures that suit it, the best first; none where no picture of the library does.
Judged = tuple[str, list[str]]


def main() -> None:
    names = sorted(load_library().pictures.names)
    judged = [(prompt, pictures) for prompt, pictures in read_judged(frozenset(names)) if pictures]
    drawers = Drawers(read_stock(), BriefWords.read())
    steps = [_step(signs_of(drawers.open(prompt)), pictures, names) for prompt, pictures in judged]
    held = set(random.Random(1).sample(range(len(judged)), len(judged) // 5))
    table = SparseTable(names, _learn([step for number, step in enumerate(steps) if number not in held]))
    print(describe(table, [steps[number] for number in held], [judged[number] for number in held]))
    rows = _learn(steps)
    write({KINDS: names, **rows}, PICTURES)
    print(
        f"{len(rows)} signs, {sum(len(places) for places, _ in rows.values())} numbers from {len(steps)} briefs"
    )


def read_judged(names: frozenset[str], path: Path = JUDGED) -> list[Judged]:
    """Raises `ValueError` for a picture that the library does not have."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if unknown := set(row["pictures"]) - names:
            raise ValueError(f"{row['id']}: no such picture: {', '.join(sorted(unknown))}.")
        found.append((row["prompt"], row["pictures"]))
    return found


def _step(signs: Sequence[str], pictures: Sequence[str], names: Sequence[str]) -> Step:
    weights = dict(zip(pictures, _RIGHT, strict=False))
    whole = sum(weights.values())
    return Step(signs, [weights.get(name, 0.0) / whole for name in names])


def _learn(steps: Sequence[Step]) -> dict[str, SparseRow]:
    return sparse(learn([[step] for step in steps], _FEWEST, rate=_RATE), _LEAST)


def describe(table: SparseTable, steps: Sequence[Step], judged: Sequence[Judged]) -> str:
    """For how many briefs that were not learnt from the first picture is right, and one of the first three."""
    first = three = 0
    for step, (_, pictures) in zip(steps, judged, strict=True):
        shares = table.log_shares(step.signs)
        best = sorted(shares, key=lambda name: -shares[name])[:3]
        first += best[0] in pictures
        three += not set(best).isdisjoint(pictures)
    return (
        f"held-out briefs: {len(judged)}; the judge accepts the first picture for {first / len(judged):.1%}, "
        f"one of the first three for {three / len(judged):.1%}"
    )


if __name__ == "__main__":
    main()
