"""The no-model baseline: the brief's own words in a random composition. What a model must beat."""

import random
import re
import zlib
from collections.abc import Sequence

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.palettes import PALETTES
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec
from adgenesis_design.type_pairs import TYPE_PAIRS

_CLAUSE_END = re.compile(r"[.,;:!?]\s+|[.!?]$|\n")


class BriefWords:
    """Headline and supporting line are clauses of the brief; which, and all the rest, is drawn by `lot` and seed."""

    def __init__(self, heroes: Sequence[str], lot: int = 0) -> None:
        self._heroes = tuple(heroes)
        self._lot = lot

    def write(self, brief: DesignBrief) -> DesignSpec:
        lot = random.Random(
            zlib.crc32(f"{brief.placement.name} {brief.prompt}".encode()) ^ brief.seed ^ self._lot
        )
        clauses = [clause for clause in _CLAUSE_END.split(brief.prompt) if clause.split()] or [brief.prompt]
        concept = Concept(
            headline=_cut(lot.choice(clauses), 48),
            subheadline=_cut(lot.choice(clauses), 90),
            cta="Learn more",
            hero=lot.choice(self._heroes),
            palette=lot.choice(sorted(PALETTES)),
            type_pair=lot.choice(sorted(TYPE_PAIRS)),
            composition=lot.choice(compositions_for(brief.placement)),
            variant=lot.randrange(4),
        )
        return compose(with_room(concept, brief.placement), brief.placement)


def _cut(clause: str, limit: int) -> str:
    """As many whole words as fit; part of the first where it is longer than all the room."""
    text = ""
    for word in clause.split():
        if len(text) + len(word) + 1 > limit:
            break
        text = f"{text} {word}".strip()
    return text or clause.strip()[:limit]
