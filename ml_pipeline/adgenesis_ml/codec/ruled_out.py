"""What a brief does not want to see: `please no stags`, `bitte ohne Menschen`, `surtout pas de croix`.

What the client says so to the designer, no customer should read. What it names should not be in the picture, whether
the client or the trade does without it (`no wifi and proud of it`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.asked_language import brief_language

# Where a clause may begin; a word may lead over to it.
_BEGIN = (
    r"(?:(?:^|(?<=[.,;:!?(–—\n])|(?<= -))\s*(?:(?:and|just|so|und|nur|et|surtout|y|e|só|solo)\s+)?"
    r"|\b(?:but|aber|mais|pero|mas|ma)\s+)"
)
_POLITE = (
    r"(?:please|pls|bitte|svp|s['’]il (?:vous|te) pla[iî]t|merci d['’e]|por favor|per favore|per piacere)"
)
_NEGATION = (
    r"\b(?:no|not|don['’]?t|do not|never|without|avoid|kein\w*|ohne|nicht|nichts|sans|pas|ne pas|évite[rz]?|sin|nada|"
    r"evit\w+|sem|não|senza|niente|non|nessun\w*)"
)
_MEDIUM = (
    r"(?:photos?|photograph\w*|pictures?|images?|stock|clip ?art|close-?ups?|screenshots?|cartoons?|emojis?|faces|"
    r"people|fotos?|bilder?|stockfotos?|menschen|personen|gesichter|models|imágen(?:es)?|imagen(?:es)?|personas|"
    r"image(?:m|ns)|pessoas|immagini|persone|visages|clichés?|clichês?|klischees?)"
)
# What a trade does without, and says so to its customers.
_SOLD_WITHOUT = re.compile(
    r"\b(?:fees?|contracts?|charges?|commitments?|queues?|experience|appointments?|deposits?|wait\w*|hidden|costs?|"
    r"minimum|wifi|adverts|subscriptions?|questions|obligation\w*|pressure|hurry|delivery|problem|auditions|limits?|sugar|gluten|additives|preservatives|"
    r"vertrag\w*|gebühr\w*|warte\w*|kosten|mindest\w*|vorkenntnis\w*|termin\w*|zucker|zusatzstoff\w*|"
    r"frais|engagements?|attente|rendez-vous|inscription|sucres?|additifs|"
    r"compromisos?|permanencia|cita|esperas?|comision\w*|matrículas?|azúcar\w*|gastos|"
    r"compromissos?|fidelização|taxas?|filas?|marcação|espera|açúcar\w*|custos?|"
    r"impegn\w*|vincol\w*|cost[oi]|attes[ae]|prenotazion\w*|zuccher\w*|commission\w*|appuntament\w*)\b",
    re.IGNORECASE,
)
_LIST = re.compile(  # to its end
    r"(?:(?:(?:no|keine?|ohne|sans|pas de|sin|nada de|sem|niente|senza)\s|pas d['’])[^,.;:!?\n]{2,50}"
    r"(?:,\s*(?:and |und |et |y |e )?|\s(?:and|und|et|y|e|ni|nem|né)\s|$)){2,}$",
    re.IGNORECASE,
)
# To the designer, whatever it names.
_TOLD = re.compile(
    _BEGIN + r"(?:"
    rf"{_POLITE},?\s+{_NEGATION}\b"
    r"|(?:please |pls )?(?:avoid|don['’]?t (?:show|use|put|make|picture|want)|do not (?:show|use|put|make)|"
    r"never show)\b"
    r"|(?:please )?no (?:one|body) \w+ing\b"
    r"|évite[rz]?\b|surtout pas\b|n['’]utilise[rz]?\b|ne (?:pas )?(?:montre|met|utilise)[rz]?\b"
    r"|evit(?:ar|a|ad|en|ate|are|em|e)\b|que no (?:salga|parezca|se vea|aparezca|sea)\w*"
    r"|no (?:poner|pongáis|usar|uséis|mostrar|sacar|quiero|queremos)\b"
    r"|não (?:usar|colocar|mostrar|pôr|queremos|quero)\b|non (?:mettere|mettete|usare|usate|mostrare|vogliamo|voglio)\b"
    rf"|(?:(?:no|without|keine?|ohne|sans|pas de|sin|nada de|sem|niente|senza|nessun[ao]?)\s|pas d['’])"
    rf"(?:[\w-]+\s+){{0,2}}?{_MEDIUM}\b"
    rf"|{_NEGATION}\s[^.!?;:,\n]{{2,60}}\s(?:in the|in our|auf dem|im|sur l['’]|dans l['’]|en la|na|nell['’])\s?"
    r"(?:picture|image|photo|ad|bild|anzeige|annonce|imagen|imagem|immagine|foto)\b"
    rf"|{_NEGATION}\s[^.!?;:\n]{{2,80}}?,?\s(?:{_POLITE}|per carità)(?=\s*(?:[.!?;\n]|$))"
    r"|(?:foto|immagini|imágenes|fotos|bilder|fotos?|photos?)\s[^.!?;:\n]{2,80}?\b(?:no|nein|non|não)\b(?=\s*[,.!?;\n]|$)"
    r"|(?:not|nicht|pas|nada|non|sin|sem|no)\s(?:too |zu |so |trop |demasiado |muito |troppo )?"
    r"(?:preach\w*|push\w*|salesy|chees\w*|corny|pitying|childish|kitsch\w*|reißerisch|aufdringlich)\b"
    r")",
    re.IGNORECASE,
)
# What is wanted in its place ends what is ruled out; so does a fact, which is for customers.
_INSTEAD = re.compile(
    r",?\s+(plut[oô]t|lieber|sondern|stattdessen|mejor|más bien|piuttosto|meglio|antes|em vez|but|rather|instead|"
    r"mais|pero|aber|mas|ma)\b|[,–—-]\s*(?=[^,.;!?]*\d)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;:](?=\s|$)|\n")

# What anybody does without, and no picture should show either: up to the clause's end.
_WITHOUT = {
    "en": r"no|without|avoid",
    "de": r"ohne|kein\w*",
    "fr": r"sans|pas de|pas d['’]|ni",
    "es": r"sin|nada de|ni",
    "pt": r"sem|nada de|nem",
    "it": r"senza|niente|né",
}
_CLAUSE = r"\b(?:{words})(?:\s+|(?<=['’]))([^,.;:!?\n–—]{{2,60}})"


def told_to_leave_out(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells the designer what not to show, from its first sign to its last."""
    reached = 0
    for found in sorted((*_TOLD.finditer(text), *_lists(text)), key=re.Match.start):
        if found.start() < reached:
            continue
        end = _SENTENCE_END.search(text, found.end())
        stop = end.start() if end else len(text)
        instead = _INSTEAD.search(text, found.end(), stop)
        reached = instead.start() if instead else stop
        yield found.start(), reached


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Sentences that are nothing but a list of what is not to be shown."""
    start = 0
    for end in (*(found.start() for found in _SENTENCE_END.finditer(text)), len(text)):
        begun = start + len(text[start:end]) - len(text[start:end].lstrip(" .!?;:\n"))
        whole = _LIST.match(text, begun, end)
        if whole and not _SOLD_WITHOUT.search(text, begun, end):
            yield whole
        start = end


@lru_cache(maxsize=64)
def without_what_is_told(text: str) -> tuple[str, ...]:
    """The pieces of a text between the clauses that tell the designer what not to show, none empty."""
    pieces, begun = [], 0
    for start, end in told_to_leave_out(text):
        pieces.append(text[begun:start])
        # What is wanted in its place is for the designer as well; a fact is not.
        instead = _INSTEAD.match(text, end)
        rest = _SENTENCE_END.search(text, end) if instead and instead[1] else None
        begun = rest.start() if rest else len(text) if instead and instead[1] else end
    pieces.append(text[begun:])
    stripped = (piece.strip(" ,;:.–—\n") if begun else piece.strip() for piece in pieces)
    return tuple(piece for piece in stripped if any(letter.isalpha() for letter in piece))


def ruled_out(prompt: str) -> tuple[str, frozenset[str]]:
    """A brief without what it rules out, and the stems of what it names there and nowhere else."""
    language = brief_language(prompt)
    spans = [*told_to_leave_out(prompt)]
    named = [prompt[start:end] for start, end in spans]
    if language in _WITHOUT:
        clauses = re.compile(_CLAUSE.format(words=_WITHOUT[language]), re.IGNORECASE)
        for found in clauses.finditer(prompt):
            spans.append(found.span())
            named.append(found[1])
    rest = prompt
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    wanted = set(stems_of(rest, language))
    return rest, frozenset(stem for text in named for stem in stems_of(text, language)) - wanted
