"""Compositions: a concept and a placement become a spec. Pure and cheap: no fonts are needed.

A composition decides the shapes, the crop of the picture and the regions of text; layout measures the text
and packs it. Which compositions work where is written down here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from adgenesis_design.compositions.arch import arch
from adgenesis_design.compositions.aurora import aurora
from adgenesis_design.compositions.badge import badge
from adgenesis_design.compositions.band import band
from adgenesis_design.compositions.bleed import bleed
from adgenesis_design.compositions.blocks import blocks
from adgenesis_design.compositions.bubble import bubble
from adgenesis_design.compositions.calendar import calendar
from adgenesis_design.compositions.card import card
from adgenesis_design.compositions.corner import corner
from adgenesis_design.compositions.diagonal import diagonal
from adgenesis_design.compositions.dress import PLAIN, Dress
from adgenesis_design.compositions.editorial import editorial
from adgenesis_design.compositions.frame import frame
from adgenesis_design.compositions.hills import hills
from adgenesis_design.compositions.marquee import marquee
from adgenesis_design.compositions.mirror import mirrored
from adgenesis_design.compositions.mosaic import mosaic
from adgenesis_design.compositions.orbit import orbit
from adgenesis_design.compositions.panes import panes
from adgenesis_design.compositions.parade import parade
from adgenesis_design.compositions.poster import poster
from adgenesis_design.compositions.price import price
from adgenesis_design.compositions.prints import prints
from adgenesis_design.compositions.quote import quote
from adgenesis_design.compositions.receipt import receipt
from adgenesis_design.compositions.ribbon import ribbon
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.split import split
from adgenesis_design.compositions.spotlight import spotlight
from adgenesis_design.compositions.stage import Stage, make_stage, smallest_text
from adgenesis_design.compositions.swiss import swiss
from adgenesis_design.compositions.ticket import ticket
from adgenesis_design.compositions.title import title
from adgenesis_design.concept import Concept, language_of_copy
from adgenesis_design.errors import UnknownComposition
from adgenesis_design.placements import AspectClass, Placement
from adgenesis_design.spec import DesignSpec
from adgenesis_design.text.direction import direction_of

_LARGE = frozenset({AspectClass.SQUARE, AspectClass.PORTRAIT, AspectClass.STORY, AspectClass.LANDSCAPE})
_ALL = frozenset(AspectClass)
_VARIANTS = 4


@dataclass(frozen=True, slots=True)
class Composition:
    """How an ad is built; `aspects` are the proportions that it is drawn for."""

    name: str
    draw: Callable[[Stage], Sheet]
    aspects: frozenset[AspectClass]
    works_small: bool = True


COMPOSITIONS: dict[str, Composition] = {
    composition.name: composition
    for composition in (
        Composition("split", split, _ALL),
        Composition("bleed", bleed, _ALL),
        Composition("card", card, _LARGE),
        Composition("badge", badge, _ALL),
        Composition("editorial", editorial, _LARGE, works_small=False),
        Composition("poster", poster, _ALL),
        Composition("diagonal", diagonal, _ALL),
        Composition("band", band, _ALL),
        Composition("spotlight", spotlight, _ALL),
        Composition("frame", frame, _ALL),
        Composition("ticket", ticket, _ALL),
        Composition("blocks", blocks, _LARGE),
        Composition("arch", arch, _LARGE),
        Composition("corner", corner, _ALL),
        Composition("parade", parade, _LARGE),
        Composition("quote", quote, _ALL),
        Composition("receipt", receipt, _ALL),
        Composition("prints", prints, _ALL - {AspectClass.SKYSCRAPER}),
        Composition("title", title, _ALL - {AspectClass.SKYSCRAPER}),
        Composition("aurora", aurora, _ALL),
        Composition("bubble", bubble, _ALL),
        Composition("marquee", marquee, _ALL),
        Composition("calendar", calendar, _ALL),
        Composition("ribbon", ribbon, _ALL),
        Composition("swiss", swiss, _ALL),
        Composition("price", price, _ALL),
        Composition("panes", panes, _ALL),
        Composition("orbit", orbit, _ALL),
        Composition("mosaic", mosaic, _ALL),
        Composition("hills", hills, _ALL),
    )
}


def compositions_for(placement: Placement) -> tuple[str, ...]:
    """The names of the compositions that work well on the placement."""
    small = placement.short_side < 400
    return tuple(
        name
        for name, composition in COMPOSITIONS.items()
        if placement.aspect_class in composition.aspects and (composition.works_small or not small)
    )


def compose(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> DesignSpec:
    """Build the concept's ad on the placement, in the brand's dress and with the user's picture where there are any.

    A composition that is not drawn for the placement's proportions gives way to the first that is. Where the copy is
    read from the right, the whole ad is. Raises `UnknownComposition` if there is none of that name.
    """
    if concept.composition not in COMPOSITIONS:
        raise UnknownComposition(
            f"No composition {concept.composition!r}. Known: {', '.join(sorted(COMPOSITIONS))}."
        )
    known = compositions_for(placement)
    name = concept.composition if concept.composition in known else known[0]
    drawn_on = placement.mirrored if direction_of(language_of_copy(concept)) == "rtl" else placement
    spec = _drawn(COMPOSITIONS[name], make_stage(concept, drawn_on, dress)).spec(name)
    return spec if drawn_on is placement else mirrored(spec)


def _drawn(composition: Composition, stage: Stage) -> Sheet:
    """The composition in the first of its variants, the concept's own before the others, that shows the logo."""
    first = composition.draw(stage)
    if not first.hides_logo:
        return first
    others = (_turned(composition, stage, turn) for turn in range(1, _VARIANTS))
    return next((sheet for sheet in others if not sheet.hides_logo), first)


def _turned(composition: Composition, stage: Stage, by: int) -> Sheet:
    variant = (stage.variant + by) % _VARIANTS
    return composition.draw(replace(stage, concept=stage.concept.model_copy(update={"variant": variant})))


__all__ = ["COMPOSITIONS", "PLAIN", "Composition", "Dress", "compose", "compositions_for", "smallest_text"]
