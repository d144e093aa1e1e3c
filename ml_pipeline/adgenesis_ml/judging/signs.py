"""By what the topics of one language are known: words with which a brief gives away its trade."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Self

from adgenesis_design.picture_search import stem_words
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.stock import Topic

_EARLY = 4.0  # the fifth word of a brief weighs half as much more as the first
_APART = 3  # words of a term may stand so far from each other: `bike, any make, serviced`
_COMPOUND = 5  # letters that a part of a German compound has at least

# A cue or a thing: the stems of its words, in any order.
_Term = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """What a brief says of one topic: a score, and those of the topic's things that it names."""

    score: float
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The topics of one language by their terms."""

    language: str
    # Terms by their longest stem; the topics that have a term; what it says of them; things by topic and term.
    terms: Mapping[str, Sequence[_Term]]
    topics: Mapping[_Term, Sequence[str]]
    weights: Mapping[_Term, float]
    things: Mapping[str, Mapping[_Term, str]]

    @classmethod
    def of(cls, language: str, topics: Iterable[Topic], words: BriefWords | None = None) -> Self:
        """A word weighs less the more topics have it, and the more briefs do."""
        words = words or BriefWords()
        having: dict[_Term, list[str]] = defaultdict(list)
        things: dict[str, dict[_Term, str]] = {}
        for topic in topics:
            things[topic.topic] = {_term(thing, language): thing for thing in topic.things}
            cues = (_term(cue, language) for cue in topic.cues)
            # A thing that is a cue as well counts once.
            for term in dict.fromkeys((*things[topic.topic], *cues)):
                if term:
                    having[term].append(topic.topic)
        terms: dict[str, list[_Term]] = defaultdict(list)
        weights = {}
        most = log(max(2, len(things)))
        for term, names in having.items():
            terms[max(term, key=lambda stem: (len(stem), stem))].append(term)
            rarity = max(words.rarity(stem, language) for stem in term)
            weights[term] = (1 - log(len(names)) / most) * rarity**2 * len(term) ** 0.5
        return cls(language, dict(terms), having, weights, things)

    def read(self, text: str) -> dict[str, Sign]:
        """The topics of which a text has any sign."""
        places = self._places(text)
        scores: dict[str, float] = defaultdict(float)
        said: dict[str, set[_Term]] = defaultdict(set)
        # In the text's order: sums of floats must not depend on a set's.
        for stem in places:
            for term in self.terms.get(stem, ()):
                place = _first(term, stem, places)
                if place is not None:
                    # What comes first in a brief is what it is about.
                    worth = self.weights[term] * (1 + 1 / (1 + place / _EARLY))
                    for topic in self.topics[term]:
                        scores[topic] += worth
                        said[topic].add(term)
        return {topic: Sign(score, self._named(topic, said[topic])) for topic, score in scores.items()}

    def knows(self, word: str) -> bool:
        """Whether a word is a term by itself."""
        return _term(word, self.language) in self.topics

    def _named(self, topic: str, said: set[_Term]) -> tuple[str, ...]:
        return tuple(thing for term, thing in self.things[topic].items() if term in said)

    def _places(self, text: str) -> dict[str, list[int]]:
        """Where each stem of a text stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(stem_words(text, self.language)):
            for stem in (word, *self._parts(word)):
                places[stem].append(place)
        return places

    def _parts(self, word: str) -> Iterator[str]:
        """German writes what a thing is of before or behind it, in one word."""
        if self.language == "de":
            for length in range(len(word) - 1, _COMPOUND - 1, -1):
                yield word[:length]
                yield word[-length:]


def _term(text: str, language: str) -> _Term:
    return frozenset(stem_words(text, language))


def _first(term: _Term, stem: str, places: Mapping[str, Sequence[int]]) -> int | None:
    """The first place at which all of a term stands together; None where it does not."""
    apart = _APART + len(term) - 2
    for place in places[stem]:
        found = [place]
        for other in term - {stem}:
            near = [at for at in places.get(other, ()) if abs(at - place) <= apart]
            if not near:
                break
            found.append(near[0])
        else:
            return min(found)
    return None
