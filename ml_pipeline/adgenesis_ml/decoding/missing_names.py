"""An ad has to say what it is for: the occasion and the product that its brief names, and what it wants brought out.

A headline from the stock is true of every business of its topic, and so may name none of them. Where nothing else in
the ad does, the brief's own words for it become the detail, or the supporting line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import forbidden_in
from adgenesis_design.concept import BESIDE, COPY_LIMITS
from adgenesis_design.picture_search import stems_of
from adgenesis_design.text.language import language_of
from adgenesis_ml.codec.clauses import clauses_of
from adgenesis_ml.codec.for_designer import speaks_to_designer
from adgenesis_ml.codec.occasions import occasions_in
from adgenesis_ml.codec.points import client_of, points_of
from adgenesis_ml.decoding.missing_clauses import side_by_side
from adgenesis_ml.decoding.pool import begun
from adgenesis_ml.judging.theme import ReadTheme

# Words that occasions and products share with half of all copy.
_COMMON = re.compile(
    r"\b(?:and|und|the|day|new|sale|season|party|market|celebration|store|shop|service|products?)\b",
    re.IGNORECASE,
)
_NO_PRODUCTS = frozenset(
    (
        "social",
        "social media",
        "online",
        "special",
        "local",
        "event",
        "events",
        "purchase",
        "especially",
        "mainly",
    )
    + ("sobretudo", "surtout", "soprattutto")
)
_MOST_WORDS = 5  # of a product
_LABEL = 8  # letters of a word that may stand beside others
_FEWEST_OF_LINE = 3  # words
_ENOUGH = 0.5  # of a name's telling words: copy that has so many of them says it
_COPY = ("headline", "subheadline", "offer", "detail", "brand", "cta", "legal")
_ROOM = ("detail", "subheadline")  # where a name may stand, where nothing else does


def with_missing_names(
    fields: Mapping[str, str], prompt: str, theme: ReadTheme, kit: BrandKit | None = None
) -> dict[str, str]:
    """The fields, with what no text of the ad names yet: the occasion, the product, what the brief wants brought out.

    What is in the ad already stays: a name takes a detail or a supporting line that is empty, or stands beside a
    detail.
    """
    named = dict(fields)
    language = language_of(prompt)
    names = list(_names(prompt, theme))
    if _is_torn(named["detail"], prompt, names):
        named["detail"] = ""
    for name in names:
        copy = " ".join(named[field] for field in _COPY)
        if not _is_said(name, copy, language) and not forbidden_in(name, kit):
            fitting = (field for field in _ROOM if not named[field] and _fits(name, field))
            if field := next(fitting, ""):
                named[field] = begun(name)
            elif " " in name or len(name) >= _LABEL:
                named["detail"] = _beside(named["detail"], begun(name))
    # What the client is, is a label at most, for where nothing says what is sold.
    client, copy = client_of(prompt), " ".join(named[field] for field in _COPY)
    said = theme.named_in(copy, language) or _is_said(client, copy, language)
    if client and not said and not forbidden_in(client, kit):
        named["detail"] = _beside(named["detail"], begun(client))
    return named


def _is_torn(detail: str, prompt: str, names: Sequence[str]) -> bool:
    """Whether a detail is a word out of a phrase, and no name by itself: `Social` of `social media`."""
    if not detail.isalpha() or detail.casefold() in map(str.casefold, names):
        return False
    return not any(detail.casefold() in clause.of(prompt).casefold() for clause in clauses_of(prompt))


def _beside(detail: str, name: str) -> str:
    """The detail with a name beside it, where there is room for it."""
    return side_by_side([*filter(None, detail.split(BESIDE)), name]) or detail


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
    if product.casefold() in _NO_PRODUCTS or any(letter.isdigit() for letter in product):
        return False
    return not speaks_to_designer(product)
