"""Of many given texts, those that a model finds likeliest, exactly, without asking it about the others.

The texts share beginnings. The likeliest beginnings are followed first, each on to where its texts part again; once
as many texts are whole as are wanted, no beginning that is less likely than the last of them has to be looked at.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

Path = tuple[int, ...]
# Log probabilities (paths, vocabulary) after each of the given beginnings; of two that begin alike, the shorter first.
Ask = Callable[[Sequence[Path]], np.ndarray]

_AT_ONCE = 6  # beginnings followed together: hardly slower than one


def likeliest_texts(texts: Mapping[str, Path], ask: Ask, count: int, least: float) -> dict[str, float]:
    """Log probabilities of the `count` likeliest of some texts, given as tokens, the likeliest first.

    But for the first, no text less likely than `least` is told. None is the beginning of another.
    """
    names = {path: text for text, path in texts.items()}
    following = _following(names)
    found: dict[str, float] = {}
    waiting: list[tuple[float, Path]] = [(0.0, ())] if names else []
    while waiting and len(found) < count and not (found and -waiting[0][0] < least):
        taken = list(_taken(waiting, names, found, count, least))
        chains = [_chain(path, following) for _, path in taken]
        asked = [path for chain in chains for path in chain]
        scores = dict(zip(asked, ask(asked), strict=True)) if asked else {}
        for (cost, _), chain in zip(taken, chains, strict=True):
            for path, longer in zip(chain, chain[1:], strict=False):
                cost -= float(scores[path][longer[-1]])
            last = chain[-1]
            for token in following[last]:
                heapq.heappush(waiting, (cost - float(scores[last][token]), (*last, token)))
    return found


def _taken(
    waiting: list[tuple[float, Path]],
    names: Mapping[Path, str],
    found: dict[str, float],
    count: int,
    least: float,
) -> Iterator[tuple[float, Path]]:
    """The likeliest beginnings, taken from those that wait; whole texts are put to those that are found.

    A text is found only while nothing likelier was taken before it: that could still become likelier texts.
    """
    taken = 0
    while waiting and taken < _AT_ONCE and len(found) < count:
        cost, path = waiting[0]
        if path not in names:
            taken += 1
            yield heapq.heappop(waiting)
        elif taken or (found and -cost < least):
            return
        else:
            found[names[path]] = -cost
            heapq.heappop(waiting)


def _chain(path: Path, following: Mapping[Path, set[int]]) -> list[Path]:
    """A beginning and those that follow from it without a choice, but for whole texts."""
    chain = [path]
    while len(tokens := following[chain[-1]]) == 1:
        longer = (*chain[-1], *tokens)
        if longer not in following:
            break
        chain.append(longer)
    return chain


def _following(paths: Mapping[Path, str]) -> dict[Path, set[int]]:
    """By beginning, the tokens that continue it."""
    following: dict[Path, set[int]] = {}
    for path in paths:
        for length, token in enumerate(path):
            following.setdefault(path[:length], set()).add(token)
    return following
