"""A judge learnt from judgements: logistic regression on a candidate's features, checked on briefs held out."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import Origin
from adgenesis_ml.judging.judgements import Judged, JudgedBrief
from adgenesis_ml.judging.taste import Taste

FOLDS = 10
PENALTY = 10.0
_STEPS, _LEAST = 50, 30
_SOMETIMES = 0.03


@dataclass(frozen=True, slots=True)
class Choice:
    """How well a way of choosing does: the share of briefs whose chosen headline a reader would publish."""

    briefs: int
    good: int

    @property
    def share(self) -> float:
        return self.good / self.briefs if self.briefs else 0.0


def learn(briefs: Sequence[JudgedBrief], usage: Usage, penalty: float = PENALTY) -> Taste:
    """Fit on all judged headlines. Raises `InvalidTrainingData` where there are too few of either kind."""
    rows = [(brief, judged) for brief in briefs for judged in brief.headlines if judged.good is not None]
    good = sum(bool(judged.good) for _, judged in rows)
    if min(good, len(rows) - good) < _LEAST:
        raise InvalidTrainingData(
            f"A judge needs at least {_LEAST} headlines of either verdict; here are {good} good ones and "
            f"{len(rows) - good} others. Judge more briefs."
        )
    found = [features(judged.candidate, brief.prompt, usage) for brief, judged in rows]
    names = tuple(found[0])
    values = np.array([[row[name] for name in names] for row in found])
    centre, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale == 0] = 1.0
    standard = np.hstack([(values - centre) / scale, np.ones((len(values), 1))])
    weights = _fit(standard, np.array([float(bool(judged.good)) for _, judged in rows]), penalty)
    return Taste(
        names, tuple(centre), tuple(scale), tuple(weights[:-1]), float(weights[-1]), _fit_to_print(rows)
    )


def _fit_to_print(rows: Sequence[tuple[JudgedBrief, Judged]]) -> tuple[str, ...]:
    """The languages in which what the model wrote itself was good now and then."""
    verdicts: dict[str, list[bool]] = {}
    for brief, judged in rows:
        if judged.candidate.origin is Origin.WRITTEN:
            verdicts.setdefault(brief.language, []).append(bool(judged.good))
    return tuple(sorted(language for language, found in verdicts.items() if fmean(found) >= _SOMETIMES))


def _fit(values: np.ndarray, verdicts: np.ndarray, penalty: float) -> np.ndarray:
    """Newton's method on the penalised log likelihood; the last column, the constant, is not penalised."""
    weights = np.zeros(values.shape[1])
    ridge = np.full(values.shape[1], penalty)
    ridge[-1] = 1e-6
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-values @ weights))
        gradient = values.T @ (verdicts - expected) - ridge * weights
        curvature = (values * (expected * (1 - expected))[:, None]).T @ values + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def chosen_by(
    briefs: Sequence[JudgedBrief],
    admits: Callable[[Judged], bool],
    score: Callable[[JudgedBrief, Judged], float],
) -> Choice:
    """What a score would choose among the admitted candidates."""
    total, good = 0, 0
    for brief in briefs:
        candidates = [judged for judged in brief.headlines if judged.good is not None and admits(judged)]
        if candidates:
            best = max(candidates, key=lambda judged: score(brief, judged))
            total, good = total + 1, good + bool(best.good)
    return Choice(total, good)


def cross_validated(
    briefs: Sequence[JudgedBrief],
    usage: Usage,
    admits: Callable[[Judged], bool] = lambda judged: True,
    counted: frozenset[str] | None = None,
    penalty: float = PENALTY,
) -> Choice:
    """What the learnt judge would choose for briefs that it has not learnt from: all, or those with a counted id."""
    shuffled = sorted(briefs, key=lambda brief: brief.id)
    random.Random(5).shuffle(shuffled)
    choices = []
    for fold in range(FOLDS):
        held_out = shuffled[fold::FOLDS]
        taste = learn([brief for brief in shuffled if brief not in held_out], usage, penalty)

        counted_ones = [brief for brief in held_out if counted is None or brief.id in counted]

        def score(brief: JudgedBrief, judged: Judged, taste: Taste = taste) -> float:
            return taste.score(features(judged.candidate, brief.prompt, usage))

        choices.append(chosen_by(counted_ones, admits, score))
    return Choice(sum(choice.briefs for choice in choices), sum(choice.good for choice in choices))
