"""A brief cut into pieces: its sentences, and those at commas, colons, dashes and brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_ml.codec.subject import sentences

_BORDER = re.compile(r"[,;:(](?=\s)|\s[–—-](?=\s)|\s?[–—|/](?=\s)|\)(?=\W|$)|(?<=\s)\((?=\w)")
# What the client says about what follows.
_SAYS = re.compile(
    r"(?:the |our |die |le |el |la |il |a )?(?:main )?(?:message|point|thing|botschaft|mensaje|mensagem|messaggio) "
    r"(?:is|ist|est|es|é|è)(?: that|,? dass| que| che)?:? ",
    re.IGNORECASE,
)
# Two sentences in one, of which each could stand alone.
_AND = re.compile(
    r"\s(?:and|und|et|y|e)\s(?=(?:we|you|they|it|every|there|all|wir|jede[rsn]?|alle|es|nous|on|chaque|tous|cada|todos|"
    r"todas|nosotros|ogni|tutti|tutte)\b)",
    re.IGNORECASE,
)
# The stop of a question, or of a shorthand.
_CLOSING = re.compile(r"\?|(?<=\be\.V)\.")
_AROUND = " \n\t.,;:!?–—-\"“”„«»'’()"


@dataclass(frozen=True, slots=True)
class Piece:
    """From where to where it stands in its prompt, and of which sentence it is, from 0."""

    start: int
    end: int
    sentence: int

    def of(self, prompt: str) -> str:
        return prompt[self.start : self.end]


@lru_cache(maxsize=64)
def pieces_of(prompt: str) -> tuple[Piece, ...]:
    """The pieces that have a letter in them, in the brief's order."""
    found: list[Piece] = []
    begun = 0
    for number, sentence in enumerate(sentences(prompt)):
        start = prompt.find(sentence, begun)
        begun = start + len(sentence)
        found += (Piece(first, last, number) for first, last in _cut(sentence, start))
    return tuple(piece for piece in found if any(letter.isalpha() for letter in piece.of(prompt)))


def _cut(sentence: str, start: int) -> Iterator[tuple[int, int]]:
    places = [0]
    for border in _BORDER.finditer(sentence):
        places += [border.start(), border.end()]
    places.append(len(sentence))
    for first, last in zip(places[::2], places[1::2], strict=True):
        text = sentence[first:last]
        bare = text.strip(_AROUND)
        at = start + first + text.find(bare)
        if told := _SAYS.match(bare):
            at, bare = at + told.end(), bare[told.end() :]
        joint = _AND.search(bare) if len(bare) > COPY_LIMITS["detail"] else None
        if joint:
            yield at, at + joint.start()
            at, bare = at + joint.end(), bare[joint.end() :]
        closing = _CLOSING.match(sentence, at + len(bare) - start)
        if bare:
            yield at, at + len(bare) + (len(closing.group()) if closing else 0)
