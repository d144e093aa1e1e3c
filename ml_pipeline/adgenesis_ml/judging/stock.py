"""Stock headlines: lines that a copywriter keeps in the drawer, true of every business of a topic.

Written for this project, topic by topic and language by language (`ml_pipeline/stock/`). A topic is known by its
cues, words with which a brief gives it away; what was written for a thing that the brief names comes before what
fits the topic at any time.
"""

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from typing import Any, Self

from adgenesis_design.facts import invented, is_price, numbers
from adgenesis_design.picture_search import language_of, stems_of
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.subject import subject
from adgenesis_ml.errors import InvalidTrainingData

FOLDER = Path(__file__).resolve().parents[2] / "stock"

_FLOOR = 0.8  # a cue that no other topic has is worth 1 to 2, the more the earlier it stands
_BESIDE = 0.6  # of the best topic's score: another topic that is meant as well
_EARLY = 3.0  # the fourth word of a brief weighs half as much more as the first
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
class Topic:
    """Lines for one topic in one language: for any time, for an occasion, and for single things by their name."""

    topic: str
    language: str
    any: tuple[str, ...]
    sale: tuple[str, ...]
    new: tuple[str, ...]
    event: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    cues: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        for lines in (self.any, self.sale, self.new, self.event, *self.words.values()):
            yield from lines


def read_stock(folder: Path = FOLDER) -> list[Topic]:
    """All topics, one a line, of all languages. Raises `InvalidTrainingData` with the row at fault."""
    topics = []
    for path in sorted(folder.glob("*.jsonl")):
        for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                topics.append(_topic(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InvalidTrainingData(
                    f"{path.name}:{row}: no topic of stock lines ({error!r})."
                ) from error
    return topics


def _topic(row: dict[str, Any]) -> Topic:
    lists = {name: tuple(row[name]) for name in ("any", "sale", "new", "event", "cues")}
    words = {word: tuple(lines) for word, lines in row["words"].items()}
    return Topic(str(row["topic"]), str(row["language"]), words=words, **lists)


@dataclass(frozen=True, slots=True)
class _Signs:
    """By what the topics of one language are known: their terms as stems, and what each says of a topic."""

    terms: Sequence[tuple[Topic, Mapping[str, frozenset[str]]]]
    weights: Mapping[frozenset[str], float]

    @classmethod
    def of(cls, topics: Iterable[Topic]) -> Self:
        terms = []
        for topic in topics:
            stems = {term: _stems(term, topic.language) for term in (*topic.cues, *topic.words)}
            terms.append((topic, {term: parts for term, parts in stems.items() if parts}))
        return cls(terms, _rarity(known for _, known in terms))


class Stock:
    """The stock lines by what a brief speaks of."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics: dict[str, dict[str, Topic]] = {}
        for topic in topics:
            self._topics.setdefault(topic.language, {})[topic.topic] = topic
        self._signs: dict[str, _Signs] = {}

    def headlines(self, prompt: str, count: int) -> list[tuple[str, float]]:
        """Lines that could stand over an ad for this brief, the most to the point first, with their fit in 0..1.

        In the language that the brief asks for, whatever its own is.
        """
        found: dict[str, float] = {}
        topics = self._topics.get(copy_language(prompt), {})
        text = " ".join(subject(prompt))
        for score, meant, said in self._meant(text, language_of(prompt)):
            topic = topics.get(meant.topic)
            if topic is None:
                continue
            fit = 1 - exp(-score / _ENOUGH)
            for word in said if topic is meant else ():
                found |= dict.fromkeys(_shuffled(topic.words[word], prompt), (1 + fit) / 2)
            general = (*_shuffled(_timely(topic, text), prompt), *_shuffled(topic.any, prompt))
            found |= {line: fit for line in general if line not in found}
        return [(line, fit) for line, fit in found.items() if not invented(line, prompt)][:count]

    def _meant(self, text: str, language: str) -> list[tuple[float, Topic, list[str]]]:
        """The topics that a text speaks of, with their scores and those of their things that it names."""
        stems = {stem: rank for rank, stem in enumerate(stems_of(text, language))}
        signs = self._signs_of(language)
        weights = signs.weights
        scored = []
        for topic, terms in signs.terms:
            ranks = {term: _first(parts, stems, language) for term, parts in terms.items()}
            # A thing that is a cue as well counts once; what comes first in a brief is what it is about.
            named = {terms[term]: rank for term, rank in ranks.items() if rank is not None}
            score = sum(
                weights[parts] * len(parts) ** 0.5 * (1 + 1 / (1 + rank / _EARLY))
                for parts, rank in named.items()
            )
            scored.append((score, topic, [term for term in topic.words if ranks.get(term) is not None]))
        scored.sort(key=lambda found: (-found[0], found[1].topic))
        least = max(_FLOOR, _BESIDE * scored[0][0]) if scored else 0.0
        return [found for found in scored[:3] if found[0] >= least]

    def _signs_of(self, language: str) -> _Signs:
        """Found when a language is first met: stemming all of them would cost every start."""
        if language not in self._signs:
            self._signs[language] = _Signs.of(self._topics.get(language, {}).values())
        return self._signs[language]


def _shuffled(lines: Iterable[str], prompt: str) -> list[str]:
    """In an order of the brief's own: two bakeries should not be offered the same line first."""
    return sorted(lines, key=lambda line: zlib.crc32(f"{prompt}|{line}".encode()))


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stems_of(text, language))


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


def _timely(topic: Topic, text: str) -> list[str]:
    """Lines for what the text's own occasion is: something new, a date, a price."""
    found: list[str] = []
    if _NEW.search(text):
        found += topic.new
    if _DATED.search(text):
        found += topic.event
    if _SALE.search(text) or any(is_price(number) for number in numbers(text)):
        found += topic.sale
    return found
