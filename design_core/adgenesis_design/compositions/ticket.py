"""Ticket: a coupon with notches and a perforation; the offer stands on the stub."""

from adgenesis_design.compositions.card import paper_of
from adgenesis_design.compositions.parts import Align, column, corner, hero, soft_corner
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.shapes import disc, panel, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

MAIN = ("brand", "headline", "subheadline")
STUB = ("offer", "detail", "cta", "legal")


def ticket(stage: Stage) -> Sheet:
    """Variants: paper on the field, paper on the tint, field on the ground, deep."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_stub, photo="inset")
    sheet = Sheet(stage, stage.paints.ground)
    if stage.is_wide:
        _landscape(sheet, paper_of(stage))
    else:
        _upright(sheet, paper_of(stage))
    return sheet


def _upright(sheet: Sheet, paper: str) -> None:
    stage, unit, area = sheet.stage, sheet.stage.unit, sheet.stage.area
    inset, pad = stage.margin * 0.8, stage.margin * 0.85
    width = stage.width - 2 * inset - 2 * pad
    foot = area.bottom + unit * 3 if stage.is_story else stage.height - inset
    head = area.y * 0.6 if stage.is_story else inset * 0.6
    stub = stage.needed(width, STUB) + stage.size("offer") * 0.5 + pad * 1.3
    main = stage.needed(width, MAIN, 0.9) + pad * 1.2
    room = foot - head
    most = 0.8 if stage.is_small else 0.74 if stage.photo is None else 0.64
    squeeze = min(room * most / (stub + main), 1.0)
    tear = foot - stub * squeeze
    top_of_words = tear - main * squeeze
    rise = top_of_words - head
    photo = stage.photo is not None
    body = between(inset, head if photo else head + rise * 0.6, stage.width - inset, foot)
    panel(sheet, body, paper, min(corner(sheet, 9 * unit), 4 * unit))
    _perforate(sheet, body.x, tear, body.right, tear, paper)
    side = (0.5, 0.85, 0.5, 0.15)[stage.variant]
    place = between(inset + pad, head, stage.width - inset - pad, top_of_words)
    # What stands over goes up and out of the ticket, never down into the words.
    air = between(inset, 2 * unit, stage.width - inset, top_of_words)
    tilt = (0, 10, -8, -10)[stage.variant]
    inner = between(body.x + pad / 2, body.y + pad / 2, body.right - pad / 2, top_of_words)
    radius = soft_corner(sheet) * 0.6
    hero(sheet, place, rotation=tilt, fill=0.25, at=(side, 1.0), within=air, window=inner, radius=radius)
    align: Align = "center" if stage.variant % 2 == 0 else "left"
    box = between(body.x + pad, top_of_words + pad * 0.5, body.right - pad, tear - pad * 0.6)
    column(sheet, box, MAIN, paper, align=align, anchor="middle", times=0.9, gap=0.8)
    box = between(body.x + pad, tear + pad * 0.6, body.right - pad, body.bottom - pad * 0.6)
    column(sheet, box, STUB, paper, align=align, anchor="middle", gap=0.8, offer_times=1.25)


def _landscape(sheet: Sheet, paper: str) -> None:
    stage, unit = sheet.stage, sheet.stage.unit
    body = stage.canvas.inset(stage.margin * 0.9)
    panel(sheet, body, paper, min(corner(sheet, 9 * unit), 4 * unit))
    tear, pad = body.x + body.width * 0.67, unit * 5
    _perforate(sheet, tear, body.y, tear, body.bottom, paper)
    width = body.width * 0.27
    place = between(body.x - unit * 3, body.y + pad, body.x + width, body.bottom + unit * 2)
    inner = between(body.x + unit * 3, body.y + unit * 3, place.right, body.bottom - unit * 3)
    radius = soft_corner(sheet) * 0.6
    hero(sheet, place, rotation=-8, fill=0.35, at=(1.0, 0.8), window=inner, radius=radius)
    box = between(place.right + pad, body.y + pad, tear - pad, body.bottom - pad)
    column(sheet, box, MAIN, paper, anchor="middle", times=0.85)
    box = between(tear + pad * 0.8, body.y + pad, body.right - pad * 0.8, body.bottom - pad)
    column(sheet, box, STUB, paper, align="center", anchor="middle", offer_times=1.15)


def _perforate(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, paper: str) -> None:
    """Notches at both ends of a line, and dashes between them."""
    unit = sheet.stage.unit
    notch, dash = unit * 6, unit * 1.6
    disc(sheet, x1, y1, notch, sheet.ground)
    disc(sheet, x2, y2, notch, sheet.ground)
    shade = sheet.stage.paints.shade_of(paper, 0.35)
    length = max(x2 - x1, y2 - y1) - notch * 1.4
    count = max(int(length / (dash * 2.4)), 1)
    for index in range(count):
        at = notch * 0.7 + length * (index + 0.25) / count
        if x2 > x1:
            rule(sheet, x1 + at, y1, x1 + at + dash, y1, shade, unit * 0.35)
        else:
            rule(sheet, x1, y1 + at, x1, y1 + at + dash, shade, unit * 0.35)


def _strip_stub(sheet: Sheet, end: float) -> None:
    stage, height = sheet.stage, sheet.stage.height
    panel(sheet, Rect(0, 0, end, height), stage.paints.field)
    disc(sheet, end, 0, height * 0.3, sheet.ground)
    disc(sheet, end, height, height * 0.3, sheet.ground)
