"""The stock: copy that a copywriter keeps in the drawer, true of every business of a topic.

Written for this project, topic by topic and language by language (`ml_pipeline/stock/`): headlines, supporting lines
and buttons, and for each thing that a topic often sells, copy that names it. Beside the topics lie the buttons that
any business may have (`buttons.toml`), with the words by which a brief asks for them, and the illustrations that suit
a topic (`pictures.json`).
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import InvalidTrainingData

FOLDER = Path(__file__).resolve().parents[2] / "stock"
OCCASIONS = ("any", "sale", "new", "event")
_BUTTONS = "buttons.toml"
_PICTURES = "pictures.json"


@dataclass(frozen=True, slots=True)
class Thing:
    """Copy for one thing by its name; `line` is its supporting line."""

    headlines: tuple[str, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Copy for one topic in one language. `headlines` are by occasion, `things` by their name in a brief."""

    topic: str
    language: str
    headlines: Mapping[str, tuple[str, ...]]
    lines: tuple[str, ...]
    buttons: tuple[str, ...]
    things: Mapping[str, Thing]
    cue_lines: str  # one cue a line: as single texts, those of six languages would take 10 MB

    @property
    def cues(self) -> tuple[str, ...]:
        """The words by which a brief gives the topic away."""
        return tuple(self.cue_lines.split("\n")) if self.cue_lines else ()

    def texts(self) -> Iterator[str]:
        """All headlines and supporting lines."""
        for headlines in (*self.headlines.values(), *(thing.headlines for thing in self.things.values())):
            yield from headlines
        yield from self.lines
        yield from (thing.line for thing in self.things.values() if thing.line)


@dataclass(frozen=True, slots=True)
class CommonButtons:
    """Buttons of one language: those fit for any ad; those that a brief asks for, and those for what it offers or
    invites to, with its words for it; and that of a brief with a telephone number."""

    always: tuple[str, ...]
    asked: Mapping[str, tuple[str, ...]]
    meant: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TopicPictures:
    """Illustrations, by name, that suit every business of a topic, the best first; and those that suit some."""

    any: tuple[str, ...]
    some: tuple[str, ...]


def read_stock(folder: Path = FOLDER) -> list[Topic]:
    """All topics, one a line, of all languages. Raises `InvalidTrainingData` with the row at fault."""
    topics = []
    for path in sorted(folder.glob("*.jsonl")):
        for row, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                topics.append(_topic(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InvalidTrainingData(f"{path.name}:{row}: no topic of the stock ({error!r}).") from error
    return topics


def _topic(row: dict[str, Any]) -> Topic:
    lists = {name: tuple(row[name]) for name in ("lines", "buttons")}
    things = {
        word: Thing(tuple(thing["headlines"]), str(thing["line"])) for word, thing in row["things"].items()
    }
    headlines = {occasion: tuple(row["headlines"][occasion]) for occasion in OCCASIONS}
    return Topic(
        str(row["topic"]),
        str(row["language"]),
        headlines,
        things=things,
        cue_lines="\n".join(row["cues"]),
        **lists,
    )


def read_common_buttons(folder: Path = FOLDER) -> dict[str, CommonButtons]:
    """By language. Raises `InvalidTrainingData` for a file that cannot be read."""
    path = folder / _BUTTONS
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            language: CommonButtons(
                tuple(table["always"]), _cues(table["asked"]), _cues(table["meant"]), str(table["phone"])
            )
            for language, table in document.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidTrainingData(f"{path.name}: no buttons ({error!r}).") from error


def _cues(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {text: tuple(cues) for text, cues in table.items()}


def read_topic_pictures(folder: Path = FOLDER) -> dict[str, TopicPictures]:
    """By topic. Raises `InvalidTrainingData` for a file that cannot be read."""
    path = folder / _PICTURES
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return {
            topic: TopicPictures(tuple(row["any"]), tuple(row["some"])) for topic, row in document.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidTrainingData(f"{path.name}: no pictures of topics ({error!r}).") from error
