"""Of many given texts, those that a model finds likeliest, asked for one token at a time.

For an engine that tells which tokens may follow, and how they are spelled, and reads several beginnings no faster than
one after the other (`likeliest_texts.py` is for those that know all tokens and read many at once). A beginning that
only one text has is that text: nothing is asked for the rest of it.
"""

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NextToken:
    """A token that may follow a beginning: its number, its text, its log probability."""

    token: int
    text: str
    logprob: float


# The likeliest tokens after a beginning, which is given as tokens.
Ask = Callable[[Path], Sequence[NextToken]]

_MOST_ASKED = 12


def likeliest_spelled(texts: Sequence[str], ask: Ask, count: int, least: float) -> dict[str, float]:
    """Log probabilities of up to `count` likely texts, the likeliest first, each among all that may stand there.

    But for the first, no text less likely than `least` is told; none is the beginning of another. The model is asked so
    often and no more: what is unlikely may then be missing.
    """
    found: dict[str, float] = {}
    waiting: list[tuple[float, str, Path]] = [(0.0, "", ())] if texts else []
    asked = 0
    while waiting and len(found) < count and not (found and -waiting[0][0] < least):
        cost, begun, path = heapq.heappop(waiting)
        meant = [text for text in texts if text.startswith(begun)]
        if len(meant) == 1:
            # The same text in other tokens comes later, and is less likely.
            found.setdefault(meant[0], -cost)
            continue
        if asked == _MOST_ASKED:
            break
        asked += 1
        for token, share in _shares(ask(path), begun, meant).items():
            heapq.heappush(waiting, (cost - log(share), begun + token.text, (*path, token.token)))
    return found


def _shares(tokens: Sequence[NextToken], begun: str, meant: Sequence[str]) -> Mapping[NextToken, float]:
    """The tokens that lead to one of the texts, with their shares of what all of them have."""
    leading = [
        token for token in tokens if token.text and any(text.startswith(begun + token.text) for text in meant)
    ]
    whole = sum(exp(token.logprob) for token in leading)
    return {token: exp(token.logprob) / whole for token in leading if token.logprob > -30.0}
