"""The next token, out of the model's logits: the sampling of llama.cpp, in NumPy.

A token is drawn from what the model wants to say; only where the grammar refuses it, another is drawn from what the
grammar admits. The chain is llama.cpp's: top-k, then top-p and min-p on the probabilities at temperature 1, then the
temperature. The generators differ, so only greedy answers are the same in both engines.
"""

from collections.abc import Collection
from typing import Protocol

import numpy as np

from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.errors import GenerationFailed

_NEAR = (
    16.0  # less likely than the likeliest by so much: a token that is never drawn, unless hardly any is left
)


class Matcher(Protocol):
    """Of llguidance's matcher what is asked here."""

    def validate_tokens(self, tokens: list[int]) -> int: ...

    def compute_bitmask(self) -> bytes: ...

    def is_error(self) -> bool: ...

    def get_error(self) -> str: ...


def choose_token(
    logits: np.ndarray,
    matcher: Matcher,
    ends: Collection[int],
    sampling: Sampling,
    random: np.random.Generator,
) -> int:
    """A token id that the matcher admits, out of `logits` (vocabulary). Raises `GenerationFailed` if it admits none.

    The mask over the vocabulary is asked for only where the model's own wish breaks the grammar: it takes longer than
    to look at one token. Whether the text may end, the mask alone tells.
    """
    token = _choose(logits, sampling, random)
    if token not in ends and matcher.validate_tokens([token]) == 1:
        return token
    allowed = allowed_tokens(matcher.compute_bitmask(), len(logits))
    if matcher.is_error() or not allowed.any():
        raise GenerationFailed(f"The grammar came to no end: {matcher.get_error()[:200]}")
    return token if allowed[token] else choose_among(logits, allowed, sampling, random)


def choose_among(
    logits: np.ndarray, allowed: np.ndarray, sampling: Sampling, random: np.random.Generator
) -> int:
    """One of the tokens that `allowed`, booleans over the vocabulary, admits; at least one of them is true."""
    tokens = np.flatnonzero(allowed)
    return int(tokens[_choose(logits[tokens], sampling, random)])


def log_sums(logits: np.ndarray) -> np.ndarray:
    """What to take off each row of logits (rows, vocabulary) to make them log probabilities at temperature 1."""
    top = logits.max(axis=1)
    result: np.ndarray = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
    return result


def allowed_tokens(bits: bytes, size: int) -> np.ndarray:
    """A matcher's bit mask, lowest bit first, as `size` booleans."""
    mask = np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little").astype(bool)[:size]
    return np.pad(mask, (0, size - len(mask)))


def _choose(logits: np.ndarray, sampling: Sampling, random: np.random.Generator) -> int:
    return int(logits.argmax()) if sampling.temperature <= 0 else _draw(logits, sampling, random)


def _draw(logits: np.ndarray, sampling: Sampling, random: np.random.Generator) -> int:
    count = min(sampling.top_k, len(logits))
    # To sort the whole vocabulary would take longer than all else here.
    near = np.flatnonzero(logits > logits.max() - _NEAR)
    if len(near) < count:
        near = np.argpartition(logits, -count)[-count:]
    tokens = near[np.argsort(-logits[near], kind="stable")[:count]]
    kept = logits[tokens]
    probabilities = _softmax(kept)
    # The shortest beginning that holds `top_p`; at least one token.
    enough = int(np.searchsorted(probabilities.cumsum(), sampling.top_p)) + 1
    probable = probabilities >= sampling.min_p * probabilities[0]
    probable[enough:] = False
    tokens, kept = tokens[probable], kept[probable]
    return int(random.choice(tokens, p=_softmax(kept / sampling.temperature)))


def _softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits.astype(np.float64) - float(logits.max()))
    result: np.ndarray = powers / powers.sum()
    return result
