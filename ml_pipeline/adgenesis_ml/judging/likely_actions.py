"""What the reader of an ad is to do next: book, order, come along, call.

A brief says so in its words, by what it sells and by how it can be reached, seldom in so many words; so it is learnt
from briefs of which people have said what their reader would do (`judgements/actions.jsonl`): a linear model of the
brief's stems and its topics. `likely_actions.json` has what each sign says for each action;
`python -m tools.brief_actions` learns it.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from adgenesis_design.facts import is_price, numbers
from adgenesis_design.given_facts import given_addresses
from adgenesis_design.picture_search import stem_words
from adgenesis_ml.codec.hiring import offers_work
from adgenesis_ml.codec.kinds import Kind, judged_language, pieces_and_kinds
from adgenesis_ml.codec.phrases import phones_of
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.judging.occasions import occasions_of
from adgenesis_ml.signs import ANY, read_table

ACTIONS = Path(__file__).with_name("likely_actions.json")
_NOTHING_TO_DO = frozenset((Kind.LOOK, Kind.CLIENT))  # what a piece is that says nothing of it
_TEN = 10  # words
_LONG = 6  # tens of them: beyond, briefs are long


def likely_actions(drawer: Drawer) -> list[Action]:
    """What the reader of an ad for the drawer's brief would do, the likeliest first."""
    scores = read_table(ACTIONS).scores(signs_of(drawer))
    return [action for _, action in sorted(zip(scores, Action, strict=True), key=lambda found: -found[0])]


def signs_of(drawer: Drawer) -> list[str]:
    """What a brief has in it that says something of what to do, each sign once."""
    return list(dict.fromkeys(_signs(drawer)))


def _signs(drawer: Drawer) -> Iterator[str]:
    prompt = drawer.prompt
    language = judged_language(prompt)
    yield ANY
    yield f"language:{language}"
    if phones_of(prompt):
        yield "phone"
    if given_addresses(prompt):
        yield "address"
    if any(map(is_price, numbers(prompt))):
        yield "price"
    if offers_work(prompt):
        yield "work"
    yield from (f"occasion:{occasion}" for occasion in occasions_of(prompt))
    yield f"tens of words:{min(len(prompt.split()) // _TEN, _LONG)}"
    for piece, kind in pieces_and_kinds(prompt):
        if kind in _NOTHING_TO_DO:
            continue
        stems = stem_words(piece.of(prompt), language)
        yield from (f"stem:{stem}" for stem in stems)
        yield from (f"stems:{first} {second}" for first, second in pairwise(stems))
        if kind is not Kind.COPY:
            yield from (f"{kind}:{stem}" for stem in stems)
    yield from (f"topic:{topic}" for topic in drawer.topics[:1])
    yield from (f"near:{topic}" for topic in drawer.nearest)
    yield f"fit in fifths:{int(drawer.fit * 5)}"
