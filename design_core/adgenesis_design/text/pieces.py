"""Pieces: where a text may break (UAX #14), and what each break costs a reader.

Opportunities come from ICU, for the text's language; on top of them lie the rules of a typesetter. A number never
leaves its unit, a dash never opens a line, and a short function word would rather stay with the word it belongs to.
Japanese and Korean break between phrases, Chinese between words, and never within them. Costs are in the logarithm
of the font size: a cost of 0.1 is worth about a tenth of the size.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil, inf

from icu4py.breakers import CharacterBreaker, LineBreaker, WordBreaker

from adgenesis_design.text.function_words import function_words
from adgenesis_design.text.language import DEFAULT_LANGUAGE

_FEEDS = "\n\u2028\u2029"
_SPACES = " \t" + _FEEDS + "\u3000"
PLAIN_COST, FUNCTION_WORD_COST, COMPOUND_COST, DATE_COST = 0.03, 0.18, 0.16, 0.12

# How ICU is asked (UTS #35): strict rules for what may not open or close a line, and whole phrases where it knows them.
_STRICT = {"ja": "ja@lb=strict", "ko": "ko@lb=strict", "zh": "zh@lb=strict"}
_PHRASES = {"ja": "ja@lb=strict;lw=phrase", "ko": "ko@lb=strict;lw=phrase"}
_BY_WORDS = ("zh",)  # the line breaker knows no phrases there, but the word breaker has a dictionary
_WITHOUT_SPACES = ("ja", "zh", "ko")
_LETTERS_A_WORD = 3  # in those: a last line should hold more than one such "word"

_UNITS_AFTER = re.compile(
    r"(%|％|٪|円|元|원|折|名|年|月|日|時|분|시|руб|грн|₺|₪|₫|‰|°|€|\$|£|¥|₹|(k?m|cm|mm|m²|m2|k?g|mg|ml|cl|l|L|oz|lbs?|mi|ft|sq|kWh?|W|V|GB|MB|TB|Mbps|px|"
    r"h|hrs?|mins?|min|sec|s|a\.?m\.?|p\.?m\.?|AM|PM|Uhr|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|kr|zł|Kč|TL|км|кг|г|л|мин|ч|ώρες|λεπτά|γρ)(?!\w))"
)
_UNITS_BEFORE = re.compile(
    r"(^|[\s(])(€|\$|£|¥|￥|₹|₩|₺|₪|EUR|USD|GBP|CHF|kr|No\.|no\.|Nr\.|n°|nº|№|#|[<>≤≥±×+−-])$"
)
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
def pieces(text: str, language: str = DEFAULT_LANGUAGE) -> tuple[Piece, ...]:
    """The unbreakable pieces of a text, in order."""
    made: list[Piece] = []
    start = 0
    tongue = language.split("-")[0]
    cuts = _opportunities(text, tongue)
    for cut, next_cut in zip(cuts, [*cuts[1:], len(text)], strict=False):
        stretch = text[start:cut].rstrip(_SPACES)
        must_end = text[cut - 1] in _FEEDS
        cost = 0.0 if must_end or not stretch else _break_cost(text[start:cut], text[cut:next_cut], tongue)
        if cost == inf:
            continue
        if stretch or must_end:
            words = len(stretch.split(" "))
            if tongue in _WITHOUT_SPACES:
                words = max(ceil(len(stretch) / _LETTERS_A_WORD), 1)
            made.append(Piece(start, start + len(stretch), words, cost, must_end))
        start = cut
    return tuple(made)


def _opportunities(text: str, tongue: str) -> list[int]:
    """After which characters a line may end, the text's end included."""
    cuts = _cuts(LineBreaker(text, _PHRASES.get(tongue) or _STRICT.get(tongue, tongue)))
    if tongue in _BY_WORDS:
        words = {*_cuts(WordBreaker(text, tongue))}
        cuts = [cut for cut in cuts if cut in words or text[cut - 1] in _SPACES or cut == len(text)]
    return cuts


def _cuts(segments: Iterable[str]) -> list[int]:
    # Summed up, since the breakers' own indices count UTF-16 units.
    return list(accumulate(len(segment) for segment in segments))


def _break_cost(before: str, after: str, tongue: str) -> float:
    """The cost of a line break between two neighbours; infinite where there must be none."""
    left, right = before.rstrip(), after.strip()
    if not right:
        return 0.0
    if before == left and tongue in _WITHOUT_SPACES:
        return _cost_between_phrases(left, right)
    if before == left:
        return _cost_inside_compound(left, right)
    if right[:1] in ("–", "—", "-") and not right[1:2].isalnum():
        return inf
    if left[-1:].isdigit() and _UNITS_AFTER.match(right):
        return inf
    if _UNITS_BEFORE.search(left) and right[:1].isdigit():
        return inf
    return _cost_between_words(left, right, tongue)


def _cost_between_phrases(left: str, right: str) -> float:
    """Where no space parts them: after a comma best of all, between a number and its unit never."""
    if left[-1:].isdigit() and (right[:1].isdigit() or _UNITS_AFTER.match(right)):
        return inf
    if left[-1:] in "%％" or (left[-1:].isascii() and right[:1].isascii() and left[-1:].isalnum()):
        return FUNCTION_WORD_COST
    if len(left) == 1 or len(right) == 1:
        return COMPOUND_COST
    return 0.0 if left[-1:] in "、。，．！？：；!?,.:;" else PLAIN_COST


def _cost_inside_compound(left: str, right: str) -> float:
    """Breaks after a hyphen, a maqaf or a slash: between two real words, not beside a stub or in a chain of them."""
    if left[-1:] not in "-/\u05be":
        return COMPOUND_COST
    word = left[:-1].rsplit(" ", 1)[-1]
    is_chain = "-" in word or right.endswith(("-", "\u05be"))
    return inf if is_chain or min(len(word), len(right)) < 3 else COMPOUND_COST


def _cost_between_words(left: str, right: str, tongue: str) -> float:
    word = left.rsplit(" ", 1)[-1].strip("“”\"'(«»").casefold()
    if _MONTH.match(right) and _DAY.match(word) or _MONTH.match(word) and right[:1].isdigit():
        return DATE_COST
    if left.endswith((",", ";", ":", ".", "!", "?", "…", "–", "—", ")", "،", "؛", "؟", "।")):
        return 0.0
    if word in function_words(tongue) or word in ("&", "+") or (len(word) == 1 and word.isalpha()):
        return FUNCTION_WORD_COST
    return DATE_COST if word[-1:].isdigit() else PLAIN_COST


def smallest_stretches(text: str, language: str = DEFAULT_LANGUAGE) -> Iterator[str]:
    """What is never split: the user-perceived characters (UAX #29), with the signs that may not open a line."""
    tongue = language.split("-")[0]
    if tongue in _STRICT:
        for segment in LineBreaker(text, _STRICT[tongue]):
            yield from [segment] if not segment.isascii() else CharacterBreaker(segment, tongue)
    else:
        yield from CharacterBreaker(text, tongue)
