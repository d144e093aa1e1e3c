"""An ad in another language than its brief's: what it quotes must be readable there.

"Italian, tu. Boats on Lago di Bolsena, no licence needed, 70 € mezza giornata": place and price may stand in the ad,
what the brief says of them in its own language may not.
"""

import re
from collections.abc import Mapping

from adgenesis_design.concept import SPAN_FIELDS
from adgenesis_design.facts import is_price, numbers
from adgenesis_design.text.asked_language import brief_language, copy_language
from adgenesis_design.text.language import known_language_of

_CLAUSE_END = re.compile(r"[,;:.!?]\s+|\s[–—·-]\s|\s?[()]\s?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_QUOTED = tuple(name for name in SPAN_FIELDS if name != "brand")


def speaks_its_language(prompt: str) -> bool:
    """Whether the ad is to be in the language of its brief."""
    return copy_language(prompt) == brief_language(prompt)


def in_asked_language(fields: Mapping[str, str], prompt: str) -> dict[str, str]:
    """The fields without what stands in the brief's language, where the ad is to be in another."""
    found = dict(fields)
    if speaks_its_language(prompt):
        return found
    own = brief_language(prompt)
    found |= {name: _readable(found[name], own) for name in _QUOTED}
    if _is_in(found["subheadline"], own):
        found["subheadline"] = ""
    return found


def _readable(text: str, own: str) -> str:
    """The longest part of a text in which no clause is in the brief's own language, else its price; one span of it."""
    parts, start = [""], None
    for begin, end in _clauses(text):
        if _is_in(text[begin:end], own):
            start = None
            continue
        start = begin if start is None else start
        parts.append(text[start:end])
    if text.startswith(parts[-1]) and not _clauses(text[len(parts[-1]) :]):
        return text
    best = max(parts, key=len)
    return best or next((number for number in numbers(text) if is_price(number)), "")


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a text begin and end, without the signs between them."""
    borders = [(0, 0), *((found.start(), found.end()) for found in _CLAUSE_END.finditer(text))]
    ends = [start for start, _ in borders[1:]] + [len(text)]
    return [(begin, end) for (_, begin), end in zip(borders, ends, strict=True) if begin < end]


def _is_in(clause: str, language: str) -> bool:
    """Whether a clause is in a language: names, numbers and units are in none.

    Of words that tell nothing, English ones are in English: no other language of ours is so often the brief's own.
    """
    small = any(word[0].islower() for word in _WORD.findall(clause))
    known = known_language_of(clause)
    return small and (known == language if known else language == "en" and clause.isascii())
