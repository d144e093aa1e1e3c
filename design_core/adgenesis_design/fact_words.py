"""The words that state a fact, in the six languages of our copy, and what tells them from words that look the same."""

import re
from dataclasses import dataclass

NUMBER_WORDS = frozenset(
    # Left out because another meaning or language is far more common: one, un, once, elf, due, sei, cent, media.
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions half double triple twice dozen dozens
    zwei drei vier fünf sechs sieben acht neun zehn zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
    neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend
    halb halbe halber halben doppelt dutzend
    deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
    cinquante soixante mille moitié demi demie double douzaine
    dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce quince veinte treinta cuarenta cincuenta
    sesenta setenta ochenta noventa cien mil mitad doble docena
    dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta quarenta
    cinquenta sessenta setenta oitenta noventa cem metade dobro dúzia
    tre quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici sedici venti trenta
    quaranta cinquanta sessanta settanta ottanta novanta cento mille metà mezzo mezza doppio dozzina
    """.split()
)
# Within a compound these are seldom a number: double-decker, half-timbered, mille-feuille, demi-sel.
LOOSE_IN_COMPOUNDS = frozenset("half double triple demi halb doppelt mille mil mezzo mezza otto".split())

_DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday weekend",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "sábado domingo",
}
# Every Sunday is a Sunday: a plural may stand where the brief has the singular.
SAME_DAY = {f"{day}s": day for days in _DAYS.values() for day in days.split()} | {"domeniche": "domenica"}
DATE_WORDS = frozenset(
    """
    january february april june july august september october november december
    januar februar märz april mai juni juli august september oktober november dezember wochenende wochenenden
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    lunes martes miércoles jueves viernes
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    """.split()
).union(SAME_DAY, SAME_DAY.values())

# English months that are verbs too: they are dates after a preposition or beside a number.
VERBAL_MONTHS = ("March", "May")
_BEFORE_MONTH = "in|until|till|by|this|from|since|of|every|next|last|late|early|mid|through"
_VERBAL = "|".join(VERBAL_MONTHS)
VERBAL_MONTH = rf"\b(?:(?:{_BEFORE_MONTH})\s+|\d(?:st|nd|rd|th)?\s*)({_VERBAL})\b|\b({_VERBAL})\s+\d"


@dataclass(frozen=True, slots=True)
class Meaning:
    """When a word that has other meanings is a number or a date: in which languages, and before what."""

    languages: frozenset[str]
    before: re.Pattern[str] | None = None


def _only_in(*languages: str, before: str | None = None) -> Meaning:
    return Meaning(frozenset(languages), re.compile(before) if before else None)


MEANINGS = {
    "dos": _only_in("es"),  # French back, Portuguese of the
    "doce": _only_in("es"),  # Portuguese sweet
    "four": _only_in("en"),  # French oven
    "half": _only_in("en"),  # German helped
    "mai": _only_in("de", "fr"),  # Italian never
    "mars": _only_in("fr"),  # a planet
    "mayo": _only_in("es"),  # a sauce
    # French nine stands before a plural; behind its noun it is new.
    "neuf": _only_in(
        "fr", before=r"\s+(?!(?:dans|plus|pas|sans|sous|vous|nous|les|des|ses|chez)\b)[^\W\d_]+[sx]\b"
    ),
    "otto": _only_in("it"),  # a name
    "sept": _only_in("fr"),  # English September, cut short
    "seize": _only_in("fr"),  # English to grasp
    "sete": _only_in("pt"),  # Italian thirst
    "siete": _only_in("es"),  # Italian you are
    "tre": _only_in("it"),
    "vier": _only_in("de", "nl"),  # Portuguese should come
}

_FREE = (
    "free|for free|freebie|gratis|grátis|kostenlos|kostenlose|kostenloser|kostenloses|kostenlosen|kostenfrei"
    "|gratuit|gratuite|gratuits|gratuites|gratuito|gratuita|gratuitos|gratuitas|gratuiti"
)
_DISCOUNT = "discount|discounts|discounted|rabatt|remise|remises|descuento|descuentos|desconto|descontos|sconto|sconti"
_GUARANTEE = (
    "guarantee|guarantees|guaranteed|garantiert|garantie|garanti|garantis|garantía|garantizado"
    "|garantido|garantia|garantito|garanzia"
)
_MERIT = (
    "award[- ]winning|best[- ]selling|bestseller|half[- ]price|money[- ]back|risk[- ]free|certified|clinically"
    "|proven|number one|no\\. ?1|cheapest|lowest prices?"
)
# A claim that the brief makes in one form, or one language, may be repeated in another.
SAME_CLAIM = tuple(frozenset(forms.split("|")) for forms in (_FREE, _DISCOUNT, _GUARANTEE))
CLAIM = rf"(?<![\w-])(?:{_FREE}|{_DISCOUNT}|{_GUARANTEE}|{_MERIT})(?![\w-])"
