"""All copy that could stand in an ad: likeliest, drawn, quoted, and what people have written for ads like it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from adgenesis_ml.codec.grammar import (
    has_quotes,
    headline_grammar,
    subheadline_grammar,
)
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.request_words import TO_THE_DESIGNER
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.judging.judge import Candidate, Origin, Prepared

_TOKENS, _LINE_TOKENS = 36, 64
# What continues a phrase, and a name or an owner that a phrase goes on from.
_JOINING = re.compile(
    r"(?:and|or|but|of|than|that|which|who|und|oder|aber|dass|et|ou|mais|qui|que|y|e|o|pero|ma|che|mas)\s",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?:(?<=\w )[A-ZÀ-ÖØ-Þ][\w-]*|['’]s)\s$")
# Before a capital: the first word of a name (`Cabinet Loriot-Vance`), and what a place is not one without (`à Lille`).
_LED = re.compile(
    r"^\w[\w-]*\s$|\b(?:in|at|near|à|en|em|im|bei|nach|aus|nahe|près de|cerca de|perto de|vicino a)\s$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]»”\"–—\n·|])|\s+-\s")
# An ad says what there is; a brief, what the ad is to feature.
_BRIEFED = re.compile(r"\bfeaturing\b|\bwith an? (?:focus|emphasis)\b|\bdesign$", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+[.@]\w")
_AT_ONCE = 8  # as many as an engine has room for


def written(draft: Draft, prompt: str, count: int, temperature: float) -> list[Candidate]:
    """Headlines of the model's own."""
    grammar = headline_grammar(prompt)
    found: list[Candidate] = []
    for begun in range(0, count, _AT_ONCE):
        found += draft.candidates(grammar, _TOKENS, temperature, min(_AT_ONCE, count - begun))
    return found


def likeliest(draft: Draft, prompt: str) -> list[Candidate]:
    """The headline that the model finds likeliest, token by token, with its likelihood."""
    return draft.candidates(headline_grammar(prompt), _TOKENS, 0.0, 2)[:1]


def quoted(draft: Draft, prompt: str, count: int, temperature: float) -> list[Candidate]:
    """Spans of the brief, each begun as a headline is."""
    if not has_quotes(prompt, "headline"):
        return []
    grammar = headline_grammar(prompt, quoted=True)
    found = draft.candidates(grammar, _TOKENS, temperature, count, Origin.QUOTED)
    return _phrases(found, prompt)


def lines(draft: Draft, prompt: str, count: int, temperature: float) -> list[Candidate]:
    """Supporting lines of the model's own, for the headline that stands."""
    return draft.candidates(subheadline_grammar(prompt), _LINE_TOKENS, temperature, count)


def quoted_lines(draft: Draft, prompt: str, count: int, temperature: float) -> list[Candidate]:
    """Spans of the brief for the headline that stands, each begun as a line is, and without the end of a sentence."""
    if not has_quotes(prompt, "subheadline"):
        return []
    grammar = subheadline_grammar(prompt, quoted=True)
    found = draft.candidates(grammar, _LINE_TOKENS, temperature, count, Origin.QUOTED)
    return [replace(phrase, text=phrase.text.rstrip(".")) for phrase in _phrases(found, prompt)]


def _phrases(quotes: Iterable[Candidate], prompt: str) -> list[Candidate]:
    """Those that begin where a phrase does, with a capital."""
    return [
        replace(quote, text=begun(quote.text))
        for quote in quotes
        if begins(quote.text, prompt)
        and ends(quote.text, prompt)
        and not _BRIEFED.search(quote.text)
        and not TO_THE_DESIGNER.search(quote.text)
    ]


def begins(span: str, prompt: str) -> bool:
    """Whether a phrase begins where this span of the brief does: not at `and`, nor in the middle of a name."""
    if _JOINING.match(span):
        return False
    places = [found.start() for found in re.finditer(re.escape(span), readable(prompt))]
    return not places or any(_stands_alone(prompt[:place], span) for place in places)


def ends(span: str, prompt: str) -> bool:
    """Whether a clause of the brief ends where this span does: nothing that a reader would look for follows."""
    text = readable(prompt)
    places = [found.end() for found in re.finditer(re.escape(span), text)]
    return not places or span[-1:] in ".!?" or any(_CLAUSE_ENDS.match(text, place) for place in places)


def _stands_alone(before: str, span: str) -> bool:
    """Whether what stands before a span may be left out."""
    return not _INSIDE.search(before) and not (span[:1].isupper() and _LED.search(before))


def begun(text: str) -> str:
    """The text with a capital, unless its first word is an address or a name with one inside (`iPhone`)."""
    first = text.split(" ", 1)[0]
    kept = any(letter.isupper() for letter in first[1:]) or _ADDRESS.match(first)
    return text if kept else text[:1].upper() + text[1:]


def prepared(lines: Iterable[Prepared]) -> list[Candidate]:
    """What people have written, as far as it is in the model's own alphabet. The model is not asked about it."""
    return [
        Candidate(line.text, line.origin, 0.0, (), line.nearness)
        for line in lines
        if readable(line.text) == line.text
    ]
