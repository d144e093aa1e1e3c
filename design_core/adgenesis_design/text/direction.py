"""Direction: the side that lines start from, by language or by the text itself (UAX #9, rules P2 and P3)."""

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]

_ISOLATES = ("LRI", "RLI", "FSI")
_FROM_THE_RIGHT = ("ar", "fa", "he", "ps", "ur", "yi")


def direction_of(language: str) -> Direction:
    """That of the language's own writing, by its BCP 47 tag."""
    return "rtl" if language.split("-")[0] in _FROM_THE_RIGHT else "ltr"


def base_direction(text: str) -> Direction:
    """That of the first letter with a direction, isolated stretches left out; `ltr` where there is none."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"
