"""What a button may say: what the brief tells it to, else what its reader would most likely do."""

import re
from collections.abc import Iterator

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.judging.likely_actions import likely_actions
from adgenesis_ml.judging.stock import CommonButtons

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


def offered(drawer: Drawer, common: CommonButtons | None) -> Iterator[list[str]]:
    """The texts to choose from, the best choice first: one alone where the brief gives it; none where there are no
    buttons of its language.

    Each choice asks for one thing that the brief's reader would do, in plain words; only to look around, in those of
    its topic where that is sure and has some: `See the menu` says more than that there is something to see.
    """
    if given := told(drawer.prompt):
        yield [given]
    if common is not None:
        for action in likely_actions(drawer):
            own = drawer.buttons(action) if action is Action.RANGE else []
            yield own or [*common[action]]
