"""A headline out of the brief's own words, for where nothing tells its trade: dull, and true."""

import re
from collections.abc import Iterator

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.given_facts import brand_named
from adgenesis_ml.codec.clauses import clauses_of
from adgenesis_ml.codec.for_designer import speaks_to_designer
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.codec.phrases import spans
from adgenesis_ml.codec.points import client_of, points_of
from adgenesis_ml.codec.request_words import INTRODUCED
from adgenesis_ml.codec.subject import asked_for
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.decoding.whole_phrases import goes_on

# What speaks against a headline: it names a time, comes later in the brief, is a part of a clause, or torn out of it.
_TIME, _LATER, _PART, _TORN = 1.0, 0.75, 0.5, 2.0
_MOST_OF_IT = 0.6
_FEWEST = 2  # words, hours and days not counted
_LONG = 8  # letters of the one word with which a brief begins: `Klavierstimmer`
_ARTICLE = re.compile(
    r"^(?:an?|the|der|die|das|eine?n?|le|la|les|une?|el|los|las|una?|um|uma|il|lo|gli)\s", re.IGNORECASE
)
# Who speaks: `we do`, `ich mache`, `somos`.
_SENDER = re.compile(
    r"^(?:(?:i|we) (?:do|run|make|sell|offer|teach|have|build|are|am)|we['’]re|i['’]m|(?:ich|wir) (?:mache|machen|"
    r"führe|führen|verkaufe|verkaufen|biete|bieten|sind|bin)|(?:je|nous|on) (?:fais|faisons|fait|vends|vendons|"
    r"propose|proposons|sommes|suis)|hago|hacemos|vendo|vendemos|ofrecemos|somos|soy|tenemos|faço|fazemos|oferecemos|sou|temos|"
    r"faccio|facciamo|vendiamo|offriamo|siamo|sono|abbiamo)\s+",
    re.IGNORECASE,
)
_IS = re.compile(r"^ (?:is|are|ist|sind|est|sont|es|son|é|são|è|sono)\s+", re.IGNORECASE)
_WHEN = re.compile(r"(?:[\w.]+ )?\d|(?:every|each|jede\w*|chaque|cada|ogni|on|am|le|il|el)\s", re.IGNORECASE)
# Where and for whom, by name.
_NAMED = re.compile(
    r"\s(?:for|at|in|by|from|with|bei|von|à|chez|en|de|em|da|di|a)\s(?:the |our )?(?-i:[A-ZÀ-ÖØ-Þ])"
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def own_headlines(prompt: str, *, best_alone: bool = False) -> list[str]:
    """What the brief says first, as far as a headline has room for it, the best first; empty where nothing fits.

    Whole clauses come before parts of them, and what is sold before who sells it, when and where. `best_alone`: none
    that is torn out of a clause, or comes late in the brief.
    """
    sender = brand_named(prompt).casefold()
    found: dict[str, float] = {}
    for text, cost in _said(prompt):
        headline = readable(begun(_matter(text, sender)))
        words = _WORD.findall(headline)
        telling = len(words) >= _FEWEST or (not found and len("".join(words)) >= _LONG)
        if not telling or len(headline) >= COPY_LIMITS["headline"]:
            continue
        if headline.casefold() != sender and not speaks_to_designer(INTRODUCED.sub("", headline)):
            found.setdefault(headline, cost + _TIME * bool(_WHEN.match(headline)))
    most = _PART if best_alone else _TORN + _LATER + _TIME
    return sorted((text for text in found if found[text] <= most), key=lambda headline: found[headline])


def _matter(text: str, sender: str) -> str:
    """What a clause says without who says it: `Narthex is payroll software`, `I do taxidermy`."""
    shorter = _SENDER.sub("", text)
    if sender and shorter.casefold().startswith(f"{sender} "):
        shorter = _IS.sub("", shorter[len(sender) :])
    shorter = _ARTICLE.sub("", shorter) if shorter != text else text
    words = _WORD.findall(shorter)
    return shorter if len(words) >= _FEWEST or len("".join(words)) >= _LONG else text


def _said(prompt: str) -> Iterator[tuple[str, float]]:
    """The texts that may stand as a headline, and what speaks against each: how late it comes, and what it leaves."""
    for matter in asked_for(prompt):
        yield from _shorter(_ARTICLE.sub("", matter.rstrip(" .!")))
    clauses = [clause.of(prompt) for clause in clauses_of(prompt) if clause.opens]
    for clause in clauses[:1]:
        yield from _shorter(clause)
    yield client_of(prompt), 0.0
    for point in points_of(prompt):
        yield point, 0.0
    for clause in clauses[1:]:
        yield from ((text, _LATER + cost) for text, cost in _shorter(clause))


def _shorter(text: str) -> Iterator[tuple[str, float]]:
    """The text, and the longest phrase that it begins with and that a headline has room for."""
    yield text, 0.0
    longest = COPY_LIMITS["headline"] - 1
    begins = (phrase for phrase in spans(readable(text), longest) if readable(text).startswith(phrase))
    part = max(begins, key=len, default="")
    rest = text[len(part) :]
    is_whole = _NAMED.match(rest) or (goes_on(rest) and len(part) >= _MOST_OF_IT * len(text))
    yield part, _PART if is_whole else _TORN
