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
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import brand_named, given_addresses, given_numbers
from adgenesis_ml.codec.compact import WRITTEN_FIELDS
from adgenesis_ml.codec.grammar import fact_grammar
from adgenesis_ml.codec.instruction import as_written, readable
from adgenesis_ml.codec.phrases import PHONE, facts_of, small_print_of, spans
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.codec.subject import sentences, subject, without_sentences
from adgenesis_ml.decoding.draft import Draft

_TOKENS, _CANDIDATES, _TEMPERATURE = 96, 2, 0.3
_DOT = " · "  # between phrases that the brief says apart
_CLAUSE_BEFORE = re.compile(r"(?:^|[,;:–—)\n/|.!?])\s*$")
_CLAUSE_BEHIND = re.compile(r"\s*(?:$|[,;:–—(\n/|.!?])")
# `Hauptstr. 5` is one clause.
_SHORTENED = re.compile(
    r"(?:str|\b(?:st|nr|no|tel|tél|dr|mr|mrs|ca|inkl|ggf|bzw|max|min|approx|incl|av|avda|bd|rte|via|p))\.\s*$",
    re.I,
)
# What is said to the designer with a number in it, in whatever sentence it stands.
_PRODUCTION = re.compile(
    r"^(?:please )?(?:use|make|include|add|put|keep|write|show (?:me|us))\b|\b(?:i|we) need\b"
    r"|\d\s?(?:px|pt)\b|#[0-9a-f]{6}\b|\b(?:9:16|16:9|4:5|1:1)\b|\bwords\b.*\b(?:at most|max)|\bmax\w*\b.*\bwords\b"
    r"|\b(?:versions?|variants?|mock-?ups?|drafts?|clicks)\b"
    r"|\bbudget\b|\bfont\b|\bheadline (?:with|in|of)\b|\bcampaign\b"
    r"|\b(?:utilise[zr]?|usa[dr]?|usate|verwende[nt]?|nutze|quero|quiero|voglio)\b.{0,30}"
    r"\b(?:couleurs|colores|colori|cores|farben|mots|palabras|parole|palavras|wörtern?)\b"
    r"|\b(?:m[aá]x\w*|massimo|maximal|höchstens) \d+ (?:mots|palabras|parole|palavras|wörter)\b"
    r"|\b(?:presupuesto|orçamento|bannière|versões|versiones)\b|\banzeige soll\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?:the |our )?(?:primary |main )?(?:purpose|goal|objective|aim)\s*(?:is|:)\s*(?:to )?", re.IGNORECASE
)
# The client's own figures: `increase bookings by 30%`.
_GROWTH = re.compile(
    r"\b(?:increase|grow|boost|raise|reach|double|generate|collect|recruit|convert)\b|\b(?:get|win|attract) \d",
    re.IGNORECASE,
)
# What begins like this is a term of the offer, and no target of the client's.
_TERMS = re.compile(
    r"(?:from|at(?! least)|only|just|until|till|open|ab|nur|bis|dès|jusqu['’]|desde|hasta|solo|até|fino|a partir)\b"
    r"|\d+ ?% (?:off|rabatt|de (?:réduction|descuento|desconto)|di sconto)\b"
    r"|[$€£]?\d[\d.,]* ?€? (?:per|each|pro|par|por)\b",
    re.IGNORECASE,
)
_SOLD_FOR = re.compile(r"\b(?:orders?|tickets?|shares?|seats?|places?) (?:for|at|from) $", re.IGNORECASE)
_BARE = re.compile(r"[\d.,:/-]+ ?%?")
_HANGING = re.compile(r"\b(?:tel|tél|telefon|teléfono|telefono|phone|call|ring|or)\.?$", re.IGNORECASE)
# Whom the client asks to be called is nobody that a customer should call.
_TO_US = re.compile(
    r"\b(?:send|call|write to|mail|contact|reach) (?:it to )?(?:me|us)\b.*\b(?:banner|ad|draft|questions)\b"
    r"|\b(?:banner|ad|draft)\b.*\b(?:to|call) (?:me|us)\b",
    re.IGNORECASE,
)
# Digits with signs between them that are no telephone number: a date, hours, years, an amount.
_NO_PHONE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d|(?:19|20)\d\d\s?[-/]\s?(?:(?:19|20)\d\d)"
    r"|[1-9]\d{0,2}[ .]\d{3}|[1-9][ .]\d{3}[ .]\d{3}"
)
_BREAK = re.compile(r"[.!?;:]\s|\n")
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

    Raises `GenerationFailed`.
    """
    found = dict(fields)
    if not found["brand"]:
        found["brand"] = _brand(prompt)
    for name in ("offer", "detail"):
        for number in missing_numbers(found, prompt):
            found[name] = _widened(found, name, number, prompt, kit)
    for name in ("offer", "detail", "legal"):
        missing = [fact for fact in missing_numbers(found, prompt) if not PHONE.fullmatch(fact)]
        if missing and not found[name] and (name != "offer" or is_price(missing[0])):
            found[name] = _quoted(draft, found, name, missing[0], prompt, kit)
    # These stand alone: they say by themselves what they are.
    for fact in _standing_alone(found, prompt, kit):
        empty = next((name for name in ("detail", "legal") if not found[name]), None)
        if empty and len(fact) <= COPY_LIMITS[empty]:
            found[empty] = _with_its_like(fact, found, prompt)
    for number in missing_numbers(found, prompt):
        found["legal"] = _in_small_print(found, number, prompt)
    for number in missing_numbers(found, prompt):
        if number in missing_numbers(found, prompt):  # the phrase of another may have had it in it
            found = _beside(found, _told_apart(found, number, prompt, kit), prompt)
    for fact in _standing_alone(found, prompt, kit):
        found = _beside(found, [as_written(fact, prompt)], prompt)
    line = found["subheadline"].casefold()
    told = [part for name in ("offer", "detail") for part in found[name].casefold().split(_DOT)]
    if any(part and part in line for part in told):
        found["subheadline"] = ""
    return found


def _standing_alone(fields: Mapping[str, str], prompt: str, kit: BrandKit | None) -> list[str]:
    """The addresses and telephone numbers that are missing, but for what the brand forbids."""
    missing = (*missing_addresses(fields, prompt), *_missing_phones(fields, prompt))
    return [fact for fact in missing if not forbidden_in(fact, kit)]


def _missing_phones(fields: Mapping[str, str], prompt: str) -> list[str]:
    """The telephone numbers for customers that no text of the ad has whole: their groups of digits may stand apart."""
    missing = set(missing_numbers(fields, prompt))
    found = (phone for part in without_sentences(prompt, _TO_US.search) for phone in PHONE.findall(part))
    return [phone for phone in found if missing & set(numbers(phone)) and not _NO_PHONE.fullmatch(phone)]


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
        for phrase in _stating(fact, name, prompt, kit)
        if readable(text) in phrase and not _BREAK.search(phrase) and not shown & set(numbers(phrase))
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
        and not any(map(_for_designer, sentences(small)))
    ]
    return as_written(min(prints, key=len, default=text), prompt)


def _told_apart(fields: Mapping[str, str], number: str, prompt: str, kit: BrandKit | None) -> list[str]:
    """The phrases that say the number and what it is of, those of one sentence with most of what is missing first.

    Clauses come before parts of them (`puppy drop-ins £12` before `£12`), and short ones before long ones.
    What is shown already is not shown again, unless the number is never said without it. What is said to the designer
    is not among them.
    """
    shown, missing = _said(fields), set(missing_numbers(fields, prompt))
    stating = [*_stating(number, "legal", prompt, kit), *_stating(number, "detail", prompt, kit)]
    meant = [readable(part) for part in subject(prompt) if not _for_designer(part)]
    phrases = [
        as_written(phrase, prompt)
        for phrase in dict.fromkeys(stating)
        if all(any(piece in part for part in meant) for piece in sentences(phrase))
        and not _HANGING.search(phrase)
    ]
    phrases = [phrase for phrase in phrases if not _crosses(phrase) or _is_clause(phrase, prompt)]
    return sorted(
        phrases or _of_purpose(number, prompt, kit),
        key=lambda phrase: (
            len(shown & set(numbers(phrase))),
            _crosses(phrase),
            -len(missing & set(numbers(phrase))),
            not _is_clause(phrase, prompt),
            len(phrase),
        ),
    )


def _of_purpose(number: str, prompt: str, kit: BrandKit | None) -> list[str]:
    """The phrases with the number in what the brief says the ad is to achieve: `Sell shares from £50 until 30 June`.

    What is to be achieved is for the designer; the terms that follow are for everybody.
    """
    aims = [
        readable(sentence[found.end() :])
        for sentence in sentences(prompt)
        if (found := _PURPOSE.match(sentence)) and not _GROWTH.search(sentence)
    ]
    return [
        as_written(phrase, prompt)
        for aim in aims
        for phrase in dict.fromkeys(spans(aim, COPY_LIMITS["detail"]))
        if number in numbers(phrase)
        and (_TERMS.match(phrase) or _SOLD_FOR.search(aim[: aim.find(phrase)]))
        and not _BARE.fullmatch(phrase)
        and not REQUEST_WORD.search(phrase)
        and not forbidden_in(phrase, kit)
    ]


def _crosses(phrase: str) -> bool:
    """Whether a phrase goes on beyond the end of a sentence or of a list's item."""
    return any(not _SHORTENED.search(phrase[: found.end()]) for found in _BREAK.finditer(phrase))


def _for_designer(sentence: str) -> bool:
    """Whether a sentence says how the ad is to be made; one with a price speaks of the offer, or of a budget."""
    sells = any(map(is_price, numbers(sentence))) and "budget" not in sentence.casefold()
    return _PRODUCTION.search(sentence) is not None and not sells


def _is_clause(phrase: str, prompt: str) -> bool:
    """Whether a phrase begins where a clause of the brief does, and ends where one ends."""
    start = prompt.find(phrase)
    before, behind = prompt[:start], prompt[start + len(phrase) :]
    begins = _CLAUSE_BEFORE.search(before) and not _SHORTENED.search(before)
    return bool(begins and _CLAUSE_BEHIND.match(behind))


def _beside(fields: Mapping[str, str], phrases: Iterable[str], prompt: str) -> dict[str, str]:
    """The first of the phrases beside the detail or the small print, whichever has room, in the order of the brief.

    A price is the offer where there is none.
    """
    for phrase in phrases:
        sells = not fields["offer"] and any(map(is_price, numbers(phrase)))
        for name in ("offer", "detail", "legal") if sells else ("detail", "legal"):
            told = [part for part in fields[name].split(_DOT) if part and part not in phrase]
            parts = sorted([*told, phrase], key=prompt.find)
            if len(text := _DOT.join(parts)) <= COPY_LIMITS[name]:
                return {**fields, name: text}
    return dict(fields)


def _stating(fact: str, name: str, prompt: str, kit: BrandKit | None) -> list[str]:
    """The phrases that a field may quote with this number in them, as a number of its own.

    Small print that is nowhere said to customers alone may be what a detail could be.
    """
    found = [
        phrase
        for phrase in facts_of(prompt, name)
        if readable(fact) in numbers(phrase) and not forbidden_in(phrase, kit)
    ]
    return found or (_stating(fact, "detail", prompt, kit) if name == "legal" else [])


def _brand(prompt: str) -> str:
    name = brand_named(prompt)
    return name if len(name) <= COPY_LIMITS["brand"] else ""


def _quoted(
    draft: Draft, fields: Mapping[str, str], name: str, fact: str, prompt: str, kit: BrandKit | None
) -> str:
    """The likeliest phrase of the brief that states the fact; empty where none fits the field."""
    shown = _said(fields)
    stating = _stating(fact, name, prompt, kit)
    phrases = [phrase for phrase in stating if not shown & set(numbers(phrase))] or stating
    if not phrases:
        return ""
    before = draft.rewritten([fields[field] for field in WRITTEN_FIELDS[: WRITTEN_FIELDS.index(name)]])
    found = before.candidates(fact_grammar(name, phrases), _TOKENS, _TEMPERATURE, _CANDIDATES)
    draft.tokens += before.tokens
    best = max(found, key=lambda phrase: phrase.likelihood, default=None)
    return as_written(best.text, prompt) if best else ""
