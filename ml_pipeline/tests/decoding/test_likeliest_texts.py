"""The likeliest of given texts are found exactly, and hardly more is asked than has to be."""

from collections.abc import Sequence

import numpy as np
import pytest

from adgenesis_ml.decoding.likeliest_texts import Path, likeliest_texts

VOCABULARY, END = 7, 6
ANY = float("-inf")


def log_probabilities(path: Path) -> np.ndarray:
    """A model whose next token depends on all before it, and on nothing else."""
    scores = np.random.default_rng([3, *path]).normal(0, 2, VOCABULARY)
    return np.asarray(scores - np.log(np.exp(scores).sum()))


def texts(count: int, seed: int) -> dict[str, Path]:
    random = np.random.default_rng(seed)
    drawn = {tuple(map(int, random.integers(0, END, random.integers(1, 5)))) for _ in range(count)}
    return {"-".join(map(str, path)): (*path, END) for path in sorted(drawn)}


def likelihood(path: Path) -> float:
    return float(sum(log_probabilities(path[:place])[token] for place, token in enumerate(path)))


class Asked:
    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.times = 0

    def __call__(self, paths: Sequence[Path]) -> np.ndarray:
        self.paths += paths
        self.times += 1
        return np.stack([log_probabilities(path) for path in paths])


@pytest.mark.parametrize("seed", range(20))
def test_they_are_those_that_scoring_all_of_them_gives(seed: int) -> None:
    given, ask = texts(60, seed), Asked()
    found = likeliest_texts(given, ask, 4, ANY)
    scored = {text: likelihood(path) for text, path in given.items()}
    best = sorted(scored, key=lambda text: -scored[text])[:4]
    assert list(found) == best
    assert found == pytest.approx({text: scored[text] for text in best})
    assert len(set(ask.paths)) == len(ask.paths)


def test_most_beginnings_are_never_asked_about() -> None:
    given, ask = texts(200, 1), Asked()
    likeliest_texts(given, ask, 2, ANY)
    beginnings = {path[:length] for path in given.values() for length in range(len(path))}
    assert len(ask.paths) < len(beginnings) / 2


def test_where_there_are_fewer_all_are_found_and_none_among_none() -> None:
    given = texts(3, 5)
    assert set(likeliest_texts(given, Asked(), 10, ANY)) == set(given)
    assert likeliest_texts({}, Asked(), 3, ANY) == {}


def test_what_is_less_likely_than_the_least_is_not_told_but_for_the_first() -> None:
    given = texts(60, 2)
    scored = sorted((likelihood(path) for path in given.values()), reverse=True)
    assert len(likeliest_texts(given, Asked(), 9, (scored[3] + scored[4]) / 2)) == 4
    assert len(likeliest_texts(given, Asked(), 9, 0.0)) == 1


def test_whole_texts_that_are_known_at_once_are_held_to_the_least_as_well() -> None:
    scores = np.array([[-0.1, -10.0]])
    found = likeliest_texts({"a": (0,), "b": (1,)}, lambda _: scores, 2, -5.0)
    assert found == {"a": pytest.approx(0.1 * -1)}


def test_a_beginning_without_a_choice_is_asked_about_together_with_what_follows() -> None:
    ask = Asked()
    likeliest_texts({"one": (1, 2, 3, END), "other": (4, 2, 2, END)}, ask, 2, ANY)
    assert ask.times == 2


def test_a_shorter_beginning_stands_before_the_longer_ones() -> None:
    ask = Asked()
    likeliest_texts(texts(60, 3), ask, 4, ANY)
    known: set[Path] = set()
    for path in ask.paths:
        assert all(path[:length] in known for length in range(len(path)))
        known.add(path)
