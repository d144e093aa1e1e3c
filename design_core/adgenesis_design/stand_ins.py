"""Stand-ins: what sets a type pairing's texts in writings that its own families lack, in the same manner.

The stand-ins of a writing cover Latin letters as well: a brand's name keeps to the face of the words around it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from adgenesis_design.text.writing import Writing
from adgenesis_design.type_pairs import TYPE_PAIRS, Manner, TypePair

# What our families cover beyond western Latin letters; a test holds it against the fonts.
COVERED: dict[str, str] = {
    "Abril Fatface": "central",
    "Alfa Slab One": "central vietnamese",
    "Anton": "central vietnamese",
    "Archivo": "central vietnamese",
    "Baloo 2": "central vietnamese devanagari",
    "Baloo Bhaijaan 2": "central vietnamese arabic",
    "Barlow": "central vietnamese",
    "Bebas Neue": "central",
    "Bricolage Grotesque": "central vietnamese",
    "Cairo": "central arabic",
    "Caveat Brush": "central",
    "Cormorant Garamond": "central vietnamese cyrillic",
    "DM Sans": "central",
    "DM Serif Display": "central",
    "Frank Ruhl Libre": "central hebrew",
    "Fraunces": "central vietnamese",
    "Fredoka": "hebrew",
    "Heebo": "central hebrew",
    "Inter": "central vietnamese greek cyrillic",
    "JetBrains Mono": "central vietnamese greek cyrillic",
    "Jost": "central cyrillic",
    "Jua": "korean",
    "Lato": "",
    "Lilita One": "",
    "M PLUS Rounded 1c": "central vietnamese greek cyrillic japanese",
    "Manrope": "central vietnamese greek cyrillic",
    "Nanum Myeongjo": "korean",
    "Noto Naskh Arabic": "central arabic",
    "Noto Sans JP": "vietnamese cyrillic japanese",
    "Noto Sans KR": "vietnamese cyrillic korean",
    "Noto Sans SC": "vietnamese cyrillic chinese",
    "Noto Serif": "central vietnamese greek cyrillic",
    "Noto Serif Devanagari": "central devanagari",
    "Noto Serif JP": "vietnamese cyrillic japanese",
    "Noto Serif SC": "vietnamese cyrillic chinese",
    "Nunito": "central vietnamese cyrillic",
    "Oswald": "central vietnamese cyrillic",
    "Playfair Display": "central vietnamese cyrillic",
    "Poppins": "central devanagari",
    "Rubik": "central cyrillic arabic hebrew",
    "Sofia Sans Extra Condensed": "central greek cyrillic",
    "Source Sans 3": "central vietnamese greek cyrillic",
    "Space Grotesk": "central vietnamese",
    "Syne": "central greek",
    "Teko": "central devanagari",
    "Unbounded": "central vietnamese cyrillic",
    "Work Sans": "central vietnamese",
    "Zilla Slab": "central",
}


_MANY_LETTERS = ("Inter", "Source Sans 3", "Noto Sans SC")
TEXT_WEIGHTS = (400, 500, 600, 700)
# Ten thousand glyphs and more: a file of up to 10 MB for each weight.
_LARGE_FONTS, _LARGE_FONT_WEIGHTS = ("Noto Sans JP", "Noto Sans KR", "Noto Sans SC"), (500, 800)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a writing is set. Letters that join are never spaced, and tall ones need their lines further apart.

    `leading` and `text_leading` are the least line heights; `width` is the mean advance of display letters, em.
    """

    leading: float = 0.0
    text_leading: float = 1.36
    tracking: float | None = None  # em, in place of the pairing's
    width: float | None = None


_SETTINGS: dict[Writing, _Setting] = {
    Writing.WESTERN: _Setting(),
    Writing.CENTRAL: _Setting(leading=1.06),
    Writing.VIETNAMESE: _Setting(leading=1.18, text_leading=1.42),
    Writing.GREEK: _Setting(leading=1.06),
    Writing.CYRILLIC: _Setting(leading=1.04),
    Writing.ARABIC: _Setting(leading=1.24, text_leading=1.5, tracking=0.0, width=0.46),
    Writing.HEBREW: _Setting(leading=1.04, text_leading=1.4, tracking=0.0, width=0.52),
    Writing.DEVANAGARI: _Setting(leading=1.22, text_leading=1.5, tracking=0.0, width=0.5),
    Writing.JAPANESE: _Setting(leading=1.22, text_leading=1.6, tracking=0.0, width=1.0),
    Writing.KOREAN: _Setting(leading=1.18, text_leading=1.5, tracking=-0.02, width=0.85),
    Writing.CHINESE: _Setting(leading=1.2, text_leading=1.6, tracking=0.0, width=1.0),
}

_Faces = tuple[str, int, str]  # the display family and its weight, the text family
_STAND_INS: dict[Writing, dict[Manner, _Faces]] = {
    Writing.CENTRAL: {
        "sans": ("Inter", 800, "Inter"),
        "serif": ("Playfair Display", 800, "Source Sans 3"),
        "condensed": ("Oswald", 600, "Barlow"),
        "rounded": ("Baloo 2", 800, "Nunito"),
    },
    Writing.VIETNAMESE: {
        "sans": ("Inter", 800, "Inter"),
        "serif": ("Playfair Display", 800, "Source Sans 3"),
        "condensed": ("Anton", 400, "Barlow"),
        "rounded": ("Baloo 2", 800, "Nunito"),
    },
    Writing.GREEK: {
        "sans": ("Manrope", 800, "Manrope"),
        "serif": ("Noto Serif", 800, "Source Sans 3"),
        "condensed": ("Sofia Sans Extra Condensed", 800, "Source Sans 3"),
        "rounded": ("M PLUS Rounded 1c", 800, "Manrope"),
    },
    Writing.CYRILLIC: {
        "sans": ("Inter", 800, "Inter"),
        "serif": ("Playfair Display", 800, "Source Sans 3"),
        "condensed": ("Sofia Sans Extra Condensed", 800, "Source Sans 3"),
        "rounded": ("Nunito", 900, "Nunito"),
    },
    Writing.ARABIC: {
        "sans": ("Cairo", 800, "Cairo"),
        "serif": ("Noto Naskh Arabic", 700, "Noto Naskh Arabic"),
        "condensed": ("Cairo", 900, "Cairo"),
        "rounded": ("Baloo Bhaijaan 2", 800, "Rubik"),
    },
    Writing.HEBREW: {
        "sans": ("Heebo", 800, "Heebo"),
        "serif": ("Frank Ruhl Libre", 800, "Heebo"),
        "condensed": ("Heebo", 900, "Heebo"),
        "rounded": ("Fredoka", 600, "Rubik"),
    },
    Writing.DEVANAGARI: {
        "sans": ("Poppins", 700, "Poppins"),
        "serif": ("Noto Serif Devanagari", 800, "Poppins"),
        "condensed": ("Teko", 600, "Poppins"),
        "rounded": ("Baloo 2", 800, "Poppins"),
    },
    Writing.JAPANESE: {
        "sans": ("Noto Sans JP", 800, "Noto Sans JP"),
        "serif": ("Noto Serif JP", 700, "Noto Sans JP"),
        "condensed": ("Noto Sans JP", 800, "Noto Sans JP"),
        "rounded": ("M PLUS Rounded 1c", 800, "Noto Sans JP"),
    },
    Writing.KOREAN: {
        "sans": ("Noto Sans KR", 800, "Noto Sans KR"),
        "serif": ("Nanum Myeongjo", 800, "Noto Sans KR"),
        "condensed": ("Noto Sans KR", 800, "Noto Sans KR"),
        "rounded": ("Jua", 400, "Noto Sans KR"),
    },
    Writing.CHINESE: {
        "sans": ("Noto Sans SC", 800, "Noto Sans SC"),
        "serif": ("Noto Serif SC", 700, "Noto Sans SC"),
        "condensed": ("Noto Sans SC", 800, "Noto Sans SC"),
        "rounded": ("Noto Sans SC", 800, "Noto Sans SC"),
    },
}


def covers(family: str, writing: Writing) -> bool:
    """Whether a family draws a writing. Families that are not ours may cover anything: only their fonts can tell."""
    return writing is Writing.WESTERN or family not in COVERED or writing in COVERED[family].split()


def pair_in(pair: TypePair, writing: Writing) -> TypePair:
    """The pairing as it sets a writing: in its own families where they have the letters, else in their stand-ins."""
    setting = _SETTINGS[writing]
    spaced = replace(
        pair,
        leading=max(pair.leading, setting.leading),
        text_leading=max(pair.text_leading, setting.text_leading),
        tracking=pair.tracking if setting.tracking is None else setting.tracking,
        letter_width=setting.width or pair.letter_width,
    )
    if writing is Writing.WESTERN:
        return spaced
    display, weight, text = _STAND_INS[writing][pair.manner]
    if not covers(pair.display, writing):
        spaced = replace(spaced, display=display, display_weight=weight)
    return spaced if covers(pair.text, writing) else replace(spaced, text=text)


def stand_ins(family: str, weight: int, writing: Writing) -> Iterator[tuple[str, int]]:
    """Families and weights for a text that a family cannot draw: first of its own manner, then all of the writing."""
    if writing is not Writing.WESTERN:
        of_writing = _STAND_INS[writing]
        for pair in TYPE_PAIRS.values():
            if pair.display == family:
                yield of_writing[pair.manner][:2]
        yield from ((text, weight) for _, _, text in of_writing.values())
        yield from ((display, least) for display, least, _ in of_writing.values())
    yield from ((name, weight) for name in _MANY_LETTERS)


def least_leading(writing: Writing) -> float:
    """The least line height of a headline in a writing, in em."""
    return _SETTINGS[writing].leading


def joins(writing: Writing) -> bool:
    """Whether letters hang together, so that spacing them would tear words."""
    return writing in (Writing.ARABIC, Writing.DEVANAGARI)


def stand_in_faces() -> dict[str, set[int]]:
    """The families that stand in, with the weights that are needed of them."""
    found: dict[str, set[int]] = {}
    for by_manner in _STAND_INS.values():
        for display, weight, text in by_manner.values():
            found.setdefault(display, set()).add(weight)
            found.setdefault(text, set()).update(
                _LARGE_FONT_WEIGHTS if text in _LARGE_FONTS else TEXT_WEIGHTS
            )
    return found
