"""The catalogue: which compositions there are, which proportions they are drawn for, and which ads they suit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from adgenesis_design.compositions.editorial import editorial
from adgenesis_design.compositions.frame import frame
from adgenesis_design.compositions.hills import hills
from adgenesis_design.compositions.marquee import marquee
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
from adgenesis_design.compositions.stage import Stage
from adgenesis_design.compositions.swiss import swiss
from adgenesis_design.compositions.ticket import ticket
from adgenesis_design.compositions.title import title
from adgenesis_design.placements import AspectClass, Placement

_ALL = frozenset(AspectClass)
_LARGE = frozenset({AspectClass.SQUARE, AspectClass.PORTRAIT, AspectClass.STORY, AspectClass.LANDSCAPE})
_NOT_NARROW = _ALL - {AspectClass.SKYSCRAPER}
_NOTHING: frozenset[str] = frozenset()
_OFFER, _PICTURE, _DATE = frozenset({"offer"}), frozenset({"hero"}), frozenset({"detail"})


@dataclass(frozen=True, slots=True)
class Composition:
    """How an ad is built.

    `aspects` are the proportions that it is drawn for. An ad it suits has all roles that it `wants`, none that it
    `shuns`, and no more letters in the headline than `letters`.
    """

    name: str
    draw: Callable[[Stage], Sheet]
    aspects: frozenset[AspectClass]
    works_small: bool = True
    wants: frozenset[str] = _NOTHING
    shuns: frozenset[str] = _NOTHING
    letters: int | None = None

    def suits(self, copy: Mapping[str, str]) -> bool:
        """Whether an ad that says and shows that, by roles, comes out as the composition means it."""
        has = {role for role, words in copy.items() if words.strip()}
        short = self.letters is None or len(copy.get("headline", "")) <= self.letters
        return self.wants <= has and not self.shuns & has and short


COMPOSITIONS: dict[str, Composition] = {
    composition.name: composition
    for composition in (
        Composition("split", split, _ALL, wants=_PICTURE),
        Composition("bleed", bleed, _ALL, wants=_PICTURE),
        Composition("card", card, _LARGE),
        Composition("badge", badge, _ALL, wants=_OFFER),
        Composition("editorial", editorial, _LARGE, works_small=False),
        Composition("poster", poster, _ALL),
        Composition("diagonal", diagonal, _ALL, wants=_PICTURE),
        Composition("band", band, _ALL),
        Composition("spotlight", spotlight, _ALL, wants=_PICTURE),
        Composition("frame", frame, _ALL),
        Composition("ticket", ticket, _ALL, wants=_OFFER),
        Composition("blocks", blocks, _LARGE),
        Composition("arch", arch, _LARGE),
        Composition("corner", corner, _ALL, wants=_PICTURE),
        Composition("parade", parade, _LARGE, wants=_PICTURE),
        Composition("price", price, _ALL, wants=_OFFER),
        Composition("swiss", swiss, _LARGE, works_small=False),
        Composition("panes", panes, _ALL),
        Composition("orbit", orbit, _ALL, wants=_PICTURE),
        Composition("hills", hills, _ALL, wants=_PICTURE),
        Composition("mosaic", mosaic, _ALL),
        Composition("ribbon", ribbon, _ALL, wants=_OFFER | _PICTURE),
        Composition("calendar", calendar, _ALL, wants=_DATE),
        Composition("marquee", marquee, _ALL),
        Composition("bubble", bubble, _ALL, wants=_PICTURE),
        Composition("aurora", aurora, _ALL, wants=_PICTURE),
        Composition("title", title, _NOT_NARROW, letters=36),
        Composition("prints", prints, _NOT_NARROW, wants=_PICTURE),
        Composition("receipt", receipt, _ALL, wants=_OFFER),
        Composition("quote", quote, _ALL, wants=frozenset({"brand", "hero"}), shuns=_OFFER),
    )
}


def compositions_for(placement: Placement, copy: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The names of the compositions that work well on the placement, and suit the copy if any of them do."""
    small = placement.short_side < 400
    drawn = [
        composition
        for composition in COMPOSITIONS.values()
        if placement.aspect_class in composition.aspects and (composition.works_small or not small)
    ]
    suiting = [one for one in drawn if copy is None or one.suits(copy)]
    return tuple(composition.name for composition in suiting or drawn)
