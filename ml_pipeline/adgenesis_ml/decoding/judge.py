"""The judge: which of several candidate texts to keep.

A candidate that states a fact the brief does not give is out. The rest are ranked by the model's own likelihood,
with deductions for what a reader would stumble over. Scores are mean log probabilities per token: higher is better.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import invented
from adgenesis_ml.codec.request_words import REQUEST_WORD


class Origin(StrEnum):
    """Where a line came from; the report of every answer says it."""

    WRITTEN = "written"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class CopyCandidate:
    """One headline with its supporting line (empty: none), and how likely the model finds them."""

    headline: str
    subheadline: str
    origin: Origin
    likelihood: float


# A headline that ends on one of these was cut off.
_DANGLING = re.compile(
    r"\b(?:a|an|the|and|or|but|of|to|in|on|for|with|from|by|at|your|our|my|their|is|are|that|than|as|into|it's|"
    r"und|oder|der|die|das|den|mit|für|von|zu|im|ein|eine|et|ou|le|la|les|de|du|des|un|une|pour|avec|à|y|o|el|los|"
    r"con|para|por|e|il|lo|gli|di|da|per|os|as|em|com)$",
    re.IGNORECASE,
)


def rank(candidates: list[CopyCandidate], prompt: str) -> list[CopyCandidate]:
    """The usable candidates, best first; a supporting line that does not hold is taken away, not its headline."""
    cleaned = [_without_bad_subheadline(candidate, prompt) for candidate in candidates]
    honest = [candidate for candidate in cleaned if not invented(candidate.headline, prompt)]
    unique = {candidate.headline.casefold(): candidate for candidate in reversed(honest)}
    return sorted(unique.values(), key=lambda candidate: score(candidate, prompt), reverse=True)


def score(candidate: CopyCandidate, prompt: str) -> float:
    """Likelihood less deductions; comparable within one brief only."""
    words = re.findall(r"[\w'’-]+", candidate.headline.lower())
    deduction = 0.0
    if len(words) < 2:
        deduction += 0.8
    # A text as long as its limit was stopped there, in the middle of a word as likely as not.
    if len(candidate.headline) >= COPY_LIMITS["headline"] - 1:
        deduction += 1.5
    if len(words) > 7:
        deduction += 0.15 * (len(words) - 7)
    if _DANGLING.search(candidate.headline):
        deduction += 1.5
    # Parts of the request itself ("create a banner ad for ...") are no copy, however likely they are.
    if REQUEST_WORD.search(candidate.headline):
        deduction += 2.0
    if len(words) - len(set(words)) > 1:
        deduction += 0.8
    if candidate.headline.count("!") > 1 or candidate.headline.isupper():
        deduction += 0.5
    if candidate.headline[:1].islower():
        deduction += 0.4
    # Quoting is safe; writing well is better. The same likelihood counts for the writer.
    if candidate.origin is Origin.QUOTED:
        deduction += 0.6
    if not candidate.subheadline:
        deduction += 0.15
    return candidate.likelihood - deduction


def _without_bad_subheadline(candidate: CopyCandidate, prompt: str) -> CopyCandidate:
    line = candidate.subheadline
    words = re.findall(r"[\w'’-]+", line.lower())
    repeated = len(words) - len(set(words)) > max(2, len(words) // 3)
    echo = line.rstrip(".!?").casefold() == candidate.headline.rstrip(".!?").casefold()
    cut = len(line) >= COPY_LIMITS["subheadline"] - 1
    bad = (
        cut
        or invented(line, prompt)
        or _DANGLING.search(line)
        or REQUEST_WORD.search(line)
        or repeated
        or echo
    )
    if not line or not bad:
        return candidate
    return CopyCandidate(candidate.headline, "", candidate.origin, candidate.likelihood)
