"""Swiss: facts under a thin rule at the head, one plain form off the edge, and the headline huge at the foot."""

from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, flipped
from adgenesis_design.compositions.shapes import disc, panel, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

FACTS = ("brand", "offer", "detail", "subheadline")
FOOT = ("headline", "cta", "legal")
_TIMES = 1.35


def swiss(stage: Stage) -> Sheet:
    """Variants: a disc, a square and turned, a disc on the tint, a square and deep; right, left, right, left."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    sheet = Sheet(stage, stage.paints.ground)
    area, unit = stage.area, stage.unit
    if stage.is_wide:
        _wide(sheet)
        return sheet
    need = stage.needed(area.width, FOOT, _TIMES)
    head = min(max(need, area.height * 0.28), area.height * 0.5)
    foot = between(area.x, area.bottom - head, area.right, area.bottom)
    top = area.y + 3 * unit
    facts = between(area.x, top, area.x + area.width * 0.38, foot.y - 3 * unit)
    zone = between(facts.right + 2 * unit, area.y, stage.width, foot.y - 2.5 * unit)
    if stage.variant % 2 == 1:
        facts, zone = flipped(facts, stage.canvas), flipped(zone, stage.canvas)
    _form(sheet, zone)
    _line(sheet, facts.x, area.y, facts.right)
    column(sheet, facts, FACTS, sheet.ground, gap=0.8)
    column(sheet, foot, FOOT, sheet.ground, anchor="bottom", times=_TIMES)
    return sheet


def _wide(sheet: Sheet) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    words = between(area.x, area.y, area.x + area.width * 0.57, area.bottom)
    zone = between(words.right + 4 * unit, 0, stage.width, stage.height)
    if stage.variant % 2 == 1:
        words, zone = flipped(words, stage.canvas), flipped(zone, stage.canvas)
    _form(sheet, zone)
    _line(sheet, words.x, words.y, words.right)
    half = words.width / 2 - 2 * unit
    sides = (("brand", "offer"), ("detail", "subheadline"))
    table = min(max(stage.needed(half, side) for side in sides), area.height * 0.34)
    top = words.y + 3 * unit
    column(sheet, between(words.x, top, words.x + half, top + table), sides[0], sheet.ground, gap=0.6)
    column(sheet, between(words.right - half, top, words.right, top + table), sides[1], sheet.ground, gap=0.6)
    foot = between(words.x, top + table + 2 * unit, words.right, words.bottom)
    column(sheet, foot, FOOT, sheet.ground, anchor="bottom", times=1.15)


def _form(sheet: Sheet, zone: Rect) -> None:
    """A disc that the edge of the canvas cuts, or a panel that runs off it, and the picture on it."""
    stage, field, side = sheet.stage, sheet.stage.paints.field, min(zone.width, zone.height)
    place = clear(stage, zone.inset(stage.unit * 2))
    if stage.variant % 2 == 1:
        panel(sheet, zone, field)
    else:
        disc(sheet, zone.center[0] + zone.width * 0.04, place.center[1], side * 1.08, field)
    hero(sheet, place, fill=0.3, within=None if stage.is_wide else stage.canvas.inset(stage.unit), on=field)


def _line(sheet: Sheet, x1: float, y: float, x2: float) -> None:
    rule(sheet, x1, y, x2, y, sheet.stage.paints.ink_on(sheet.ground), max(sheet.stage.unit * 0.3, 1))
