"""The drawer: what of the stock fits one brief.

A topic is known by what the model takes the ad to be about, and by its cues, words with which a brief gives it away;
what was written for a thing that the brief names comes before what fits the topic at any time.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Self

from adgenesis_design.facts import invented, is_price, numbers
from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.asked_language import brief_language, copy_language
from adgenesis_design.text.language import DEFAULT_LANGUAGE
from adgenesis_ml.codec.occasions import times_of_year
from adgenesis_ml.codec.subject import subject
from adgenesis_ml.judging.judge import Origin, Prepared
from adgenesis_ml.judging.stock import Topic
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

_FLOOR = 0.8  # a cue that no other topic has is worth 1 to 2, the more the earlier it stands
_BESIDE = 0.6  # of the best topic's score: another topic that is meant as well
_EARLY = 3.0  # the fourth word of a brief weighs half as much more as the first
_SURE = 0.85  # a fit at which a topic is hardly ever mistaken
_TRUST = 0.67  # what the model's probability counts, beside the cues
_LEAST_FIT = 0.2  # of both: topics that fit less are hardly ever meant
_SURE_OF_BOTH = 0.6  # nine in ten that fit so well are meant
_MOST = 3  # topics that a brief may mean
_ENOUGH = 1.6  # a score at which a topic is meant more likely than not
_COMPOUND = 5  # letters that a part of a German compound has at least

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


@dataclass(frozen=True, slots=True)
class _Meant:
    """A topic that a brief speaks of, in the ad's language; the things it names, and how well it fits, in 0..1."""

    topic: Topic
    named: tuple[str, ...]
    fit: float
    is_sure: bool

    @property
    def close_fit(self) -> float:
        """Of what was written for a thing that is named."""
        return (1 + self.fit) / 2


@dataclass(frozen=True, slots=True)
class Drawer:
    """What fits one brief, the most to the point first. Nothing in it states a fact that the brief does not."""

    prompt: str
    text: str
    meant: tuple[_Meant, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of the topics that are meant, the likeliest first."""
        return tuple(meant.topic.topic for meant in self.meant)

    def headlines(self, count: int) -> list[Prepared]:
        found: dict[str, float] = {}
        for meant in self.meant:
            for thing in (meant.topic.things[word] for word in meant.named):
                found |= dict.fromkeys(self._shuffled(thing.headlines), meant.close_fit)
            by_occasion = meant.topic.headlines
            timely = (line for occasion in _occasions(self.text) for line in by_occasion[occasion])
            general = (*self._shuffled(timely), *self._shuffled(by_occasion["any"]))
            found |= {line: meant.fit for line in general if line not in found}
        return self._true(found)[:count]

    def lines(self, count: int) -> list[Prepared]:
        """Supporting lines."""
        found: dict[str, float] = {}
        for meant in self.meant:
            close = (meant.topic.things[word].line for word in meant.named)
            found |= dict.fromkeys(self._shuffled(filter(None, close)), meant.close_fit)
            general = self._shuffled(meant.topic.lines)
            found |= {line: meant.fit for line in general if line not in found}
        return self._true(found)[:count]

    def buttons(self) -> list[str]:
        """Of the topic that is meant most likely, where that is sure: a button that is not to the point misleads."""
        return [text for meant in self.meant[:1] if meant.is_sure for text in meant.topic.buttons]

    def _shuffled(self, lines: Iterable[str]) -> list[str]:
        """In an order of the brief's own: two bakeries should not be offered the same line first."""
        return sorted(lines, key=lambda line: zlib.crc32(f"{self.prompt}|{line}".encode()))

    def _true(self, found: Mapping[str, float]) -> list[Prepared]:
        times = times_of_year(self.prompt)
        return [
            Prepared(line, Origin.STOCK, fit)
            for line, fit in found.items()
            # A line for Christmas is not true of an ad for Valentine's Day.
            if not invented(line, self.prompt) and times_of_year(line) <= times
        ]


class Drawers:
    """The stock by what a brief speaks of."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics: dict[str, dict[str, Topic]] = {}
        for topic in topics:
            self._topics.setdefault(topic.language, {})[topic.topic] = topic
        self._signs: dict[str, _Signs] = {}

    def topics(self, language: str) -> list[str]:
        """The names of all topics of a language."""
        return list(self._topics.get(language, {}))

    def open(self, prompt: str, theme: ReadTheme = UNREAD) -> Drawer:
        """What fits a brief, in the language that it asks for, whatever its own is."""
        own, language = brief_language(prompt), copy_language(prompt)
        own = own if own in self._topics else DEFAULT_LANGUAGE
        topics = self._topics.get(language, {})
        text = " ".join(subject(prompt))
        signs = {found.topic: (score, named) for score, found, named in self._signs_of(own).read(text, own)}
        meant = _by_theme(signs, theme.topics) if theme.theme else _by_cues(signs)
        sure = _SURE_OF_BOTH if theme.theme else _SURE
        fitting = tuple(
            # Things are known by their names in the brief's own language.
            _Meant(
                topics[name], signs[name][1] if own == language and name in signs else (), fit, fit >= sure
            )
            for name, fit in meant.items()
            if name in topics
        )
        return Drawer(prompt, text, fitting)

    def _signs_of(self, language: str) -> "_Signs":
        """Found when a language is first met: stemming all of them would cost every start."""
        if language not in self._signs:
            self._signs[language] = _Signs.of(self._topics.get(language, {}).values())
        return self._signs[language]


_Scored = Mapping[str, tuple[float, tuple[str, ...]]]


def _by_cues(signs: _Scored) -> dict[str, float]:
    """The topics that cues alone give away, with their fit, the best first."""
    scores = {name: score for name, (score, _) in signs.items()}
    least = max(_FLOOR, _BESIDE * max(scores.values(), default=0.0))
    best = sorted(scores, key=lambda name: (-scores[name], name))[:_MOST]
    return {name: _cue_fit(scores[name]) for name in best if scores[name] >= least}


def _by_theme(signs: _Scored, likely: Mapping[str, float]) -> dict[str, float]:
    """The topics that the model and the cues together take the ad to be about, with their fit, the best first."""
    cues = {name: _cue_fit(score) for name, (score, _) in signs.items()}
    fits = {
        name: _TRUST * likely.get(name, 0.0) + (1 - _TRUST) * cues.get(name, 0.0) for name in {*likely, *cues}
    }
    best = sorted(fits, key=lambda name: (-fits[name], name))[:_MOST]
    least = max(_LEAST_FIT, _BESIDE * max(fits.values(), default=0.0))
    return {name: fits[name] for name in best if fits[name] >= least}


def _cue_fit(score: float) -> float:
    return 1 - exp(-score / _ENOUGH)


@dataclass(frozen=True, slots=True)
class _Signs:
    """By what the topics of one language are known: their terms as stems, and what each says of a topic."""

    terms: Sequence[tuple[Topic, Mapping[str, frozenset[str]]]]
    weights: Mapping[frozenset[str], float]

    @classmethod
    def of(cls, topics: Iterable[Topic]) -> Self:
        terms = []
        for topic in topics:
            stems = {term: frozenset(stems_of(term, topic.language)) for term in (*topic.cues, *topic.things)}
            terms.append((topic, {term: parts for term, parts in stems.items() if parts}))
        return cls(terms, _rarity(known for _, known in terms))

    def read(self, text: str, language: str) -> list[tuple[float, Topic, tuple[str, ...]]]:
        """All topics, with their scores for a text and those of their things that it names."""
        stems = {stem: rank for rank, stem in enumerate(stems_of(text, language))}
        scored = []
        for topic, terms in self.terms:
            ranks = {term: _first(parts, stems, language) for term, parts in terms.items()}
            # A thing that is a cue as well counts once; what comes first in a brief is what it is about.
            said = {terms[term]: rank for term, rank in ranks.items() if rank is not None}
            score = sum(
                self.weights[parts] * len(parts) ** 0.5 * (1 + 1 / (1 + rank / _EARLY))
                for parts, rank in said.items()
            )
            named = tuple(term for term in topic.things if ranks.get(term) is not None)
            scored.append((score, topic, named))
        return scored


def _first(parts: frozenset[str], stems: Mapping[str, int], language: str) -> int | None:
    """Where the first of a term's parts stands among a brief's stems; None unless all of them do."""
    ranks = [_rank(part, stems, language) for part in parts]
    return min(rank for rank in ranks if rank is not None) if None not in ranks else None


def _rank(part: str, stems: Mapping[str, int], language: str) -> int | None:
    if part in stems or language != "de" or len(part) < _COMPOUND:
        return stems.get(part)
    # German writes what a thing is of before or behind it, in one word.
    return next((rank for stem, rank in stems.items() if stem.startswith(part) or stem.endswith(part)), None)


def _rarity(topics: Iterable[Mapping[str, frozenset[str]]]) -> dict[frozenset[str], float]:
    """What a term says of a topic: 1 where no other has it, 0 where all have."""
    topics = list(topics)
    having = Counter(parts for terms in topics for parts in set(terms.values()))
    return {parts: 1 - log(count) / log(max(2, len(topics))) for parts, count in having.items()}


def _occasions(text: str) -> Iterator[str]:
    """What the text's own occasion is: something new, a date, a price."""
    if _NEW.search(text):
        yield "new"
    if _DATED.search(text):
        yield "event"
    if _SALE.search(text) or any(is_price(number) for number in numbers(text)):
        yield "sale"
