"""Search among illustrations by meaning: a running club finds the shoe.

Every illustration has words in several languages (what it is called and what it stands for). A text's words are
reduced to their stems and looked up; rare words weigh more than common ones. Briefs with their chosen illustrations
say how common a word is in briefs, and which illustrations it went with.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import log
from typing import Any, Self

import snowballstemmer  # type: ignore[import-untyped]

from adgenesis_design.text.language import language_among

_STEMMERS = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "it": "italian",
}
LANGUAGES = tuple(_STEMMERS)
_WORD = re.compile(r"[^\W\d_]{3,}")
_ANY_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")

_NAME, _PART_OF_NAME, _TAG, _PART_OF_TAG = 2.0, 1.5, 1.0, 0.6
_LEAST_RARITY = 2.5  # a word that more than a twelfth of the briefs have says nothing of the subject
_DOUBT = 4  # briefs that a word's part in a name is worth
_TAUGHT = 2.0  # what being chosen says, beside a whole name's 2 and a tag's 1
_FLOOR = 0.5  # of the best score; what scores less is no answer


# By stem and illustration: how strongly the stem means it.
StemIndex = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class PictureUse:
    """What briefs with chosen illustrations teach: how many have a stem, and which illustrations went with it."""

    briefs: int = 0
    frequency: Mapping[str, int] = field(default_factory=dict)
    chosen: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, examples: Iterable[tuple[str, Iterable[str]]]) -> Self:
        """Count (text, illustrations chosen for it)."""
        briefs, frequency, chosen = 0, Counter[str](), defaultdict[str, Counter[str]](Counter)
        for text, pictures in examples:
            briefs += 1
            names = set(pictures)
            for stem in stems_of(text):
                frequency[stem] += 1
                chosen[stem].update(names)
        return cls(briefs, dict(frequency), {stem: dict(counts) for stem, counts in chosen.items()})

    def __add__(self, other: "PictureUse") -> "PictureUse":
        """What the briefs of both teach, each brief counted where it stands."""
        return PictureUse(
            self.briefs + other.briefs,
            Counter(self.frequency) + Counter(other.frequency),
            {
                stem: Counter(self.chosen.get(stem, {})) + Counter(other.chosen.get(stem, {}))
                for stem in {*self.chosen, *other.chosen}
            },
        )

    def rarity(self, stem: str) -> float:
        """How much a stem says: the logarithm of how few briefs have it."""
        return log((self.briefs + 1) / (self.frequency.get(stem, 0) + 1)) if self.briefs else _LEAST_RARITY


class PictureSearch:
    """Finds illustrations for a text by the index of its language, and by what was chosen for texts like it."""

    def __init__(self, index: Mapping[str, StemIndex], use: PictureUse | None = None) -> None:
        self._index = index
        self._use = use or PictureUse()

    def __bool__(self) -> bool:
        """Whether it has an index to search in."""
        return bool(self._index)

    def find(self, text: str, count: int = 12, language: str | None = None) -> list[str]:
        """The names of up to `count` fitting illustrations, the best first; none where no word leads to one.

        Without a `language` the text's own, as far as its words tell.
        """
        scores: dict[str, float] = defaultdict(float)
        language = language or language_of(text)
        index = self._index.get(language, {})
        for stem in dict.fromkeys(_stems(text, language)):
            rarity = self._use.rarity(stem)
            if rarity < _LEAST_RARITY:
                continue
            meant, chosen = index.get(stem, {}), self._use.chosen.get(stem, {})
            seen = _DOUBT + self._use.frequency.get(stem, 0)
            # What a word means in a name gives way to what it meant in briefs, the more of them have it.
            for name in dict.fromkeys((*meant, *chosen)):
                named = meant[name] / (1 + log(len(meant))) if name in meant else 0.0
                scores[name] += rarity * (_DOUBT * named + _TAUGHT * chosen.get(name, 0)) / seen
        best = max(scores.values(), default=0.0)
        ranked = sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
        return [name for name, score in ranked[:count] if score >= _FLOOR * best]

    def named(self, stems: Iterable[str], language: str) -> set[str]:
        """The illustrations that are called after one of these stems, or stand for it."""
        return self._meant(stems, language, _TAG)

    def called(self, stems: Iterable[str], language: str) -> set[str]:
        """The illustrations whose whole name is one of these stems."""
        return self._meant(stems, language, _NAME)

    def _meant(self, stems: Iterable[str], language: str, least: float) -> set[str]:
        index = self._index.get(language, {})
        return {name for stem in stems for name, weight in index.get(stem, {}).items() if weight >= least}


def stem_index(language: str, named: Mapping[str, tuple[str, Sequence[str]]]) -> dict[str, dict[str, float]]:
    """The index of one language. `named` is by illustration: what it is called, and what else it stands for."""
    index: dict[str, dict[str, float]] = defaultdict(dict)
    for name, (called, tags) in named.items():
        phrases = [(called, _NAME, _PART_OF_NAME), *((tag, _TAG, _PART_OF_TAG) for tag in tags)]
        for phrase, whole, part in phrases:
            stems = _stems(phrase, language)
            for stem in stems:
                index[stem][name] = max(index[stem].get(name, 0.0), whole if len(stems) == 1 else part)
    return dict(index)


def stems_of(text: str, language: str | None = None) -> list[str]:
    """The stems of a text's words, each once, in the text's order.

    Without a `language`, or with one that the search does not know, in the known one that the text is likest.
    """
    known = language if language in _STEMMERS else language_of(text)
    # The order matters: sums of floats must not depend on a set's.
    return list(dict.fromkeys(_stems(text, known)))


def stem_words(text: str, language: str) -> list[str]:
    """The stems of all words and numbers of a text, in its order, in a language that the search knows."""
    # Not remembered: a hundred thousand cues would push out the words that come again.
    stem = _stemmer(language).stemWord
    return [str(stem(word)) for word in _ANY_WORD.findall(_POSSESSIVE.sub("", text.lower()))]


def language_of(text: str) -> str:
    """The language of a text among those that the search knows; English where nothing tells."""
    return language_among(LANGUAGES, text)


def _stems(text: str, language: str) -> list[str]:
    return [_stem(language, word) for word in _WORD.findall(_POSSESSIVE.sub("", text.lower()))]


@lru_cache(maxsize=65536)
def _stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS[language])
