"""Headlines that were written for briefs like this one, where they would say nothing false of it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from math import log

from adgenesis_design.facts import invented
from adgenesis_design.picture_search import PictureSearch, stems_of
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.judging.copybook import Entry
from adgenesis_ml.judging.judge import Origin, Prepared

_CAPITAL = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][\w'’-]*")
_NEAREST = 40  # briefs whose headlines are looked at
_SAME_PICTURE = 0.08
# Judged by readers, of headlines from briefs nearer than 0.36 every second could be printed, of those at
# 0.29 to 0.36 one in four, of those farther away one in fifteen.
NEAR_ENOUGH = 0.34


class Neighbours:
    """The copybook by what its briefs speak of and show.

    Two briefs are near by the stems they share, rare ones counting more, and by the illustrations that suit both.
    """

    def __init__(self, entries: Iterable[Entry], pictures: PictureSearch) -> None:
        self._entries = list(entries)
        self._pictures = pictures
        self._having: dict[str, list[int]] = defaultdict(list)
        self._showing: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for stem in entry.stems:
                self._having[stem].append(number)
            for name in entry.heroes:
                self._showing[name].append(number)
        self._weight = {
            stem: log((len(self._entries) + 1) / len(having)) ** 2 for stem, having in self._having.items()
        }
        self._size = [
            sum(self._weight[stem] for stem in entry.stems) ** 0.5 or 1.0 for entry in self._entries
        ]

    def nearest(self, prompt: str, count: int = _NEAREST) -> list[tuple[Entry, float]]:
        """Briefs for ads in the same language that are most like this one, the nearest first, with nearness in 0..1."""
        own = [stem for stem in stems_of(prompt) if stem in self._having]
        size = sum(self._weight[stem] for stem in own) ** 0.5 or 1.0
        scores: dict[int, float] = defaultdict(float)
        for stem in own:
            for number in self._having[stem]:
                scores[number] += self._weight[stem] / (size * self._size[number])
        for rank, name in enumerate(self._pictures.find(prompt)):
            for number in self._showing[name]:
                scores[number] += _SAME_PICTURE / (1 + rank / 3)
        language = copy_language(prompt)
        near = [
            (self._entries[number], score)
            for number, score in sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
            if self._entries[number].language == language and self._entries[number].prompt != prompt
        ]
        return near[:count]

    def headlines(
        self,
        prompt: str,
        count: int = 4,
        floor: float = NEAR_ENOUGH,
        topics: Collection[str] | None = None,
    ) -> list[Prepared]:
        """Headlines of the nearest briefs that claim nothing this brief does not: no fact, no name.

        Briefs that are less near than `floor` are none, nor are those of other topics than these; None where nobody
        has asked for topics.
        """
        found: list[Prepared] = []
        for entry, nearness in self.nearest(prompt):
            if nearness < floor:
                break
            if topics is not None and entry.topics and not set(topics) & set(entry.topics):
                continue
            brand = entry.brand.casefold()
            for text in entry.headlines:
                # The first word is large in any case: a name if its own brief has it large in mid-sentence.
                first = text.split()[0]
                names = [*_CAPITAL.findall(text), *{first}.intersection(_CAPITAL.findall(entry.prompt))]
                names = [name for name in names if name not in prompt]
                german = entry.language == "de"
                if (brand and brand in text.casefold()) or (names and not german) or invented(text, prompt):
                    continue
                if german and _strange_nouns(names, prompt):
                    continue
                found.append(Prepared(text, Origin.RETRIEVED, nearness))
        return found[:count]


def _strange_nouns(names: list[str], prompt: str) -> bool:
    """German writes every noun large: a name is what the brief's own stems do not have either."""
    known = set(stems_of(prompt))
    return len([name for name in names if not set(stems_of(name, "de")) & known]) > 1
