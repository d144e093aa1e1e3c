"""Candidates for many briefs, to be judged: drawn once, kept on disk, resumed where it stopped."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.decoding import pool
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.theme_reading import begin_with_theme
from adgenesis_ml.judging.copy_judge import CopyJudge
from adgenesis_ml.judging.judge import Candidate
from adgenesis_ml.judging.judgements import Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.theme import ReadTheme

_SEED = 20_011
_PLACEMENT = {"platform": "meta", "format": "square"}
_SCORES = 3  # decimals


@dataclass(frozen=True, slots=True)
class Draws:
    """How many candidates of each kind for a brief, beside the likeliest."""

    written: int = 16
    quoted: int = 4
    retrieved: int = 6
    stock: int = 8
    temperature: float = 0.7


HEADLINES = Draws()
LINES = Draws(written=4, quoted=2, retrieved=0, stock=6, temperature=0.3)


def draw(
    engine: Engine,
    judge: CopyJudge,
    field: str,
    briefs: Iterable[tuple[str, str, str]],
    target: Path,
    *,
    taught: Collection[str] = (),
) -> None:
    """Append the pool of every brief (id, language, prompt) to `target`; briefs that stand there are left out.

    `field` is headline or subheadline; a model that was `taught` topics names the theme first.
    """
    candidates: Callable[[Draft, CopyJudge, str, ReadTheme], tuple[Judged, ...]]
    candidates = {"headline": _headlines, "subheadline": _lines}[field]
    done = {brief.id for brief in read_judgements(target)} if target.is_file() else set()
    with target.open("a", encoding="utf-8") as rows:
        for id, language, prompt in briefs:
            if id not in done:
                draft = Draft(engine, instruction(DesignBrief(prompt=prompt, **_PLACEMENT)), _SEED)
                draft, theme = begin_with_theme(draft, prompt, judge.topics(prompt, taught))
                found = candidates(draft, judge, prompt, theme)
                judged = asdict(JudgedBrief(id, language, prompt, found, theme.product))
                rows.write(json.dumps(judged, ensure_ascii=False, separators=(",", ":")) + "\n")
                rows.flush()


def _headlines(draft: Draft, judge: CopyJudge, prompt: str, theme: ReadTheme) -> tuple[Judged, ...]:
    draws, drawer = HEADLINES, judge.drawer(prompt, theme)
    likeliest = pool.likeliest(draft, prompt)
    others = pool.written(draft, prompt, draws.written, draws.temperature)
    others += pool.quoted(draft, prompt, draws.quoted, draws.temperature)
    lines = judge.retrieved(prompt, draws.retrieved, floor=0.0, topics=drawer.topics if theme.theme else None)
    lines += drawer.headlines(draws.stock)
    others += pool.prepared(lines)
    return (
        *(_judged(candidate, greedy=True) for candidate in likeliest),
        *(_judged(candidate) for candidate in others),
    )


def _lines(draft: Draft, judge: CopyJudge, prompt: str, theme: ReadTheme) -> tuple[Judged, ...]:
    """Supporting lines, under the headline that the model finds likeliest."""
    draws, drawer = LINES, judge.drawer(prompt, theme)
    for headline in pool.likeliest(draft, prompt):
        draft.write(headline.text)
    found = pool.lines(draft, prompt, draws.written, draws.temperature)
    found += pool.quoted_lines(draft, prompt, draws.quoted, draws.temperature)
    found += pool.prepared(drawer.lines(draws.stock))
    distinct = {candidate.text.casefold(): candidate for candidate in reversed(found)}
    return tuple(_judged(candidate) for candidate in reversed(distinct.values()))


def _judged(candidate: Candidate, *, greedy: bool = False) -> Judged:
    logprobs = tuple(round(score, _SCORES) for score in candidate.logprobs)
    return Judged(candidate.text, str(candidate.origin), logprobs, round(candidate.nearness, _SCORES), greedy)
