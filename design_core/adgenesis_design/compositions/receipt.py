"""Receipt: a paper slip hangs from the head of the canvas, dashed and toothed; the offer is the sum."""

from adgenesis_design.compositions.card import paper_of
from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, centered, flipped
from adgenesis_design.compositions.shapes import panel, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

ITEMS = ("brand", "headline", "subheadline", "detail")
SUM = ("offer", "cta", "legal")


def receipt(stage: Stage) -> Sheet:
    """Variants: turned, tint, plain, deep; the slip hangs left, right, left, right."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_slip)
    sheet = Sheet(stage, stage.paints.ground)
    area, unit, mirrored = stage.area, stage.unit, stage.variant % 2 == 1
    pad = stage.margin * 0.8
    if stage.is_wide:
        slip = between(area.x, 0, area.x + stage.width * 0.5, stage.height - 5 * unit)
        place = between(slip.right - unit * 2, unit * 5, stage.width * 1.02, stage.height - unit * 4)
    else:
        inset = unit * (5 if stage.is_small else 7)
        width = stage.width - 2 * inset - 2 * pad
        need = stage.needed(width, (*ITEMS, *SUM), 0.95) + 2.6 * pad
        foot = min(
            max(area.y + need, area.height * 0.5), area.y + area.height * (0.74 if stage.is_small else 0.66)
        )
        slip = between(inset, 0, stage.width - inset, foot)
        top = slip.bottom - unit * (2 if stage.is_small else 5)
        place = clear(stage, between(stage.width * 0.1, top, stage.width * 1.04, stage.height * 1.03))
    if mirrored:
        slip, place = flipped(slip, stage.canvas), flipped(place, stage.canvas)
    paper = _slip(sheet, slip)
    # Beside the slip the picture keeps the slip's edge; under it, it stands in the middle.
    keeps = float(mirrored) if stage.is_wide else 0.55 if mirrored else 0.45
    at = (keeps, 0.5 if stage.is_wide else 0.1)
    hero(sheet, place, rotation=8 if mirrored else -8, fill=0.35, at=at)
    _lines(sheet, slip, pad, paper)
    return sheet


def _slip(sheet: Sheet, box: Rect) -> str:
    """The paper and its teeth; its colour is the answer."""
    paper, tooth = paper_of(sheet.stage), sheet.stage.unit * 3
    panel(sheet, box, paper)
    count = max(round(box.width / tooth), 4)
    step = box.width / count
    for index in range(count):
        panel(sheet, centered(box.x + step * (index + 0.5), box.bottom, step * 0.7071), paper, rotation=45)
    return paper


def _lines(sheet: Sheet, slip: Rect, pad: float, paper: str) -> None:
    """What is listed, a dashed rule, and the sum."""
    stage, unit = sheet.stage, sheet.stage.unit
    top, width = max(stage.area.y, pad), slip.width - 2 * pad
    room = slip.bottom - pad * 0.8 - top
    total = min(stage.needed(width, SUM) + unit * 2, room * (0.56 if stage.is_small else 0.44))
    line = slip.bottom - pad * 0.6 - total
    listed = between(slip.x + pad, top, slip.right - pad, line - pad * 0.5)
    column(sheet, listed, ITEMS, paper, anchor="middle", times=0.95, gap=0.9)
    _dashes(sheet, slip.x + pad, slip.right - pad, line, paper)
    column(
        sheet,
        between(listed.x, line + pad * 0.5, listed.right, slip.bottom - pad * 0.5),
        SUM,
        paper,
        anchor="middle",
        gap=0.8,
        offer_times=1.2,
    )


def _dashes(sheet: Sheet, x1: float, x2: float, y: float, paper: str) -> None:
    unit = sheet.stage.unit
    dash = max(unit * 1.6, 3)
    count = max(int((x2 - x1) / (dash * 1.8)), 3)
    step = (x2 - x1 + dash * 0.8) / count
    color = sheet.stage.paints.shade_of(paper, 0.45)
    for index in range(count):
        x = x1 + index * step
        rule(sheet, x, y, min(x + dash, x2), y, color, max(unit * 0.3, 1))


def _strip_slip(sheet: Sheet, end: float) -> None:
    stage, paper = sheet.stage, paper_of(sheet.stage)
    panel(sheet, Rect(0, 0, end * 0.94, stage.height), paper)
    side = stage.height / 6
    for index in range(6):
        panel(sheet, centered(end * 0.94, side * (index + 0.5), side * 0.7071), paper, rotation=45)
