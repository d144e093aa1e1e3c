"""What an ad's own occasion is: something new, a date, a price. The stock has headlines for each."""

import re
from collections.abc import Iterator

from adgenesis_design.facts import is_price, numbers

_SALE = re.compile(
    r"\b(?:sale|discount|off|offer|deal|save|cheap|rabatt|sparen|reduziert|angebot|soldes?|remise|réduction|"
    r"descuento|rebajas?|oferta|desconto|promoção|sconto|saldi|offerta)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:new|now open|opens?|opening|launch\w*|introducing|neue[rsnm]?|neu|eröffn\w+|nouve\w+|ouvre|ouverture|"
    r"nuev\w+|inaugura\w*|abre|abrimos|nov[oa]s?|lança\w*|nuov\w+|apre|apertura|apriamo)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|ene|"
    r"abr|ago|gen|mag|giu|lug|set|ott|dic|märz|okt|dez)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|"
    r"(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|workshop|course|festival|concert|open day|webinar)\b",
    re.IGNORECASE,
)


def occasions_of(text: str) -> Iterator[str]:
    """`new`, `event` and `sale`, as far as a text speaks of them."""
    if _NEW.search(text):
        yield "new"
    if _DATED.search(text):
        yield "event"
    if _SALE.search(text) or any(is_price(number) for number in numbers(text)):
        yield "sale"
