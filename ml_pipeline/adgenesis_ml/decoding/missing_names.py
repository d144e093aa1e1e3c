"""An ad has to say what it is for: the occasion and the product that its brief names, and what it wants brought out.

A headline from the stock is true of every business of its topic, and so may name none of them. Where nothing else in
the ad does, the brief's own words for it become the detail, or the supporting line.
"""

import re
from collections.abc import Iterator, Mapping

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.language import language_of
from adgenesis_ml.codec.for_designer import speaks_to_designer
from adgenesis_ml.codec.occasions import occasions_in
from adgenesis_ml.codec.points import points_of
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.judging.theme import ReadTheme

# Words that occasions and products share with half of all copy.
_COMMON = re.compile(
    r"\b(?:and|und|the|day|new|sale|season|party|market|celebration|store|shop|service|products?)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4  # of a product
_FEWEST_OF_LINE = 3  # words
_ENOUGH = 0.5  # of a name's telling words: copy that has so many of them says it
_COPY = ("headline", "subheadline", "offer", "detail", "brand", "cta", "legal")
_ROOM = ("detail", "subheadline")  # where a name may stand, where nothing else does


def with_missing_names(
    fields: Mapping[str, str], prompt: str, theme: ReadTheme, kit: BrandKit | None = None
) -> dict[str, str]:
    """The fields, with what no text of the ad names yet: the occasion, the product, what the brief wants brought out.

    What is in the ad already stays: a name takes a detail or a supporting line that is empty.
    """
    named = dict(fields)
    language = language_of(prompt)
    room = [name for name in _ROOM if not named[name]]
    for name in _names(prompt, theme):
        copy = " ".join(named[field] for field in _COPY)
        if not _is_said(name, copy, language) and not forbidden_in(name, kit):
            fitting = (field for field in room if _fits(name, field))
            if field := next(fitting, ""):
                room.remove(field)
                named[field] = begun(name)
    return named


def _fits(name: str, field: str) -> bool:
    """A label of a word or two is a detail; a supporting line says more."""
    return len(name) <= COPY_LIMITS[field] and (field == "detail" or len(name.split()) >= _FEWEST_OF_LINE)


def _is_said(name: str, copy: str, language: str) -> bool:
    """Whether the copy has the name, or half of the words of it that tell what it is."""
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", copy, re.IGNORECASE):
        return True
    telling = set(stems_of(_COMMON.sub(" ", name), language))
    return bool(telling) and len(telling & set(stems_of(copy, language))) / len(telling) >= _ENOUGH


def _names(prompt: str, theme: ReadTheme) -> Iterator[str]:
    yield from sorted(occasions_in(prompt), key=len, reverse=True)
    # What has more words is half a sentence: `farmers and the potential of agriculture`.
    if 0 < len(theme.product.split()) <= _MOST_WORDS and _is_name(theme.product):
        yield theme.product
    yield from points_of(prompt)


def _is_name(product: str) -> bool:
    """Whether customers may read it: no number that is torn from what it is of, no word of the request."""
    return not speaks_to_designer(product) and not any(letter.isdigit() for letter in product)
