"""The drawer: what of the stock fits one brief.

A topic is known by what the model takes the ad to be about, and by its cues, words with which a brief gives it away;
what was written for a thing that the brief names comes before what fits the topic at any time.
"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import exp

from adgenesis_design.facts import invented
from adgenesis_design.text.asked_language import brief_language, copy_language
from adgenesis_design.text.language import DEFAULT_LANGUAGE
from adgenesis_ml.codec.hiring import offers_work
from adgenesis_ml.codec.occasions import times_of_year
from adgenesis_ml.codec.points import points_of
from adgenesis_ml.codec.subject import subject
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.judge import Origin, Prepared
from adgenesis_ml.judging.occasions import occasions_of
from adgenesis_ml.judging.signs import Sign, Signs
from adgenesis_ml.judging.stock import Topic
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

_FLOOR = 0.8  # a cue that no other topic has is worth 1 to 2, the more the earlier it stands
_BESIDE = 0.75  # of the best topic's score: another topic that is meant as well
_SURE = 0.85  # a fit at which a topic is hardly ever mistaken
_TRUST = 0.35  # what the model's probability counts, beside the cues
_LEAST_FIT = 0.2  # of both: topics that fit less are hardly ever meant
_SURE_OF_BOTH = 0.55  # nine in ten that fit so well are meant
_READ_BY_MODELS = "en"  # the language in which a small model finds the product more often than not
_OF_PRODUCT = 0.6  # what a cue in the product's name weighs besides
HIRING = "recruiting"  # the topic of whoever offers work
_MOST = 3  # topics that a brief may mean
_ENOUGH = 1.6  # a score at which a topic is meant more likely than not


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
    """What fits one brief, the most to the point first. Nothing in it states a fact that the brief does not.

    `nearest` are the names of the topics that come nearest, however little they fit.
    """

    prompt: str
    text: str
    meant: tuple[_Meant, ...]
    nearest: tuple[str, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of the topics that are meant, the likeliest first."""
        return tuple(meant.topic.topic for meant in self.meant)

    @property
    def fit(self) -> float:
        """How well the likeliest topic fits, in 0..1; 0 where none is meant."""
        return self.meant[0].fit if self.meant else 0.0

    def headlines(self, count: int) -> list[Prepared]:
        found: dict[str, float] = {}
        for meant in self.meant:
            for thing in (meant.topic.things[word] for word in meant.named):
                found |= dict.fromkeys(self._shuffled(thing.headlines), meant.close_fit)
            by_occasion = meant.topic.headlines
            timely = (line for occasion in occasions_of(self.text) for line in by_occasion[occasion])
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

    def buttons(self, action: Action) -> list[str]:
        """Those for an action, of the topic that is meant most likely, where that is sure: those for it alone first."""
        return next((meant.topic.buttons_for(action) for meant in self.meant[:1] if meant.is_sure), [])

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

    def __init__(self, topics: Iterable[Topic], words: BriefWords | None = None) -> None:
        self._words = words
        self._topics: dict[str, dict[str, Topic]] = {}
        for topic in topics:
            self._topics.setdefault(topic.language, {})[topic.topic] = topic
        self._signs: dict[str, Signs] = {}

    def topics(self, language: str) -> list[str]:
        """The names of all topics of a language."""
        return list(self._topics.get(language, {}))

    def open(self, prompt: str, theme: ReadTheme = UNREAD) -> Drawer:
        """What fits a brief, in the language that it asks for, whatever its own is."""
        own, language = brief_language(prompt), copy_language(prompt)
        own = own if own in self._topics else DEFAULT_LANGUAGE
        topics = self._topics.get(language, {})
        text = " ".join(dict.fromkeys((*subject(prompt), *points_of(prompt))))
        signs = self._signs_of(own).read(text)
        if own == _READ_BY_MODELS:
            signs = _with_product(signs, self._signs_of(own).read(theme.product))
        nearest, meant = _by_theme(signs, theme.topics) if theme.theme else _by_cues(signs)
        if offers_work(prompt) and HIRING in topics:
            nearest, meant = (HIRING,), {HIRING: 1.0}
        sure = _SURE_OF_BOTH if theme.theme else _SURE
        fitting = tuple(
            # Things are known by their names in the brief's own language.
            _Meant(
                topics[name], signs[name].named if own == language and name in signs else (), fit, fit >= sure
            )
            for name, fit in meant.items()
            if name in topics
        )
        return Drawer(prompt, text, fitting, nearest)

    def is_common(self, word: str, prompt: str) -> bool:
        """Whether a word is one that briefs of the brief's language use, and so by itself no name."""
        language = brief_language(prompt)
        common = self._words is not None and self._words.rarity_of(word, language) < 1
        return common or (language in self._topics and self._signs_of(language).knows(word))

    def _signs_of(self, language: str) -> Signs:
        """Found when a language is first met: stemming all of them would cost every start."""
        if language not in self._signs:
            self._signs[language] = Signs.of(language, self._topics.get(language, {}).values(), self._words)
        return self._signs[language]


def _with_product(signs: Mapping[str, Sign], product: Mapping[str, Sign]) -> dict[str, Sign]:
    """The signs of a brief, those in its product's name weighing more: what is sold tells the trade."""
    return {
        topic: replace(sign, score=sign.score + _OF_PRODUCT * product[topic].score)
        if topic in product
        else sign
        for topic, sign in signs.items()
    }


def _by_cues(signs: Mapping[str, Sign]) -> tuple[tuple[str, ...], dict[str, float]]:
    """The nearest topics by cues alone, and those of them that are given away, with their fit, the best first."""
    scores = {name: sign.score for name, sign in signs.items()}
    least = max(_FLOOR, _BESIDE * max(scores.values(), default=0.0))
    best = sorted(scores, key=lambda name: (-scores[name], name))[:_MOST]
    return tuple(best), {name: _cue_fit(scores[name]) for name in best if scores[name] >= least}


def _by_theme(
    signs: Mapping[str, Sign], likely: Mapping[str, float]
) -> tuple[tuple[str, ...], dict[str, float]]:
    """The nearest topics by the model and the cues together, and those that the ad is taken to be about, with their
    fit, the best first."""
    cues = {name: _cue_fit(sign.score) for name, sign in signs.items()}
    fits = {
        name: _TRUST * likely.get(name, 0.0) + (1 - _TRUST) * cues.get(name, 0.0) for name in {*likely, *cues}
    }
    best = sorted(fits, key=lambda name: (-fits[name], name))[:_MOST]
    least = max(_LEAST_FIT, _BESIDE * max(fits.values(), default=0.0))
    return tuple(best), {name: fits[name] for name in best if fits[name] >= least}


def _cue_fit(score: float) -> float:
    return 1 - exp(-score / _ENOUGH)
