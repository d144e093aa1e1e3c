"""The theme of an ad: the topic that it belongs to, and the product as its brief names it.

A model that has learnt themes names them before it answers, as a JSON object of one entry (`{"bakery":"sourdough"}`):
what follows is about that, and what people have written for the topic is at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adgenesis_ml.codec.compact import dump
from adgenesis_ml.codec.grammar import HEADER, bounded, one_of, span
from adgenesis_ml.codec.subject import quotable

LONGEST_PRODUCT = 40


@dataclass(frozen=True, slots=True)
class Theme:
    """Either is empty where nothing fits: the name of a topic, and words of the brief."""

    topic: str
    product: str


def encode_theme(theme: Theme) -> str:
    """What a model writes of a theme, before its answer."""
    return dump({theme.topic: theme.product})


def topic_grammar(topics: Sequence[str]) -> str:
    """The name of one of these topics, or none, up to where the product begins."""
    return HEADER + "\n".join(['start: "{\\"" TOPIC? "\\":\\""', one_of("TOPIC", topics)]) + "\n"


def product_grammar(prompt: str) -> str:
    """The product in words of the brief, or nothing, up to where the answer begins."""
    terminals = [bounded("PRODUCT", "SPAN", 2, LONGEST_PRODUCT), span(*quotable(prompt))]
    return HEADER + "\n".join(['start: PRODUCT? "\\"}"', *terminals]) + "\n"
