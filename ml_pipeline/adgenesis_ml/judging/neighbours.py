"""Headlines that were written for briefs like this one, where they would say nothing false of it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from math import log

from adgenesis_design.facts import invented
from adgenesis_design.picture_search import PictureSearch, language_of, stems_of
from adgenesis_ml.data.corpus import CorpusRecord

_CAPITAL = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][\w'’-]*")
_NEAREST = 40  # briefs whose headlines are looked at
_SAME_PICTURE = 0.08


class Neighbours:
    """The corpus by what its briefs speak of and show.

    Two briefs are near by the stems they share, rare ones counting more, and by the illustrations that suit both.
    """

    def __init__(self, records: Iterable[CorpusRecord], pictures: PictureSearch) -> None:
        self._records = list(records)
        self._pictures = pictures
        self._having: dict[str, list[int]] = defaultdict(list)
        self._showing: dict[str, list[int]] = defaultdict(list)
        for number, record in enumerate(self._records):
            for stem in stems_of(record.prompt):
                self._having[stem].append(number)
            for name in {concept.hero for concept in record.concepts}:
                self._showing[name].append(number)
        self._weight = {
            stem: log((len(self._records) + 1) / len(having)) ** 2 for stem, having in self._having.items()
        }
        self._size = [
            sum(self._weight[stem] for stem in stems_of(record.prompt)) ** 0.5 or 1.0
            for record in self._records
        ]

    def nearest(self, prompt: str, count: int = _NEAREST) -> list[tuple[CorpusRecord, float]]:
        """Briefs of the same language that are most like this one, the nearest first, with their nearness in 0..1."""
        own = [stem for stem in stems_of(prompt) if stem in self._having]
        size = sum(self._weight[stem] for stem in own) ** 0.5 or 1.0
        scores: dict[int, float] = defaultdict(float)
        for stem in own:
            for number in self._having[stem]:
                scores[number] += self._weight[stem] / (size * self._size[number])
        for rank, name in enumerate(self._pictures.find(prompt)):
            for number in self._showing[name]:
                scores[number] += _SAME_PICTURE / (1 + rank / 3)
        language = language_of(prompt)
        near = [
            (self._records[number], score)
            for number, score in sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
            if self._records[number].language == language and self._records[number].prompt != prompt
        ]
        return near[:count]

    def headlines(self, prompt: str, count: int = 4) -> list[tuple[str, float]]:
        """Headlines of the nearest briefs, with nearness, that claim nothing this brief does not: no fact, no name."""
        found: list[tuple[str, float]] = []
        for record, nearness in self.nearest(prompt):
            for concept in record.concepts:
                text = concept.headline
                brand = concept.brand.casefold()
                # The first word is large in any case: a name if its own brief has it large in mid-sentence.
                first = text.split()[0]
                names = [*_CAPITAL.findall(text), *{first}.intersection(_CAPITAL.findall(record.prompt))]
                names = [name for name in names if name not in prompt]
                german = record.language == "de"
                if (brand and brand in text.casefold()) or (names and not german) or invented(text, prompt):
                    continue
                if german and _strange_nouns(names, prompt):
                    continue
                found.append((text, nearness))
        return found[:count]


def _strange_nouns(names: list[str], prompt: str) -> bool:
    """German writes every noun large: a name is what the brief's own stems do not have either."""
    known = set(stems_of(prompt))
    return len([name for name in names if not set(stems_of(name)) & known]) > 1
