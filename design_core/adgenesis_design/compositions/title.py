"""Title: type alone. The headline fills the canvas from edge to edge; a quiet form moves behind it."""

from adgenesis_design.compositions.parts import Align, column
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.shapes import pattern, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass
from adgenesis_design.spec import Pattern

_FORMS: tuple[Pattern, ...] = ("blobs", "halftone", "rings", "swell")
_TIMES = 2.6
FOOT = ("subheadline", "detail", "cta", "legal")


def title(stage: Stage) -> Sheet:
    """Variants: turned with blobs, deep with a halftone, plain with rings, tint with a swell."""
    stage = repaint(stage, ("turned", "deep", "plain", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_form, picture=False)
    sheet = Sheet(stage, stage.paints.ground)
    area, unit = stage.area, stage.unit
    _form(sheet)
    head = _masthead(sheet)
    foot_height = min(stage.needed(area.width, FOOT), area.height * 0.4)
    foot = between(area.x, area.bottom - foot_height, area.right, area.bottom)
    room = between(area.x, head + 3 * unit, area.right, foot.y - 3 * unit)
    column(sheet, room, ["headline"], sheet.ground, anchor="middle", times=_TIMES)
    column(sheet, foot, FOOT, sheet.ground, anchor="bottom")
    return sheet


def _masthead(sheet: Sheet) -> float:
    """Brand left and offer right over a rule; where it ends."""
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    shown = stage.shown(("brand", "offer"))
    if not shown:
        return area.y
    narrow = stage.aspect is AspectClass.SKYSCRAPER
    size = max(stage.size(role, 1.0) for role in shown)
    depth = size * 1.3
    if "brand" in shown:
        depth = max(depth, stage.brand_height(area.width * 0.48))
    if narrow:
        depth = stage.needed(area.width, shown)
        column(sheet, between(area.x, area.y, area.right, area.y + depth), shown, sheet.ground, gap=0.6)
    else:
        half = area.width * (0.48 if len(shown) == 2 else 1.0)
        for number, role in enumerate(shown):
            align: Align = "right" if number else "left"
            x = area.right - half if number else area.x
            box = Rect(x, area.y, half, depth)
            column(sheet, box, [role], sheet.ground, align=align, anchor="middle")
    end = area.y + depth + max(unit * 1.6, stage.clear_space * depth)
    color = stage.paints.ink_on(sheet.ground)
    rule(sheet, area.x, end, area.right, end, color, max(unit * 0.3, 1))
    return end


def _form(sheet: Sheet) -> None:
    stage, kind = sheet.stage, _FORMS[sheet.stage.variant]
    shade = stage.paints.shade_of(sheet.ground, 0.08)
    box = stage.canvas
    if kind in ("halftone", "swell"):
        box = between(0, stage.height * 0.42, stage.width, stage.height)
    elif kind == "rings":
        side = max(stage.width, stage.height) * 1.1
        box = Rect(stage.width - side * 0.55, stage.height - side * 0.6, side, side)
    pattern(sheet, box, kind, shade)


def _strip_form(sheet: Sheet, _end: float) -> None:
    stage = sheet.stage
    pattern(sheet, stage.canvas, "blobs", stage.paints.shade_of(sheet.ground, 0.08))
