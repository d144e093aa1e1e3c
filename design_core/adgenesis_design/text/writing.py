"""Writing: which letters a text is written in, as far as fonts tell them apart."""

from collections import Counter
from enum import StrEnum


class Writing(StrEnum):
    """`western` are the letters of Latin-1; `central` those of Latin Extended-A, of Polish and Turkish among others."""

    WESTERN = "western"
    CENTRAL = "central"
    VIETNAMESE = "vietnamese"
    GREEK = "greek"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    DEVANAGARI = "devanagari"
    JAPANESE = "japanese"
    KOREAN = "korean"
    CHINESE = "chinese"


# First and last code points. Kana are Japanese whatever stands beside them; Han letters alone are Chinese.
_RANGES = (
    (0x0100, 0x017F, Writing.CENTRAL),
    (0x01A0, 0x01B0, Writing.VIETNAMESE),
    (0x0218, 0x021B, Writing.CENTRAL),
    (0x0300, 0x0323, Writing.VIETNAMESE),
    (0x0370, 0x03FF, Writing.GREEK),
    (0x0400, 0x052F, Writing.CYRILLIC),
    (0x0590, 0x05FF, Writing.HEBREW),
    (0x0600, 0x06FF, Writing.ARABIC),
    (0x0750, 0x077F, Writing.ARABIC),
    (0x0900, 0x097F, Writing.DEVANAGARI),
    (0x1100, 0x11FF, Writing.KOREAN),
    (0x1EA0, 0x1EF9, Writing.VIETNAMESE),
    (0x1F00, 0x1FFF, Writing.GREEK),
    (0x3040, 0x30FF, Writing.JAPANESE),
    (0x3130, 0x318F, Writing.KOREAN),
    (0x31F0, 0x31FF, Writing.JAPANESE),
    (0x3400, 0x4DBF, Writing.CHINESE),
    (0x4E00, 0x9FFF, Writing.CHINESE),
    (0xAC00, 0xD7A3, Writing.KOREAN),
    (0xF900, 0xFAFF, Writing.CHINESE),
    (0xFB1D, 0xFB4F, Writing.HEBREW),
    (0xFB50, 0xFDFF, Writing.ARABIC),
    (0xFE70, 0xFEFC, Writing.ARABIC),
    (0x20000, 0x323AF, Writing.CHINESE),
)
LATIN = (Writing.WESTERN, Writing.CENTRAL, Writing.VIETNAMESE)
HAN = (Writing.JAPANESE, Writing.CHINESE)


def writing_of(text: str) -> Writing:
    """What most letters of the text are written in.

    One letter beyond the western ones makes a Latin text central or Vietnamese, one kana makes a Han text Japanese.
    """
    seen = Counter(writing for character in text if (writing := _writing_of_character(character)))
    if not seen:
        return Writing.WESTERN
    latin = sum(seen[writing] for writing in LATIN)
    others = {writing: count for writing, count in seen.items() if writing not in LATIN}
    if han := sum(seen[writing] for writing in HAN):
        others = {writing: count for writing, count in others.items() if writing not in HAN}
        others[Writing.JAPANESE if seen[Writing.JAPANESE] else Writing.CHINESE] = han
    # A brand's Latin name may have more letters than the words around it: another script rules from a quarter on.
    leading = max(others, key=lambda writing: others[writing], default=None)
    if leading is not None and others[leading] * 3 >= latin:
        return leading
    for writing in (Writing.VIETNAMESE, Writing.CENTRAL):
        if seen[writing]:
            return writing
    return Writing.WESTERN


def _writing_of_character(character: str) -> Writing | None:
    """None for what all writings share: digits, punctuation, spaces."""
    code = ord(character)
    if code < 0x100:
        return Writing.WESTERN if character.isalpha() else None
    for first, last, writing in _RANGES:
        if first <= code <= last:
            return writing if character.isalpha() or writing is Writing.DEVANAGARI else None
    return None
