"""Which texts say nearly the same as another: headlines by edits, whole ads by shared pieces of text."""

from collections import Counter
from collections.abc import Callable, Sequence

HEADLINE_ALIKE = 0.8  # of the longer headline's characters stay where they are
AD_ALIKE = 0.6  # of the pieces that either ad has are in both
_PIECE = 5  # characters


def edit_likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """1 less Levenshtein's distance over the longer length; 0 as soon as `at_least` is out of reach."""
    longest = max(len(one), len(other))
    if not longest:
        return 1.0
    # Every letter that only one of them has costs an edit.
    common = sum((Counter(one) & Counter(other)).values())
    if common / longest < at_least:
        return 0.0
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            line.append(min(before[column] + 1, line[-1] + 1, before[column - 1] + (letter != against)))
        before = line
    likeness = 1 - before[-1] / longest
    return likeness if likeness >= at_least else 0.0


def piece_likeness(one: str, other: str) -> float:
    """Jaccard's share of common character 5-grams."""
    a, b = _pieces(one), _pieces(other)
    return len(a & b) / len(a | b) if a | b else 1.0


def headlines_alike(one: str, other: str) -> bool:
    return edit_likeness(one, other, HEADLINE_ALIKE) >= HEADLINE_ALIKE


def ads_alike(one: str, other: str) -> bool:
    return piece_likeness(one, other) >= AD_ALIKE


def repeated(
    texts: Sequence[tuple[str, str]], alike: Callable[[str, str], bool] = headlines_alike
) -> list[bool]:
    """For each (group, text), whether a text of another group is nearly the same. Empty texts never are."""
    plain = [" ".join(text.casefold().split()) for _, text in texts]
    found = [False] * len(texts)
    for i, (group, _) in enumerate(texts):
        for j in range(i):
            if group != texts[j][0] and plain[i] and plain[j] and not (found[i] and found[j]):
                if plain[i] == plain[j] or alike(plain[i], plain[j]):
                    found[i] = found[j] = True
    return found


def _pieces(text: str) -> frozenset[str]:
    return frozenset(text[start : start + _PIECE] for start in range(max(len(text) - _PIECE + 1, 1)))
