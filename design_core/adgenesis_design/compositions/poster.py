"""Poster: type first. The headline fills the sheet; the picture peeks in from the edge, if at all."""

from adgenesis_design.compositions.parts import column, hero, panel
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("subheadline", "offer", "detail", "cta", "legal")


def poster(stage: Stage) -> Sheet:
    """Variants: field, paper, deep, tint; the picture peeks in from below, right or left by turns."""
    stage = repaint(stage, ("turned", "plain", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_bar, stage.paints.ground, picture=False)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    if stage.has("brand"):
        column(sheet, Rect(area.x, area.y, area.width, stage.size("brand") * 1.4), ["brand"], paints.ground)
    top = area.y + stage.size("brand") * 1.4 + 2 * unit
    share = 0.5 if stage.is_wide else 0.54
    middle = top + (area.bottom - top) * share
    loud = paints.loud_on(paints.ground) if stage.variant in (1, 2) else None
    column(
        sheet, between(area.x, top, area.right, middle), ["headline"], paints.ground, times=1.9, loud=loud, anchor="top"
    )
    picture = (stage.height - middle) * (1.25 if stage.is_wide else 1.12)
    picture = min(picture, stage.width * 0.7)
    x = picture * 0.36 if mirrored else stage.width - picture * 0.36
    y = middle + picture * 0.56
    hero(sheet, x, y, picture, 12 if mirrored else -12)
    words = (
        between(x + picture * 0.52, middle + 2 * unit, area.right, area.bottom)
        if mirrored
        else between(area.x, middle + 2 * unit, x - picture * 0.52, area.bottom)
    )
    column(sheet, words, WORDS, paints.ground, anchor="bottom")
    return sheet


def _strip_bar(sheet: Sheet, _end: float) -> None:
    stage = sheet.stage
    panel(sheet, Rect(0, 0, stage.width, stage.unit * 6), stage.paints.field)
