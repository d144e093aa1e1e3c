"""The grammar of one request: what the model may write for this brief, in llguidance's Lark dialect.

Facts hold by construction. A brand can only be a span of the brief, and offer, detail and legal line only whole
phrases of it; digits, currency and percent signs stand in free text only as the numbers that the brief has. The closed
choices (illustration, palette, type) come from the same tables as the concept's JSON schema. The composition is not
written: it is drawn among those that suit what was.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.phrases import QUOTED_FIELDS, facts_of
from adgenesis_ml.codec.spans import pieces
from adgenesis_ml.codec.subject import quotable, subject

# Letters of any script, and the punctuation that advertising copy uses. No digits: those come from the brief. Of the
# modifier letters, which are mostly raised and lowered ones (ₘ), only the Japanese long vowel.
_FREE = r"[\p{Lu}\p{Ll}\p{Lt}\p{Lo}ー\p{M} ,.!?¡¿'’«»“”„、。！？・&:;–—\/+-]"
_EDGE_START = r"[^\s,;:.!?)&\/–—-]"
_EDGE_END = r"[^\s,;:(&\/–—-]"

HEADER = "%llguidance {}\n"
_SIGNS = " ,;:.!?()&/–—-"  # no quote begins or ends with them
# Characters that a quote has at least and at most.
_QUOTED = {"headline": (8, COPY_LIMITS["headline"]), "subheadline": (12, COPY_LIMITS["subheadline"])}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a request may choose from. Without `heroes` no illustration is shown, without `buttons` the model finds its
    own words."""

    heroes: Sequence[str]
    palettes: Sequence[str]
    type_pairs: Sequence[str]
    buttons: Sequence[str] = ()


def headline_grammar(prompt: str, quoted: bool = False) -> str:
    """The answer's beginning, up to where the supporting line begins. With `quoted` it is a span of its subject."""
    if quoted:
        terminals = [bounded("HEADLINE", "SPAN", *_QUOTED["headline"]), span(*subject(prompt))]
    else:
        terminals = [_free_text("HEADLINE", prompt, 4, "headline")]
    return HEADER + "\n".join(['start: "[\\"" HEADLINE "\\",\\""', *terminals]) + "\n"


def subheadline_grammar(prompt: str, quoted: bool = False) -> str:
    """The supporting line, up to where the illustration begins. With `quoted` it is a span of its subject."""
    rule = 'start: SUBHEADLINE "\\",\\""'
    if quoted:
        terminals = [bounded("SUBHEADLINE", "SPAN", *_QUOTED["subheadline"]), span(*subject(prompt))]
    else:
        terminals = [_free_text("SUBHEADLINE", prompt, 8, "subheadline")]
    return HEADER + "\n".join([rule, *terminals]) + "\n"


def has_quotes(prompt: str, field: str) -> bool:
    """Whether the brief has a span for a quoted headline or supporting line: "Tea" has none, nor has one long word."""
    shortest, longest = _QUOTED[field]
    for part in subject(prompt):
        chunks = pieces(readable(part))
        for start in range(len(chunks)):
            text = ""
            for chunk in chunks[start:]:
                text += chunk
                if shortest <= len(text.strip(_SIGNS)):
                    break
            if shortest <= len(text.strip(_SIGNS)) <= longest:
                return True
    return False


def rest_grammar(prompt: str, choices: Choices) -> str:
    """The answer after its words, from the illustration's name to the end."""
    facts = {name: facts_of(prompt, name) for name in QUOTED_FIELDS}
    offer, detail, legal = (f"{name.upper()}?" if facts[name] else '""' for name in QUOTED_FIELDS)
    hero = "HERO" if choices.heroes else '""'
    fields = (hero, "PALETTE", "TYPE", "BRAND?", offer, detail, "CTA", legal)
    rule = "start: " + ' "\\",\\"" '.join(fields) + ' "\\"]"'
    terminals = [
        *([one_of("HERO", choices.heroes)] if choices.heroes else []),
        one_of("PALETTE", choices.palettes),
        one_of("TYPE", choices.type_pairs),
        span(*quotable(prompt)),
        bounded("BRAND", "SPAN", 1, COPY_LIMITS["brand"]),
        *(one_of(name.upper(), phrases) for name, phrases in facts.items() if phrases),
        one_of("CTA", choices.buttons) if choices.buttons else _button(),
    ]
    return HEADER + "\n".join([rule, *terminals]) + "\n"


def fact_grammar(field: str, phrases: Sequence[str]) -> str:
    """A quoted field alone (offer, detail or legal) that is one of these phrases, up to where the next begins."""
    name = field.upper()
    return HEADER + "\n".join([f'start: {name} "\\",\\""', one_of(name, phrases)]) + "\n"


def button_grammar() -> str:
    """A button's text alone, up to where the legal line begins."""
    return HEADER + "\n".join(['start: CTA "\\",\\""', _button()]) + "\n"


def one_of(name: str, values: Iterable[str]) -> str:
    """A terminal that is one of these texts."""
    return f"{name}: " + " | ".join(json.dumps(value, ensure_ascii=False) for value in values)


def span(*parts: str) -> str:
    """Pieces of one of these parts in their order; the line break between two of them stands in no copy."""
    chunks = [piece for part in parts for piece in (*pieces(readable(part)), "\n")][:-1]
    return "SPAN: %regex " + json.dumps({"substring_chunks": chunks}, ensure_ascii=False)


def bounded(name: str, of: str, shortest: int, longest: int) -> str:
    """`of`, between two lengths in characters, with a word at both ends."""
    inner = f"(.{{{max(shortest - 2, 0)},{longest - 2}}}{_EDGE_END})"
    return f"{name}: {of} & /{_EDGE_START}{inner}{'?' if shortest < 2 else ''}/"


def _free_text(name: str, prompt: str, shortest: int, field: str) -> str:
    """Text of the model's own, in which the only numbers are those of the brief."""
    known = sorted({number for number in numbers(readable(prompt)) if number}, key=len, reverse=True)
    if known:
        number = "(" + "|".join(_escape(value) for value in known) + ")"
        body = f"{number}?({_FREE}+{number})*{_FREE}*"
    else:
        body = f"{_FREE}+"
    longest = COPY_LIMITS[field]
    return f"{name}: /{body}/ & /(?s:{_EDGE_START}.{{{shortest - 2},{longest - 2}}}{_EDGE_END})/"


def _button() -> str:
    """A button says what happens; numbers belong to the offer."""
    return _free_text("CTA", "", 3, "cta")


def _escape(text: str) -> str:
    return re.sub(r"([$.*+?^|()\[\]{}\\/])", r"\\\1", text)
