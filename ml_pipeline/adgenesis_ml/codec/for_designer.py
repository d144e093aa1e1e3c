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
# Words that tell how an ad is to look or sound; a clause of nothing else is for the designer.
_OF_LOOKS = (
    "warm calm grown up sober cheerful tired dark moody light bold simple clean minimal minimalist funny dry honest "
    "friendly serious quiet loud bright modern classic elegant playful dreamy cosy retro graphic professional color "
    "colour colors colours layout background photo photos dramatic frightening punk daft cheeky vast gentle "
    "reassuring dignified proud looking plain "
    "type style look feel vibe tone mood design lots of white black red green blue yellow pink "
    "orange grey gray only just and but very not no too a bit the with in it so make keep more less than rather please "
    "short big",
    "ruhig ruhige warm warme schlicht sachlich freundlich locker frech ernst modern bunt hell dunkel kurz knapp seriös "
    "stil ton bild farben farbe viel weiß eher und aber nicht sehr ein bisschen",
    "sobre chaleureux drôle simple doux élégant moderne sérieux gai style ton couleurs couleur plutôt et mais pas très "
    "un peu court direct",
    "cálido sobrio alegre cercano serio divertido sencillo elegante estilo tono colores muy pero más poco corto",
    "leve sóbrio simples próximo tom cores muito mas e",
    "caldo allegro semplice ironico diretto stile colori molto ma breve",
)
_LOOKS = re.compile(
    rf"(?:\b(?:{'|'.join(dict.fromkeys(' '.join(_OF_LOOKS).split()))})\b[\s,.;:!–-]*)+", re.IGNORECASE
)
# Of which a first clause of two or three words is enough to tell that its sentence is about the look.
_MOODS = re.compile(
    r"\b(?:moody|dark|calm|sober|cheerful|playful|bold|dreamy|colourful|colorful|graphic|quirky|"
    r"ruhige?|düster|sachliche?|seriöse?|schlichte?|bunte?|warme?|sobre|chaleureux|ambiance|tons?|sobrio|cálido|"
    r"colorido|sóbrio|caldo|toni|colori|colores|cores|farben|couleurs)\b",
    re.IGNORECASE,
)
# A sentence of the client to whoever makes the ad: English, German, French, Spanish, Portuguese, Italian.
_TO_DESIGNERS = (
    r"want it|(?:we|i) want|we['’]?d (?:like|love) (?:something|to)|need (?:an? ad|some?thing)",
    r"must (?:include|say)",
    r"emphasi[sz]\w+|evok\w+|convey\w*|with an? (?:\w+ )?(?:focus|emphasis)|(?:name|company|business) is|layout",
    r"(?:^|(?<=, ))(?:show|picture|portray|imagine|keep (?:it|the))|background|key point|tell them|could say",
    r"say something|something about",
    r"you (?:could|can|may|might) (?:say|show|use|mention|write|play|put)|aim(?:ed)? (?:it |this )?at|appeal to",
    r"(?:speak|talk)(?:ing)? to|targeting|for people who think|(?:has|have|needs?) to (?:be|feel|look|work|sound)",
    r"would (?:suit|be (?:nice|good|great)|work)",
    r"should|focus on|mostly|if that makes sense|competitors?|we get plenty|we have no permission|the ad|audience",
    r"readers|headlines?|just the name|anything but|think of|feel free|not advice|illustration",
    r"soll(?:en|te|ten)?|ansprechen|zielgruppe|anzeige|gerne|am liebsten|darf|dürfen|muss|müssen|bloß|motiv",
    r"nebenbei wollen|(?:zeigen|zeigt)(?=\s*$)",
    r"je (?:ne )?veux|montre[rz]?|qu['’]on parle|il faut|s['’]adresse|cible|doit|doivent|le message|plutôt|ton",
    r"annonce|visuel|une campagne|public familial",
    r"hay que|debe|deben|que se (?:vea|note|lea)|dirigid\w+|anuncio|el mensaje|nos gustaría|tono|quiero llegar",
    r"p[uú]blico|campañas? para|una camp(?:agna|aña)|nada de foto\w*",
    r"deve|devem|a ideia é|mensagem|anúncio|tom|gostávamos|pode ter|bem colorid\w|foco em|prefiro|preferimos",
    r"quero passar|queria um|mostr(?:em|e|ar|are|ate|ad)",
    r"ci serve|serve un|devono|si rivolge|annuncio|il messaggio|bisogna|vogliamo|se possibile|evitiamo",
    r"ci leggono|illustrazione|magari",
)
_BRIEFING = re.compile(rf"\b(?:{'|'.join(_TO_DESIGNERS)})\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:renters|buyers|parents|couples|families|students|women|men|adults|owners|professionals|people|kids|teenagers|"
    r"locals|seniors|pensioners|commuters|tourists|travellers|graduates|singles|mums|dads|grandparents|businesses|"
    r"companies|leute|familien|eltern|paare|kunden|frauen|männer|senioren|studierende|rentner|jugendliche|firmen|"
    r"berufstätige|jeunes|familles|femmes|hommes|retraités|étudiants|particuliers|clients|entreprises|"
    r"jóvenes|familias|padres|parejas|mujeres|hombres|jubilados|estudiantes|clientes|empresas|"
    r"jovens|famílias|pais|casais|mulheres|homens|reformados|aposentados|estudantes|"
    r"giovani|famiglie|genitori|coppie|donne|uomini|pensionati|studenti|clienti|aziende)"
)
# A clause that names readers and nothing else.
_READERS = re.compile(
    rf"(?:[\w'’-]+ ){{0,4}}{_PEOPLE}(?: (?:and|und|et|y|e) (?:[\w'’-]+ ){{0,3}}{_PEOPLE})?(?: [\w-]+)?"
    r"(?: in their \w+)?",
    re.IGNORECASE,
)
# `Dramatic but not frightening` says how.
_BUT_NOT = re.compile(r"\w+ (?:but|aber|mais|pero|mas|ma) (?:not|nicht|pas|no|não|non) [\w ]+", re.IGNORECASE)
_PHRASE = 4  # words
_BORDER = re.compile(r"[,;:]\s+")


def of_manner(text: str, start: int = 0, end: int = maxsize) -> bool:
    """Whether a text speaks of readers, tone or language between two places."""
    return _MANNER.search(text, start, end) is not None


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


def is_briefing(clause: str) -> bool:
    """Whether a clause speaks to the designer: of the ad, its manner, its readers or its client."""
    told = of_manner(clause) or of_production(clause) or asks_to_be_called(clause)
    return bool(told or speaks_to_designer(clause) or _BRIEFING.search(clause))


def of_looks(sentence: str) -> bool:
    """Whether a sentence tells how the ad is to look or sound, by its first clause."""
    first = _BORDER.split(sentence)[0].strip(" .!")
    return bool(_LOOKS.fullmatch(first) or _BUT_NOT.fullmatch(first))


def of_readers(sentence: str) -> bool:
    """Whether a sentence that follows others names readers, or a mood, and nothing else."""
    first = _BORDER.split(sentence)[0].strip(" .!")
    return bool(_READERS.fullmatch(first) or (len(first.split()) < _PHRASE and _MOODS.search(first)))


def is_looks(clause: str) -> bool:
    """Whether a clause has nothing but words for looks."""
    return _LOOKS.fullmatch(clause) is not None
