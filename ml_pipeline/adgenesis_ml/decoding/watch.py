"""Somebody who follows an answer while it is written, and may lose interest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from adgenesis_ml.decoding.engine import never


def _unheard(fields: Mapping[str, str]) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Watch:
    """`decided` is told each part of the answer as it is settled: its fields by name, empty where the ad goes without.

    A field that was told is told again when a later one changes it. `given_up` is asked at every token; once it says
    yes, the writing stops with `GivenUp`. Both are called from the thread that writes.
    """

    decided: Callable[[Mapping[str, str]], None] = _unheard
    given_up: Callable[[], bool] = never


UNWATCHED = Watch()

# What is settled together, in the order in which it is told.
PARTS = (
    ("headline",),
    ("subheadline",),
    ("hero", "palette", "type_pair"),
    ("brand", "offer", "detail", "legal"),
    ("cta",),
)


class Told:
    """What a watch has been told of one answer. Only news is told."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._fields: dict[str, str] = {}

    def tell(self, **fields: str) -> None:
        news = {name: text for name, text in fields.items() if self._fields.get(name) != text}
        if news:
            self._fields |= news
            self._watch.decided(news)
