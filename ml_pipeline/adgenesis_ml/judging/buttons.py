"""What a button may say: what the brief tells it to, else what it asks for in passing or lets the reader do, else what
its topic has."""

import re
from collections.abc import Sequence

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.given_facts import given_addresses
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.phrases import phones_of
from adgenesis_ml.codec.subject import subject
from adgenesis_ml.judging.stock import CommonButtons

# What a button says besides its verb: `Order now` and `Order your tea` ask for the same, `Get a quote` does not.
_NOW = re.compile(r"\s*\b(?:now|jetzt|ahora|agora|ora)\b\s*", re.IGNORECASE)
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
    """The texts to choose from: one alone where the brief gives it; none where nothing is known of the brief.

    What the brief asks the reader to do goes before what its offer lets them do, and that before what is usual in its
    trade; of the trade's buttons, those stay that say the same.
    """
    if given := told(prompt):
        return [given]
    if common is None:
        return []
    button = _asked(prompt, common) or _called(prompt, common) or _meant(prompt, common)
    if not button:
        return [*of_topic] or [*common.always]
    verb = _NOW.sub("", button).casefold()
    alike = (text for text in of_topic if verb in text.casefold().split())
    return [button, *(text for text in alike if text != button)]


def _asked(prompt: str, common: CommonButtons) -> str:
    """The one that the brief asks for: the words with which it ends say what the reader should do."""
    text = prompt.casefold()
    places = {button: max(_last(cue, text) for cue in cues) for button, cues in common.asked.items()}
    best = max(places, key=places.__getitem__, default="")
    return best if best and places[best] >= 0 else ""


def _called(prompt: str, common: CommonButtons) -> str:
    """The button of a brief that gives a telephone number and no address."""
    return common.phone if phones_of(prompt) and not given_addresses(prompt) else ""


def _meant(prompt: str, common: CommonButtons) -> str:
    text = " ".join(subject(prompt)).casefold()
    fitting = (button for button, cues in common.meant.items() if any(_last(cue, text) >= 0 for cue in cues))
    return next(fitting, "")


def _last(cue: str, text: str) -> int:
    """Where a cue stands last, at the beginning of a word; -1 where it does not."""
    pattern = re.escape(cue) if not cue[0].isalnum() else rf"\b{re.escape(cue)}"
    return max((found.start() for found in re.finditer(pattern, text)), default=-1)
