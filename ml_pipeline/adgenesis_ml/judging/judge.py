"""The judge: which of several candidates for a text to keep.

A candidate that states a fact the brief does not give is out. The rest are ranked by the model's own likelihood,
with deductions for what a reader would stumble over. Scores are mean log probabilities per token: higher is better.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in, missing_from
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import invented
from adgenesis_ml.codec.request_words import REQUEST_WORD


class Origin(StrEnum):
    """Where a line came from; the report of every answer says it."""

    WRITTEN = "written"
    QUOTED = "quoted"
    RETRIEVED = "retrieved"
    STOCK = "stock"

    @property
    def is_prepared(self) -> bool:
        """Whether people have written it before anybody asked."""
        return self in (Origin.RETRIEVED, Origin.STOCK)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One text for a field of the answer, and how likely the model finds it: in the mean, and token by token.

    The model is not asked about what people have prepared.

    A retrieved text has the nearness of the brief that it was written for, a stock line that of its topic.
    """

    text: str
    origin: Origin
    likelihood: float
    logprobs: tuple[float, ...] = ()
    nearness: float = 0.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A line that somebody has written, and how near its brief or topic is to the brief at hand, in 0..1."""

    text: str
    origin: Origin
    nearness: float


# Mean log probabilities that a required word is worth: less than a blunder costs. Two are enough for one line.
_REQUIRED_GAIN, _MOST_REQUIRED = 0.5, 2

# A prepared headline for just this brief counts as much as one that the model finds as likely as this, negated.
_FAR = 2.0

# Words of the headline that a supporting line may not all say again.
_ECHO = 5

# Where the model meant a number that it may not write, it leaves a hole.
GAP = re.compile(r"\s\s")
_CHAIN = re.compile(r"\w-\w+-\w")
_ADDRESS = re.compile(r"\w\.\w")

# A headline that ends on one of these was cut off.
DANGLING = re.compile(
    r"\b(?:a|an|the|and|or|but|of|to|in|on|for|with|from|by|at|your|our|my|their|is|are|that|than|as|into|it's|"
    r"und|oder|der|die|das|den|mit|für|von|zu|im|ein|eine|et|ou|le|la|les|de|du|des|un|une|pour|avec|à|y|o|el|los|"
    r"con|para|por|e|il|lo|gli|di|da|per|os|as|em|com|pro|bis|bei|nach|sur|chez|dès|au|aux|hasta|desde|del|al|até|"
    r"dal|dalla|nel|nella)$",
    re.IGNORECASE,
)


Score = Callable[[Candidate, str], float]


def rank_headlines(
    candidates: Sequence[Candidate],
    prompt: str,
    kit: BrandKit | None = None,
    score: Score | None = None,
) -> list[Candidate]:
    """The usable headlines, best first, by `score` or by rule. One with a word that the brand forbids is not usable."""
    score = score or headline_score
    usable = [
        candidate
        for candidate in candidates
        if not invented(candidate.text, prompt) and not forbidden_in(candidate.text, kit)
    ]
    unique = {candidate.text.casefold(): candidate for candidate in reversed(usable)}
    return sorted(
        unique.values(),
        key=lambda candidate: score(candidate, prompt) + wanted(candidate.text, kit),
        reverse=True,
    )


def wanted(text: str, kit: BrandKit | None) -> float:
    """What a text gains by saying what the brand wants said."""
    if kit is None or not kit.required_words:
        return 0.0
    said = len(kit.required_words) - len(missing_from(text, kit))
    return _REQUIRED_GAIN * min(said, _MOST_REQUIRED)


def headline_score(candidate: Candidate, prompt: str) -> float:
    """Likelihood less deductions; comparable within one brief only."""
    text = candidate.text
    words = _words(text)
    deduction = 0.0
    if len(words) < 2:
        deduction += 0.8
    # A text as long as its limit was stopped there, in the middle of a word as likely as not.
    if len(text) >= COPY_LIMITS["headline"] - 1:
        deduction += 1.5
    if len(words) > 7:
        deduction += 0.15 * (len(words) - 7)
    if DANGLING.search(text):
        deduction += 1.5
    # Parts of the request itself ("create a banner ad for ...") are no copy, however likely they are.
    if REQUEST_WORD.search(text) or GAP.search(text):
        deduction += 2.0
    if len(words) - len(set(words)) > 1:
        deduction += 0.8
    if text.count("!") > 1 or text.isupper():
        deduction += 0.5
    if text[:1].islower():
        deduction += 0.4
    # Quoting is safe; writing well is better. The same likelihood counts for the writer.
    if candidate.origin is Origin.QUOTED:
        deduction += 0.6
    likelihood = candidate.nearness - _FAR if candidate.origin.is_prepared else candidate.likelihood
    return likelihood - deduction


def rank_lines(
    candidates: Sequence[Candidate],
    headline: str,
    prompt: str,
    kit: BrandKit | None = None,
    score: Score | None = None,
) -> list[Candidate]:
    """The supporting lines that hold under a headline, and that the brand would say: by `score`, or by likelihood."""
    holding = [
        line
        for line in candidates
        if _holds(line.text, headline, prompt) and not forbidden_in(line.text, kit)
    ]
    score = score or (lambda line, _: line.likelihood)
    return sorted(holding, key=lambda line: score(line, prompt) + wanted(line.text, kit), reverse=True)


def _holds(line: str, headline: str, prompt: str) -> bool:
    words = _words(line)
    repeated = len(words) - len(set(words)) > max(2, len(words) // 3)
    said, shown = (text.rstrip(".!?").casefold() for text in (line, headline))
    echo = said in shown or shown in said or len(set(_words(headline)) & set(words)) >= _ECHO
    cut = len(line) >= COPY_LIMITS["subheadline"] - 1 or DANGLING.search(line) or GAP.search(line)
    return not (repeated or echo or cut or invented(line, prompt) or REQUEST_WORD.search(line))


def is_sound_button(text: str, prompt: str, kit: BrandKit | None = None) -> bool:
    """Whether a button says what happens: no word of the request, nothing invented, forbidden or cut off."""
    # Words chained by hyphens are the name of a picture, not what a button does.
    cut = len(text) >= COPY_LIMITS["cta"] or GAP.search(text) or _CHAIN.search(text)
    address = _ADDRESS.search(text)
    return not (
        cut or address or invented(text, prompt) or REQUEST_WORD.search(text) or forbidden_in(text, kit)
    )


def strays(text: str, prompt: str) -> bool:
    """Whether a text goes on in letters that its brief does not have, as where the model meant a date or a price."""
    return _is_plain(prompt) and not _is_plain(text)


def _is_plain(text: str) -> bool:
    """Whether all letters are plain ones, as in most English texts."""
    return all(letter.isascii() for letter in text if letter.isalpha())


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower())
