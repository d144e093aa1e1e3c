"""What a brief says to whoever makes the ad, and not to those who read it: how it is to look, sound and be written,
for whom, and whom to ask.
"""

import re
from sys import maxsize

from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import AGES
from adgenesis_ml.codec.request_words import REQUEST_WORD, TO_THE_DESIGNER

# What is said of readers, tone and language: to the designer, whatever stands beside it.
_MANNER = re.compile(
    r"(?:(?:^|(?<=[.!?] ))(?=\w+[,.])|\bin (?:\w+ )?)(?:french|german|spanish|italian|portuguese)\b|"
    r"\b(?:potential|prospective|instagram|facebook|linkedin|tiktok|pinterest|youtube|b2b|b2c|copy|audience|tone|"
    r"tú|usted|tuteo|(?<!-)vous|du-form|sie-form|per du|ansprache|formal|informal|"
    r"humou?r|humorvoll|umorismo|ironie|ironia|ironía|witty|playful|funny|sober|sobre|tonfall|zielgruppe|cible|"
    r"pubblico|"
    r"público|goal|purpose|objectif|obiettivo|objetivo|captions?|slogans?|please|bitte|per favore|por favor|svp|"
    r"s['’]il vous plaît|wir möchten|wir wollen|on voudrait|nous voulons|queremos|gostaríamos|vorremmo|vogliamo|"
    r"chiedere|invitate|decidlo)\b"
    rf"|{AGES.pattern}",
    re.IGNORECASE,
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
# Whom the client asks to be called is nobody that a customer should call.
_TO_US = re.compile(
    r"\b(?:send|call|write to|mail|contact|reach) (?:it to )?(?:me|us)\b.*\b(?:banner|ad|draft|questions)\b"
    r"|\b(?:banner|ad|draft)\b.*\b(?:to|call) (?:me|us)\b",
    re.IGNORECASE,
)


def speaks_to_designer(text: str) -> bool:
    """Whether a short text has any word that is for the designer alone: of the request, its client or its manner."""
    return any(found.search(text) for found in (REQUEST_WORD, TO_THE_DESIGNER, _MANNER))


def of_production(sentence: str) -> bool:
    """Whether a sentence says how the ad is to be made; one with a price speaks of the offer, or of a budget."""
    sells = any(map(is_price, numbers(sentence))) and "budget" not in sentence.casefold()
    return _PRODUCTION.search(sentence) is not None and not sells


def asks_to_be_called(text: str, start: int = 0, end: int = maxsize) -> bool:
    """Whether the client gives a number or an address for the designer, which no customer should call."""
    return _TO_US.search(text, start, end) is not None
