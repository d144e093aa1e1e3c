"""What a brief says to customers in its own voice, and the ad does not say yet.

A client who writes `jazz trio in the crypt, candlelit` wants both said. A clause that stands beside a quoted text of
the ad joins it; a supporting line that is true of any business of the trade gives way to the brief's own words; what is
left stands beside the detail.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import BESIDE, COPY_LIMITS
from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import given_addresses
from adgenesis_design.text.asked_language import brief_language
from adgenesis_ml.codec.clauses import Clause, clauses_of, place_of, told_stems
from adgenesis_ml.codec.duties import duties_of
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.phrases import spans
from adgenesis_ml.codec.points import points_of
from adgenesis_ml.codec.subject import asked_for
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.decoding.whole_phrases import HANGING, goes_on, is_torn, with_whole_phrases

_COPY = ("headline", "subheadline", "offer", "detail", "brand", "legal")
_SMALL = ("subheadline", "brand")  # what small banners do not show, or what has no facts
_FACTS = ("offer", "detail", "legal")
_UNSAID, _SHORT = 1 / 3, 3  # of a clause's telling words, copy that says it may lack so many; of so few, none
_FEWEST, _SHORTEST = 3, 12  # words and letters of a line; where there is none, one may be shorter by a word
_MOST_BESIDE = 3  # phrases in a detail
_MOST_CLAUSES = 24  # no ad has room for more, and the work grows with their square
_GAP = 3  # letters between clauses that stand together
# What stands before a number: `for a flat $350`.
_FOR_A = re.compile(
    r"\s(?:for|at|für|zu|pour|à|por|per|a) (?:an?|eine[nm]?|un[ae]?|uma?) \w+$", re.IGNORECASE
)
# What a line is worth, in telling words that the ad says for it: each of its own, and less for each sentence and clause
# before it. One that stands, of the trade's and not of the brief's, is worth as much as one of three to four words.
_WORTH, _LATER, _BEHIND, _STANDING = 0.5, 1.5, 0.2, 1.75
# More for each of the brief's first clause; less for a line with a number that the ad states already.
_FIRST, _AGAIN = 1.0, 0.5
_LABEL = 40  # letters of a sentence with room for another: `Model railway exhibition. 22 layouts ...`
# What does not begin a line, though it may stand in one.
_GOES_ON = re.compile(
    r"(?:things like|such as|like|and|or|but|also|then|that|which|who|where|because|so|usually|particularly|especially|"
    r"not|nicht|non|pas|und|oder|aber|auch|die|der|das|dass|damit|weil|denn|danach|"
    r"et|ou|mais|qui|que|dont|car|puis|y|o|pero|porque|donde|e|ma|mas|ou|che|perché|dove|onde|those|diese|celles?|ceux|esos|esas|quelli|quelle)\s"
    r"|\w+ (?:it|them|sie|ihn|es)\b|.*\bmay apply$",
    re.IGNORECASE,
)


def with_missing_clauses(
    fields: Mapping[str, str], prompt: str, kit: BrandKit | None = None
) -> dict[str, str]:
    """The fields, with the clauses that no text of the ad says yet, as far as there is room.

    A supporting line that is not made of the brief's own clauses gives way to what is missing. No number is lost.
    """
    clauses = [
        clause for clause in clauses_of(prompt)[:_MOST_CLAUSES] if not forbidden_in(clause.of(prompt), kit)
    ]
    matters = [*asked_for(prompt), *points_of(prompt), *duties_of(prompt)]
    stated = _shown(fields, _SMALL)
    for cuts in (True, False) if clauses else ():
        found = _without_brand(_without_asides(dict(fields), clauses, matters, prompt), prompt)
        found = _without_torn(with_whole_phrases(found, prompt, ("subheadline", *_FACTS), cuts), prompt)
        if _is_own(found["subheadline"], clauses, prompt):
            found = _grown(found, "subheadline", clauses, prompt)
        else:
            found = _with_own_line(found, clauses, prompt)
        found = _said_once(_completed(found, clauses, prompt, cuts), prompt)
        if stated <= _shown(found, _SMALL):
            return found
    return dict(fields)


def _said_once(fields: dict[str, str], prompt: str) -> dict[str, str]:
    """The fields, in which no offer stands in the detail as well, and no phrase of the small print in another text."""
    offer, detail, line = (fields[name].casefold() for name in ("offer", "detail", "subheadline"))
    bound = [duty.casefold() for duty in duties_of(prompt)]
    phrases = fields["legal"].split(BESIDE)
    small = [
        phrase
        for phrase in phrases
        if any(phrase.casefold() in duty for duty in bound)
        or not (
            any(phrase.casefold() in text for text in (offer, detail))
            or (phrase.casefold() in line and not numbers(phrase))
            # `0000417 somewhere` beside `Registered charity no. 0000417`
            or any(
                {*numbers(other)} >= {*numbers(phrase)} != set()
                for other in phrases
                if len(other) > len(phrase)
            )
        )
    ]
    return fields | {"offer": "" if offer in detail else fields["offer"], "legal": BESIDE.join(small)}


def _with_own_line(fields: dict[str, str], clauses: Sequence[Clause], prompt: str) -> dict[str, str]:
    """The fields with the supporting line, out of clauses that are missing, that leaves the least untold.

    One that stands already has to be beaten clearly; a detail without a number may become a part of the new one.
    """
    standing, detail = fields["subheadline"], fields["detail"]
    if standing.casefold() in prompt.casefold():
        standing = ""  # cut out of a clause
    others = fields | {"subheadline": "", "detail": detail if numbers(detail) else ""}
    best = fields
    least = _untold(_completed(fields, clauses, prompt), clauses, prompt) - _STANDING * bool(standing)
    for line, worth in _lines(others, clauses, prompt, standing):
        changed = fields | {"subheadline": begun(line)}
        if detail and not numbers(detail) and detail.casefold() in line.casefold():
            changed["detail"] = ""
        cost = _untold(_completed(changed, clauses, prompt), clauses, prompt) - worth
        if cost < least:
            best, least = changed, cost
    return best


def _completed(
    fields: dict[str, str], clauses: Sequence[Clause], prompt: str, cuts: bool = False
) -> dict[str, str]:
    """The fields, with as much of what is missing as goes into the detail."""
    found = with_whole_phrases(fields, prompt, _FACTS, cuts)
    found = _grown(found, "detail", clauses, prompt)
    for clause in _missing(found, clauses, prompt):
        found = _beside(found, clause, prompt)
    return found


def _untold(fields: Mapping[str, str], clauses: Sequence[Clause], prompt: str) -> float:
    """How many telling words of the clauses the ad does not say; what it says in small print alone counts half."""
    language = brief_language(prompt)
    told = {stem for clause in clauses for stem in told_stems(clause.of(prompt), language)}
    large = told - set(told_stems(_copy({**fields, "legal": ""}), language))
    small = large - set(told_stems(fields["legal"], language))
    first = set(told_stems(clauses[0].of(prompt), language))  # most say there what they sell
    return (len(large) + len(small)) / 2 + _FIRST * len(large & first)


def _without_torn(fields: dict[str, str], prompt: str) -> dict[str, str]:
    """The fields, without a line or a detail that is torn out of a clause, or that the small print says as well."""
    found = dict(fields)
    for name in ("subheadline", "detail"):
        text = found[name]
        if numbers(text) or given_addresses(text):
            continue
        again = name == "detail" and text.casefold() in found["legal"].casefold()
        if again or is_torn(text, prompt):
            found[name] = ""
    return found


def _without_asides(
    fields: dict[str, str], clauses: Sequence[Clause], matters: Sequence[str], prompt: str
) -> dict[str, str]:
    """The fields, without a line or a detail that the brief says to the designer alone."""
    found = dict(fields)
    for name in ("subheadline", "detail"):
        text = found[name]
        start = prompt.find(text) if text else -1
        if start < 0 or numbers(text) or given_addresses(text) or text == fields["brand"]:
            continue
        told = any(clause.start < start + len(text) and start < clause.end for clause in clauses)
        if not told and not any(text in matter for matter in matters):
            found[name] = ""
    return found


def _without_brand(fields: dict[str, str], prompt: str) -> dict[str, str]:
    """The fields, in whose detail the brand, which stands above, is not named again."""
    phrases = re.split(r",\s+", fields["detail"])
    others = [phrase for phrase in phrases if phrase != fields["brand"]]
    if not fields["brand"] or len(others) == len(phrases) or not others:
        return fields
    joined = ", ".join(others)
    return fields | {"detail": joined if joined in prompt else BESIDE.join(map(begun, others))}


def _is_own(line: str, clauses: Sequence[Clause], prompt: str) -> bool:
    """Whether a line begins where a clause of the brief does, and ends where one ends."""
    start = place_of(line, prompt)
    if start < 0:
        return False
    return any(clause.start == start for clause in clauses) and any(
        clause.end == start + len(line) for clause in clauses
    )


def _missing(fields: Mapping[str, str], clauses: Sequence[Clause], prompt: str) -> list[Clause]:
    language = brief_language(prompt)
    copy = _copy(fields)
    return [clause for clause in clauses if not _is_said(clause.of(prompt), copy, language)]


def _copy(fields: Mapping[str, str]) -> str:
    return " ".join(fields[name] for name in _COPY)


def _is_said(text: str, copy: str, language: str) -> bool:
    if text.casefold() in copy.casefold():
        return True
    stems = told_stems(text, language)
    said = set(told_stems(copy, language))
    unsaid = sum(stem not in said for stem in stems)
    return unsaid <= len(stems) * _UNSAID if len(stems) > _SHORT else not unsaid


def _grown(fields: dict[str, str], name: str, clauses: Sequence[Clause], prompt: str) -> dict[str, str]:
    """The fields, where a quoted one is joined by what stands beside it in its sentence and is missing."""
    text = fields[name]
    start = place_of(text, prompt)
    if start < 0:
        return fields
    missing = _missing(fields, clauses, prompt)
    for first, last in _with_neighbour(start, start + len(text), clauses, missing):
        longer = prompt[first:last]
        if len(longer) <= COPY_LIMITS[name] and not _repeats(longer, fields, (name,)):
            return _grown(fields | {name: begun(longer)}, name, clauses, prompt)
    return fields


def _with_neighbour(
    start: int, end: int, clauses: Sequence[Clause], missing: Sequence[Clause]
) -> Iterator[tuple[int, int]]:
    """From where to where a text reaches with the clause behind it, and with the one before it."""
    for one, other in zip(clauses, clauses[1:], strict=False):
        if _stand_together(one, other):
            if one.end == end and other in missing:
                yield start, other.end
            if other.start == start and one in missing:
                yield one.start, end


def _repeats(text: str, fields: Mapping[str, str], but: Sequence[str] = ()) -> bool:
    """Whether a text states a number that another of the ad's states already."""
    return bool(_shown(fields, but) & set(numbers(text)))


def _shown(fields: Mapping[str, str], but: Sequence[str]) -> set[str]:
    """The numbers and addresses that the texts state, but for some of them."""
    texts = [fields[name] for name in _COPY if name not in but]
    return {fact for text in texts for fact in (*numbers(text), *given_addresses(text))}


def _lines(
    fields: Mapping[str, str], clauses: Sequence[Clause], prompt: str, standing: str
) -> Iterator[tuple[str, float]]:
    """Lines out of missing clauses, each with its worth in telling words; the brief's first clauses are worth most."""
    missing = _missing({**fields, "legal": ""}, clauses, prompt)
    language = brief_language(prompt)
    for run in _runs(clauses, missing):
        whole = _shortened(prompt[run[0].start : run[-1].end], run)
        if len(whole) >= COPY_LIMITS["subheadline"] - 1 or _goes_on(run[0], prompt):
            continue
        later = _LATER * (run[0].sentence - clauses[0].sentence) + _BEHIND * clauses.index(run[0])
        trimmed = _trimmed(whole, fields)
        for text, again in ((trimmed, 0.0), *(((whole, _AGAIN),) if trimmed != whole else ())):
            fewest = _FEWEST - (not standing and text == whole)
            if fields["headline"].casefold() in text.casefold():
                continue
            if len(text.split()) >= fewest and len(text) >= _SHORTEST:
                yield text, _WORTH * len(told_stems(text, language)) - later - again


def _runs(clauses: Sequence[Clause], missing: Sequence[Clause]) -> Iterator[Sequence[Clause]]:
    """All sequences of missing clauses that stand together in a sentence, or a short sentence with those behind it."""
    for first in range(len(clauses)):
        for last in range(first, len(clauses)):
            run = clauses[first : last + 1]
            if run[-1] not in missing or (last > first and not _goes_with(run)):
                break
            yield run


def _goes_with(run: Sequence[Clause]) -> bool:
    """Whether the last clause of a run may stand in a line with those before it."""
    *_, before, last = run
    follows = last.sentence == run[0].sentence + 1 and last.start - before.end <= _GAP
    return _stand_together(before, last) or (follows and before.end - run[0].start <= _LABEL)


def _shortened(text: str, run: Sequence[Clause]) -> str:
    """A clause that is too long for a line, up to the last place where a phrase may end; any other text as it is."""
    longest = COPY_LIMITS["subheadline"] - 2
    if len(run) > 1 or len(text) <= longest:
        return text
    shorter = (
        text[: len(phrase)] for phrase in spans(readable(text), longest) if readable(text).find(phrase) == 0
    )
    return max((part for part in shorter if goes_on(text[len(part) :])), key=len, default=text)


def _trimmed(text: str, fields: Mapping[str, str]) -> str:
    """The text up to where it states a number that the ad states already."""
    shown, whole = _shown(fields, ("subheadline",)), text
    while repeated := next((number for number in numbers(text) if number in shown), ""):
        place = text.find(repeated)
        text = HANGING.sub("", text[:place]) if place >= 0 else ""
        if not is_price(repeated) and len(text) == len(whole[:place].rstrip()):
            text = HANGING.sub("", text.rpartition(" ")[0])  # `open 24 hours`
        text = _FOR_A.sub("", text)
        *before, last = re.split(r"\s?[,;:–—]\s", text)
        if before and len(last.split()) < _FEWEST:
            text = text[: len(text) - len(last)].rstrip(" ,;:–—")
    return text


def _goes_on(clause: Clause, prompt: str) -> bool:
    """Whether a clause says nothing without the one before it."""
    return not clause.opens and _GOES_ON.match(clause.of(prompt)) is not None


def _stand_together(one: Clause, two: Clause) -> bool:
    return one.sentence == two.sentence and two.start - one.end <= _GAP


def _beside(fields: dict[str, str], clause: Clause, prompt: str) -> dict[str, str]:
    """The clause beside the detail, in the brief's order, where there is room for it."""
    text = clause.of(prompt)
    if _repeats(text, fields) or _goes_on(clause, prompt):
        return fields
    told = [part for part in fields["detail"].split(BESIDE) if part]
    folded = prompt.casefold()
    parts = sorted([*told, text], key=lambda part: folded.find(part.casefold()))
    joined = side_by_side(list(map(begun, parts)))
    return fields | {"detail": joined} if joined else fields


def side_by_side(phrases: Sequence[str]) -> str:
    """A detail of these phrases; empty where it has no room for all of them."""
    joined = BESIDE.join(phrases)
    return joined if len(phrases) <= _MOST_BESIDE and len(joined) <= COPY_LIMITS["detail"] else ""
