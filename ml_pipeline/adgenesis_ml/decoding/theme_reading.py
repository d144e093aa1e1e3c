"""What the model takes an ad to be about, before it answers: the topics it may belong to, and its product."""

from collections.abc import Sequence
from math import exp

from adgenesis_ml.codec.instruction import as_written
from adgenesis_ml.codec.theme import Theme, encode_theme, product_grammar, topic_grammar
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

_TOPIC_TOKENS, _PRODUCT_TOKENS, _DRAWS = 16, 24, 4
_BEGIN, _BETWEEN, _END = '{"', '":"', '"}'


def begin_with_theme(draft: Draft, prompt: str, topics: Sequence[str]) -> tuple[Draft, ReadTheme]:
    """The draft after its theme, and the theme; unread where there are no topics. Raises as `draw`."""
    theme = read_theme(draft, prompt, topics) if topics else UNREAD
    return (draft.after(encode_theme(theme.theme)) if theme.theme else draft), theme


def read_theme(draft: Draft, prompt: str, topics: Sequence[str]) -> ReadTheme:
    """The likeliest of `topics` with their probabilities, and the product in the brief's words. Raises as `draw`."""
    drawn = draft.draw(topic_grammar(topics), _TOPIC_TOKENS, 1.0, _DRAWS)
    likely = {
        found.text.removeprefix(_BEGIN).removesuffix(_BETWEEN): exp(sum(found.logprobs))
        for found in drawn
        if found.text.endswith(_BETWEEN)
    }
    topic = max(likely, key=likely.__getitem__, default="")
    before = draft.after(encode_theme(Theme(topic, "")).removesuffix(_END))
    (found,) = before.draw(product_grammar(prompt), _PRODUCT_TOKENS, 0.0)
    draft.tokens = before.tokens
    product = found.text.removesuffix(_END) if found.text.endswith(_END) else ""
    likely.pop("", None)
    return ReadTheme(Theme(topic, product), likely, as_written(product, prompt))
