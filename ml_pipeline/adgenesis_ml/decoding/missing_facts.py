"""Facts of the brief that an answer forgot are quoted where there is still room for them.

A model of this size keeps two or three facts in mind. A field grows into the phrase that has a forgotten one beside
its own; the grammar can demand others: a phrase of the brief that has the fact in it, in a field that is empty. Web
sites and telephone numbers stand alone. What is left goes into the small print, which may run over several sentences;
and what the brief says apart from it stands beside detail or small print as a phrase of its own, after a dot.
"""

import re
from collections.abc import Iterable, Mapping

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import BESIDE, COPY_LIMITS
from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import brand_named, given_addresses, given_numbers
from adgenesis_ml.codec.compact import WRITTEN_FIELDS
from adgenesis_ml.codec.duties import duties_of
from adgenesis_ml.codec.for_designer import of_production
from adgenesis_ml.codec.grammar import fact_grammar
from adgenesis_ml.codec.instruction import as_written, readable
from adgenesis_ml.codec.phrases import PHONE, facts_of, phones_of, small_print_of
from adgenesis_ml.codec.subject import sentences
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.told_apart import BREAK, stating, told_apart

_TOKENS, _CANDIDATES, _TEMPERATURE = 96, 2, 0.3

# A small banner has no room for the supporting line: what it alone says is not said there.
_SHOWN = ("headline", "brand", "offer", "detail", "legal")


def missing_numbers(fields: Mapping[str, str], prompt: str) -> list[str]:
    """The brief's numbers that no text of the ad has, prices first: those sell."""
    said = _said(fields)
    missing = [number for number in given_numbers(prompt) if number not in said]
    return sorted(missing, key=lambda number: not is_price(number))


def _said(fields: Mapping[str, str], but: str = "") -> set[str]:
    """The numbers that the ad states everywhere, those of one field left out."""
    return {number for name in _SHOWN if name != but for number in numbers(fields[name])}


def missing_addresses(fields: Mapping[str, str], prompt: str) -> list[str]:
    """The brief's web sites that no text of the ad names."""
    return [
        address for address in given_addresses(prompt) if not any(address in fields[name] for name in _SHOWN)
    ]


def with_missing_facts(
    draft: Draft, fields: Mapping[str, str], prompt: str, kit: BrandKit | None = None
) -> dict[str, str]:
    """The fields, and in them or in empty ones the facts that were forgotten; in no phrase that the brand forbids.

    Small print without a number, that nothing binds the ad to, gives way where facts have no other room. Raises
    `GenerationFailed`.
    """
    found = _with_facts(draft, fields, prompt, kit)
    missing, small = _missing(found, prompt), fields["legal"].casefold()
    is_bound = bool(numbers(small)) or any(small in duty.casefold() for duty in duties_of(prompt))
    if not missing or not small or is_bound:
        return found
    other = _with_facts(draft, {**fields, "legal": ""}, prompt, kit)
    return other if len(_missing(other, prompt)) < len(missing) else found


def _missing(fields: Mapping[str, str], prompt: str) -> list[str]:
    return [*missing_numbers(fields, prompt), *missing_addresses(fields, prompt)]


def _with_facts(draft: Draft, fields: Mapping[str, str], prompt: str, kit: BrandKit | None) -> dict[str, str]:
    found = dict(fields)
    if not found["brand"]:
        found["brand"] = _brand(prompt)
    for name in ("offer", "detail"):
        for number in missing_numbers(found, prompt):
            found[name] = _widened(found, name, number, prompt, kit)
    for duty in duties_of(prompt):
        found = _with_duty(found, duty, prompt, kit)
        if found["detail"] and found["detail"] in duty and duty in found["legal"]:
            found["detail"] = ""
    # These stand alone: they say by themselves what they are.
    for fact in _standing_alone(found, prompt, kit):
        free = [name for name in ("detail", "legal") if not found[name] and len(fact) <= COPY_LIMITS[name]]
        others = [number for number in missing_numbers(found, prompt) if number not in fact]
        if free:  # what is large is for the others
            name = free[-1] if others else free[0]
            found[name] = _with_its_like(fact, found, prompt)
    for name in ("offer", "detail", "legal"):
        missing = [fact for fact in missing_numbers(found, prompt) if not PHONE.fullmatch(fact)]
        if missing and not found[name] and (name != "offer" or is_price(missing[0])):
            found[name] = _quoted(draft, found, name, missing[0], prompt, kit)
    for number in missing_numbers(found, prompt):
        found["legal"] = _in_small_print(found, number, prompt)
    for number in missing_numbers(found, prompt):
        if number in missing_numbers(found, prompt):  # the phrase of another may have had it in it
            found = _beside(found, _phrases_for(found, number, prompt, kit), prompt)
    for fact in _standing_alone(found, prompt, kit):
        found = _beside(found, [as_written(fact, prompt)], prompt)
    line = found["subheadline"].casefold()
    told = [part for name in ("offer", "detail") for part in found[name].casefold().split(BESIDE)]
    if any(part and part in line for part in told):
        found["subheadline"] = ""
    elif found["legal"] and found["legal"].casefold() in line:
        # Numbers are needed where there is no room for the line.
        found["subheadline" if numbers(found["legal"]) else "legal"] = ""
    return found


def _with_duty(fields: Mapping[str, str], duty: str, prompt: str, kit: BrandKit | None) -> dict[str, str]:
    """The fields with what the ad is bound to say, as small print; anything else gives way to it there."""
    texts = [fields[name].casefold() for name in _SHOWN]
    if any(duty.casefold() in text for text in texts) or forbidden_in(duty, kit):
        return dict(fields)
    # As much of it as small print carries, from the clause on that binds.
    phrase = duty if len(duty) <= COPY_LIMITS["legal"] else _within(duty, COPY_LIMITS["legal"])
    small = fields["legal"]
    if not phrase:
        return dict(fields)
    both = BESIDE.join(sorted(filter(None, (small, phrase)), key=prompt.find))
    if len(both) <= COPY_LIMITS["legal"]:
        return {**fields, "legal": both}
    bound = (other.casefold() for other in duties_of(prompt))
    is_bound = any(part.casefold() in other for other in bound for part in small.split(BESIDE) if part)
    return dict(fields) if is_bound else {**fields, "legal": phrase}


def _within(duty: str, longest: int) -> str:
    """The longest beginning or end of a sentence, at a clause's border, with room; empty where there is none."""
    borders = [*re.finditer(r"[,;:–—]\s+", duty)]
    parts = (*(duty[: found.start()] for found in borders), *(duty[found.end() :] for found in borders))
    return max((part for part in parts if len(part) <= longest), key=len, default="")


def _standing_alone(fields: Mapping[str, str], prompt: str, kit: BrandKit | None) -> list[str]:
    """The addresses and telephone numbers that are missing, but for what the brand forbids."""
    missing = (*missing_addresses(fields, prompt), *_missing_phones(fields, prompt))
    return [fact for fact in missing if not forbidden_in(fact, kit)]


def _missing_phones(fields: Mapping[str, str], prompt: str) -> list[str]:
    """The telephone numbers for customers that no text of the ad has whole: their groups of digits may stand apart."""
    missing = set(missing_numbers(fields, prompt))
    return [phone for phone in phones_of(prompt) if missing & set(numbers(phone))]


def _with_its_like(fact: str, fields: Mapping[str, str], prompt: str) -> str:
    """A number or an address alone, or with as many others that are missing as stand beside it in the brief."""
    missing = {*missing_addresses(fields, prompt), *missing_numbers(fields, prompt)}
    beside = [phrase for phrase in facts_of(prompt, "detail") if phrase.startswith(readable(fact))]
    best = max(
        beside, key=lambda phrase: (sum(other in phrase for other in missing), -len(phrase)), default=fact
    )
    return as_written(best, prompt) if sum(other in best for other in missing) > 1 else fact


def _widened(fields: Mapping[str, str], name: str, fact: str, prompt: str, kit: BrandKit | None) -> str:
    """The shortest phrase of the brief with the field and the fact in it, as far as there is one, and it is new."""
    text = fields[name]
    if not text:
        return text
    shown = _said(fields, but=name)
    phrases = [
        phrase
        for phrase in stating(fact, name, prompt, kit)
        if readable(text) in phrase and not BREAK.search(phrase) and not shown & set(numbers(phrase))
    ]
    return as_written(min(phrases, key=len, default=text), prompt)


def _in_small_print(fields: Mapping[str, str], number: str, prompt: str) -> str:
    """The small print with the number in it too, where the brief goes on from the one to the other."""
    text = fields["legal"]
    shown = _said(fields, but="legal")
    prints = [
        small
        for small in (small_print_of(prompt) if text else ())
        if readable(text) in small
        and number in numbers(small)
        and not shown & set(numbers(small))
        and not any(map(of_production, sentences(small)))
    ]
    return as_written(min(prints, key=len, default=text), prompt)


def _phrases_for(fields: Mapping[str, str], number: str, prompt: str, kit: BrandKit | None) -> list[str]:
    missing = set(missing_numbers(fields, prompt))
    return told_apart(number, _said(fields), missing, prompt, kit)


def _beside(fields: Mapping[str, str], phrases: Iterable[str], prompt: str) -> dict[str, str]:
    """The first of the phrases beside the detail or the small print, whichever has room, in the order of the brief.

    A price is the offer where there is none.
    """
    for phrase in phrases:
        sells = not fields["offer"] and any(map(is_price, numbers(phrase)))
        for name in ("offer", "detail", "legal") if sells else ("detail", "legal"):
            told = [part for part in fields[name].split(BESIDE) if part and part not in phrase]
            parts = sorted([*told, phrase], key=prompt.find)
            if len(text := BESIDE.join(parts)) <= COPY_LIMITS[name]:
                return {**fields, name: text}
    return dict(fields)


def _brand(prompt: str) -> str:
    name = brand_named(prompt)
    return name if len(name) <= COPY_LIMITS["brand"] else ""


def _quoted(
    draft: Draft, fields: Mapping[str, str], name: str, fact: str, prompt: str, kit: BrandKit | None
) -> str:
    """The likeliest phrase of the brief that states the fact; empty where none fits the field."""
    shown = _said(fields)
    found = stating(fact, name, prompt, kit)
    phrases = [phrase for phrase in found if not shown & set(numbers(phrase))] or found
    if not phrases:
        return ""
    before = draft.rewritten([fields[field] for field in WRITTEN_FIELDS[: WRITTEN_FIELDS.index(name)]])
    drawn = before.candidates(fact_grammar(name, phrases), _TOKENS, _TEMPERATURE, _CANDIDATES)
    draft.tokens += before.tokens
    best = max(drawn, key=lambda phrase: phrase.likelihood, default=None)
    return as_written(best.text, prompt) if best else ""
