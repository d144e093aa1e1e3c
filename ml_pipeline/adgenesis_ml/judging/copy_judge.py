"""The judge of copy that serves: learnt tastes, and what people have written, for briefs and for topics."""

import zlib
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Self

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.subject import asked_for
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.buttons import offered
from adgenesis_ml.judging.copybook import Entry, read_copybook
from adgenesis_ml.judging.drawer import Drawer, Drawers
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import (
    Candidate,
    Prepared,
    headline_score,
    is_sound_button,
    rank_headlines,
    rank_lines,
)
from adgenesis_ml.judging.neighbours import NEAR_ENOUGH, Neighbours
from adgenesis_ml.judging.stock import (
    CommonButtons,
    Topic,
    read_common_buttons,
    read_stock,
)
from adgenesis_ml.judging.taste import Taste, Tastes
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

# The log odds below which an ad does better without a supporting line.
_LEAST_LINE = 0.0
# The log odds above which none of the model's own is asked for. It seldom wins: on briefs held out the choice is as
# good without its headlines, and its lines are worth their time where nothing else can be shown.
_SURE_HEADLINE, _SURE_LINE = -1.0, -0.6
# The log odds that a line gains by naming a product that the headline does not.
_NAMES = 0.8
# From a topic that fits less come headlines that are worse than the brief's own words: below 0.5 half of them are for
# another trade, below 0.7 a third, where not any words of the brief will do.
_DOUBTFUL, _MISTAKEN, _DOUBTFUL_REQUEST = 0.7, 0.5, 0.35
# Log odds that a text may gain by lot: among those nearly as good as the best, briefs draw, each for itself.
# Measured on 100 briefs of 25 products: with 0.7 there are 73 headlines for 65, whose odds are 5% worse.
_LOT = 0.7


class CopyJudge:
    """Ranks headlines and supporting lines, and knows those that people have written.

    Without a taste it ranks by rule; without a stock it has no buttons to offer.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        pictures: PictureSearch,
        tastes: Tastes | None = None,
        topics: Sequence[Topic] = (),
        buttons: Mapping[str, CommonButtons] | None = None,
        drawers: Drawers | None = None,
    ) -> None:
        self._neighbours = Neighbours(entries, pictures)
        self._drawers = drawers or Drawers(topics)
        self._usage = usage_of(entries, topics)
        self._tastes = tastes or Tastes()
        self._buttons = buttons or {}

    @classmethod
    def beside(cls, folder: Path, pictures: PictureSearch) -> Self:
        """With the stock, and what lies beside a model. Raises `MissingWeights` where that is broken."""
        stock = read_stock()
        drawers = Drawers(stock, BriefWords.read())
        tastes = Tastes.read(folder)
        return cls(read_copybook(folder), pictures, tastes, stock, read_common_buttons(), drawers)

    def writes(self, prompt: str) -> bool:
        """Whether the model's own words are fit to print in the ad's language, as far as anybody has judged."""
        taste = self._tastes.headline
        return taste is None or copy_language(prompt) in taste.languages

    def retrieved(
        self, prompt: str, count: int, floor: float = NEAR_ENOUGH, topics: Sequence[str] | None = None
    ) -> list[Prepared]:
        """Headlines that could be had from briefs at least as near to this one as `floor`, the nearest first."""
        return self._neighbours.headlines(prompt, count, floor, topics)

    def topics(self, prompt: str, taught: Collection[str]) -> list[str]:
        """The topics that an ad for this brief may belong to, of those that a model was taught to name."""
        return [name for name in self._drawers.topics(copy_language(prompt)) if name in taught]

    def doubts(self, drawer: Drawer) -> bool:
        """Whether the brief's topic is doubtful, of those that there are in its ad's language."""
        # A request names the trade, and says little that could stand in its place.
        least = _DOUBTFUL_REQUEST if asked_for(drawer.prompt) else _DOUBTFUL
        return drawer.fit < least and bool(self._drawers.topics(copy_language(drawer.prompt)))

    def doubts_much(self, drawer: Drawer) -> bool:
        """Whether a doubtful topic is more likely mistaken than not."""
        return drawer.fit < _MISTAKEN

    def drawer(self, prompt: str, theme: ReadTheme = UNREAD) -> Drawer:
        """What of the stock fits this brief."""
        return self._drawers.open(prompt, theme)

    def is_common(self, word: str, prompt: str) -> bool:
        """Whether a word is one that briefs of the brief's language use, and so by itself no name."""
        return self._drawers.is_common(word, prompt)

    def buttons(self, drawer: Drawer, kit: BrandKit | None = None) -> list[str]:
        """What the button may say; nothing where the model has to find words of its own."""
        common = self._buttons.get(copy_language(drawer.prompt))
        choices = offered(drawer, common)
        sound = ([text for text in texts if is_sound_button(text, drawer.prompt, kit)] for texts in choices)
        return next(filter(None, sound), [])

    def rank_headlines(
        self,
        candidates: Sequence[Candidate],
        prompt: str,
        kit: BrandKit | None = None,
        theme: ReadTheme = UNREAD,
    ) -> list[Candidate]:
        """The usable headlines, best first."""
        return rank_headlines(
            candidates,
            prompt,
            kit,
            lambda found, _: self._headline_score(found, prompt, theme) + _lot(found, prompt),
        )

    def rank_lines(
        self,
        candidates: Sequence[Candidate],
        headline: str,
        prompt: str,
        kit: BrandKit | None = None,
        theme: ReadTheme = UNREAD,
    ) -> list[Candidate]:
        """The supporting lines that hold under a headline, best first; none that a reader would rather not see.

        Where the headline does not say what the product is, a line gains by saying it.
        """
        taste = self._tastes.subheadline
        if taste is None:
            return rank_lines(candidates, headline, prompt, kit)
        language = copy_language(prompt)
        wanted = _NAMES if theme.product and not theme.named_in(headline, language) else 0.0
        scores = {
            line: self._line_score(taste, line, prompt, theme) + wanted * theme.named_in(line.text, language)
            for line in candidates
        }
        holding = [line for line in candidates if scores[line] >= _LEAST_LINE]
        return rank_lines(holding, headline, prompt, kit, lambda line, _: scores[line] + _lot(line, prompt))

    def is_sure_of_headline(
        self, ranked: Sequence[Candidate], prompt: str, theme: ReadTheme = UNREAD
    ) -> bool:
        """Whether the first of these is so likely to be published that none need be written beside it."""
        learnt = self._tastes.headline is not None and bool(ranked)
        return learnt and self._headline_score(ranked[0], prompt, theme) > _SURE_HEADLINE

    def is_sure_of_line(self, ranked: Sequence[Candidate], prompt: str, theme: ReadTheme = UNREAD) -> bool:
        """As `is_sure_of_headline`, of supporting lines."""
        taste = self._tastes.subheadline
        if taste is None or not ranked:
            return False
        return self._line_score(taste, ranked[0], prompt, theme) > _SURE_LINE

    def _line_score(self, taste: Taste, line: Candidate, prompt: str, theme: ReadTheme) -> float:
        return taste.score(features(line, prompt, self._usage, "subheadline", theme))

    def _headline_score(self, candidate: Candidate, prompt: str, theme: ReadTheme) -> float:
        # One of the model's that was drawn alone has no likelihood, which a taste goes by.
        alone = not candidate.logprobs and not candidate.origin.is_prepared
        if self._tastes.headline is None or alone:
            return headline_score(candidate, prompt)
        return self._tastes.headline.score(features(candidate, prompt, self._usage, "headline", theme))


def _lot(text: Candidate, prompt: str) -> float:
    return _LOT * zlib.crc32(f"{prompt}|{text.text}".encode()) / 2**32


def usage_of(entries: Sequence[Entry], topics: Sequence[Topic]) -> Usage:
    """The words of all that people have written."""
    briefs = ((entry.language, text) for entry in entries for text in entry.texts())
    return Usage.of(chain(briefs, ((topic.language, line) for topic in topics for line in topic.texts())))
