"""The theme: what a model says an ad is about, before it answers."""

import pytest
from scripted_engine import ScriptedEngine

from adgenesis_ml.codec.theme import Theme, encode_theme, product_grammar, topic_grammar
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.grammar_check import derives
from adgenesis_ml.decoding.theme_reading import read_theme

PROMPT = "A 300x250 banner for sourdough loaves. The target audience is runners."


def test_a_theme_is_json_of_one_entry() -> None:
    assert encode_theme(Theme("bakery", "sourdough")) == '{"bakery":"sourdough"}'


@pytest.mark.parametrize(
    ("text", "admitted"), [('{"bakery":"', True), ('{"":"', True), ('{"banks":"', False), ("bakery", False)]
)
def test_a_topic_is_one_that_is_known(text: str, admitted: bool) -> None:
    assert derives(topic_grammar(["bakery", "cafe"]), text) is admitted


@pytest.mark.parametrize(
    ("text", "admitted"),
    [('sourdough loaves"}', True), ('"}', True), ('runners"}', False), ('rye loaves"}', False)],
)
def test_a_product_is_a_span_of_what_is_not_said_of_the_audience(text: str, admitted: bool) -> None:
    assert derives(product_grammar(PROMPT), text) is admitted


class Reading(ScriptedEngine):
    """Doubts between two topics; finds a product where it is asked."""

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        self.prompts.append(prompt)
        if "TOPIC" in grammar:
            return [Completion('{"cafe":"', 4, (-2.0,)), Completion('{"bakery":"', 4, (-0.1, -0.1))]
        return [Completion('sourdough loaves"}', 5)]


def test_topics_are_read_with_their_probabilities_and_the_product_after_the_likeliest() -> None:
    engine = Reading("", rest="")
    draft = Draft(engine, "Prompt", 1)
    theme = read_theme(draft, PROMPT, ["bakery", "cafe"])
    assert theme.theme == Theme("bakery", "sourdough loaves")
    assert theme.topics == pytest.approx({"cafe": 0.135, "bakery": 0.819}, abs=0.001)
    assert engine.prompts[-1] == 'Prompt{"bakery":"'
    assert draft.tokens == 13


def test_a_text_names_a_product_by_most_of_its_words() -> None:
    theme = read_theme(Draft(Reading("", rest=""), "Prompt", 1), PROMPT, ["bakery"])
    assert theme.named_in("A loaf of sourdough", "en")
    assert not theme.named_in("Warm crumbs, happy mornings", "en")
