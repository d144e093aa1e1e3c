"""Direction: a text becomes the side its lines start from (UAX #9, rules P2 and P3)."""

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]

_ISOLATES = ("LRI", "RLI", "FSI")


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
