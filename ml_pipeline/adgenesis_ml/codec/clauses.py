"""What a brief says to customers in its own voice, clause by clause: `jazz trio in the crypt, candlelit, sat 8pm`.

A request (`Create a banner for ...`), what is said of readers or of the ad's manner, and addresses are not among them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.given_facts import given_addresses
from adgenesis_design.picture_search import stems_of
from adgenesis_ml.codec.duties import DEMANDED, duties_of
from adgenesis_ml.codec.kinds import Kind, pieces_and_kinds
from adgenesis_ml.codec.phrases import PHONE
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.codec.subject import own_voice, sentences

_TOLD_WORD = re.compile(r"[^\W\d_]{4,}|[A-ZÀ-ÖØ-Þ]{2,}|\w*\d\w*")
# What people begin to talk with.
_TALK = re.compile(
    r"(?:(?:right|so|well|ok|okay|hi|hey|hello|anyway|basically|also|tja|na ja|hallo|alors|voilà|bon|bonjour|salut|eh|"
    r"pues|bueno|mira|a ver|hola|entonces|então|bom|olha|oi|olá|gente|allora|dunque|ecco|buongiorno|ciao)\b[,!.]?\s+"
    r"|(?:and|und|et|y|e)\s+(?=(?:for|with|from|in|at|on|no|we|für|mit|von|bei|kein\w*|wir|pour|avec|sans|nous|para|con|"
    r"sin|com|sem|per|senza)\s))+",
    re.IGNORECASE,
)
# What the client says of his name, which stands above as the brand.
_NAMING = re.compile(
    r"(?:[\w'’]+ ){0,3}(?:is called|called|name is|brand is|heißt|heisst|nennt sich|"
    r"s['’]appelle|se llama|chama(?:-se)?|si chiama)\s(?:\S+\s?){1,4}",
    re.IGNORECASE,
)
# What a briefing form asks to bring out.
_EMPHASIS = re.compile(
    r"\bemphasi[sz]\w*|\bwith an? (?:\w+ )?(?:focus|emphasis) on|^including an?\b", re.IGNORECASE
)
_TELLING = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in the brief's own letters: where it stands in its prompt, which of the sentences with clauses it is of,
    from 1, and whether it is that one's first."""

    start: int
    end: int
    sentence: int
    opens: bool

    def of(self, prompt: str) -> str:
        return prompt[self.start : self.end]


def place_of(text: str, prompt: str) -> int:
    """Where a brief says a text, whatever its capitals; -1 where it does not, or the text is empty."""
    # Lower case keeps every letter one letter; folding makes two of `ß`.
    return prompt.lower().find(text.lower()) if text else -1


def told_stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text that tell something: long ones, numbers and shorthands."""
    return stems_of(" ".join(_TOLD_WORD.findall(text)), language)


@lru_cache(maxsize=64)
def clauses_of(prompt: str) -> tuple[Clause, ...]:
    """The clauses that customers may read, in the brief's order."""
    found: list[Clause] = []
    duties, addresses = [*duties_of(prompt)], given_addresses(prompt)
    number, begun = 0, -1
    said = sentences(prompt)
    for piece, kind in pieces_and_kinds(prompt):
        text = piece.of(prompt)
        told = DEMANDED.search(prompt, piece.start, piece.end + 2) or _is_told(text, said[piece.sentence])
        if kind is not Kind.COPY or told or not _TELLING.search(text):
            continue
        opens = piece.sentence != begun
        number, begun = number + opens, piece.sentence
        named = PHONE.search(text) or _NAMING.fullmatch(text) or any(address in text for address in addresses)
        if not named and not any(text in duty for duty in duties):
            talk = _TALK.match(text)
            found.append(Clause(piece.start + (talk.end() if talk else 0), piece.end, number, opens))
    return tuple(found)


def _is_told(text: str, sentence: str) -> bool:
    """Whether words of a briefing form say that a piece is for the designer, whatever it is taken for."""
    return not own_voice(sentence) or any(told.search(text) for told in (REQUEST_WORD, _EMPHASIS))
