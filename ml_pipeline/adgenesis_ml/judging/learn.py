"""A judge learnt from judgements: logistic regression on a candidate's features, checked on briefs held out."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.copy_judge import usage_of
from adgenesis_ml.judging.copybook import Entry
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import Origin
from adgenesis_ml.judging.judgements import FILES, FOLDER, Judged, JudgedBrief, read_judgements
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.judging.taste import Taste, Tastes

FOLDS = 10
PENALTY = 10.0
_STEPS, _LEAST = 50, 30
_SOMETIMES = 0.03


@dataclass(frozen=True, slots=True)
class Choice:
    """How well a way of choosing does: the share of briefs whose chosen text a reader would publish."""

    briefs: int
    good: int

    @property
    def share(self) -> float:
        return self.good / self.briefs if self.briefs else 0.0


@dataclass(frozen=True, slots=True)
class _Row:
    """One judged text, and what a judge sees of it."""

    brief: JudgedBrief
    judged: Judged
    features: Mapping[str, float]


def learn_tastes(copybook: Sequence[Entry], judgements: Path = FOLDER) -> Tastes:
    """The tastes beside a model with this copybook, from what readers thought of each kind of text.

    Raises `InvalidTrainingData`.
    """
    usage = usage_of(copybook, read_stock())
    read = {field: judgements / name for field, name in FILES.items() if (judgements / name).is_file()}
    return Tastes(**{field: learn(list(read_judgements(path)), usage, field) for field, path in read.items()})


def learn(
    briefs: Sequence[JudgedBrief], usage: Usage, field: str = "headline", penalty: float = PENALTY
) -> Taste:
    """Fit on all judged texts of one field. Raises `InvalidTrainingData` where there are too few of either kind."""
    return _learn(_looked_at(briefs, usage, field), penalty)


def held_out_scores(
    briefs: Sequence[JudgedBrief], usage: Usage, field: str = "headline", penalty: float = PENALTY
) -> dict[tuple[str, str], float]:
    """By brief and text: what a judge that has learnt from the other briefs, but not from this one, thinks of it."""
    rows = _looked_at(briefs, usage, field)
    ids = sorted({row.brief.id for row in rows})
    random.Random(5).shuffle(ids)
    scores: dict[tuple[str, str], float] = {}
    for fold in range(FOLDS):
        held_out = frozenset(ids[fold::FOLDS])
        taste = _learn([row for row in rows if row.brief.id not in held_out], penalty)
        scores |= {
            (row.brief.id, row.judged.text): taste.score(row.features)
            for row in rows
            if row.brief.id in held_out
        }
    return scores


def _looked_at(briefs: Sequence[JudgedBrief], usage: Usage, field: str) -> list[_Row]:
    return [
        _Row(brief, judged, features(judged.candidate, brief.prompt, usage, field, brief.theme))
        for brief in briefs
        for judged in brief.candidates
        if judged.good is not None
    ]


def _learn(rows: Sequence[_Row], penalty: float) -> Taste:
    good = sum(bool(row.judged.good) for row in rows)
    if min(good, len(rows) - good) < _LEAST:
        raise InvalidTrainingData(
            f"A judge needs at least {_LEAST} texts of either verdict; here are {good} good ones and "
            f"{len(rows) - good} others. Judge more briefs."
        )
    names = tuple(rows[0].features)
    values = np.array([[row.features[name] for name in names] for row in rows])
    centre, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale == 0] = 1.0
    standard = np.hstack([(values - centre) / scale, np.ones((len(values), 1))])
    weights = _fit(standard, np.array([float(bool(row.judged.good)) for row in rows]), penalty)
    return Taste(
        names, tuple(centre), tuple(scale), tuple(weights[:-1]), float(weights[-1]), _fit_to_print(rows)
    )


def _fit_to_print(rows: Sequence[_Row]) -> tuple[str, ...]:
    """The languages in which what the model wrote itself was good now and then."""
    verdicts: dict[str, list[bool]] = {}
    for row in rows:
        if row.judged.origin == Origin.WRITTEN:
            verdicts.setdefault(row.brief.language, []).append(bool(row.judged.good))
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
        candidates = [judged for judged in brief.candidates if judged.good is not None and admits(judged)]
        if candidates:
            best = max(candidates, key=lambda judged: score(brief, judged))
            total, good = total + 1, good + bool(best.good)
    return Choice(total, good)
