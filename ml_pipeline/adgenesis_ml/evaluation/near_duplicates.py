"""Which texts say nearly the same as another: headlines by edits, whole ads by shared pieces of text."""

from collections import Counter
from collections.abc import Mapping, Sequence

from adgenesis_ml.data.likeness import alike, normalised, shingles, similarity

HEADLINE_ALIKE = 0.8  # of the longer headline's characters stay where they are
AD_ALIKE = 0.6  # of the pieces of text that either ad has are in both
# Briefs for the same thing share more than this of what they say of it; they differ in audience or purpose.
BRIEFS_ALIKE = 0.5


def edit_likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """1 less Levenshtein's distance over the longer length; 0 as soon as `at_least` is out of reach."""
    longest = max(len(one), len(other))
    if not longest:
        return 1.0
    # Every letter that only one of them has costs an edit.
    if sum((Counter(one) & Counter(other)).values()) / longest < at_least:
        return 0.0
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            line.append(min(before[column] + 1, line[-1] + 1, before[column - 1] + (letter != against)))
        before = line
    likeness = 1 - before[-1] / longest
    return likeness if likeness >= at_least else 0.0


def repeated_headlines(headlines: Sequence[tuple[str, str]]) -> list[bool]:
    """For each (brief, headline), whether another brief's is nearly the same. Empty ones never are."""
    plain = [normalised(text) for _, text in headlines]
    found = [False] * len(plain)
    for i, (brief, _) in enumerate(headlines):
        for j in range(i):
            differ = brief != headlines[j][0] and plain[i] and plain[j] and not (found[i] and found[j])
            if differ and edit_likeness(plain[i], plain[j], HEADLINE_ALIKE):
                found[i] = found[j] = True
    return found


def repeated_ads(ads: Sequence[tuple[str, str]], prompts: Mapping[str, str] | None = None) -> list[bool]:
    """For each (brief, all words of its ad), whether another brief's ad has nearly the same words.

    With `prompts`, what each brief is about, only those of briefs that are unlike each other: the same product's ads
    state the same facts.
    """
    found = [False] * len(ads)
    for pair in alike([text for _, text in ads], AD_ALIKE):
        one, other = ads[pair.first][0], ads[pair.second][0]
        if one != other and not (prompts and _alike(prompts[one], prompts[other])):
            found[pair.first] = found[pair.second] = True
    return found


def _alike(one: str, other: str) -> bool:
    return similarity(shingles(one), shingles(other)) >= BRIEFS_ALIKE
