"""The next token, out of the model's logits: the sampling of llama.cpp, in NumPy.

A token is drawn from what the model wants to say; only where the grammar refuses it, another is drawn from what the
grammar admits. The chain is llama.cpp's: top-k, then top-p and min-p on the probabilities at temperature 1, then the
temperature. The generators differ, so only greedy answers are the same in both engines.
"""

import numpy as np

from adgenesis_ml.decoding.engine import Sampling


def choose_token(
    logits: np.ndarray, allowed: np.ndarray, sampling: Sampling, random: np.random.Generator
) -> int:
    """A token id. `logits` are floats, `allowed` booleans over the same vocabulary, at least one of them true."""
    masked = np.where(allowed, logits, -np.inf)
    if sampling.temperature <= 0:
        return int(masked.argmax())
    token = _draw(logits, sampling, random)
    return token if allowed[token] else _draw(masked, sampling, random)


def log_probability(logits: np.ndarray, token: int) -> float:
    """The token's log probability over the whole vocabulary, at temperature 1."""
    top = float(logits.max())
    return float(logits[token]) - top - float(np.log(np.exp(logits - top).sum()))


def allowed_tokens(bits: bytes, size: int) -> np.ndarray:
    """A matcher's bit mask, lowest bit first, as `size` booleans."""
    mask = np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little").astype(bool)[:size]
    return np.pad(mask, (0, size - len(mask)))


def _draw(logits: np.ndarray, sampling: Sampling, random: np.random.Generator) -> int:
    count = min(sampling.top_k, len(logits))
    tokens = np.argpartition(logits, -count)[-count:]
    tokens = tokens[np.argsort(-logits[tokens], kind="stable")]
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
