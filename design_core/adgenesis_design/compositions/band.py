"""Band: a bar of colour along the foot carries the call; the picture stands behind it."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, flipped, inside
from adgenesis_design.compositions.shapes import disc, panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline")
FACTS = ("offer", "detail", "legal")


def band(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the picture stands right, left, centre, left."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_foot)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    # On the edge of the canvas the bar's own air is the margin.
    air = unit * 2.4 if stage.is_story else stage.margin
    depth = max(stage.needed(area.width * 0.55, FACTS) + 2 * air, stage.size("cta") * 2.7 + 2 * air)
    depth = min(depth, stage.height * 0.34)
    foot = (area.bottom + 3 * unit if stage.is_story else stage.height) - depth
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        words, picture = beside(stage.canvas, 0.42, mirrored)
        words = inside(words, between(area.x, area.y, area.right, foot - 4 * unit), unit * 4)
        place = between(picture.x + 3 * unit, 5 * unit, picture.right - 3 * unit, foot + unit * 5)
    else:
        need = stage.needed(area.width, WORDS)
        cut = min(
            max(area.y + need, area.y + area.height * 0.2),
            foot - area.height * (0.34 if stage.photo is None else 0.4),
        )
        words = between(area.x, area.y, area.right, cut)
        place = between(
            stage.width * (0.04 if stage.variant == 2 else 0.3),
            cut + 4 * unit,
            stage.width * 0.96,
            foot + unit * 5,
        )
        place = flipped(place, stage.canvas) if mirrored else place
    if stage.photo is not None:
        if stage.is_wide:
            window = Rect(picture.x, 0, picture.width, foot)
        else:
            window = between(0, cut + 2 * unit, stage.width, foot)
        hero(sheet, place, window=window)
    else:
        _sunlit(sheet, place)
    panel(sheet, Rect(0, foot, stage.width, stage.height - foot), paints.field)
    column(sheet, words, WORDS, paints.ground, anchor="middle" if stage.is_wide else "top")
    _call(sheet, between(area.x, foot, area.right, foot + depth), air)
    return sheet


def _sunlit(sheet: Sheet, place: Rect) -> None:
    """The picture before a disc of light."""
    stage, paints, unit = sheet.stage, sheet.stage.paints, sheet.stage.unit
    sun = min(place.width, place.height) * 1.12
    disc(
        sheet,
        place.center[0],
        place.center[1] + unit * 2,
        sun,
        paints.glow(stage.picture_color or paints.ground, 0.08),
    )
    hero(sheet, place, fill=0.35, at=(0.5, 1.0))


def _call(sheet: Sheet, bar: Rect, air: float) -> None:
    """Offer, detail and legal left, the button right; whatever is alone takes the whole bar."""
    stage, field = sheet.stage, sheet.stage.paints.field
    facts = stage.shown(FACTS)
    gutter = stage.unit * 4
    inner = between(bar.x, bar.y + air, bar.right, bar.bottom - air)
    width = min(stage.size("cta") * (0.6 * stage.letters("cta") + 2.6), inner.width * 0.56)
    if not stage.has("cta"):
        width = gutter = 0.0
    if not facts:
        column(sheet, inner, ["cta"], field, anchor="middle")
        return
    column(
        sheet,
        between(inner.x, inner.y, inner.right - width - gutter, inner.bottom),
        facts,
        field,
        anchor="middle",
        gap=0.6,
    )
    column(
        sheet,
        between(inner.right - width, inner.y, inner.right, inner.bottom),
        ["cta"],
        field,
        anchor="middle",
        align="right",
    )


def _strip_foot(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    panel(sheet, Rect(0, stage.height * 0.68, end, stage.height * 0.32), stage.paints.field)
