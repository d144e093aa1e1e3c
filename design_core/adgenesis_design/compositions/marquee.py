"""Marquee: a theatre's sign with lamps about it announces; the star stands below in the light."""

from adgenesis_design.compositions.card import paper_of
from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.shapes import disc, panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def marquee(stage: Stage) -> Sheet:
    """Variants: turned, deep, plain, tint; the sign stands left or above, right or above, in turn."""
    stage = repaint(stage, ("turned", "deep", "plain", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_lamps)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, share=0.42, times=0.92, most=0.6)
    pad = stage.margin * 0.95
    sign = parts.words.inset(-pad * 0.35)
    zone = clear(stage, parts.zone)
    place = zone.inset(stage.unit * 3)
    pattern(sheet, stage.canvas, "rays", stage.paints.shade_of(sheet.ground, 0.07))
    disc(sheet, *place.center, min(place.width, place.height) * 0.98, _light(stage))
    hero(sheet, place, fill=0.2, at=(0.5, 0.5), window=parts.zone, shown=zone)
    paper = _sign(sheet, sign)
    column(sheet, sign.inset(pad), WORDS, paper, align="center", anchor="middle", times=0.95, gap=0.9)
    return sheet


def _light(stage: Stage) -> str:
    return stage.paints.glow(stage.picture_color or stage.paints.ground, 0.14)


def _sign(sheet: Sheet, box: Rect) -> str:
    """A dark rim with lamps, and the lit panel in it, whose colour is the answer."""
    stage, paints, rim = sheet.stage, sheet.stage.paints, max(sheet.stage.unit * 3.2, 5)
    paper = paper_of(stage)
    frame = paints.ink_on(paper)
    lamp = paints.loud_on(frame)
    panel(sheet, box, frame, radius=rim * 0.8)
    pattern(sheet, box.inset(rim * 0.28), "bulbs", lamp)
    panel(sheet, box.inset(rim), paper, radius=rim * 0.3)
    return paper


def _strip_lamps(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    panel(sheet, Rect(0, 0, end, stage.height), stage.paints.field)
    lamps = Rect(0, 0, end, stage.height).inset(stage.height * 0.05)
    pattern(sheet, lamps, "bulbs", stage.paints.loud_on(stage.paints.field))
