"""Which illustrations of the library an ad may show: what people choose for such briefs, and what the brief names."""

from collections.abc import Collection
from math import log

from adgenesis_design.picture_search import PictureSearch, language_of, stems_of
from adgenesis_ml.codec.ruled_out import ruled_out
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.judging.suiting_pictures import suiting_pictures

# What it adds to the logarithm of a share that the brief calls a picture by its name; that it is the first, or a later
# one, of those that the words and what was chosen for them find.
_NAMED, _FOUND = 1.0, 1.0
# Less likely ones are accepted for a quarter of the briefs, and an ad without a picture misleads nobody.
_LEAST = log(0.03)
_BESIDE = log(0.5)  # of the best one's share: another that may be shown
_MOST = 3
_UNHEARD = log(1e-4)  # the share of what was never chosen for any brief
_PEOPLE = frozenset("person people man woman student teacher selfie firefighter mechanic hands hand".split())
# How briefs call them, as stems of all languages.
_CALLED_PEOPLE = frozenset(
    """peopl person men man women woman model face lad child kid famili babi mensch leut gesicht kind person personn
    gen visag enfant famill gent rostr cara niñ famili pessoa ros crianc crianç famíl persona volt bambin famigl nonn
    abuel ancian""".split()
)


def fitting_pictures(search: PictureSearch, library: Collection[str], drawer: Drawer) -> list[str]:
    """The names of the library's pictures that fit the drawer's brief, the best first.

    None where nothing is likely enough and nothing is called by its name: a picture of another thing sinks an ad.
    """
    prompt = drawer.prompt
    # A few words do not tell their language; the brief does.
    language = language_of(prompt)
    wanted, unwanted = ruled_out(prompt)
    suiting = suiting_pictures(drawer)
    named = search.called(stems_of(wanted, language), language)
    found = {
        name: _FOUND / place for place, name in enumerate(search.find(wanted, language=language), start=1)
    }
    barred = search.named(unwanted, language)
    scores = {
        name: suiting.get(name, _UNHEARD) + _NAMED * (name in named) + found.get(name, 0.0)
        for name in library
        if name not in barred and not (unwanted & _CALLED_PEOPLE and _PEOPLE & set(name.split("-")))
    }
    ranked = sorted(scores, key=lambda name: (-scores[name], name))[:_MOST]
    least = scores[ranked[0]] + _BESIDE if ranked else 0.0
    return [
        name
        for name in ranked
        if scores[name] >= least and (name in named or suiting.get(name, _UNHEARD) >= _LEAST)
    ]
