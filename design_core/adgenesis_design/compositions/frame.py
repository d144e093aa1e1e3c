"""Frame: a fine border, everything on the middle axis, the picture crossing the line. Quiet and formal."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, inside
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")

_LEAST_BORDERED = 80  # px high


def frame(stage: Stage) -> Sheet:
    """Variants: plain, deep, tint, turned."""
    stage = repaint(stage, ("plain", "deep", "tinted", "turned"))
    if stage.is_strip:
        return strip(stage, _strip_border, photo="inset")
    sheet, unit = Sheet(stage, stage.paints.ground), stage.unit
    inset = unit * 4
    outer = stage.canvas.inset(inset)
    if stage.is_story:
        outer = between(inset, stage.area.y - 4 * unit, stage.width - inset, stage.area.bottom + 5 * unit)
        sheet = Sheet(stage, stage.paints.field)
    _border(sheet, outer, max(unit * 0.35, 1.2))
    if stage.is_wide:
        words, picture = beside(outer, 0.44, stage.variant % 2 == 1)
        hero(sheet, picture.inset(unit * 5), fill=0.2, window=picture.inset(unit * 3))
        column(
            sheet, inside(words, outer.inset(6 * unit), 3 * unit), WORDS, stage.paints.ground, anchor="middle"
        )
        return sheet
    pad = 5.5 * unit
    width = outer.width - 2 * pad
    need = stage.needed(width, WORDS, 0.95)
    most = 0.62 if stage.is_small else 0.57 if stage.photo is None else 0.5
    words_height = min(max(need, outer.height * 0.36), outer.height * most)
    cut = outer.bottom - pad - words_height
    start = outer.y - (unit * 2 if not stage.is_story else unit * 8)
    place = between(outer.x + pad, start, outer.right - pad, cut - unit * 3)
    air = between(outer.x + pad, 2 * unit, outer.right - pad, cut - unit)
    window = between(outer.x + 3 * unit, outer.y + 3 * unit, outer.right - 3 * unit, cut - unit)
    hero(sheet, place, fill=0.2, at=(0.5, 0.6), within=air, window=window)
    words = between(outer.x + pad, cut, outer.right - pad, outer.bottom - pad)
    column(sheet, words, WORDS, stage.paints.ground, align="center", anchor="middle", times=0.95)
    return sheet


def _border(sheet: Sheet, outer: Rect, line: float) -> None:
    paints = sheet.stage.paints
    panel(sheet, outer, paints.loud_on(paints.ground))
    panel(sheet, outer.inset(line), paints.ground)


def _strip_border(sheet: Sheet, _end: float) -> None:
    # On the flattest strips the words need the height that a border would take.
    if sheet.stage.height >= _LEAST_BORDERED:
        _border(sheet, sheet.stage.canvas.inset(sheet.stage.unit * 5), 1.2)
