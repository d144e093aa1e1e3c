"""What each piece of a brief is: said to customers, or to whoever makes the ad.

Clients mix both in one sentence, and in as many ways as there are clients; so it is learnt from briefs whose pieces
people have told apart (`judgements/pieces.jsonl`): a linear model of the piece's words and its neighbours'.
`kinds.json` has what each sign says for each kind; `python -m tools.piece_kinds` learns it.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from adgenesis_design.given_facts import AGES
from adgenesis_design.picture_search import LANGUAGES, stem_words
from adgenesis_design.text.asked_language import brief_language
from adgenesis_design.text.language import DEFAULT_LANGUAGE
from adgenesis_ml.codec.pieces import Piece, pieces_of
from adgenesis_ml.signs import read_table

KINDS = Path(__file__).with_name("kinds.json")
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_MONEY = re.compile(r"[£€$]")
_AHEAD, _OPENING = 6, 3  # words of the piece behind, and of the sentence's beginning


class Kind(StrEnum):
    """What a piece is. Customers may read `COPY` alone."""

    COPY = "copy"  # of what is sold, and what is good about it
    LOOK = "look"  # how the ad is to look, sound and be made
    READERS = "readers"  # for whom the ad is
    AIM = "aim"  # what it is to achieve
    REQUEST = "request"  # that an ad is wanted, and for what
    CLIENT = "client"  # of the client, and what leads over


@lru_cache(maxsize=64)
def kinds_of(prompt: str) -> tuple[Kind, ...]:
    """The likeliest kind of each of `pieces_of(prompt)`."""
    table, found = read_table(KINDS), list[Kind]()
    for piece in signs_of(prompt):
        found.append(tuple(Kind)[table.best((*piece, *signs_before(found)))])
    return tuple(found)


def pieces_and_kinds(prompt: str) -> Iterator[tuple[Piece, Kind]]:
    """The pieces of a brief, each with its likeliest kind."""
    return zip(pieces_of(prompt), kinds_of(prompt), strict=True)


def judged_language(prompt: str) -> str:
    """The language of a brief among those in which briefs were judged; the default one for any other."""
    language = brief_language(prompt)
    return language if language in LANGUAGES else DEFAULT_LANGUAGE


def kinds_between(prompt: str, start: int, end: int) -> set[Kind]:
    """The kinds of the pieces that reach into a text between two places."""
    return {kind for piece, kind in pieces_and_kinds(prompt) if piece.start < end and start < piece.end}


def signs_before(kinds: Sequence[Kind]) -> tuple[str, str]:
    """What the kinds of the pieces before say about the next one."""
    last, before = (["", "", *kinds])[:-3:-1]
    return f"kind:{last}", f"kinds:{before} {last}"


def signs_of(prompt: str) -> Iterator[list[str]]:
    """What each piece of a brief, its place and its neighbours say about its kind; each sign once."""
    language = judged_language(prompt)
    pieces = pieces_of(prompt)
    words = [_WORD.findall(piece.of(prompt).lower()) for piece in pieces]
    opening: list[str] = []
    for number, piece in enumerate(pieces):
        goes_on = number > 0 and pieces[number - 1].sentence == piece.sentence
        if not goes_on:
            opening = words[number][:_OPENING]
        signs = [*_place_signs(pieces, number, prompt, language), *_word_signs(words[number])]
        signs += _stem_signs(stem_words(piece.of(prompt), language))
        if goes_on:
            signs += (f"opening:{word}" for word in opening)
            signs.append(f"opening:{' '.join(opening[:2])}")
            signs += (f"before:{word}" for word in words[number - 1])
        if number + 1 < len(pieces):
            same = pieces[number + 1].sentence == piece.sentence
            signs += (f"behind {same}:{word}" for word in words[number + 1][:_AHEAD])
        yield list(dict.fromkeys(signs))


def _place_signs(pieces: Sequence[Piece], number: int, prompt: str, language: str) -> Iterator[str]:
    piece = pieces[number]
    text = piece.of(prompt)
    first = next(place for place, other in enumerate(pieces) if other.sentence == piece.sentence)
    last_sentence = piece.sentence == pieces[-1].sentence
    yield "any"
    yield f"language:{language}"
    yield f"sentence:{min(piece.sentence, 4)}"
    yield f"last sentence:{last_sentence} {piece.sentence > 0}"
    yield f"in sentence:{min(number - first, 3)}"
    yield f"quarter:{4 * number // len(pieces)}"
    yield f"pieces:{min(len(pieces), 8)}"
    yield f"letters:{min(len(text) // 12, 6)}"
    yield f"words:{min(len(text.split()), 9)}"
    yield f"from:{prompt[max(0, piece.start - 2) : piece.start].strip()[-1:]}"
    yield f"to:{prompt[piece.end : piece.end + 1].strip()}"
    yield f"capital:{text[:1].isupper()}"
    if number == 0:
        yield "first"
    if any(letter.isdigit() for letter in text):
        yield "digit"
    if _MONEY.search(text):
        yield "money"
    if AGES.search(text):
        yield "ages"
    if sum(word[:1].isupper() for word in text.split()) > 1:
        yield "names"


def _word_signs(words: Sequence[str]) -> Iterator[str]:
    yield from (f"word:{word}" for word in words)
    yield from (f"pair:{one} {two}" for one, two in zip(words, words[1:], strict=False))
    yield from (f"three:{' '.join(three)}" for three in zip(words, words[1:], words[2:], strict=False))
    yield f"begins:{' '.join(words[:1])}"
    yield f"begins:{' '.join(words[:2])}"
    yield f"ends:{' '.join(words[-1:])}"
    yield f"ends:{' '.join(words[-2:])}"
    yield from (f"ending:{word[-3:]}" for word in words if len(word) > 4)
    yield from (f"root:{word[:5]}" for word in words if len(word) > 5)


def _stem_signs(stems: Sequence[str]) -> Iterator[str]:
    yield from (f"stem:{stem}" for stem in stems)
    yield from (f"stems:{one} {two}" for one, two in zip(stems, stems[1:], strict=False))
