"""Pieces: where a text may break (UAX #14), and what each break costs a reader.

Opportunities come from ICU; on top of them lie the rules of a typesetter. A number never leaves its unit, a
dash never opens a line, and a short function word would rather stay with the word it belongs to. Costs are
in the logarithm of the font size: a cost of 0.1 is worth about a tenth of the size.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf

from icu4py.breakers import CharacterBreaker, LineBreaker

_FEEDS = "\n\u2028\u2029"
_SPACES = " \t" + _FEEDS
LOCALE = "en"  # the opportunities of Latin scripts are the same in every locale
PLAIN_COST, FUNCTION_WORD_COST, COMPOUND_COST, DATE_COST = 0.03, 0.18, 0.16, 0.12

_FUNCTION_WORDS = frozenset(
    # English, German, French, Spanish, Italian, Portuguese, Dutch
    "a an the of to in on at by for from with and or but your our my no as is it's per "
    "der die das dem den des ein eine einen einem im am zum zur vom von mit und oder für auf aus bei ab "
    "le la les l' un une du de des et ou en à au aux sur pour par avec dans votre vos "
    "el los las una y o del al con por para sin su sus tu il lo gli i e ed di da nel alla "
    "os um uma do dos na no nos em com het een van voor met op te".split()
)
_UNITS_AFTER = re.compile(
    r"(%|‰|°|€|\$|£|¥|₹|(k?m|cm|mm|m²|m2|k?g|mg|ml|cl|l|L|oz|lbs?|mi|ft|sq|kWh?|W|V|GB|MB|TB|Mbps|px|"
    r"h|hrs?|mins?|min|sec|s|a\.?m\.?|p\.?m\.?|AM|PM|Uhr|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|kr|zł|Kč)(?!\w))"
)
_UNITS_BEFORE = re.compile(r"(^|[\s(])(€|\$|£|¥|₹|EUR|USD|GBP|CHF|kr|No\.|no\.|Nr\.|n°|nº|№|#|[<>≤≥±×+−-])$")
_MONTH = re.compile(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|ene|abr|"
    r"ago|dic)\w*\.?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}(\.|st|nd|rd|th|er|º)?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch no line may break inside of: `text[start:end]`, white space after it left out."""

    start: int
    end: int
    words: int
    cost: float  # of ending a line here
    must_end: bool  # the text itself breaks here


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Piece, ...]:
    """The unbreakable pieces of a text, in order."""
    made: list[Piece] = []
    start = 0
    # Summed up, since the breaker's own indices count UTF-16 units.
    cuts = list(accumulate(len(segment) for segment in LineBreaker(text, LOCALE)))
    for cut, next_cut in zip(cuts, [*cuts[1:], len(text)], strict=False):
        stretch = text[start:cut].rstrip(_SPACES)
        must_end = text[cut - 1] in _FEEDS
        cost = 0.0 if must_end or not stretch else _break_cost(text[start:cut], text[cut:next_cut])
        if cost == inf:
            continue
        if stretch or must_end:
            made.append(Piece(start, start + len(stretch), len(stretch.split(" ")), cost, must_end))
        start = cut
    return tuple(made)


def _break_cost(before: str, after: str) -> float:
    """The cost of a line break between two neighbours; infinite where there must be none."""
    left, right = before.rstrip(), after.strip()
    if not right:
        return 0.0
    if before == left:
        return _cost_inside_compound(left, right)
    if right[:1] in ("–", "—", "-") and not right[1:2].isalnum():
        return inf
    if left[-1:].isdigit() and _UNITS_AFTER.match(right):
        return inf
    if _UNITS_BEFORE.search(left) and right[:1].isdigit():
        return inf
    return _cost_between_words(left, right)


def _cost_inside_compound(left: str, right: str) -> float:
    """Breaks after a hyphen or a slash: between two real words, not beside a stub or in a chain of them."""
    if left[-1:] not in "-/":
        return COMPOUND_COST
    word = left[:-1].rsplit(" ", 1)[-1]
    is_chain = "-" in word or right.endswith("-")
    return inf if is_chain or min(len(word), len(right)) < 3 else COMPOUND_COST


def _cost_between_words(left: str, right: str) -> float:
    word = left.rsplit(" ", 1)[-1].strip("“”\"'(«»").casefold()
    if _MONTH.match(right) and _DAY.match(word) or _MONTH.match(word) and right[:1].isdigit():
        return DATE_COST
    if left.endswith((",", ";", ":", ".", "!", "?", "…", "–", "—", ")")):
        return 0.0
    if word in _FUNCTION_WORDS or word in ("&", "+") or (len(word) == 1 and word.isalpha()):
        return FUNCTION_WORD_COST
    return DATE_COST if word[-1:].isdigit() else PLAIN_COST


def graphemes(text: str) -> Iterator[str]:
    """The user-perceived characters of a text (UAX #29)."""
    return iter(CharacterBreaker(text, LOCALE))
