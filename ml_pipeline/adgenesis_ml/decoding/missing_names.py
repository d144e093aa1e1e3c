"""An ad has to say what it is for: the occasion and the product that its brief names.

A headline from the stock is true of every business of its topic, and so may name neither. Where nothing else in the
ad does, the brief's own words for it become the detail.
"""

import re
from collections.abc import Iterator, Mapping

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.language import language_of
from adgenesis_ml.codec.occasions import occasions_in
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.judging.theme import ReadTheme

# Words that occasions and products share with half of all copy.
_COMMON = re.compile(
    r"\b(?:and|und|the|day|new|sale|season|party|market|celebration|store|shop|service|products?)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4  # of a product
_COPY = ("headline", "subheadline", "offer", "detail", "brand", "cta")


def with_missing_name(
    fields: Mapping[str, str], prompt: str, theme: ReadTheme, kit: BrandKit | None = None
) -> dict[str, str]:
    """The fields, with an occasion as the detail, or else the product, that no text of the ad names yet.

    What is in the ad already stays: where there is a detail, nothing is added.
    """
    if fields["detail"]:
        return dict(fields)
    language = language_of(prompt)
    copy = " ".join(fields[name] for name in _COPY)
    unnamed = (name for name in _names(prompt, theme) if not _is_said(name, copy, language))
    shown = (name for name in unnamed if len(name) <= COPY_LIMITS["detail"] and not forbidden_in(name, kit))
    return {**fields, "detail": begun(next(shown, ""))}


def _is_said(name: str, copy: str, language: str) -> bool:
    """Whether the copy has the name, or a word of it that tells what it is."""
    telling = set(stems_of(_COMMON.sub(" ", name), language))
    whole = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", copy, re.IGNORECASE)
    return whole is not None or bool(telling & set(stems_of(copy, language)))


def _names(prompt: str, theme: ReadTheme) -> Iterator[str]:
    yield from sorted(occasions_in(prompt), key=len, reverse=True)
    # What has more words is half a sentence: `farmers and the potential of agriculture`.
    if 0 < len(theme.product.split()) <= _MOST_WORDS and not REQUEST_WORD.search(theme.product):
        yield theme.product
