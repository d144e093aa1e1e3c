"""What the model takes an ad to be about, before it answers: the topics it may belong to, and its product."""

from collections.abc import Mapping, Sequence
from math import exp

from adgenesis_ml.codec.instruction import as_written
from adgenesis_ml.codec.theme import Theme, encode_theme, product_grammar, topic_grammar
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

_TOPIC_TOKENS, _PRODUCT_TOKENS = 16, 24
_LIKELY = 4  # topics that are told apart
_BEGIN, _BETWEEN, _END = '{"', '":"', '"}'


def begin_with_theme(
    draft: Draft, prompt: str, topics: Sequence[str], told: str | None = None
) -> tuple[Draft, ReadTheme]:
    """The draft after its theme, and the theme; unread where there are no topics. Raises as `draw`.

    `told`: the topic, empty for none, where the brief's words tell it better than the model would.
    """
    if not topics:
        return draft, UNREAD
    theme = read_theme(draft, prompt, topics) if told is None else _with_product(draft, prompt, told, {})
    return (draft.after(encode_theme(theme.theme)) if theme.theme else draft), theme


def read_theme(draft: Draft, prompt: str, topics: Sequence[str]) -> ReadTheme:
    """The likeliest of `topics` with their probabilities, and the product in the brief's words. Raises as `draw`."""
    texts = {f"{_BEGIN}{topic}{_BETWEEN}": topic for topic in ("", *topics)}
    read = draft.likeliest(list(texts), topic_grammar(topics), _TOPIC_TOKENS, _LIKELY)
    likely = {texts[text]: exp(logprob) for text, logprob in read.items()}
    topic = max(likely, key=likely.__getitem__, default="")
    likely.pop("", None)
    return _with_product(draft, prompt, topic, likely)


def _with_product(draft: Draft, prompt: str, topic: str, likely: Mapping[str, float]) -> ReadTheme:
    """The theme of a topic, with the product that the model reads in the brief."""
    before = draft.after(encode_theme(Theme(topic, "")).removesuffix(_END))
    (found,) = before.draw(product_grammar(prompt), _PRODUCT_TOKENS, 0.0)
    draft.tokens = before.tokens
    product = found.text.removesuffix(_END) if found.text.endswith(_END) else ""
    return ReadTheme(Theme(topic, product), likely, as_written(product, prompt))
