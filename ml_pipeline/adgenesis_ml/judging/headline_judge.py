"""The judge of headlines that serves: a learnt taste, and what people have written, for briefs and for topics."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Self

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.judging.copybook import Entry, read_copybook
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import Candidate, Origin, Prepared, headline_score, rank_headlines
from adgenesis_ml.judging.neighbours import Neighbours
from adgenesis_ml.judging.stock import Stock, Topic, read_stock
from adgenesis_ml.judging.taste import Taste


class HeadlineJudge:
    """Ranks headlines, and knows those that people have written. Without a taste it ranks by rule."""

    def __init__(
        self,
        entries: Sequence[Entry],
        pictures: PictureSearch,
        taste: Taste | None = None,
        topics: Sequence[Topic] = (),
    ) -> None:
        self._neighbours = Neighbours(entries, pictures)
        self._stock = Stock(topics)
        self._usage = usage_of(entries, topics)
        self._taste = taste

    @classmethod
    def beside(cls, folder: Path, pictures: PictureSearch) -> Self:
        """With the stock, and what lies beside a model. Raises `MissingWeights` where that is broken."""
        return cls(read_copybook(folder), pictures, Taste.read(folder), read_stock())

    def writes(self, prompt: str) -> bool:
        """Whether the model's own words are fit to print in the ad's language, as far as anybody has judged."""
        return self._taste is None or copy_language(prompt) in self._taste.languages

    def retrieved(self, prompt: str, count: int) -> list[Prepared]:
        """Headlines that could be had from briefs like this one, the nearest first."""
        return [
            Prepared(text, Origin.RETRIEVED, nearness)
            for text, nearness in self._neighbours.headlines(prompt, count)
        ]

    def stock(self, prompt: str, count: int) -> list[Prepared]:
        """Stock headlines for what this brief speaks of, the most to the point first."""
        return [Prepared(text, Origin.STOCK, fit) for text, fit in self._stock.headlines(prompt, count)]

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


def usage_of(entries: Sequence[Entry], topics: Sequence[Topic]) -> Usage:
    """The words of all that people have written."""
    briefs = ((entry.language, text) for entry in entries for text in entry.texts())
    return Usage.of(chain(briefs, ((topic.language, line) for topic in topics for line in topic.lines())))
