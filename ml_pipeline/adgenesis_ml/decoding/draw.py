"""Candidates for many briefs, to be judged: drawn once, kept on disk, resumed where it stopped."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.decoding import pool
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.judging.judge import Candidate, Origin, Prepared
from adgenesis_ml.judging.judgements import Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.neighbours import Neighbours
from adgenesis_ml.judging.stock import Stock

_SEED = 20_011
_SCORES = 3  # decimals


@dataclass(frozen=True, slots=True)
class Draws:
    """How many candidates of each kind for a brief, beside the likeliest."""

    written: int = 16
    quoted: int = 4
    retrieved: int = 6
    stock: int = 8
    temperature: float = 0.7


def draw(
    engine: Engine,
    briefs: Iterable[tuple[str, str, str]],
    neighbours: Neighbours,
    stock: Stock,
    target: Path,
    draws: Draws | None = None,
) -> None:
    """Append the pool of every brief (id, language, prompt) to `target`; briefs that stand there are left out."""
    done = {brief.id for brief in read_judgements(target)} if target.is_file() else set()
    with target.open("a", encoding="utf-8") as lines:
        for id, language, prompt in briefs:
            if id not in done:
                headlines = _pool(engine, prompt, neighbours, stock, draws or Draws())
                judged = asdict(JudgedBrief(id, language, prompt, headlines))
                lines.write(json.dumps(judged, ensure_ascii=False, separators=(",", ":")) + "\n")
                lines.flush()


def _pool(
    engine: Engine, prompt: str, neighbours: Neighbours, stock: Stock, draws: Draws
) -> tuple[Judged, ...]:
    draft = Draft(engine, instruction(DesignBrief(prompt=prompt, platform="meta", format="square")), _SEED)
    likeliest = pool.likeliest(draft, prompt)
    others = pool.written(draft, prompt, draws.written, draws.temperature)
    if draws.quoted:
        others += pool.quoted(draft, prompt, draws.quoted, draws.temperature)
    near = neighbours.headlines(prompt, draws.retrieved, floor=0.0)
    lines = [Prepared(text, Origin.RETRIEVED, nearness) for text, nearness in near]
    lines += [Prepared(text, Origin.STOCK, fit) for text, fit in stock.headlines(prompt, draws.stock)]
    for line in lines:
        # One by one: all of them are to be judged, the unlikely ones, too.
        others += pool.prepared(draft, [line], draws=2)
    return (
        *(_judged(candidate, greedy=True) for candidate in likeliest),
        *(_judged(candidate) for candidate in others),
    )


def _judged(candidate: Candidate, *, greedy: bool = False) -> Judged:
    logprobs = tuple(round(score, _SCORES) for score in candidate.logprobs)
    return Judged(candidate.text, str(candidate.origin), logprobs, round(candidate.nearness, _SCORES), greedy)
