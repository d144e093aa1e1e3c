"""How common a word is in briefs: `new` and `for` say nothing of a trade, `sourdough` says all.

`stock/brief_words.json` has the stems of each language with the number of briefs, of the corpus and the themed ones,
that have them; `tools/brief_words.py` counts them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log
from typing import Self

from adgenesis_design.picture_search import stem_words
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.stock import FOLDER

PATH = FOLDER / "brief_words.json"
FEWEST = 3  # briefs; rarer stems are not written down
_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class BriefWords:
    """By language: how many briefs there are, and how many have a stem."""

    briefs: Mapping[str, int] = field(default_factory=dict)
    having: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def read(cls) -> Self:
        """Raises `InvalidTrainingData` for a file that cannot be read."""
        try:
            document = json.loads(PATH.read_text(encoding="utf-8"))
            return cls(
                {language: int(table["briefs"]) for language, table in document.items()},
                {language: dict(table["having"]) for language, table in document.items()},
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise InvalidTrainingData(f"{PATH.name}: no words of briefs ({error!r}).") from error

    def rarity_of(self, word: str, language: str) -> float:
        """As `rarity`, of one word; 1 in a language that the stock does not have."""
        stems = stem_words(word, language) if language in self.briefs else []
        return max((self.rarity(stem, language) for stem in stems), default=1.0)

    def rarity(self, stem: str, language: str) -> float:
        """1 for a stem that no brief has, nearly 0 for one that all have; 1 where no briefs are known."""
        briefs = self.briefs.get(language, 0)
        if not briefs:
            return 1.0
        having = self.having[language].get(stem, 0)
        return max(_LEAST, 1 - log(having + 1) / log(briefs + 1))
