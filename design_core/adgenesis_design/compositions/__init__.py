"""Compositions: a concept and a placement become a spec. Pure and cheap: no fonts are needed.

A composition decides the shapes, the crop of the picture and the regions of text; layout measures the text
and packs it. Which compositions there are, and where they work, is written down in the catalogue.
"""

from adgenesis_design.compositions.catalogue import COMPOSITIONS, Composition, compositions_for
from adgenesis_design.compositions.dress import PLAIN, Dress
from adgenesis_design.compositions.mirror import mirrored, seen_in_mirror
from adgenesis_design.compositions.stage import make_stage, smallest_text
from adgenesis_design.concept import Concept
from adgenesis_design.errors import UnknownComposition
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec
from adgenesis_design.text.direction import base_direction


def compose(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> DesignSpec:
    """Build the concept's ad on the placement, in the brand's dress and with the user's picture where there are any.

    A composition that is not drawn for the placement's proportions gives way to the first that is. A headline that
    runs from right to left gets the mirrored design. Raises `UnknownComposition` if there is none of that name.
    """
    if concept.composition not in COMPOSITIONS:
        raise UnknownComposition(
            f"No composition {concept.composition!r}. Known: {', '.join(sorted(COMPOSITIONS))}."
        )
    known = compositions_for(placement)
    name = concept.composition if concept.composition in known else known[0]
    draw = COMPOSITIONS[name].draw
    if base_direction(concept.headline) == "ltr":
        return draw(make_stage(concept, placement, dress)).spec(name)
    turned = draw(make_stage(concept, seen_in_mirror(placement), dress)).spec(name)
    return mirrored(turned, placement.width)


__all__ = ["COMPOSITIONS", "PLAIN", "Composition", "Dress", "compose", "compositions_for", "smallest_text"]
