"""Facts in advertising copy: what must come from the brief, and what a text claims without it.

`invented(text, brief)` is used everywhere a text is judged: corpus, candidates, review and evaluation. A fact
is a number (with its currency, percentage or unit), a number word, a date word, or a claim of price or merit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    NUMBER = "number"
    NUMBER_WORD = "number word"
    DATE_WORD = "date word"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim found in a text, as it stands there."""

    kind: FactKind
    text: str


_NUMBER = re.compile(r"[$€£¥₹]?\s?\d+(?:[.,:/-]\d+)*(?:\s?[%€$£¥₹])?")
_SIZE = re.compile(r"\b\d{2,4}\s?[xX×]\s?\d{2,4}\b")

_NUMBER_WORDS = frozenset(
    # Left out because another meaning or language is far more common: one, un, once, elf, due, sei, cent, media.
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions half double triple twice dozen dozens
    zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig vierzig fünfzig hundert tausend
    halb halbe halber halben doppelt dutzend
    deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante mille
    moitié demi demie double douzaine
    dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta cien
    mil mitad doble docena
    dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta cem
    metade dobro dúzia
    tre quattro cinque sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta
    cento mille metà mezzo mezza doppio dozzina
    """.split()
)

_DATE_WORDS = frozenset(
    """
    january february april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday weekend weekends
    januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    lunes martes miércoles jueves viernes sábado domingo
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    """.split()
)

_CLAIMS = re.compile(
    r"(?<![\w-])(?:for free|free|freebie|guarantee[ds]?|award[- ]winning|best[- ]selling|bestseller|discounts?"
    r"|half[- ]price|money[- ]back|risk[- ]free|certified|clinically|proven|number one|no\. ?1|cheapest|"
    r"lowest prices?|gratis|kostenlos|garantiert|garantie|rabatt|gratuit|gratuite|gratuits|garantis?|remise|"
    r"gratuito|gratuita|garantizado|garantía|descuento|garantido|garantia|desconto|grátis|garantito|garanzia|sconto)"
    r"(?![\w-])",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)

# A claim that the brief makes in one form may be repeated in another of the same group.
_SAME_CLAIM = (
    {"free", "for free", "freebie", "gratis", "kostenlos"},
    {"discount", "discounts"},
    {"guarantee", "guarantees", "guaranteed"},
)


def without_sizes(text: str) -> str:
    """The text without picture sizes such as `300x250`, which are instructions and not facts of the ad."""
    return _SIZE.sub(" ", text)


def numbers(text: str) -> tuple[str, ...]:
    """Every number of the text as written, with its currency or percent sign: `"€39"`, `"20%"`, `"10:30"`."""
    return tuple(match.group().strip() for match in _NUMBER.finditer(without_sizes(text)))


def _digits(number: str) -> str:
    return re.sub(r"\s", "", number)


def find_facts(text: str) -> Iterator[Fact]:
    """All facts a text states, in no particular order."""
    for number in numbers(text):
        yield Fact(FactKind.NUMBER, number)
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if word in _NUMBER_WORDS:
            yield Fact(FactKind.NUMBER_WORD, match.group())
        elif word in _DATE_WORDS and (word not in {"mars", "mai", "media"} or match.group()[0].isupper()):
            yield Fact(FactKind.DATE_WORD, match.group())
    for match in _CLAIMS.finditer(text):
        yield Fact(FactKind.CLAIM, match.group())


def _brief_has(fact: Fact, brief: str, brief_numbers: frozenset[str]) -> bool:
    if fact.kind is FactKind.NUMBER:
        number = _digits(fact.text)
        bare = re.sub(r"[$€£¥₹%]", "", number)
        # "from 39" for "€39" drops the sign and stays true; a sign that the brief lacks is an invention.
        return number in brief_numbers or (
            number == bare and any(re.sub(r"[$€£¥₹%]", "", n) == bare for n in brief_numbers)
        )
    lowered = brief.lower()
    wanted = fact.text.lower()
    forms = {wanted}.union(*(group for group in _SAME_CLAIM if wanted in group))
    return any(re.search(rf"(?<!\w){re.escape(form)}", lowered) for form in forms)


def invented(text: str, brief: str) -> tuple[Fact, ...]:
    """The facts that `text` states and `brief` does not give. Empty means: nothing is invented."""
    brief_numbers = frozenset(_digits(number) for number in numbers(brief))
    return tuple(fact for fact in find_facts(text) if not _brief_has(fact, brief, brief_numbers))
