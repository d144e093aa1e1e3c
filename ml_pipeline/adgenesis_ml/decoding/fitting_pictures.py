"""Which illustrations of the library an ad may show: what its brief names, in the company of its trade."""

import re

from adgenesis_design.picture_search import PictureSearch, language_of, stems_of
from adgenesis_ml.codec.points import points_of
from adgenesis_ml.codec.ruled_out import ruled_out
from adgenesis_ml.judging.drawer import READ_BY_MODELS, Drawer
from adgenesis_ml.judging.theme import ReadTheme

_OF_PRODUCT = 40  # illustrations of a product that are looked at
# What things are sold in.
_OFFERS = re.compile(r"\b(?:package|bundle|deal|gift|box|ticket|pass)s?\b", re.IGNORECASE)
_PEOPLE = frozenset("person people man woman student teacher selfie firefighter mechanic hands hand".split())
# How briefs call them, as stems of all languages.
_CALLED_PEOPLE = frozenset(
    """peopl person men man women woman model face lad child kid famili babi mensch leut gesicht kind person personn
    gen visag enfant famill gent rostr cara niñ famili pessoa ros crianc crianç famíl persona volt bambin famigl nonn
    abuel ancian""".split()
)


def fitting_pictures(search: PictureSearch, prompt: str, theme: ReadTheme, drawer: Drawer) -> list[str]:
    """The names of those that fit, the best first; none where nothing tells what the ad is about.

    Words mislead (`frischer Wind` is no weather): where the topic is likely, a picture that the brief or its product
    names must be one of the topic's, and where none is, those that suit all of the topic stand in. Where it is not,
    only what the brief calls by its name is shown.
    """
    # A few words do not tell their language; the brief does.
    language = language_of(prompt)
    wanted, unwanted = ruled_out(prompt)
    found = search.find(wanted, language=language, without=unwanted)
    product = search.find(theme.product, _OF_PRODUCT, language, unwanted) if theme.product else []
    named = set(product)
    both = [name for name in found if name in named]
    by_name = search.called(stems_of(wanted, language), language, whole=True)
    choices = [[name for name in names if name in by_name] for names in (both, found)]
    if drawer.pictures:
        of_trade = {*drawer.pictures.any, *drawer.pictures.some}
        points = stems_of(_OFFERS.sub(" ", " ".join(points_of(prompt))), language)
        # What is to be brought out comes first, and what it is called by name whatever the topic's pictures are.
        pointed = search.called(points, language, whole=True) | (search.called(points, language) & of_trade)
        suiting = set(of_trade)
        if language == READ_BY_MODELS:
            sold = _OFFERS.sub(" ", theme.product)
            suiting |= search.called(stems_of(sold, language), language, whole=True)
        of_topic = [[name for name in found if name in names] for names in (pointed, by_name & of_trade)]
        of_topic += [[name for name in names if name in suiting] for names in (both, product, found)]
        barred = search.named(unwanted, language)
        choices = [*of_topic, [name for name in drawer.pictures.any if name not in barred], both, found]
    if unwanted & _CALLED_PEOPLE:
        choices = [[name for name in names if not _PEOPLE & set(name.split("-"))] for names in choices]
    return next(filter(None, choices), [])
