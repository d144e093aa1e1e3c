"""The phrases of a brief that say a fact by themselves, to be quoted where no field of the answer has it."""

import re
from collections.abc import Set

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_ml.codec.for_designer import of_production
from adgenesis_ml.codec.instruction import as_written, readable
from adgenesis_ml.codec.phrases import facts_of, spans
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.codec.subject import sentences, subject

_CLAUSE_BEFORE = re.compile(r"(?:^|[,;:–—)\n/|.!?])\s*$")
_CLAUSE_BEHIND = re.compile(r"\s*(?:$|[,;:–—(\n/|.!?])")
# `Hauptstr. 5` is one clause.
_SHORTENED = re.compile(
    r"(?:str|\b(?:st|nr|no|tel|tél|dr|mr|mrs|ca|inkl|ggf|bzw|max|min|approx|incl|av|avda|bd|rte|via|p))\.\s*$",
    re.I,
)
BREAK = re.compile(r"[.!?;:]\s|\n")
_PURPOSE = re.compile(
    r"(?:the |our )?(?:primary |main )?(?:purpose|goal|objective|aim)\s*(?:is|:)\s*(?:to )?", re.IGNORECASE
)
# The client's own figures: `increase bookings by 30%`.
_GROWTH = re.compile(
    r"\b(?:increase|grow|boost|raise|reach|double|generate|collect|recruit|convert)\b|\b(?:get|win|attract) \d",
    re.IGNORECASE,
)
# What begins like this is a term of the offer, and no target of the client's.
_TERMS = re.compile(
    r"(?:from|at(?! least)|only|just|until|till|open|ab|nur|bis|dès|jusqu['’]|desde|hasta|solo|até|fino|a partir)\b"
    r"|\d+ ?% (?:off|rabatt|de (?:réduction|descuento|desconto)|di sconto)\b"
    r"|[$€£]?\d[\d.,]* ?€? (?:per|each|pro|par|por)\b",
    re.IGNORECASE,
)
# The brief wants what follows said: `Highlight 38 decibels`.
_BRING_OUT = re.compile(
    r"^(?:highlight|mention|stress|emphasi[sz]e|feature|advertise|announce)\s+(?:the |our )?", re.IGNORECASE
)
_SOLD_FOR = re.compile(r"\b(?:orders?|tickets?|shares?|seats?|places?) (?:for|at|from) $", re.IGNORECASE)
_BARE = re.compile(r"[\d.,:/-]+ ?%?")
_HANGING = re.compile(r"\b(?:tel|tél|telefon|teléfono|telefono|phone|call|ring|or)\.?$", re.IGNORECASE)


def stating(fact: str, name: str, prompt: str, kit: BrandKit | None = None) -> list[str]:
    """The phrases that a field may quote with this number in them, as a number of its own.

    Small print that is nowhere said to customers alone may be what a detail could be.
    """
    found = [
        phrase
        for phrase in facts_of(prompt, name)
        if readable(fact) in numbers(phrase) and not forbidden_in(phrase, kit)
    ]
    return found or (stating(fact, "detail", prompt, kit) if name == "legal" else [])


def told_apart(
    number: str, shown: Set[str], missing: Set[str], prompt: str, kit: BrandKit | None = None
) -> list[str]:
    """The phrases that say the number and what it is of, those of one sentence with most of what is missing first.

    Clauses come before parts of them (`puppy drop-ins £12` before `£12`), and short ones before long ones.
    What is shown already is not shown again, unless the number is never said without it. What is said to the designer
    is not among them.
    """
    found = [*stating(number, "legal", prompt, kit), *stating(number, "detail", prompt, kit)]
    meant = [readable(part) for part in subject(prompt) if not of_production(part)]
    phrases = [
        as_written(phrase, prompt)
        for phrase in dict.fromkeys(found)
        if all(any(piece in part for part in meant) for piece in sentences(phrase))
        and not _HANGING.search(phrase)
    ]
    phrases = [phrase for phrase in phrases if not _crosses(phrase) or _is_clause(phrase, prompt)]
    return sorted(
        phrases or _of_purpose(number, prompt, kit),
        key=lambda phrase: (
            len(shown & set(numbers(phrase))),
            _crosses(phrase),
            -len(missing & set(numbers(phrase))),
            not _is_clause(phrase, prompt),
            len(phrase),
        ),
    )


def _of_purpose(number: str, prompt: str, kit: BrandKit | None) -> list[str]:
    """The phrases with the number in what the brief says the ad is to achieve: `Sell shares from £50 until 30 June`.

    What is to be achieved is for the designer; the terms that follow are for everybody.
    """
    aims = [
        readable(sentence[found.end() :])
        for sentence in sentences(prompt)
        if (found := _PURPOSE.match(sentence)) and not _GROWTH.search(sentence)
    ]
    terms = (
        _BRING_OUT.sub("", phrase)
        for aim in aims
        for phrase in dict.fromkeys(spans(aim, COPY_LIMITS["detail"]))
        if _BRING_OUT.match(phrase) or _TERMS.match(phrase) or _SOLD_FOR.search(aim[: aim.find(phrase)])
    )
    return [
        as_written(term, prompt)
        for term in terms
        if number in numbers(term)
        and not _BARE.fullmatch(term)
        and not REQUEST_WORD.search(term)
        and not forbidden_in(term, kit)
    ]


def _crosses(phrase: str) -> bool:
    """Whether a phrase goes on beyond the end of a sentence or of a list's item."""
    return any(not _SHORTENED.search(phrase[: found.end()]) for found in BREAK.finditer(phrase))


def _is_clause(phrase: str, prompt: str) -> bool:
    """Whether a phrase begins where a clause of the brief does, and ends where one ends."""
    start = prompt.find(phrase)
    before, behind = prompt[:start], prompt[start + len(phrase) :]
    begins = _CLAUSE_BEFORE.search(before) and not _SHORTENED.search(before)
    return bool(begins and _CLAUSE_BEHIND.match(behind))
