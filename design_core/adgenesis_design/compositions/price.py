"""Price: the offer is the picture. It fills a slab that runs off the canvas; headline and hero serve it."""

from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import Align, column, hero
from adgenesis_design.compositions.regions import beside, between, flipped, inside
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

_LOUDEST = 4.2  # times the usual size of an offer
_TIMES = 1.4  # of the headline, where there is no offer


def price(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the slab runs off to the right, left, right, left."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_slab, tilt=-8)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    loud = "offer" if stage.has("offer") else "headline"
    above = [role for role in ("brand", "headline") if role != loud]
    below = ["subheadline", "detail", "cta", "legal"]
    if stage.is_wide:
        _wide(sheet, loud, above, below, mirrored)
    else:
        _upright(sheet, loud, above, below, mirrored)
    return sheet


def _wide(sheet: Sheet, loud: str, above: list[str], below: list[str], mirrored: bool) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    words, zone = beside(stage.canvas, 0.4, mirrored)
    words = inside(words, area, unit * 4)
    head = min(stage.needed(words.width, above, 0.8), area.height * 0.34)
    foot = min(stage.needed(words.width, below), area.height * 0.34)
    slab = between(words.x, area.y + head + unit, words.right, area.bottom - foot - 3 * unit)
    _slab(sheet, slab, loud, mirrored)
    place = between(zone.x, unit * 5, zone.right, stage.height - unit * 4)
    hero(sheet, place, rotation=8 if mirrored else -8, fill=0.45, at=(1.0 if mirrored else 0.0, 0.6))
    column(sheet, between(words.x, area.y, words.right, slab.y - 2 * unit), above, sheet.ground, times=0.8)
    column(sheet, between(words.x, slab.bottom + 4 * unit, words.right, area.bottom), below, sheet.ground)


def _upright(sheet: Sheet, loud: str, above: list[str], below: list[str], mirrored: bool) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    head = min(stage.needed(area.width, above, 0.85), area.height * 0.3)
    depth = _depth(stage, area.width, loud)
    slab = between(area.x, area.y + head + unit, area.right, area.y + head + unit + depth)
    _slab(sheet, slab, loud, mirrored)
    column(sheet, between(area.x, area.y, area.right, slab.y - unit), above, sheet.ground, times=0.85)
    if stage.aspect.value == "skyscraper":
        foot = min(stage.needed(area.width, below), area.height * 0.24)
        words = between(area.x, area.bottom - foot, area.right, area.bottom)
        place = between(unit * 2, slab.bottom + 5 * unit, stage.width - unit * 2, words.y - 5 * unit)
        hero(sheet, place, rotation=-8, fill=0.3)
    else:
        words = between(area.x, slab.bottom + 5 * unit, area.x + area.width * 0.44, area.bottom)
        place = between(
            words.right + 2 * unit, slab.bottom - 3 * unit, stage.width * 1.04, stage.height * 1.02
        )
        place = clear(stage, place) if stage.is_story else place
        if mirrored:
            words, place = flipped(words, stage.canvas), flipped(place, stage.canvas)
        hero(sheet, place, rotation=8 if mirrored else -8, fill=0.4, at=(0.5, 0.3))
    column(sheet, words, below, sheet.ground, anchor="bottom")


def _depth(stage: Stage, width: float, loud: str) -> float:
    """The height of a slab in which the loud words are as wide as it is; few letters make it deep."""
    if loud == "headline":
        return min(stage.needed(width * 0.9, ["headline"], _TIMES) + stage.margin, stage.area.height * 0.42)
    line = min(width / (0.56 * stage.letters("offer")), stage.size("offer", _LOUDEST))
    return min(max(line * 1.5, stage.area.height * 0.16), stage.area.height * 0.36)


def _slab(sheet: Sheet, box: Rect, loud: str, mirrored: bool) -> None:
    """The slab from the margin over the far edge, and the loud words in it, as large as they go."""
    stage, fill = sheet.stage, sheet.stage.paints.field
    slab = between(0 if mirrored else box.x, box.y, box.right if mirrored else stage.width, box.bottom)
    if stage.is_wide:
        slab = box
    panel(sheet, slab, fill)
    pad = stage.unit * 4
    inner = between(box.x + pad, box.y + pad * 0.7, box.right - pad, box.bottom - pad * 0.7)
    times = _LOUDEST if loud == "offer" else _TIMES
    align: Align = "right" if mirrored and not stage.is_wide else "left"
    column(sheet, inner, [loud], fill, anchor="middle", align=align, times=times, offer_times=times)


def _strip_slab(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    panel(sheet, Rect(0, stage.height * 0.22, end * 0.86, stage.height * 0.56), stage.paints.field)
