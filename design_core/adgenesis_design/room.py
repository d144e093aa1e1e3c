"""Room: a composition whose columns hold, on that canvas, everything that states a fact."""

from math import inf
from zlib import crc32

from adgenesis_design.compositions import PLAIN, Dress, compose, compositions_for
from adgenesis_design.compositions.crowding import ROOMY, crowding
from adgenesis_design.compositions.stage import make_stage
from adgenesis_design.concept import Concept
from adgenesis_design.placements import Placement


def with_room(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> Concept:
    """The concept, in another composition where its own has no room there for all that states a fact.

    The first with room, in an order that copy and composition shuffle; where none has, the one that lacks least. It has
    a picture where the concept's own has one.
    """
    stage = make_stage(concept, placement, dress)
    best, least, pictured = concept, inf, dress.photo is not None
    for name in (concept.composition, *_shuffled(concept, placement)):
        other = concept.model_copy(update={"composition": name})
        spec = compose(other, placement, dress)
        if pictured and spec.element("hero") is None:
            continue
        pictured = pictured or spec.element("hero") is not None
        found = crowding(spec, stage)
        if found <= ROOMY:
            return other
        if found < least:
            best, least = other, found
    return best


def _shuffled(concept: Concept, placement: Placement) -> list[str]:
    suiting = compositions_for(placement, concept.model_dump(exclude={"variant"}))
    salt = f"{concept.headline}|{concept.composition}"
    return sorted(suiting, key=lambda name: crc32(f"{salt}|{name}".encode()))
