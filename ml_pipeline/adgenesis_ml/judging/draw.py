"""Candidates for many briefs, to be judged: drawn once, kept on disk, resumed where it stopped."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.judge import Candidate, Origin
from adgenesis_ml.judging.judgements import Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.neighbours import Neighbours
from adgenesis_ml.judging.pool import PoolSettings, drawn_headlines, greedy_headline, scored

_SEED = 20_011
_SCORES = 3  # decimals


def draw(
    engine: Engine,
    briefs: Iterable[tuple[str, str, str]],
    neighbours: Neighbours,
    target: Path,
    settings: PoolSettings | None = None,
    retrieved: int = 6,
) -> None:
    """Append the pool of every brief (id, language, prompt) to `target`; briefs that stand there are left out."""
    done = {brief.id for brief in read_judgements(target)} if target.is_file() else set()
    with target.open("a", encoding="utf-8") as lines:
        for id, language, prompt in briefs:
            if id in done:
                continue
            judged = JudgedBrief(id, language, prompt, _pool(engine, prompt, neighbours, settings, retrieved))
            lines.write(json.dumps(asdict(judged), ensure_ascii=False, separators=(",", ":")) + "\n")
            lines.flush()


def _pool(
    engine: Engine, prompt: str, neighbours: Neighbours, settings: PoolSettings | None, retrieved: int
) -> tuple[Judged, ...]:
    draft = Draft(engine, instruction(DesignBrief(prompt=prompt, platform="meta", format="square")), _SEED)
    near = dict(neighbours.headlines(prompt, retrieved))
    greedy = greedy_headline(draft, prompt)
    others = drawn_headlines(draft, prompt, settings or PoolSettings())
    others += scored(draft, list(near), prompt, Origin.RETRIEVED)
    found = [_judged(candidate, greedy=True) for candidate in greedy]
    found += [_judged(candidate, near.get(candidate.text, 0.0)) for candidate in others]
    return tuple(found)


def _judged(candidate: Candidate, nearness: float = 0.0, *, greedy: bool = False) -> Judged:
    logprobs = tuple(round(score, _SCORES) for score in candidate.logprobs)
    return Judged(candidate.text, str(candidate.origin), logprobs, round(nearness, _SCORES), greedy)
