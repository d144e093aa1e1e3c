"""By what the topics of one language are known: words with which a brief gives away its trade."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log
from typing import Self

from adgenesis_design.picture_search import stem_words
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.stock import Topic

_EARLY = 4.0  # the fifth word of a brief weighs half as much more as the first
_APART = 3  # words of a term may stand so far from each other: `bike, any make, serviced`
_COMPOUND = 5  # letters that a part of a German compound has at least

# A cue or a thing: the stems of its words, sorted. They may stand in any order.
_Term = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """What a brief says of one topic: a score, and those of the topic's things that it names."""

    score: float
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The topics of one language by their terms. Kept small: the service has those of six languages in memory."""

    language: str
    words: BriefWords
    most: float  # the logarithm of the number of topics
    # The topics that have a term, by its stem or, of more words, by the term; those terms by their longest stem.
    topics: Mapping[str | _Term, Sequence[str]]
    longer: Mapping[str, Sequence[_Term]]
    # By topic, its things and their terms.
    things: Mapping[str, Mapping[str, _Term]]

    @classmethod
    def of(cls, language: str, topics: Iterable[Topic], words: BriefWords | None = None) -> Self:
        """A word weighs less the more topics have it, and the more briefs do."""
        having: dict[str | _Term, tuple[str, ...]] = {}
        longer: dict[str, tuple[_Term, ...]] = {}
        things: dict[str, dict[str, _Term]] = {}
        for topic in topics:
            things[topic.topic] = {thing: _term(thing, language) for thing in topic.things}
            cues = (_term(cue, language) for cue in topic.cues)
            alone = (topic.topic,)  # shared by most terms
            # A thing that is a cue as well counts once.
            for term in dict.fromkeys((*things[topic.topic].values(), *cues)):
                if not term:
                    continue
                key = term if len(term) > 1 else term[0]
                if key not in having and len(term) > 1:
                    longest = max(term, key=lambda stem: (len(stem), stem))
                    longer[longest] = (*longer.get(longest, ()), term)
                having[key] = (*having[key], *alone) if key in having else alone
        return cls(language, words or BriefWords(), log(max(2, len(things))), having, longer, things)

    def read(self, text: str) -> dict[str, Sign]:
        """The topics of which a text has any sign."""
        places = self._places(text)
        scores: dict[str, float] = defaultdict(float)
        said: dict[str, set[_Term]] = defaultdict(set)
        # In the text's order: sums of floats must not depend on a set's.
        for stem in places:
            for term in ((stem,), *self.longer.get(stem, ())):
                names = self.topics.get(term if len(term) > 1 else stem, ())
                place = _first(term, stem, places) if names else None
                if place is None:
                    continue
                # What comes first in a brief is what it is about.
                worth = self._weight(term, len(names)) * (1 + 1 / (1 + place / _EARLY))
                for topic in names:
                    scores[topic] += worth
                    said[topic].add(term)
        return {topic: Sign(score, self._named(topic, said[topic])) for topic, score in scores.items()}

    def knows(self, word: str) -> bool:
        """Whether a word is a term by itself."""
        term = _term(word, self.language)
        return len(term) == 1 and term[0] in self.topics

    def _weight(self, term: _Term, topics: int) -> float:
        rarity = max(self.words.rarity(stem, self.language) for stem in term)
        return float((1 - log(topics) / self.most) * rarity**2 * len(term) ** 0.5)

    def _named(self, topic: str, said: Set[_Term]) -> tuple[str, ...]:
        return tuple(thing for thing, term in self.things[topic].items() if term in said)

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
    return tuple(sorted(set(stem_words(text, language))))


def _first(term: _Term, stem: str, places: Mapping[str, Sequence[int]]) -> int | None:
    """The first place at which all of a term stands together; None where it does not."""
    apart = _APART + len(term) - 2
    for place in places[stem]:
        found = [place]
        for other in term:
            near = [at for at in places.get(other, ()) if abs(at - place) <= apart]
            if not near:
                break
            found.append(near[0])
        else:
            return min(found)
    return None
