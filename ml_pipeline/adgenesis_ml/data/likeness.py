"""Which texts are nearly the same: Jaccard similarity of their shingles, every pair above a threshold found.

Prefix filtering keeps it fast: of two texts that share a given part of their shingles, the rarest few of each must
have one in common, so only texts that meet there are compared (Chaudhuri, Ganti, Kaushik: "A Primitive Operator for
Similarity Joins in Data Cleaning", ICDE 2006).
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

SHINGLE = 5  # characters
_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """Two texts by their places, the earlier first, and how much of their shingles they share."""

    first: int
    second: int
    similarity: float


def normalised(text: str) -> str:
    """Lower case without accents' variants and punctuation: what makes no difference to whether texts are the same."""
    return _BETWEEN.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def shingles(text: str) -> frozenset[str]:
    """All runs of five characters of the normalised text; a shorter text is its own only one."""
    plain = f" {normalised(text)} "
    return frozenset(plain[start : start + SHINGLE] for start in range(max(len(plain) - SHINGLE + 1, 1)))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all shingles of the two that both have."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def alike(texts: Sequence[str], threshold: float) -> list[Likeness]:
    """All pairs of texts at least so similar, in order."""
    return sorted(_alike(texts, len(texts), threshold))


def alike_between(texts: Sequence[str], others: Sequence[str], threshold: float) -> list[Likeness]:
    """All pairs of a text and one of the others: `first` counts in `texts`, `second` in `others`."""
    border = len(texts)
    found = _alike([*texts, *others], border, threshold, across=True)
    return sorted(Likeness(pair.first, pair.second - border, pair.similarity) for pair in found)


def _alike(texts: Sequence[str], border: int, threshold: float, across: bool = False) -> Iterator[Likeness]:
    sets = [shingles(text) for text in texts]
    frequency = Counter(shingle for one in sets for shingle in one)
    meeting: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(sets):
        rarest = sorted(one, key=lambda shingle: (frequency[shingle], shingle))
        prefix = rarest[: len(one) - ceil(threshold * len(one)) + 1]
        met = {earlier for shingle in prefix for earlier in meeting[shingle]}
        for earlier in met:
            if across and (place < border or earlier >= border):
                continue
            shorter, longer = sorted((len(sets[earlier]), len(one)))
            if shorter >= threshold * longer and (value := similarity(sets[earlier], one)) >= threshold:
                yield Likeness(earlier, place, round(value, 3))
        for shingle in prefix:
            meeting[shingle].append(place)
