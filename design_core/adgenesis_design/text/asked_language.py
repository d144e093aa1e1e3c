"""The language that an ad should be in: the one that its brief asks for, else the brief's own.

"German, du. Boiler service in Bonn" is an English brief for a German ad; "Spanish lessons in Leeds" is not for a
Spanish one.
"""

import re
from functools import lru_cache

from adgenesis_design.text.language import language_of

_NAMES = {
    "english": "en", "englisch": "en", "anglais": "en", "inglés": "en", "inglês": "en", "inglese": "en",
    "german": "de", "deutsch": "de",
    "french": "fr", "français": "fr", "französisch": "fr",
    "spanish": "es", "español": "es", "castellano": "es",
    "portuguese": "pt", "português": "pt",
    "italian": "it", "italiano": "it",
}  # fmt: skip
_ENGLISH_NAMES = frozenset({"english", "german", "french", "spanish", "portuguese", "italian"})
_KIND = (
    r"(?:(?:brazilian|european|mexican|latin american|argentin\w+|swiss|austrian|belgian|canadian|qu[eé]b[eé]c\w*|"
    r"formal|plain|simple)\s+)*"
)
_LANGUAGE = rf"{_KIND}(?P<language>{'|'.join(_NAMES)})"
_ABOUT_COPY = (
    r"(?:ad|ads|advert|banner|image|post|story|copy|text|headline|write|written|words|all|everything|skyscraper|"
    r"\d+\s?x\s?\d+)"
)
_ADDRESS = r"(?:tu|vous|du|sie|lei|voi|usted|você|tú|vos|form|formal|copy|ad|only|please)"
_ASKED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "Banner in German for ...", "copy in Brazilian Portuguese", "write it in French"
        rf"\b{_ABOUT_COPY}\b[^.!?\n]{{0,40}}?\b(?:in|en|em|auf)\s+{_LANGUAGE}\b(?!\s+(?:class|lesson|course|wine|food))",
        # "German copy", "French-language ad"
        rf"\b{_LANGUAGE}(?:[- ]language)?\s+(?:copy|ad|ads|advert|banner|text)\b",
        rf"\b(?:language|copy)\s*:\s*{_LANGUAGE}\b",
        # "German, du. Boiler service ...", "B2B, Portuguese (Brazil), formal"
        rf"(?:^|[.!?\n]\s*)(?:b2b,\s*)?{_LANGUAGE}\b\s*(?:\([^)]*\)|from \w+)?\s*"
        rf"(?:[,;]\s*{_ADDRESS}\b|[.:]|,?\s+{_ADDRESS}\b|\()",
        rf"\b(?:in|auf|en|em)\s+{_LANGUAGE}\s*[,(]\s*{_ADDRESS}\b",
    )
]


@lru_cache(maxsize=1024)
def copy_language(prompt: str) -> str:
    """The BCP 47 tag of the language that an ad for this brief is to be written in."""
    name = _asked(prompt)
    return _NAMES[name] if name else language_of(prompt)


def brief_language(prompt: str) -> str:
    """That of the brief itself. One that asks for "Italian" is in English, however many Italian names it has."""
    return "en" if _asked(prompt) in _ENGLISH_NAMES else language_of(prompt)


def _asked(prompt: str) -> str:
    """The name of the language that a brief asks for, in small letters; empty where it asks for none."""
    found = next((match for pattern in _ASKED if (match := pattern.search(prompt))), None)
    return found["language"].lower() if found else ""
