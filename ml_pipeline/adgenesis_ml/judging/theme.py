"""What a brief's ad is about, as far as somebody has read it: the topics with their probabilities, and the product."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from adgenesis_design.picture_search import stems_of
from adgenesis_ml.codec.theme import Theme

_NAMED = 0.5  # of a product's words: a text that has so many of them names it


@dataclass(frozen=True, slots=True)
class ReadTheme:
    """`theme` is as a model has written it; `product` in the brief's own letters, empty where it names none."""

    theme: Theme | None = None
    topics: Mapping[str, float] = field(default_factory=dict)
    product: str = ""

    def named_in(self, text: str, language: str) -> bool:
        """Whether a text says what the product is."""
        return self.share_in(text, language) >= _NAMED

    def share_in(self, text: str, language: str) -> float:
        """The share of the product's words that a text has, in 0..1; 0 where there is none."""
        stems = stems_of(self.product, language)
        said = set(stems_of(text, language))
        return sum(stem in said for stem in stems) / len(stems) if stems else 0.0


UNREAD = ReadTheme()
