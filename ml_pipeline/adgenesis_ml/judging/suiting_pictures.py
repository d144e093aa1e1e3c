"""Which illustrations suit an ad, as people have chosen them for thousands of briefs.

Words mislead (`early bird` is no bird), and a trade has more than one picture. So it is learnt: a linear model of the
brief's stems and the topics that come nearest, from briefs whose pictures people have named
(`judgements/pictures.jsonl`). `suiting_pictures.json` has what each sign says for each illustration, where it says
anything; `python -m tools.brief_pictures` learns it.
"""

from collections.abc import Iterator
from pathlib import Path

from adgenesis_design.picture_search import stem_words
from adgenesis_ml.codec.kinds import Kind, judged_language, pieces_and_kinds
from adgenesis_ml.codec.ruled_out import ruled_out
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.signs import ANY, read_sparse_table

PICTURES = Path(__file__).with_name("suiting_pictures.json")
_SAID = {Kind.LOOK: "look", Kind.READERS: "readers"}  # of what else there may be a picture


def suiting_pictures(drawer: Drawer) -> dict[str, float]:
    """By name of an illustration, the logarithm of how likely it is chosen for the drawer's brief."""
    return read_sparse_table(PICTURES).log_shares(signs_of(drawer))


def signs_of(drawer: Drawer) -> list[str]:
    """What a brief has in it that says something of its picture, each sign once; nothing of what it rules out."""
    return list(dict.fromkeys(_signs(drawer)))


def _signs(drawer: Drawer) -> Iterator[str]:
    prompt = drawer.prompt
    language = judged_language(prompt)
    wanted, _ = ruled_out(prompt)
    yield ANY
    for piece, kind in pieces_and_kinds(prompt):
        if kind is not Kind.CLIENT:
            said = _SAID.get(kind, "stem")
            yield from (f"{said}:{stem}" for stem in stem_words(piece.of(wanted), language))
    yield from (f"topic:{topic}" for topic in drawer.topics[:1])
    yield from (f"near:{topic}" for topic in drawer.nearest)
