"""An ad has to say what it is for: the occasion and the product that its brief names.

A headline from the stock is true of every business of its topic, and so may name neither. Where nothing else in the
ad does, the brief's own words for it become the detail.
"""

from collections.abc import Iterator, Mapping

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.language import language_of
from adgenesis_ml.codec.occasions import occasions_in
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.judging.theme import ReadTheme

_COPY = ("headline", "subheadline", "offer", "detail", "brand", "cta")


def with_missing_name(fields: Mapping[str, str], prompt: str, theme: ReadTheme) -> dict[str, str]:
    """The fields, with an occasion as the detail, or else the product, that no text of the ad names yet.

    What is in the ad already stays: where there is a detail, nothing is added.
    """
    if fields["detail"]:
        return dict(fields)
    language = language_of(prompt)
    said = set(stems_of(" ".join(fields[name] for name in _COPY), language))
    unnamed = (name for name in _names(prompt, theme) if not said & set(stems_of(name, language)))
    fitting = (name for name in unnamed if len(name) <= COPY_LIMITS["detail"])
    return {**fields, "detail": begun(next(fitting, ""))}


def _names(prompt: str, theme: ReadTheme) -> Iterator[str]:
    yield from sorted(occasions_in(prompt), key=len, reverse=True)
    if theme.product:
        yield theme.product
