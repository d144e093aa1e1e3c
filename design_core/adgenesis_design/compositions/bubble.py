"""Bubble: the picture speaks. The headline stands in a speech bubble, the facts beside the speaker."""

from adgenesis_design.compositions.card import paper_of
from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import column, corner, hero
from adgenesis_design.compositions.regions import beside, between, centered, flipped, inside
from adgenesis_design.compositions.shapes import panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

SPOKEN = ("headline", "subheadline")
FACTS = ("brand", "offer", "detail", "cta", "legal")


def bubble(stage: Stage) -> Sheet:
    """Variants: turned, tint, plain, deep; the speaker stands left, right, left, right."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_dots)
    sheet = Sheet(stage, stage.paints.ground)
    pattern(sheet, stage.canvas, "dots", stage.paints.shade_of(sheet.ground, 0.1))
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        _wide(sheet, mirrored)
    else:
        _upright(sheet, mirrored)
    return sheet


def _upright(sheet: Sheet, mirrored: bool) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    pad = stage.margin * 0.8
    need = stage.needed(area.width - 2 * pad, SPOKEN, 1.1) + 2 * pad
    depth = min(max(need, area.height * 0.3), area.height * 0.48)
    said = between(area.x, area.y, area.right, area.y + depth)
    top = said.bottom + unit * 5
    if stage.aspect is AspectClass.SKYSCRAPER:
        facts_height = min(stage.needed(area.width, FACTS), area.height * 0.26)
        facts = between(area.x, area.bottom - facts_height, area.right, area.bottom)
        speaker = between(0, top, stage.width, facts.y - 4 * unit)
    else:
        speaker = clear(
            stage, between(0, top, stage.width * (0.5 if stage.is_small else 0.6), stage.height + unit * 2)
        )
        facts = between(speaker.right + unit, top + unit, area.right, area.bottom)
    if mirrored:
        facts, speaker = flipped(facts, stage.canvas), flipped(speaker, stage.canvas)
    x = speaker.center[0]
    hero(sheet, speaker, fill=0.35, at=(0.5, 0.6))
    paper = _balloon(sheet, said, x, said.bottom)
    column(sheet, said.inset(pad), SPOKEN, paper, anchor="middle", times=1.1)
    column(sheet, facts, FACTS, sheet.ground, anchor="middle")


def _wide(sheet: Sheet, mirrored: bool) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    words, zone = beside(stage.canvas, 0.4, not mirrored)
    words = inside(words, area, unit * 5)
    foot = min(stage.needed(words.width, FACTS), words.height * 0.42)
    said = between(words.x, words.y, words.right, words.bottom - foot - 3 * unit)
    speaker = between(zone.x, unit * 6, zone.right, stage.height + unit * 3)
    hero(sheet, speaker, fill=0.35, at=(0.5, 0.7))
    paper = _balloon(sheet, said, said.right if mirrored else said.x, said.y + said.height * 0.62)
    pad = stage.margin * 0.7
    column(sheet, said.inset(pad), SPOKEN, paper, anchor="middle", times=1.0)
    facts = between(words.x, said.bottom + 4 * unit, words.right, words.bottom)
    column(sheet, facts, FACTS, sheet.ground, anchor="bottom")


def _balloon(sheet: Sheet, box: Rect, x: float, y: float) -> str:
    """The bubble, and its tail about the point on its edge towards the speaker; its colour is the answer."""
    unit, paper = sheet.stage.unit, paper_of(sheet.stage)
    radius = min(max(corner(sheet, unit * 14), unit * 3), unit * 6)
    panel(sheet, centered(x, y, unit * 7), paper, rotation=45)
    panel(sheet, box, paper, radius)
    return paper


def _strip_dots(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    paper = paper_of(stage)
    panel(sheet, centered(end * 0.86, stage.height * 0.5, stage.height * 0.2), paper, rotation=45)
    panel(sheet, Rect(0, 0, end * 0.86, stage.height), paper)
