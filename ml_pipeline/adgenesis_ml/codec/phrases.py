"""The phrases of a brief that can stand in an ad by themselves: nothing that is cut off before it has said what it is.

A quoted fact is a phrase, from where one begins to where one ends: `Zahncheck 25 € statt 45 €`, not `25 € statt` or
`garantia 18`. People who write ads quote whole clauses; where a clause is too long for its field, they begin at the
number or the day, and leave off before `with`, `for` or `until`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import given_numbers
from adgenesis_ml.codec.duties import DEMANDED
from adgenesis_ml.codec.for_designer import asks_to_be_called
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.kinds import Kind, kinds_between
from adgenesis_ml.codec.request_words import REQUEST_WORD, TO_THE_DESIGNER
from adgenesis_ml.codec.subject import SIZE, quotable, sentences, subject, without_sentences

QUOTED_FIELDS = ("offer", "detail", "legal")  # in the order in which a model writes them

# A number with its area in brackets is one word.
_TOKEN = re.compile(r"(?:\+\d{1,3} ?)?\(\d{2,5}\) ?\d[\d -]{4,}\d\S*|\S+")
# Signs that a clause goes up to, and those that may stand before its first word.
_STOP = re.compile(r"[,;:.!?)\]»”“\"…]+['’]?$|['’]$")
_OPEN = re.compile(r"^[(\[«“„\"'*#]+(?=[\w$€£])")
_LONE = re.compile(r"[–—|/=→•*+-]+")  # a dash that stands alone

_SHORTENED = frozenset(
    {"inkl.", "zzgl.", "incl.", "excl.", "exkl.", "ca.", "approx.", "compl."}
)  # more follows

_BEFORE = frozenset(  # what a phrase may follow in the middle of a clause
    """for with the a an at on in of by from get sell sells offer offers offering is are now to you
    für mit der die das den dem ein eine einen im in am auf bei von zum zur jetzt
    pour avec le la les un une des au aux du de en à sur dès
    por con el los las un una en para de del al
    com o a os as um uma em no na por de do da para
    per con il lo la i gli le un una in a di del della al alla""".split()
)
_UP_TO = frozenset(
    {"to", "zu", "bis", "à", "fino", "until", "till"}
)  # a number's own, with what stands before them
_LONG_NUMBER = 6  # signs: a telephone number
_PLACING = frozenset(  # what a place or a time begins with
    """in on at until till before after during every near
    ab am im bis bei vom
    à chez jusqu'au jusqu'à jusqu’au jusqu’à dès du près
    hasta en desde cada até em fino dal dalla""".split()
)
_OFFERED = frozenset({"offer", "offers", "sell", "sells", "get"})
_JOINING = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e"})
_LIMITING = frozenset(  # of whom: what is offered to the first fifty stands before it
    "first next last ersten letzten premiers premières primeros primeras primeiros primeiras primi prime".split()
)
_BREAK = frozenset(  # what may follow a phrase
    """with for to until till on in at and or if when from including incl before after all this per during up every
    through that instead plus w/ within by while only but valid
    mit für bis ab am im auf bei und oder wenn inkl inklusive pro vom zum zur
    avec pour jusqu'au jusqu'à jusqu’au jusqu’à et ou si dès du chez pendant au
    con para hasta y o si desde cada en
    com até e ou se desde em cada
    fino e o se da per in ogni""".split()
)
_HANGING = frozenset(  # what no phrase ends with
    """a an the and or but of to in on for with from by at your our my their is are that than as into per up
    between every each about under over off until till
    und oder der die das den dem des mit für von zu im am ab bis pro ein eine einen um statt jeden jede bei zum zur
    et ou le la les de du des un une pour avec à au aux dès par en sur chez
    y o el los las con para por un una del al desde hasta cada en sin
    e il lo gli di da per i dal dalla dai al alla in su fino
    os as em com até um uma do no na dos das ao""".split()
) - {"off"}
_OPENING = frozenset(  # a number's own beginning: the phrase starts with it
    """from up only just starting under over every each
    ab nur bis jeden jede jedes schon um statt
    dès seulement jusqu'à chaque tous
    desde solo sólo hasta cada todos
    até só toda todo
    da fino solo ogni""".split()
)
_DAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|(?:mon|diens|mittwoch|donners|frei|sams|sonn)(?:tags?|s)?"
    r"|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?"
    r"|(?:segunda|terça|quarta|quinta|sexta)s?(?:-feiras?)?|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
# What makes a fact an offer, beside a price or a percentage.
_OFFER_WORD = re.compile(
    r"\b(?:free|gratis|kostenlos\w*|kostet nichts|umsonst|gratuit\w*|offerte?s?|grátis|compris|libre|livre|libero|"
    r"discount|rabatt|off|sale|half|price|sav(?:e|ings)|deal|bundle|offer|voucher|gift|included|inklusive|incluid\w+|"
    r"inclus\w*|incluso|trial|test|essai|buy|buying|get|double|two|second|first|2x1|sconto|descuento|desconto|remise|"
    r"réduction|soldes|saldi|rebajas|oferta|offerta|angebot|halb\w*|fee|taxa|shipping|delivery|entry|entrada|ingresso|"
    r"entrée|donation|deposit|rate|charge|cost|costs nothing|sans frais|senza impegno|sin compromiso|sem compromisso|"
    r"pay|pays|money-back|commission|guarantee|festpreis|festpreise|euros?|eur|chf|pounds?|kr|dkk|franken|[0-9]+p)\b"
    r"|\d for \d",
    re.IGNORECASE,
)
# What is without something is not for nothing.
_WITHOUT = re.compile(
    r"\b(?:step|smoke|sugar|gluten|dairy|lactose|screen|hands|pain|worry|stress|lead|duty|cruelty|fat|toll)[- ]free\b",
    re.IGNORECASE,
)
# English says what becomes of a percentage: `up to 30%` alone, or `on all toys`, is half a sentence.
_SHARE = re.compile(r"(?:(?:discounted )?(?:up to|from|only) )?\d+ ?%(?: (?:for|on|this) .*)?")
# The end of a sentence after a word that is no abbreviation, and the next one's beginning.
_TWO_SENTENCES = re.compile(
    r"(?<!inkl)(?<!zzgl)(?<!incl)(?<!excl)(?<!exkl)(?<=[^\W\d_]{4})[.!?]\s+[A-ZÀ-ÖØ-Þ]"
)
_LOOK = re.compile(r"\b(?:design|look|style|feel|vibe|mood)$", re.IGNORECASE)
# A telephone number; its area may stand in brackets.
PHONE = re.compile(r"(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?)?\+?\d[\d/ .-]{5,}\d")
# Digits with signs between them that are no telephone number: a date, hours, years, an amount.
_NO_PHONE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d|(?:19|20)\d\d\s?[-/]\s?(?:(?:19|20)\d\d)"
    r"|[1-9]\d{0,2}[ .]\d{3}|[1-9][ .]\d{3}[ .]\d{3}"
)
# What a number of a register stands after.
_REGISTERED = re.compile(
    r"(?:\bn[°ºo]\.?|\bnr\.?|#|\b(?:orias|rnaat|cro|crm|siret|siren|rcs|cif|nif|iva|p\.? ?iva|licen[cs]e|lic|reg\w*|"
    r"sanitari[oa]|hrb|iban|no\.))\s*:?\s*$",
    re.IGNORECASE,
)
_SIZE = re.compile(SIZE)
# What the price before a discount stands behind.
_INSTEAD = (
    r"(?:instead of|rather than|reduced from|down from|statt|anstatt|(?:au )?lieu d[eu]|(?:e[nm] )?vez de|lugar de|"
    r"invece d[ie]|anziché|was|rrp|usually|normally)"
)
_BEFORE_OLD_PRICE = re.compile(rf"\b{_INSTEAD}\s*:?\s*$", re.IGNORECASE)
_OLD_PRICE_FIRST = re.compile(rf"{_INSTEAD}\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\w\.[a-z]{2,}(?:/|\b)")
_WHEN = re.compile(
    rf"\b(?:\d+(?::\d\d|\.\d\d)?\s?(?:uhr|h|am|pm|a\.m|p\.m)|\d\d?:\d\d|(?!(?:sun|mon|sat|mar|sam|jan)\b){_DAY.pattern})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a brief without the signs around it; whether a clause begins or ends with it."""

    start: int
    end: int
    text: str
    opens: bool
    stops: bool


def _words(part: str) -> list[_Word]:
    found: list[_Word] = []
    opens = True
    behind = 0
    for token in _TOKEN.finditer(part):
        if found and "\n" in part[behind : token.start()]:
            found[-1], opens = replace(found[-1], stops=True), True
        behind = token.end()
        if _LONE.fullmatch(token.group()):
            if found:
                found[-1] = replace(found[-1], stops=True)
            opens = True
            continue
        opening = _OPEN.match(token.group())
        closing = None if token.group().casefold() in _SHORTENED else _STOP.search(token.group())
        start = token.start() + (opening.end() if opening else 0)
        end = token.end() - (len(closing.group()) if closing else 0)
        if opening and found:
            found[-1] = replace(found[-1], stops=True)
        if start < end:
            found.append(_Word(start, end, part[start:end].casefold(), opens or bool(opening), bool(closing)))
        opens = bool(closing)
    if found:
        found[-1] = replace(found[-1], stops=True)
    return found


def _begins(words: Sequence[_Word], place: int) -> bool:
    """Whether a phrase may begin here, in the midst of a clause or not: at a number, a day, a place, an address."""
    word = words[place]
    if word.opens or word.text in _PLACING or _ADDRESS.search(word.text):
        return True
    before = words[place - 1].text
    if _is_number(word.text):
        led = before in _OPENING or before in _UP_TO or _is_number(before)
        return not led and (is_price(word.text) or before in _BEFORE or len(word.text) > _LONG_NUMBER)
    if word.text in _OPENING:
        return any(_is_number(after.text) for after in words[place + 1 : place + 3])
    return _DAY.fullmatch(word.text) is not None and not _is_number(before)


def _may_begin(words: Sequence[_Word], place: int) -> bool:
    """Whether one may begin here where its clause is too long: after a preposition or an article."""
    before, text = words[place - 1].text, words[place].text
    after = words[place + 1].text if place + 1 < len(words) else ""
    led = (
        text in _JOINING or text in _LIMITING or after in _LIMITING or (before in _UP_TO and _is_number(text))
    )
    # `a special offer for the first 50`: what is offered stands before `for`.
    return before in _BEFORE and not led and not (before in _OFFERED and text in _BREAK)


def _ends(words: Sequence[_Word], place: int) -> bool:
    word = words[place]
    if word.stops:
        return True
    if word.text in _HANGING:
        return False
    after = words[place + 1].text
    if _is_number(word.text) and not is_price(word.text) and len(word.text) <= _LONG_NUMBER:
        return False
    return after in _BREAK or _DAY.fullmatch(after) is not None


def _is_number(text: str) -> bool:
    return text[:1].isdigit() or text[:1] in "$€£¥₹" or text.startswith("r$")


def spans(part: str, longest: int) -> Iterator[str]:
    """Every phrase of a part of a brief, up to a length in characters."""
    words = _words(part)
    clause = 0
    for first, word in enumerate(words):
        clause = first if word.opens else clause
        begins = _begins(words, first)
        if not begins and not (first and _may_begin(words, first)):
            continue
        for last in range(first, len(words)):
            text = _closed(part, word.start, words[last].end)
            if len(text) > longest:
                break
            if text.count(")") > text.count("("):
                continue
            if _ends(words, last) and (
                begins or not _fits(part[words[clause].start : words[last].end], longest)
            ):
                yield text


def _fits(clause: str, longest: int) -> bool:
    """Whether a clause can be quoted as a whole."""
    return len(clause) <= longest and not REQUEST_WORD.search(clause)


def _closed(part: str, start: int, end: int) -> str:
    """The text from start to end, with the bracket that closes the one in it."""
    text = part[start:end]
    return text + ")" if text.count("(") > text.count(")") and part[end : end + 1] == ")" else text


@lru_cache(maxsize=64)
def facts_of(prompt: str, field: str) -> tuple[str, ...]:
    """What `field` (offer, detail or legal) may quote of a brief, in the model's own alphabet, each once.

    An offer has a price, a percentage or what comes free in it. Small print is read by itself: nothing that is said
    to the designer may stand in it.
    """
    parts = subject(prompt) if field == "legal" else quotable(prompt)
    found = (text for part in parts for text in spans(readable(part), COPY_LIMITS[field]))
    fits, given, whole = _FITS[field], frozenset(given_numbers(prompt)), readable(prompt)
    return tuple(
        text
        for text in dict.fromkeys(found)
        if fits(text)
        and not _TWO_SENTENCES.search(text)
        and not (field != "offer" and given.isdisjoint(numbers(text)) and _is_for_designer(text, prompt))
        and not (field == "offer" and _begins_with_old_price(text, whole))
    )


def _begins_with_old_price(phrase: str, whole: str) -> bool:
    """Whether an offer would ask for what a thing costs no more: `£9.50 with the code` of `£4 instead of £9.50`."""
    return bool(_OLD_PRICE_FIRST.match(phrase) or _BEFORE_OLD_PRICE.search(whole[: whole.find(phrase)]))


def _is_for_designer(phrase: str, prompt: str) -> bool:
    """Whether a brief says any of the phrase to the designer alone, or of whom it is for; a request names a place."""
    start = readable(prompt).find(phrase)
    return not kinds_between(prompt, start, start + len(phrase)) <= {Kind.COPY, Kind.REQUEST}


def phones_of(prompt: str) -> list[str]:
    """The telephone numbers for customers, in the brief's own letters."""
    return [
        phone.group()
        for part in without_sentences(prompt, asks_to_be_called)
        for phone in PHONE.finditer(part)
        if not _NO_PHONE.fullmatch(phone.group()) and not _REGISTERED.search(part[: phone.start()])
    ]


def small_print_of(prompt: str) -> list[str]:
    """What small print may quote where it runs over several sentences, none of them for the designer."""
    meant = {sentence for part in subject(prompt) for sentence in sentences(readable(part))}
    found = spans(readable(prompt), COPY_LIMITS["legal"])
    return [
        text
        for text in dict.fromkeys(found)
        if not REQUEST_WORD.search(text)
        and not any(_is_for_designer(piece, prompt) for piece in sentences(text) if not numbers(piece))
        and all(any(piece in whole for whole in meant) for piece in sentences(text))
    ]


def _is_offer(phrase: str) -> bool:
    phrase = _WITHOUT.sub(" ", phrase)
    if _SHARE.fullmatch(phrase) or PHONE.search(phrase) or _ADDRESS.search(phrase):
        return False
    if any(map(is_price, numbers(phrase))):
        return True
    return _OFFER_WORD.search(phrase) is not None and not _WHEN.match(phrase)


def _is_detail(phrase: str) -> bool:
    """A number alone says nothing, and what is said of the ad is for the designer."""
    told = REQUEST_WORD.search(phrase) or TO_THE_DESIGNER.search(phrase) or _SIZE.search(phrase)
    told = told or DEMANDED.search(phrase)
    if len(phrase) < 2 or told or _LOOK.search(phrase) or phrase.isdecimal() or _SHARE.fullmatch(phrase):
        return False
    # `on a budget` is no place and no time; those have a name or a number.
    return phrase.split()[0] not in _PLACING or phrase != phrase.lower() or _WHEN.search(phrase) is not None


def _is_legal(phrase: str) -> bool:
    told = REQUEST_WORD.search(phrase) or TO_THE_DESIGNER.search(phrase) or _LOOK.search(phrase)
    return len(phrase) > 3 and not told and not DEMANDED.search(phrase)


_FITS: dict[str, Callable[[str], bool]] = {"offer": _is_offer, "detail": _is_detail, "legal": _is_legal}
