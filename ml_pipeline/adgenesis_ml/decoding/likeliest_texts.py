"""Of many given texts, those that a model finds likeliest, exactly, without asking it about the others.

The texts share beginnings. The likeliest beginning is followed first; once as many texts are whole as are wanted, no
beginning that is less likely than the last of them has to be looked at.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

Path = tuple[int, ...]
# Log probabilities (paths, vocabulary) after each of the given beginnings.
Ask = Callable[[Sequence[Path]], np.ndarray]

_AT_ONCE = 6  # beginnings asked about together: hardly slower than one


def likeliest_texts(texts: Mapping[str, Path], ask: Ask, count: int) -> dict[str, float]:
    """Log probabilities of the `count` likeliest of some texts, given as tokens, the likeliest first."""
    names = {path: text for text, path in texts.items()}
    following = _following(names)
    found: dict[str, float] = {}
    waiting: list[tuple[float, Path]] = [(0.0, ())]
    while waiting and len(found) < count:
        asked = list(_next(waiting, names, found, count))
        if not asked:
            continue
        for (cost, path), scores in zip(asked, ask([path for _, path in asked]), strict=True):
            for token in following.get(path, ()):
                heapq.heappush(waiting, (cost - float(scores[token]), (*path, token)))
    return found


def _next(
    waiting: list[tuple[float, Path]], names: Mapping[Path, str], found: dict[str, float], count: int
) -> Iterator[tuple[float, Path]]:
    """The likeliest beginnings, taken from those that wait; whole texts are put to those that are found.

    A text is found only while nothing likelier was taken before it: that could still become likelier texts.
    """
    taken = 0
    while waiting and taken < _AT_ONCE and len(found) < count:
        cost, path = waiting[0]
        if path in names:
            if taken:
                return
            found[names[path]] = -cost
            heapq.heappop(waiting)
        else:
            taken += 1
            yield heapq.heappop(waiting)


def _following(paths: Mapping[Path, str]) -> dict[Path, set[int]]:
    """By beginning, the tokens that continue it."""
    following: dict[Path, set[int]] = {}
    for path in paths:
        for length, token in enumerate(path):
            following.setdefault(path[:length], set()).add(token)
    return following
