"""Write `ml_pipeline/adgenesis_ml/judging/likely_actions.json`: by which signs a brief tells what its reader is to do.

Run `python -m tools.brief_actions` after `judgements/actions.jsonl` has grown, or after the stock's cues have changed.
It learns on four fifths of the briefs, prints for how many of the others it finds an action that their judge accepts,
and learns on all of them.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.likely_actions import ACTIONS, signs_of
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.signs import SignTable
from tools.linear_learning import Step, learn, write

ROOT = Path(__file__).resolve().parents[1]
JUDGED = ROOT / "ml_pipeline" / "judgements" / "actions.jsonl"
_FEWEST = 3  # briefs that a sign is kept for
_BEST = 0.7  # how much the best action is right; those that would do as well share the rest


@dataclass(frozen=True, slots=True)
class JudgedBrief:
    prompt: str
    best: Action
    also: tuple[Action, ...]  # that would do as well

    def shares(self) -> list[float]:
        """How much each action is right, 1 in all."""
        best = _BEST if self.also else 1.0
        rest = (1 - best) / max(1, len(self.also))
        return [best if action is self.best else rest * (action in self.also) for action in Action]

    def accepts(self, action: Action) -> bool:
        return action is self.best or action in self.also


def main() -> None:
    briefs = read_briefs()
    drawers = Drawers(read_stock(), BriefWords.read())
    examples = [_example(brief, drawers) for brief in briefs]
    order = random.Random(1).sample(range(len(briefs)), len(briefs))
    kept, held = order[: len(order) * 4 // 5], order[len(order) * 4 // 5 :]
    table = SignTable(learn([[examples[number]] for number in kept], _FEWEST))
    print(describe(table, [briefs[number] for number in held], [examples[number] for number in held]))
    rows = learn([[example] for example in examples], _FEWEST)
    write(rows, ACTIONS)
    print(f"{len(rows)} signs from {len(briefs)} briefs")


def read_briefs(path: Path = JUDGED) -> list[JudgedBrief]:
    """Raises `ValueError` for an action that there is not."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [JudgedBrief(row["prompt"], Action(row["best"]), tuple(map(Action, row["also"]))) for row in rows]


def _example(brief: JudgedBrief, drawers: Drawers) -> Step:
    return Step(signs_of(drawers.open(brief.prompt)), brief.shares())


def describe(table: SignTable, briefs: Sequence[JudgedBrief], examples: Sequence[Step]) -> str:
    """How many briefs that were not learnt from are taken for what their judges accept."""
    found = [tuple(Action)[table.best(example.signs)] for example in examples]
    pairs = list(zip(briefs, found, strict=True))
    best = sum(action is brief.best for brief, action in pairs)
    accepted = sum(brief.accepts(action) for brief, action in pairs)
    return (
        f"held-out briefs: {len(pairs)}; an action that the judge accepts for {accepted / len(pairs):.1%}, "
        f"the one that the judge finds best for {best / len(pairs):.1%}"
    )


if __name__ == "__main__":
    main()
