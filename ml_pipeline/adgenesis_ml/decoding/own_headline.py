"""A headline out of the brief's own words, for where nothing tells its trade: dull, and true."""

import re
from collections.abc import Iterator

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_ml.codec.clauses import clauses_of
from adgenesis_ml.codec.for_designer import speaks_to_designer
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.phrases import spans
from adgenesis_ml.codec.points import client_of, points_of
from adgenesis_ml.codec.request_words import INTRODUCED
from adgenesis_ml.codec.subject import asked_for
from adgenesis_ml.decoding.pool import begun

_FEWEST = 2  # words, hours and days not counted
_ARTICLE = re.compile(
    r"^(?:an?|the|der|die|das|eine?n?|le|la|les|une?|el|los|las|una?|um|uma|il|lo|gli)\s", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def own_headlines(prompt: str) -> list[str]:
    """What the brief says first, as far as a headline has room for it, the best first; empty where nothing fits."""
    found = (readable(begun(text)) for text in _said(prompt) if _FEWEST <= len(_WORD.findall(text)))
    return [
        text
        for text in dict.fromkeys(found)
        if len(text) < COPY_LIMITS["headline"] and not speaks_to_designer(INTRODUCED.sub("", text))
    ]


def _said(prompt: str) -> Iterator[str]:
    for matter in asked_for(prompt):
        yield from _shorter(_ARTICLE.sub("", matter.rstrip(" .!")))
    clauses = [clause.of(prompt) for clause in clauses_of(prompt) if clause.opens]
    for clause in clauses[:1]:
        yield from _shorter(clause)
    yield client_of(prompt)
    yield from points_of(prompt)
    for clause in clauses[1:]:
        yield from _shorter(clause)


def _shorter(text: str) -> Iterator[str]:
    """The text, and the longest phrase that it begins with and that a headline has room for."""
    yield text
    longest = COPY_LIMITS["headline"] - 1
    begins = (phrase for phrase in spans(readable(text), longest) if readable(text).startswith(phrase))
    yield max(begins, key=len, default="")
