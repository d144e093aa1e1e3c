"""The next token: greedy, drawn, and held to the grammar, as llama.cpp does it."""

import numpy as np
import pytest

from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.decoding.token_choice import allowed_tokens, choose_token, log_sums
from adgenesis_ml.errors import GenerationFailed

LOGITS = np.array([4.0, 3.0, 2.0, 1.0, -9.0], np.float32)
ALL = np.ones(5, bool)


NO_END = (9,)


class Admitting:
    """A matcher that admits some tokens; counts how often it was asked for all of them."""

    def __init__(self, allowed: np.ndarray) -> None:
        self.allowed, self.masks = allowed, 0

    def validate_tokens(self, tokens: list[int]) -> int:
        return int(self.allowed[tokens[0]])

    def compute_bitmask(self) -> bytes:
        self.masks += 1
        return np.packbits(self.allowed, bitorder="little").tobytes()

    def is_error(self) -> bool:
        return False

    def get_error(self) -> str:
        return "nothing may follow"


def draws(sampling: Sampling, allowed: np.ndarray = ALL, times: int = 2000) -> np.ndarray:
    random, matcher = np.random.default_rng(0), Admitting(allowed)
    drawn = [choose_token(LOGITS, matcher, NO_END, sampling, random) for _ in range(times)]
    return np.bincount(drawn, minlength=len(LOGITS)) / times


def test_at_temperature_0_the_likeliest_allowed_token_is_taken() -> None:
    assert draws(Sampling(1, 0.0), times=5).tolist() == [1, 0, 0, 0, 0]
    assert draws(Sampling(1, 0.0), np.array([0, 0, 1, 1, 1], bool), times=5).tolist() == [0, 0, 1, 0, 0]


def test_tokens_are_drawn_as_often_as_they_are_likely() -> None:
    expected = np.exp(LOGITS[:4]) / np.exp(LOGITS[:4]).sum()
    shares = draws(Sampling(1, 1.0, top_p=1.0, min_p=0.0, top_k=4))
    assert shares[:4] == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize(
    ("sampling", "possible"),
    [
        (Sampling(1, 1.0, top_k=2, top_p=1.0, min_p=0.0), {0, 1}),
        (Sampling(1, 1.0, top_p=0.6, min_p=0.0), {0}),
        (Sampling(1, 1.0, top_p=0.7, min_p=0.0), {0, 1}),
        (Sampling(1, 1.0, top_p=1.0, min_p=0.2), {0, 1}),
        (Sampling(1, 0.05, top_p=1.0, min_p=0.0), {0}),
    ],
)
def test_what_is_too_unlikely_is_never_drawn(sampling: Sampling, possible: set[int]) -> None:
    assert set(np.flatnonzero(draws(sampling))) == possible


def test_a_token_that_the_grammar_refuses_is_drawn_again_among_the_others() -> None:
    shares = draws(Sampling(1, 1.0), np.array([0, 1, 1, 0, 1], bool))
    assert set(np.flatnonzero(shares)) == {1, 2}


def test_where_the_grammar_leaves_one_token_it_is_that_one_however_unlikely() -> None:
    only = np.array([0, 0, 0, 0, 1], bool)
    assert draws(Sampling(1, 0.5), only, times=5).tolist() == [0, 0, 0, 0, 1]


def test_the_mask_is_asked_for_only_where_the_wish_breaks_the_grammar_or_is_to_end() -> None:
    random, greedy = np.random.default_rng(0), Sampling(1, 0.0)
    matcher = Admitting(ALL)
    assert choose_token(LOGITS, matcher, NO_END, greedy, random) == 0
    assert matcher.masks == 0
    assert choose_token(LOGITS, matcher, (0,), greedy, random) == 0
    assert matcher.masks == 1


def test_a_grammar_that_admits_nothing_is_said_to_have_come_to_no_end() -> None:
    nothing = Admitting(np.zeros(5, bool))
    with pytest.raises(GenerationFailed, match="nothing may follow"):
        choose_token(LOGITS, nothing, NO_END, Sampling(1, 0.0), np.random.default_rng(0))


def test_logits_become_log_probabilities() -> None:
    scaled = np.stack([LOGITS, LOGITS + 5])
    probabilities = np.exp(scaled - log_sums(scaled)[:, None])
    assert probabilities.sum(axis=1) == pytest.approx([1, 1])
    assert np.log(probabilities[:, 4]) == pytest.approx(-13.44, abs=0.01)


def test_a_mask_is_read_from_its_lowest_bit_and_filled_up() -> None:
    assert allowed_tokens(bytes([0b101]), 10).tolist() == [True, False, True] + [False] * 7
