"""What is done to a model's answer before it becomes a design: the last word on facts, brand and repetition.

The grammar has seen to it that facts are spans of the brief. This sees to it that they are the right spans to show,
and that nothing is said twice or cut off.
"""

import re
from collections.abc import Callable, Mapping

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import COPY_LIMITS, SPAN_FIELDS
from adgenesis_design.text.asked_language import brief_language
from adgenesis_ml.codec.instruction import as_written
from adgenesis_ml.codec.pieces import pieces_of
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.judging.judge import is_sound_button

# Words that a name may carry in lower case.
_SMALL = frozenset(
    """a and at by co da das de del der des di die du el et for in la le les los of on the to und van von y & do dos no
    na à ao em e i o im am zum zur vom sur sous au aux chez con al alla del dei degli delle nel""".split()
)
_MOST_OF_NAME = 3  # words of a clause that is nothing but a name
# Words with capitals beside a name, but for the first of a sentence: `Lumaca` before `Contenta`, `Day` behind it.
_NAMED_BEFORE = re.compile(r"(?<![.!?:\n] )(?<=\w )(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+ )$")
_NAMED_BEHIND = re.compile(
    r"(?:(?: (?:&|of|di|de|da|do|del|della|du|des|la|le|y|e|and) ?(?=[A-ZÀ-ÖØ-Þ]))?(?:(?<= )| )"
    r"(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|I\b|We\b|Our\b|The\b))"
    r"[A-ZÀ-ÖØ-Þ][\w'’-]*)+"
)
_PLACE_BEHIND = re.compile(r" (?:di|de|da|do|of|in|at|à|en|em|von|bei|a)(?= )")
# What begins a sentence behind another: `septic pumping. nobody thinks about it`.
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?] )[^\W\d_]")
# None that is another word as well (`may`, `march`, `sat`).
_DATES = re.compile(
    r"(?<![.@/\w])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|"
    r"october|november|december)\b(?!\.\w)"
)
_WE_ARE = r"^(?:somos|siamo|sono|sou|soy|we are|we['’]re|i['’]m|wir sind|nous sommes|name is)"
_INTRODUCING = re.compile(rf"{_WE_ARE}\s", re.IGNORECASE)
_LEAD_IN = re.compile(
    rf"(?:{_WE_ARE}"
    r"|\b(?:of|at|by|from|bei|von|chez|de|da|di)|[:,–—-])\s+",
    re.IGNORECASE,
)

# Copy that the brief may say and a brand may not; brief or brand, a legal line stays.
_QUOTED = ("offer", "detail")

# `Saturdays at 9` is a time, not a name.
_TIME = re.compile(r"\b(?:at|from|until|till|um|ab|bis|à|dès|las|desde|às|alle|dalle)\s+\d", re.IGNORECASE)
# What stands before a place and nowhere else: what the brief says of `à Lille` is no brand.
_PLACED = re.compile(
    r"\b(?:in|near|out of|around|(?:at|in|from|near) (?:our|the)|à|en|em|nach|aus|nahe|près de|cerca de|perto de|"
    r"vicino a)\s*$",
    re.IGNORECASE,
)
# Who is spoken to, and where the ad runs, in words that begin with a capital.
_NOBODY = re.compile(
    r"\b(?:damen und herren|instagram|facebook|linkedin|google|whatsapp|tiktok|pinterest|youtube)\b"
    r"|^(?:für|for|pour|para|per|mit|with|avec|con|com|hallo|hello|bonjour|hola|olá|oi|ciao|oye|bom dia|"
    r"guten tag|buongiorno|buenos días|b2b)\b",
    re.IGNORECASE,
)
# Where any word has a capital.
_OPENS = re.compile(r"(?:^|[.!?:\n])\s*[\"'“«(¿¡]*$")
_CAPITAL_INSIDE = re.compile(r"[^\W\d_],? [A-ZÀ-ÖØ-Þ]")


def finish(
    fields: Mapping[str, str],
    prompt: str,
    kit: BrandKit | None = None,
    is_common: Callable[[str], bool] = lambda _: False,
) -> dict[str, str]:
    """The fields as they may be shown; a text that cannot be shown, or that the brand forbids, becomes empty.

    `is_common`: whether a word is one that any brief may use, and so no brand where its capital says nothing.
    """
    texts = {name: as_written(text, prompt) if name in SPAN_FIELDS else text for name, text in fields.items()}
    texts["brand"] = _name(texts["brand"], prompt, kit)
    if kit is None and _is_word(texts["brand"], prompt, is_common):
        texts["brand"] = ""
    if not is_sound_button(texts["cta"], prompt, kit):
        texts["cta"] = ""
    texts["cta"] = _begun(texts["cta"], texts["brand"])
    texts |= {name: "" for name in _QUOTED if forbidden_in(texts[name], kit)}
    return _said_once(texts)


def with_capitals(fields: Mapping[str, str], language: str) -> dict[str, str]:
    """The fields, each quoted fact and each sentence begun with a capital, as on an ad; an address is left as it is.

    In English, days and months that were typed in a hurry get theirs.
    """
    if language == "en":
        fields = {
            name: text if name == "brand" else _DATES.sub(lambda found: found.group().capitalize(), text)
            for name, text in fields.items()
        }
    fields = {
        name: _SENTENCE.sub(lambda found: found.group().upper(), text) if name == "subheadline" else text
        for name, text in fields.items()
    }
    facts = {name: fields[name] for name in ("offer", "detail", "legal")}
    return {**fields} | {name: begun(text) for name, text in facts.items()}


def _name(span: str, prompt: str, kit: BrandKit | None) -> str:
    """The kit's name, however the brief spells it. One too long for a concept comes back when the ad is dressed."""
    if kit is None:
        return brand_in(span, prompt)
    return kit.name if len(kit.name) <= COPY_LIMITS["brand"] else ""


def brand_in(span: str, prompt: str) -> str:
    """The name in a span of the brief, or nothing: `Grand opening of Bella's` names Bella's."""
    if _TIME.search(span):
        return ""
    # `Brannigan's, Thursdays 9pm`: no name has a number behind a comma.
    name, _, behind = span.partition(", ")
    span = name if any(letter.isdigit() for letter in behind) else span
    for name in (span, *(span[match.end() :] for match in _LEAD_IN.finditer(span))):
        if _is_name(name, prompt):
            return _whole(name, prompt)
    return ""


def _whole(name: str, prompt: str) -> str:
    """The name with what belongs to it on both sides in the brief, as far as there is room; empty where half of it
    would be cut off."""
    start = prompt.find(name)
    # Every German noun has a capital.
    if start < 0 or name.islower():
        return name
    clauses = (piece.of(prompt) for piece in pieces_of(prompt) if piece.start <= start < piece.end)
    clause = next(clauses, "")  # a name may begin with a sign that no piece has
    if len(clause.split()) <= _MOST_OF_NAME and len(clause) <= COPY_LIMITS["brand"] and clause.istitle():
        return clause  # `Ferretería Basterra`
    if brief_language(prompt) == "de":
        return name
    before = _NAMED_BEFORE.search(prompt[:start])
    first = before.start("name") if before else start
    behind = _NAMED_BEHIND.match(prompt, start + len(name))
    last = behind.end() if behind else start + len(name)
    for whole in (prompt[first:last], prompt[start:last]):
        if len(whole) <= COPY_LIMITS["brand"]:
            return whole
    # A place behind a name may go, a part of the name may not.
    shorter = _PLACE_BEHIND.split(prompt[first:last])[0]
    return shorter if shorter != prompt[first:last] and len(shorter) <= COPY_LIMITS["brand"] else ""


def _is_name(text: str, prompt: str) -> bool:
    words = text.split()
    if _INTRODUCING.match(text):
        return False
    if not words or len(words) > 5 or REQUEST_WORD.search(text) or _NOBODY.search(text):
        return False
    if _is_place(text, prompt):
        return False
    if text == text.lower() != text.upper():
        # People who type in a hurry write their name small, but then they write everything small.
        return len(words) <= 3 and not _CAPITAL_INSIDE.search(prompt) and not prompt[:1].isupper()
    if re.search(rf"{re.escape(text)} (?:[$€£]\s?)?\d", prompt):
        return False  # `Jahresbeitrag 78 Euro` says what is paid
    if words[0].islower() and words[0] in _SMALL and not text.islower():
        return False  # `der Freiwilligen`
    return not any(word[:1].islower() and word.lower() not in _SMALL for word in words)


def _is_word(name: str, prompt: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a name is a common word, with a capital only for where it stands: `Kilo sale`, `Frühjahrscheck`."""
    if " " in name and name.islower():
        return all(word in _SMALL or is_common(word) for word in name.split())
    if " " in name or not name or not is_common(name):
        return False
    if brief_language(prompt) == "de":
        return True
    places = [found.start() for found in re.finditer(re.escape(name), prompt)]
    return bool(places) and all(_OPENS.search(prompt[:place]) for place in places)


def _is_place(text: str, prompt: str) -> bool:
    """Whether the brief speaks of it as of a place alone."""
    before = [prompt[: found.start()] for found in re.finditer(re.escape(text), prompt)]
    return bool(before) and all(_PLACED.search(words) for words in before)


def _begun(button: str, brand: str) -> str:
    """The button with a capital, unless it begins with a brand that writes itself small."""
    return button if brand and button.startswith(brand) else button[:1].upper() + button[1:]


def _said_once(texts: dict[str, str]) -> dict[str, str]:
    """Facts that the headline already states are not stated again; nor does the supporting line repeat the offer."""
    headline, offer, detail = (texts[name].casefold() for name in ("headline", "offer", "detail"))
    brand = texts["brand"].casefold()
    # `Annual fee` over `Annual fee £78` is no brand.
    if brand and offer.startswith(f"{brand} "):
        texts["brand"] = ""
    if offer and offer in headline:
        texts["offer"] = ""
    if detail and (detail in headline or detail in offer):
        texts["detail"] = ""
    if offer and offer in detail:
        texts["offer"] = ""
    legal = texts["legal"].casefold()
    is_word = " " not in legal and legal.isascii()
    if is_word or any(legal in texts[name].casefold() for name in ("headline", "offer", "detail")):
        texts["legal"] = ""
    line = texts["subheadline"].casefold()
    if any(texts[name] and texts[name].casefold() in line for name in ("offer", "detail")):
        texts["subheadline"] = ""
    return texts
