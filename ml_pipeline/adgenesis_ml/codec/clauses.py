"""What a brief says to customers in its own voice, clause by clause: `jazz trio in the crypt, candlelit, sat 8pm`.

A request (`Create a banner for ...`), what is said of readers or of the ad's manner, and addresses are not among them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.given_facts import AGES, given_addresses
from adgenesis_design.picture_search import stems_of
from adgenesis_ml.codec.duties import duties_of
from adgenesis_ml.codec.for_designer import is_briefing, is_looks, of_looks, of_readers
from adgenesis_ml.codec.phrases import PHONE
from adgenesis_ml.codec.request_words import INTRODUCED
from adgenesis_ml.codec.ruled_out import without_what_is_told
from adgenesis_ml.codec.subject import own_voice, sentences

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
# What ends like this is said of the looks, or cut off; what begins with `for our` names the client.
_LOOK = re.compile(
    r"\b(?:look|feel|style|vibe|mood|incl|stil|ton|optik|ambiance|estilo|tono|stile|tom)$"
    r"|^(?:for|für|pour|para|per) (?:the|our|a|die|den|das|unsere?n?|le|la|les|l['’]|notre|nos|el|nuestr[oa]|o|a|os|"
    r"noss[oa]|il|lo|i|gli|nostr[oa]) (?:[\w-]+ ?){1,3}$",
    re.IGNORECASE,
)
# What stands before a colon, or is nothing without one.
_LABEL = re.compile(
    r"(?:our |my )?(?:charity|company|brand|business|client|name|info|note|legal|key point|must include|phone|contact)|"
    r"pflichttext|firma|unternehmen|kunde|hinweis|mention|marque|entreprise|client|nom|incluir|marca|empresa|cliente|"
    r"nombre|programa|colocar no rodapé|nome|azienda|marchio|includere|programma|tel|info su",
    re.IGNORECASE,
)
# The stop of a question, or of a shorthand.
_CLOSING = re.compile(r"\?|(?<=\be\.V)\.")
_TOLD_WORD = re.compile(r"[^\W\d_]{4,}|[A-ZÀ-ÖØ-Þ]{2,}|\w*\d\w*")
_TELLING = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in the brief's own letters: where it stands in its prompt, which sentence it is of and whether that
    begins with it."""

    start: int
    end: int
    sentence: int
    opens: bool

    def of(self, prompt: str) -> str:
        return prompt[self.start : self.end]


def place_of(text: str, prompt: str) -> int:
    """Where a brief says a text, whatever its capitals; -1 where it does not, or the text is empty."""
    return prompt.casefold().find(text.casefold()) if text else -1


def told_stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text that tell something: long ones, numbers and shorthands."""
    return stems_of(" ".join(_TOLD_WORD.findall(text)), language)


@lru_cache(maxsize=64)
def clauses_of(prompt: str) -> tuple[Clause, ...]:
    """The clauses that customers may read, in the brief's order."""
    found: list[Clause] = []
    duties = [*duties_of(prompt)]
    addresses = given_addresses(prompt)
    number = 0
    for piece in without_what_is_told(prompt):
        begun = prompt.find(piece)
        for sentence in sentences(piece):
            start = prompt.find(sentence, begun)
            begun = start + len(sentence)
            voice = own_voice(sentence)
            if not voice or of_looks(voice) or (number and of_readers(voice)):
                continue
            number += 1
            for place, (first, last) in enumerate(_pieces(voice, start + sentence.find(voice))):
                clause = prompt[first:last]
                if AGES.search(clause):
                    continue
                if is_briefing(INTRODUCED.sub("", clause)):
                    break  # so is what follows
                if _is_telling(clause, addresses) and not any(clause in duty for duty in duties):
                    found.append(Clause(first, last, number, place == 0))
    return tuple(found)


def _pieces(voice: str, start: int) -> list[tuple[int, int]]:
    places = [0]
    for border in _BORDER.finditer(voice):
        places += [border.start(), border.end()]
    places.append(len(voice))
    found = []
    for first, last in zip(places[::2], places[1::2], strict=True):
        text = voice[first:last]
        bare = text.strip(" \n\t.,;:!?–—-\"“”„«»'’()")
        at = start + first + text.find(bare)
        if told := _SAYS.match(bare):
            at, bare = at + told.end(), bare[told.end() :]
        joint = _AND.search(bare) if len(bare) > COPY_LIMITS["detail"] else None
        if joint:
            found.append((at, at + joint.start()))
            at, bare = at + joint.end(), bare[joint.end() :]
        if bare:
            closing = _CLOSING.match(voice, at + len(bare) - start)
            found.append((at, at + len(bare) + (len(closing.group()) if closing else 0)))
    return found


def _is_telling(clause: str, addresses: tuple[str, ...] | list[str]) -> bool:
    if not _TELLING.search(clause) or _LOOK.search(clause) or is_looks(clause) or _LABEL.fullmatch(clause):
        return False
    return not (PHONE.search(clause) or any(address in clause for address in addresses))
