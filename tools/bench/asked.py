"""The briefs of the measurement: prompts of brand families that no training sees, for the square of a feed."""

import json
from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.data.pairs import TrainingPair, split_by_family

CORPUS = Path(__file__).resolve().parents[2] / "ml_pipeline" / "corpus"
HELD_OUT_SHARE = 0.05

# The split goes by family alone; no spec has to be composed for it.
_NO_SPEC = DesignSpec(background_color="#ffffff", elements=[])


def held_out(count: int) -> list[DesignBrief]:
    """Up to `count` briefs from all over the held-out part of the corpus; the same every time."""
    records = [
        json.loads(line)
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    pairs = [
        TrainingPair(
            record["family"],
            record["language"],
            DesignBrief(prompt=record["prompt"], platform="meta", format="square"),
            _NO_SPEC,
        )
        for record in records
    ]
    _, kept = split_by_family(pairs, HELD_OUT_SHARE)
    step = max(len(kept) / count, 1.0)
    chosen = [kept[int(number * step)].brief for number in range(min(count, len(kept)))]
    return [brief.model_copy(update={"seed": number}) for number, brief in enumerate(chosen)]
