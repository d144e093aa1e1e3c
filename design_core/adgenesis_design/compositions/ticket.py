"""Ticket: a coupon with notches and a perforation; the offer stands on the stub."""

from adgenesis_design.compositions.parts import column, corner, disc, hero, panel, rule
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

MAIN = ("brand", "headline", "subheadline")


def ticket(stage: Stage) -> Sheet:
    """Variants: paper on the field, field on the paper, paper on deep, field on the tint."""
    stage = repaint(stage, ("turned", "plain", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_stub, stage.paints.ground)
    return _landscape(stage) if stage.is_wide else _upright(stage)


def _stub_roles(stage: Stage) -> list[str]:
    return [role for role in ("offer", "detail", "cta", "legal") if stage.has(role)]


def _paper(stage: Stage) -> str:
    return stage.paints.field


def _upright(stage: Stage) -> Sheet:
    paints, unit, margin, area = stage.paints, stage.unit, stage.margin, stage.area
    sheet, paper = Sheet(stage, paints.ground), _paper(stage)
    body = between(margin, area.y + area.height * 0.2, stage.width - margin, area.bottom)
    panel(sheet, body, paper, min(corner(sheet, 9 * unit), 4 * unit))
    stub = unit * (9 + 7.5 * len(_stub_roles(stage)))
    tear = body.bottom - min(stub, body.height * 0.46)
    _perforate(sheet, body.x, tear, body.right, tear, paints.ground, paper)
    size = min(stage.width * 0.6, (tear - area.y) * 0.62)
    x, y = stage.width * (0.5, 0.72, 0.5, 0.3)[stage.variant], area.y + size * 0.46
    hero(sheet, x, y, size, (0, 10, -8, -10)[stage.variant])
    pad = unit * 5
    align = "center" if stage.variant % 2 == 0 else "left"
    main = between(body.x + pad, y + size * 0.52, body.right - pad, tear - pad * 0.7)
    column(sheet, main, MAIN, paper, align=align, anchor="middle", times=0.85, gap=0.8)
    column(
        sheet,
        between(body.x + pad, tear + pad * 0.8, body.right - pad, body.bottom - pad * 0.8),
        _stub_roles(stage),
        paper,
        align=align,
        anchor="middle",
        gap=0.75,
        offer_times=1.25,
    )
    return sheet


def _landscape(stage: Stage) -> Sheet:
    paints, unit, margin = stage.paints, stage.unit, stage.margin
    sheet, paper = Sheet(stage, paints.ground), _paper(stage)
    body = stage.canvas.inset(margin * 0.9)
    panel(sheet, body, paper, min(corner(sheet, 9 * unit), 4 * unit))
    tear = body.x + body.width * 0.66
    _perforate(sheet, tear, body.y, tear, body.bottom, paints.ground, paper)
    size = min(body.height * 0.7, body.width * 0.33)
    hero(sheet, body.x + size * 0.46, body.bottom - size * 0.4, size, -8)
    pad = unit * 5
    column(sheet, between(body.x + size * 1.0, body.y + pad, tear - pad, body.bottom - pad), MAIN, paper, anchor="middle", times=0.82)
    column(
        sheet,
        between(tear + pad, body.y + pad, body.right - pad, body.bottom - pad),
        _stub_roles(stage),
        paper,
        align="center",
        anchor="middle",
        offer_times=1.2,
    )
    return sheet


def _perforate(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, ground: str, paper: str) -> None:
    """Notches at both ends of a line, and dashes between them."""
    unit = sheet.stage.unit
    notch, dash = unit * 6, unit * 1.8
    disc(sheet, x1, y1, notch, ground)
    disc(sheet, x2, y2, notch, ground)
    shade = sheet.stage.paints.shade_of(paper, 0.35)
    length = max(x2 - x1, y2 - y1) - notch * 1.4
    count = max(int(length / (dash * 2.2)), 1)
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
