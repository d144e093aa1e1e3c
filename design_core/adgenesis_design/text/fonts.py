"""Fonts: bytes by family and weight become faces with their metrics, ready to shape with.

All metrics are in em: multiply by the font size for px.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from unicodedata import category, normalize

import uharfbuzz as hb

from adgenesis_design.errors import UnknownFont
from adgenesis_design.text.direction import Direction, direction_of
from adgenesis_design.text.language import DEFAULT_LANGUAGE

# What capitals and ascenders are measured on, where they are not those of Latin letters.
_TALL_LETTERS = {"ar": "ل", "fa": "ل", "he": "ה", "hi": "ह", "mr": "ह", "ja": "国", "ko": "한", "zh": "国"}


@dataclass(frozen=True, slots=True, order=True)
class FaceKey:
    """A family's name as its metadata spells it, the CSS weight, upright or italic."""

    family: str
    weight: int
    italic: bool = False


class Face:
    """One font, parsed, and the language it sets: fonts draw the same letters differently by language.

    `hb_font` is scaled to the design units, `units` of which make one em. `language` is a BCP 47 tag; lines start
    from the side that it is read from.
    """

    def __init__(self, key: FaceKey, data: bytes, language: str = DEFAULT_LANGUAGE) -> None:
        self.key = key
        self.data = data
        self.language = language
        self.direction: Direction = direction_of(language)
        self._face = hb.Face(data)
        self.hb_font = hb.Font(self._face)
        self.units: int = self._face.upem
        self._by_language = {language: self}

    def __repr__(self) -> str:
        return f"Face({self.key.family!r}, {self.key.weight}, {self.language!r})"

    def speaking(self, language: str) -> "Face":
        """The same font, to set another language."""
        if language not in self._by_language:
            other = copy(self)
            for name in ("cap_height", "x_height"):
                other.__dict__.pop(name, None)
            other.language, other.direction = language, direction_of(language)
            self._by_language[language] = other
        return self._by_language[language]

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self.hb_font.get_metric_position_with_fallback(tag)) / self.units

    @cached_property
    def ascent(self) -> float:
        """From the baseline up to the top of the line box that CSS gives this font."""
        return self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER)

    @cached_property
    def descent(self) -> float:
        """From the baseline down to the bottom of the line box, positive."""
        return -self._metric(hb.OTMetricsTag.HORIZONTAL_DESCENDER)

    @cached_property
    def cap_height(self) -> float:
        """Height of the capital H, or of what is as tall in the language, above the baseline, as drawn."""
        tall = _TALL_LETTERS.get(self.language.split("-")[0], "H")
        return self._drawn_height(tall) or self._drawn_height("H") or self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    @cached_property
    def x_height(self) -> float:
        """Height of the small x above the baseline, as drawn."""
        return self._drawn_height("x") or self._metric(hb.OTMetricsTag.X_HEIGHT)

    def _drawn_height(self, character: str) -> float:
        # Measured on the outline: some fonts state cap heights in OS/2 that their letters do not have.
        glyph = self.hb_font.get_nominal_glyph(ord(character))
        extents = self.hb_font.get_glyph_extents(glyph) if glyph else None
        return extents.y_bearing / self.units if extents else 0.0

    def baseline(self, line_height: float) -> float:
        """From the top of a line `line_height` em tall down to its baseline, the font centred as in CSS."""
        return (line_height - self.ascent - self.descent) / 2 + self.ascent

    @cached_property
    def _covered(self) -> frozenset[int]:
        return frozenset(self._face.unicodes)

    def lacks(self, text: str) -> str:
        """The printable characters of the text that this font cannot draw, once each, in order.

        Letters with their marks count as the one character that they come to, if there is one.
        """
        return "".join(
            character
            for character in dict.fromkeys(normalize("NFC", text))
            if ord(character) not in self._covered and not _is_unseen(character)
        )


def _is_unseen(character: str) -> bool:
    """White space, and what only steers its neighbours: no glyph of its own is wanted."""
    return character.isspace() or category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


class FontLibrary:
    """Faces by family and weight, parsed when first asked for. The mapping may read its bytes lazily."""

    def __init__(self, faces: Mapping[FaceKey, bytes]) -> None:
        self._bytes = faces
        self._parsed: dict[FaceKey, Face] = {}
        self._found: dict[tuple[str, int, bool], FaceKey] = {}  # asked for thousands of times a design
        self._weights: dict[tuple[str, bool], list[FaceKey]] = {}
        for key in sorted(faces):
            self._weights.setdefault((key.family.casefold(), key.italic), []).append(key)

    def with_faces(self, faces: Mapping[FaceKey, bytes]) -> "FontLibrary":
        """The same faces and these; one whose key is there already takes its place."""
        more = FontLibrary({**self._bytes, **faces})
        more._parsed = {key: face for key, face in self._parsed.items() if key not in faces}
        return more

    @property
    def keys(self) -> tuple[FaceKey, ...]:
        return tuple(sorted(self._bytes))

    @property
    def families(self) -> tuple[str, ...]:
        return tuple(sorted({key.family for key in self._bytes}))

    def face(self, family: str, weight: int, italic: bool = False) -> Face:
        """The family's face of the nearest weight, the bolder of two as near; upright if it has no italic.

        Raises `UnknownFont` naming the families there are.
        """
        wanted = (family, weight, italic)
        if wanted not in self._found:
            self._found[wanted] = self._nearest(family, weight, italic)
        key = self._found[wanted]
        if key not in self._parsed:
            self._parsed[key] = Face(key, self._bytes[key])
        return self._parsed[key]

    def _nearest(self, family: str, weight: int, italic: bool) -> FaceKey:
        name = family.casefold()
        keys = self._weights.get((name, italic)) or self._weights.get((name, False))
        if not keys:
            close = get_close_matches(family, self.families, n=1, cutoff=0.6)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            raise UnknownFont(f"No font family {family!r}.{hint} Known: {', '.join(self.families)}.")
        return min(keys, key=lambda key: (abs(key.weight - weight), -key.weight))
