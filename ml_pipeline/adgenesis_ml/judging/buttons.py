"""What a button may say: what the brief tells it to, else what its topic has and what it asks for in passing."""

import re
from collections.abc import Sequence

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.judging.stock import CommonButtons

_MOST_ASKED = 4
_NAME = r"(?:call[- ]to[- ]action|\bcta|\bbutton|\bbouton|\bbotón|\bbotão|\bpulsante)\b"
# What follows the name where a brief says what the button says: a verb, a colon, or a text between quotation marks.
_SAYING = r"(?:is|should (?:read|say|be)|reads|says|text|soll|dit|dice|diz)\b"
_TOLD = re.compile(
    rf"{_NAME}(?:\s+{_SAYING}\s*:?|\s*:|(?=\s+[\"“„«‘]))\s*"
    r"(?P<quote>[\"“”„«'‘’])?(?P<text>[^\"“”„«».;\n]{3,40}?)(?(quote)\s*[\"“”»'’](?!\w)|\s*(?:[.;,\n]|$))",
    re.IGNORECASE,
)


def told(prompt: str) -> str:
    """The button's text that a brief gives in so many words (`CTA: Order a bag`); empty where it gives none."""
    found = _TOLD.search(prompt)
    if not found:
        return ""
    text = readable(found.group("text").strip())
    # Shouted in the brief (`VISIT US TODAY`), spoken on the ad: the type decides how loud it is.
    if text.isupper() and " " in text:
        # Nobody knows which of the words are German nouns.
        text = text.title() if copy_language(prompt) == "de" else text.capitalize()
    fits = len(text) < COPY_LIMITS["cta"] and not any(character.isdigit() for character in text)
    return text[:1].upper() + text[1:] if fits else ""


def offered(prompt: str, of_topic: Sequence[str], common: CommonButtons | None) -> list[str]:
    """The texts to choose from: one alone where the brief gives it; none where nothing is known of the brief."""
    given = told(prompt)
    if given:
        return [given]
    if common is None:
        return []
    asked = _asked(prompt, common)[:_MOST_ASKED]
    found = dict.fromkeys((*asked, *of_topic)) or dict.fromkeys(common.always)
    return list(found)


def _asked(prompt: str, common: CommonButtons) -> list[str]:
    """Those that the brief asks for: the words with which it ends say what the reader should do."""
    text = prompt.casefold()
    places = {button: max(_last(cue, text) for cue in cues) for button, cues in common.asked.items()}
    return sorted(
        (button for button, place in places.items() if place >= 0), key=lambda button: -places[button]
    )


def _last(cue: str, text: str) -> int:
    """Where a cue stands last, at the beginning of a word; -1 where it does not."""
    pattern = re.escape(cue) if not cue[0].isalnum() else rf"\b{re.escape(cue)}"
    return max((found.start() for found in re.finditer(pattern, text)), default=-1)
