"""The stock: copy that a copywriter keeps in the drawer, true of every business of a topic.

Written for this project, topic by topic and language by language (`ml_pipeline/stock/`): headlines, supporting lines
and buttons with what they ask for, and for each thing that a topic often sells, copy that names it. Beside the topics
lie the buttons that any business may have (`buttons.toml`).
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.actions import Action

FOLDER = Path(__file__).resolve().parents[2] / "stock"
OCCASIONS = ("any", "sale", "new", "event")
_BUTTONS = "buttons.toml"

# The buttons of one language that any business may have.
CommonButtons = Mapping[Action, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Thing:
    """Copy for one thing by its name; `line` is its supporting line."""

    headlines: tuple[str, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Copy for one topic in one language.

    `headlines` are by occasion, `things` by their name in a brief; `buttons` have the actions that they ask for, the
    nearest first.
    """

    topic: str
    language: str
    headlines: Mapping[str, tuple[str, ...]]
    lines: tuple[str, ...]
    buttons: Mapping[str, tuple[Action, ...]]
    things: Mapping[str, Thing]
    cue_lines: str  # one cue a line: as single texts, those of six languages would take 10 MB

    @property
    def cues(self) -> tuple[str, ...]:
        """The words by which a brief gives the topic away."""
        return tuple(self.cue_lines.split("\n")) if self.cue_lines else ()

    def buttons_for(self, action: Action) -> list[str]:
        """Those that ask for an action above all; where there is none, those that ask for it besides."""
        first = [text for text, actions in self.buttons.items() if actions[0] is action]
        return first or [text for text, actions in self.buttons.items() if action in actions]

    def texts(self) -> Iterator[str]:
        """All headlines and supporting lines."""
        for headlines in (*self.headlines.values(), *(thing.headlines for thing in self.things.values())):
            yield from headlines
        yield from self.lines
        yield from (thing.line for thing in self.things.values() if thing.line)


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
    buttons = {text: tuple(map(Action, actions)) for text, actions in row["buttons"].items()}
    if not all(buttons.values()):
        raise ValueError("a button that asks for nothing")
    things = {
        word: Thing(tuple(thing["headlines"]), str(thing["line"])) for word, thing in row["things"].items()
    }
    headlines = {occasion: tuple(row["headlines"][occasion]) for occasion in OCCASIONS}
    return Topic(
        str(row["topic"]),
        str(row["language"]),
        headlines,
        tuple(row["lines"]),
        buttons,
        things,
        "\n".join(row["cues"]),
    )


def read_common_buttons(folder: Path = FOLDER) -> dict[str, CommonButtons]:
    """By language. Raises `InvalidTrainingData` for a file that cannot be read, or that lacks an action."""
    path = folder / _BUTTONS
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            language: {action: tuple(map(str, table[action])) for action in Action}
            for language, table in document.items()
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidTrainingData(f"{path.name}: no buttons ({error!r}).") from error
