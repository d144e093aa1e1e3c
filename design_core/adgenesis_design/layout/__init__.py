"""Layout: a spec becomes a frame. Only this package makes coordinates.

Steps: fill in what is open, pack the stacks, make small texts legible, keep every text in its box and on the canvas,
part texts that meet, align edges that nearly agree, let pictures give way, thin veils, mend contrasts, draw. The
settled spec that comes back beside the frame lays out to the same frame again, with nothing left to repair.
"""

from dataclasses import dataclass

from adgenesis_design.finding import Finding
from adgenesis_design.frame import Frame
from adgenesis_design.layout.align import align_edges
from adgenesis_design.layout.collide import part_texts
from adgenesis_design.layout.contrast import mend_all
from adgenesis_design.layout.desk import Desk
from adgenesis_design.layout.draw import draw
from adgenesis_design.layout.fill_in import fill_in
from adgenesis_design.layout.give_way import give_way
from adgenesis_design.layout.keep_inside import keep_inside
from adgenesis_design.layout.legible import raise_small
from adgenesis_design.layout.logos import keep_logos, show_logos
from adgenesis_design.layout.pack import pack_stacks
from adgenesis_design.layout.veils import thin_veils
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec, Layout, PlacementRef
from adgenesis_design.wardrobe import brand_of

_MOST_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A design placed: the frame, the spec as settled, and what was put right on the way."""

    frame: Frame
    spec: DesignSpec
    findings: tuple[Finding, ...]


def lay_out(spec: DesignSpec, placement: Placement, library: DesignLibrary, repair: bool = True) -> Placed:
    """Place a design.

    With `repair`, no text leaves its box or the canvas, no two texts overlap, every text can be read and every logo
    be seen; each repair is a finding. Without, texts are set in the boxes they have and nothing is moved or recoloured.
    """
    brand = brand_of(spec, library)
    desk = Desk(spec=spec, placement=placement, library=library, elements=list(spec.elements), brand=brand)
    fill_in(desk, may_drop=repair)
    pack_stacks(desk)
    if repair:
        for _ in range(_MOST_ROUNDS):
            desk.changed = False
            raise_small(desk)
            keep_inside(desk)
            keep_logos(desk)
            part_texts(desk)
            align_edges(desk)
            give_way(desk)
            thin_veils(desk)
            mend_all(desk)
            show_logos(desk)
            if not desk.changed:
                break
    return Placed(draw(desk), _settled(desk), tuple(desk.findings))


def _settled(desk: Desk) -> DesignSpec:
    spec, placement = desk.spec, desk.placement
    here = PlacementRef(
        platform=placement.platform, format=placement.format, width=placement.width, height=placement.height
    )
    layout: Layout = spec.layout.model_copy(update={"stacks": []})
    return spec.model_copy(update={"elements": list(desk.elements), "layout": layout, "placement": here})


__all__ = ["Placed", "lay_out"]
