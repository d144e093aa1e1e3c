"""Facts in advertising copy: what must come from the brief, and what a text claims without it.

`invented(text, brief)` is used everywhere a text is judged: corpus, candidates, review and evaluation. A fact
is a number (with its currency, percentage or unit), a number word, a date word, or a claim of price or merit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.fact_words import (
    CLAIM,
    DATE_WORDS,
    LOOSE_IN_COMPOUNDS,
    MEANINGS,
    NUMBER_WORDS,
    SAME_CLAIM,
    SAME_DAY,
    VERBAL_MONTH,
    VERBAL_MONTHS,
)
from adgenesis_design.text.language import DEFAULT_LANGUAGE, known_language_of, language_of


class FactKind(StrEnum):
    NUMBER = "number"
    NUMBER_WORD = "number word"
    DATE_WORD = "date word"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim found in a text, as it stands there."""

    kind: FactKind
    text: str


# A sign after a number is its own unless another number follows it at once: `5 ₹1,149` is two numbers.
_NUMBER = re.compile(r"[$€£¥₹]?\s?\d+(?:[.,:/-]\d+)*(?:\s?%|\s?[€$£¥₹](?!\d))?")
_SIZE = re.compile(r"\b\d{2,4}\s?[xX×]\s?\d{2,4}\b")
_SIGNS = re.compile(r"[$€£¥₹%]")
_CLAIM = re.compile(CLAIM, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)
_MONTH = re.compile(VERBAL_MONTH)
_MONTH_OF_BRIEF = re.compile(VERBAL_MONTH, re.IGNORECASE)


def without_sizes(text: str) -> str:
    """The text without picture sizes such as `300x250`, which are instructions and not facts of the ad."""
    return _SIZE.sub(" ", text)


def is_price(number: str) -> bool:
    """Whether a number has a currency or percent sign: those sell."""
    return _SIGNS.search(number) is not None


def numbers(text: str) -> tuple[str, ...]:
    """Every number of the text as written, with its currency or percent sign: `"€39"`, `"20%"`, `"10:30"`."""
    return tuple(match.group().strip() for match in _NUMBER.finditer(without_sizes(text)))


def _digits(number: str) -> str:
    return re.sub(r"\s", "", number)


def find_facts(text: str, languages: frozenset[str] | None = None) -> Iterator[Fact]:
    """All facts a text states, in no particular order.

    A word that is a number in one language and something else in another counts where one of `languages` is that
    language; without languages it counts always.
    """
    for number in numbers(text):
        yield Fact(FactKind.NUMBER, number)
    for match in _WORD.finditer(text):
        behind = text[match.end() :]
        yield from _facts_of_word(match.group(), behind, languages)
    for match in _MONTH.finditer(text):
        yield Fact(FactKind.DATE_WORD, match[1] or match[2])
    for match in _CLAIM.finditer(text):
        yield Fact(FactKind.CLAIM, match.group())


def _facts_of_word(word: str, behind: str, languages: frozenset[str] | None) -> Iterator[Fact]:
    """What a word says, or its parts: `seven-ish` has a number, and `segunda-feira` is a day as a whole."""
    if word.lower() in DATE_WORDS:
        if _is_meant(word, behind, languages):
            yield Fact(FactKind.DATE_WORD, word)
        return
    parts = word.split("-")
    for part in parts:
        if len(parts) > 1 and part.lower() in LOOSE_IN_COMPOUNDS or not _is_meant(part, behind, languages):
            continue
        if part.lower() in NUMBER_WORDS:
            yield Fact(FactKind.NUMBER_WORD, part)
        elif part.lower() in DATE_WORDS:
            yield Fact(FactKind.DATE_WORD, part)


def _is_meant(word: str, behind: str, languages: frozenset[str] | None) -> bool:
    """Whether a word is the number or date that it may be, by the languages and by what stands behind it."""
    meaning = MEANINGS.get(word.lower())
    if meaning is None:
        return True
    spoken = languages is None or not languages.isdisjoint(meaning.languages)
    return spoken and (meaning.before is None or meaning.before.match(behind) is not None)


def _brief_has(fact: Fact, brief: str, brief_numbers: frozenset[str]) -> bool:
    wanted, lowered = fact.text.lower(), brief.lower()
    if fact.kind is FactKind.NUMBER:
        number = _digits(fact.text)
        bare = _SIGNS.sub("", number)
        # "from 39" for "€39" drops the sign and stays true; a sign that the brief lacks is an invention.
        return number in brief_numbers or (
            number == bare and any(_SIGNS.sub("", given) == bare for given in brief_numbers)
        )
    if fact.kind is FactKind.CLAIM:
        forms = {wanted}.union(*(group for group in SAME_CLAIM if wanted in group))
        # A brief for gluten-free bread has not said that anything costs nothing.
        return any(re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", lowered) for form in forms)
    if fact.text in VERBAL_MONTHS:
        given = {found.lower() for pair in _MONTH_OF_BRIEF.findall(brief) for found in pair}
        # To march is a rare verb in a brief; what somebody may do is not.
        case = re.IGNORECASE if fact.text == "March" else re.NOFLAG
        return wanted in given or re.search(rf"\b{fact.text}\b", brief, case) is not None
    stem = SAME_DAY.get(wanted, wanted)
    return re.search(rf"(?<!\w){re.escape(stem)}", lowered) is not None


def invented(text: str, brief: str) -> tuple[Fact, ...]:
    """The facts that `text` states and `brief` does not give. Empty means: nothing is invented."""
    brief_numbers = frozenset(_digits(number) for number in numbers(brief))
    return tuple(
        fact for fact in find_facts(text, _spoken(text, brief)) if not _brief_has(fact, brief, brief_numbers)
    )


def _spoken(text: str, brief: str) -> frozenset[str] | None:
    """The languages that copy may be in: the brief's, and its own where its words tell.

    Any, where an English brief may ask for another language and the copy's words do not tell which.
    """
    of_brief, own = language_of(brief), known_language_of(text)
    if own is None:
        return None if of_brief == DEFAULT_LANGUAGE else frozenset({of_brief})
    return frozenset({of_brief, own})
