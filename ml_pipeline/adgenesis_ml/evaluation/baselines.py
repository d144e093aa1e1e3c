"""The no-model baseline: the brief's own words in a random composition. What a model must beat."""

import random
import zlib
from collections.abc import Sequence

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.palettes import PALETTES
from adgenesis_design.spec import DesignSpec
from adgenesis_design.type_pairs import TYPE_PAIRS


class BriefWords:
    """Headline and supporting line are the first words of the brief; all the rest is drawn by lot."""

    def __init__(self, heroes: Sequence[str]) -> None:
        self._heroes = tuple(heroes)

    def write(self, brief: DesignBrief) -> DesignSpec:
        lot = random.Random(zlib.crc32(brief.prompt.encode()) ^ brief.seed)
        words = brief.prompt.split()
        concept = Concept(
            headline=_join(words[:6], 48),
            subheadline=_join(words[6:18], 90),
            cta="Learn more",
            hero=lot.choice(self._heroes),
            palette=lot.choice(sorted(PALETTES)),
            type_pair=lot.choice(sorted(TYPE_PAIRS)),
            composition=lot.choice(compositions_for(brief.placement)),
            variant=lot.randrange(4),
        )
        return compose(concept, brief.placement)


def _join(words: Sequence[str], limit: int) -> str:
    text = ""
    for word in words:
        if len(text) + len(word) + 1 > limit:
            break
        text = f"{text} {word}".strip()
    return text or " ".join(words)[:limit]
