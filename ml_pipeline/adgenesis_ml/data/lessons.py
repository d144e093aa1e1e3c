"""What data teaches beside weights: which pictures go with which words, the copy that people have written, and what
readers like of copy.

All lie beside the model that was trained on the data, and are read when it serves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from adgenesis_design.adapt import concept_of
from adgenesis_design.picture_search import PictureUse, stems_of
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.picture_use import FILE as PICTURE_USE_FILE
from adgenesis_ml.data.picture_use import picture_use, read_picture_use, write_picture_use
from adgenesis_ml.judging.copybook import FILE as COPYBOOK_FILE
from adgenesis_ml.judging.copybook import Entry, read_copybook, write_copybook
from adgenesis_ml.judging.learn import learn_tastes
from adgenesis_ml.judging.taste import FILE as TASTE_FILE
from adgenesis_ml.judging.taste import Tastes

FILES = (PICTURE_USE_FILE, COPYBOOK_FILE, TASTE_FILE)


@dataclass(frozen=True, slots=True)
class Lessons:
    """The picture use and the copybook of one body of data, and the tastes that go with them."""

    pictures: PictureUse = field(default_factory=PictureUse)
    copybook: tuple[Entry, ...] = ()
    tastes: Tastes = field(default_factory=Tastes)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What lies beside a model."""
        return cls(read_picture_use(folder), tuple(read_copybook(folder)), Tastes.read(folder))

    def write(self, folder: Path) -> None:
        write_picture_use(self.pictures, folder)
        write_copybook(self.copybook, folder)
        self.tastes.write(folder)


def lessons_of(pairs: Sequence[TrainingPair], earlier: Lessons | None = None) -> Lessons:
    """The lessons of training pairs, beside `earlier` ones; a brief counts once, as it stands in the pairs."""
    earlier = earlier or Lessons()
    known = {entry.prompt: entry for entry in earlier.copybook}
    by_prompt: dict[str, list[TrainingPair]] = {}
    for pair in pairs:
        by_prompt.setdefault(pair.brief.prompt, []).append(pair)
    entries = {prompt: _entry(given, known.get(prompt)) for prompt, given in by_prompt.items()}
    copybook = tuple((known | entries).values())
    new = (pair for pair in pairs if pair.brief.prompt not in known)
    return Lessons(picture_use(new) + earlier.pictures, copybook, learn_tastes(copybook))


def _entry(pairs: Sequence[TrainingPair], known: Entry | None) -> Entry:
    """Of the pairs of one brief, which may be known. Designs that nobody composed teach no copy: their texts have no
    certain parts."""
    concepts = [concept for pair in pairs if (concept := concept_of(pair.spec)) is not None]
    if known and not concepts:
        return known
    prompt = pairs[0].brief.prompt
    return Entry(
        # Data of one's own do not tell their language.
        language=known.language if known else pairs[0].language,
        prompt=prompt,
        brand=next((concept.brand for concept in concepts if concept.brand), ""),
        headlines=_each_once(concept.headline for concept in concepts),
        lines=_each_once(concept.subheadline for concept in concepts),
        heroes=_each_once(concept.hero for concept in concepts),
        stems=tuple(stems_of(prompt)),
        topics=_each_once(pair.theme.topic for pair in pairs if pair.theme),
    )


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
