"""Matches for a blind comparison: the same brief, two designs, sides by lot; votes, and what they come to.

Votes are kept as JSONL. A vote says which writers met and who won, so that a file can be read without the answers.
"""

import json
import random
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.answers import Answer
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.intervals import Estimate, bootstrap, ratio, wilson


class Choice(StrEnum):
    """What a person says of two designs."""

    LEFT = "left"
    RIGHT = "right"
    TIE = "tie"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Match:
    """Two designs of one brief in one placement. `left` and `right` are by lot `a`'s and `b`'s, or the other way."""

    id: str
    brief_id: str
    prompt: str
    placement: str
    a: str
    b: str
    left: Answer
    right: Answer
    a_is_left: bool


@dataclass(frozen=True, slots=True)
class Vote:
    """`winner` is a writer's label; None is a tie, or, where `skipped`, no judgement."""

    brief_id: str
    placement: str
    a: str
    b: str
    winner: str | None
    skipped: bool = False

    @property
    def match(self) -> tuple[str, str, str, str]:
        return self.brief_id, self.placement, self.a, self.b


@dataclass(frozen=True, slots=True)
class Result:
    """What the votes on two writers come to.

    `won_share` is A's share of the decided votes, with Wilson's interval; `preferred` counts ties as halves and
    draws briefs again.
    """

    a: str
    b: str
    won: int
    lost: int
    ties: int
    skipped: int
    won_share: Estimate
    preferred: Estimate


def make_matches(
    briefs: Sequence[EvaluationBrief], answers: Mapping[str, Sequence[Answer]], seed: int = 1
) -> list[Match]:
    """The first writer against each other one, shuffled. A brief that one of them did not answer is left out."""
    prompts = {brief.id: brief.prompt for brief in briefs}
    (first, mine), *others = answers.items()
    lot = random.Random(seed)
    pairs = []
    for other, theirs in others:
        by_place = {answer.asked: answer for answer in theirs}
        for one in mine:
            against = by_place.get(one.asked)
            if against is not None and one.spec is not None and against.spec is not None:
                pairs.append((other, one, against))
    lot.shuffle(pairs)
    matches = []
    for number, (other, one, against) in enumerate(pairs, start=1):
        a_is_left = lot.random() < 0.5
        left, right = (one, against) if a_is_left else (against, one)
        placement = f"{one.platform}/{one.format}"
        matches.append(
            Match(
                str(number),
                one.brief_id,
                prompts[one.brief_id],
                placement,
                first,
                other,
                left,
                right,
                a_is_left,
            )
        )
    return matches


class Ballot:
    """The votes of a file on these matches. Every vote is on disk before `vote` returns; any thread may vote."""

    def __init__(self, matches: Sequence[Match], file: Path) -> None:
        self._matches = tuple(matches)
        self._file = file
        self._cast = {vote.match for vote in read_votes(file)} if file.is_file() else set()
        self._lock = threading.Lock()

    @property
    def total(self) -> int:
        return len(self._matches)

    @property
    def done(self) -> int:
        return sum(_key(match) in self._cast for match in self._matches)

    def next(self) -> Match | None:
        """The first match without a vote; None when all have one."""
        return next((match for match in self._matches if _key(match) not in self._cast), None)

    def find(self, id: str) -> Match | None:
        return next((match for match in self._matches if match.id == id), None)

    def vote(self, match: Match, choice: Choice) -> bool:
        """Append a vote; False, and nothing is written, where the match has one already."""
        with self._lock:
            if _key(match) in self._cast:
                return False
            with self._file.open("a", encoding="utf-8") as votes:
                votes.write(json.dumps(asdict(_vote(match, choice)), ensure_ascii=False) + "\n")
                votes.flush()
            self._cast.add(_key(match))
            return True


def read_votes(file: Path) -> list[Vote]:
    """All votes of a file. Raises `InvalidEvaluation` for what is none."""
    votes = []
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InvalidEvaluation(
            f"No votes at {file} ({error.strerror}). `adgenesis arena` writes them."
        ) from error
    for number, line in enumerate(lines, start=1):
        try:
            votes.append(Vote(**json.loads(line)))
        except (ValueError, TypeError) as error:
            raise InvalidEvaluation(f"{file.name}:{number} is no vote ({error}).") from error
    return votes


def results(votes: Sequence[Vote]) -> list[Result]:
    """One for each pair of writers, in the order in which they met first."""
    return [_result(a, b, votes) for a, b in dict.fromkeys((vote.a, vote.b) for vote in votes)]


def results_report(votes: Sequence[Vote]) -> str:
    """Results as Markdown."""
    lines = [
        "| | won | lost | ties | skipped | won of the decided | preferred, ties as halves |",
        "|---" * 7 + "|",
    ]
    for result in results(votes):
        counts = f"{result.won} | {result.lost} | {result.ties} | {result.skipped}"
        decided = result.won_share.format(percent=True) if result.won + result.lost else "none"
        preferred = (
            result.preferred.format(percent=True) if result.won + result.lost + result.ties else "none"
        )
        lines.append(f"| {result.a} against {result.b} | {counts} | {decided} | {preferred} |")
    return "\n".join(lines)


def _vote(match: Match, choice: Choice) -> Vote:
    winner = None
    if choice in (Choice.LEFT, Choice.RIGHT):
        winner = match.a if (choice is Choice.LEFT) == match.a_is_left else match.b
    return Vote(match.brief_id, match.placement, match.a, match.b, winner, choice is Choice.SKIP)


def _result(a: str, b: str, votes: Sequence[Vote]) -> Result:
    here = [vote for vote in votes if (vote.a, vote.b) == (a, b)]
    judged = [vote for vote in here if not vote.skipped]
    won, lost = (sum(vote.winner == writer for vote in judged) for writer in (a, b))
    briefs = {id: index for index, id in enumerate(dict.fromkeys(vote.brief_id for vote in judged))}
    points, counts = np.zeros(len(briefs)), np.zeros(len(briefs))
    for vote in judged:
        points[briefs[vote.brief_id]] += 0.5 if vote.winner is None else float(vote.winner == a)
        counts[briefs[vote.brief_id]] += 1
    preferred = bootstrap(ratio(points, counts), len(briefs)) if briefs else Estimate(0.0, 0.0, 1.0)
    ties = len(judged) - won - lost
    return Result(a, b, won, lost, ties, len(here) - len(judged), wilson(won, won + lost), preferred)


def _key(match: Match) -> tuple[str, str, str, str]:
    return match.brief_id, match.placement, match.a, match.b
