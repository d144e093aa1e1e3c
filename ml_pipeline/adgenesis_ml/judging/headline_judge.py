"""The judge of headlines that serves: a learnt taste, and the copybook of what people have written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.picture_search import PictureSearch, language_of
from adgenesis_ml.judging.copybook import Entry, read_copybook
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import Candidate, headline_score, rank_headlines
from adgenesis_ml.judging.neighbours import Neighbours
from adgenesis_ml.judging.taste import Taste


class HeadlineJudge:
    """Ranks headlines, and knows those of briefs like the one at hand. Without a taste it ranks by rule."""

    def __init__(self, entries: Sequence[Entry], pictures: PictureSearch, taste: Taste | None = None) -> None:
        self._neighbours = Neighbours(entries, pictures)
        self._usage = Usage.of((entry.language, text) for entry in entries for text in entry.texts())
        self._taste = taste

    @classmethod
    def beside(cls, folder: Path, pictures: PictureSearch) -> Self:
        """With what lies beside a model. Raises `MissingWeights` where that is broken."""
        return cls(read_copybook(folder), pictures, Taste.read(folder))

    def writes(self, prompt: str) -> bool:
        """Whether the model's own words are fit to print in the brief's language, as far as anybody has judged."""
        return self._taste is None or language_of(prompt) in self._taste.languages

    def neighbours(self, prompt: str, count: int) -> list[tuple[str, float]]:
        """Headlines that could be had from briefs like this one, the nearest first, with nearness."""
        return self._neighbours.headlines(prompt, count)

    def rank(
        self, candidates: Sequence[Candidate], prompt: str, kit: BrandKit | None = None
    ) -> list[Candidate]:
        """The usable headlines, best first."""
        return rank_headlines(candidates, prompt, kit, self._score)

    def _score(self, candidate: Candidate, prompt: str) -> float:
        # One that was drawn alone has no likelihood, which a taste goes by.
        if self._taste is None or not candidate.logprobs:
            return headline_score(candidate, prompt)
        return self._taste.score(features(candidate, prompt, self._usage))
