"""Ideas to measure with: the concepts of the corpus, and one ad in each of the languages that the type is made for,

spread over placements, compositions and variants.

No model is asked. The same count gives the same ideas in the same order.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import Placement, all_placements
from adgenesis_design.spec import DesignSpec
from adgenesis_design.type_pairs import TYPE_PAIRS

CORPUS = Path(__file__).resolve().parents[1] / "ml_pipeline" / "corpus"
LANGUAGES = Path(__file__).with_name("languages.jsonl")
_OTHER_NAMES = {"type": "type_pair"}


@dataclass(frozen=True, slots=True)
class Idea:
    """A prompt of the corpus, one of its concepts, and where it runs."""

    prompt: str
    concept: Concept
    placement: Placement

    @property
    def spec(self) -> DesignSpec:
        return compose(self.concept, self.placement)

    @property
    def name(self) -> str:
        concept = self.concept
        return f"{self.placement.platform}-{self.placement.format}-{concept.composition}-{concept.variant}"


def ideas(count: int, placements: Sequence[Placement] | None = None) -> list[Idea]:
    """That many ideas from all over the corpus, on the placements in turn (all of them, unless named)."""
    written = list(_written())
    where = placements or all_placements()
    step = max(len(written) // count, 1)
    chosen = islice(written[::step], count)
    return [_placed(number, *one, where[number % len(where)]) for number, one in enumerate(chosen)]


def ideas_in_languages(placements: Sequence[Placement]) -> list[Idea]:
    """A bakery's ad in every language, on the placements, palettes and type pairings in turn."""
    made = []
    for number, line in enumerate(LANGUAGES.read_text(encoding="utf-8").splitlines()):
        copy = json.loads(line)
        copy.pop("language")
        fields = {
            **copy,
            "hero": "bread",
            "palette": list(PALETTES)[5 * number % len(PALETTES)],
            "type_pair": list(TYPE_PAIRS)[3 * number % len(TYPE_PAIRS)],
        }
        prompt = ". ".join(copy.values())
        made.append(_placed(number, prompt, fields, placements[number % len(placements)]))
    return made


def _placed(number: int, prompt: str, fields: dict[str, str], placement: Placement) -> Idea:
    names = compositions_for(placement)
    turn, place = divmod(number, len(names))
    concept = Concept(**fields, composition=names[place], variant=(number + turn) % 4)
    return Idea(prompt, concept, placement)


def _written() -> Iterator[tuple[str, dict[str, str]]]:
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for concept in record["concepts"]:
                yield (
                    record["prompt"],
                    {_OTHER_NAMES.get(name, name): value for name, value in concept.items()},
                )
