"""Editorial: a magazine's page. Big type, thin rules, and the picture in a window of its own."""

from adgenesis_design.compositions.parts import column, hero, panel, rule
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("subheadline", "offer", "detail", "cta", "legal")


def editorial(stage: Stage) -> Sheet:
    """Variants: paper with the window right, tint with it left, paper with it above, deep with it right."""
    stage = repaint(stage, ("plain", "tinted", "plain", "deep"))
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    line, ink = max(unit * 0.22, 1), paints.ink_on(paints.ground)
    head = area.y + stage.size("brand") * 1.3
    if stage.has("brand"):
        column(sheet, between(area.x, area.y, area.right, head), ["brand"], paints.ground)
    rule(sheet, area.x, head + unit * 1.6, area.right, head + unit * 1.6, ink, line)
    body = between(area.x, head + unit * 4.4, area.right, area.bottom)
    window = paints.field if stage.variant % 2 == 0 else paints.tint
    if stage.is_wide:
        return _spread(stage, sheet, body, window)
    share = 0.46 if stage.is_story else 0.43
    middle = body.y + body.height * share
    column(sheet, between(body.x, body.y, body.right, middle), ["headline"], paints.ground, times=1.4)
    foot = between(body.x, middle + unit * 3, body.right, body.bottom)
    side = min(foot.height, foot.width * (0.56 if stage.is_tall else 0.54))
    mirrored = stage.variant == 1
    x = foot.x if mirrored else foot.right - side
    frame = between(x, foot.bottom - foot.height, x + side, foot.bottom)
    bled = between(0 if mirrored else frame.x, frame.y, frame.right if mirrored else stage.width, stage.height)
    panel(sheet, bled, window)
    hero(sheet, bled.center[0], bled.center[1], min(bled.width, bled.height) * 0.9, 0, window)
    gutter = unit * 4
    words = (
        between(bled.right + gutter, foot.y, foot.right, foot.bottom)
        if mirrored
        else between(foot.x, foot.y, bled.x - gutter, foot.bottom)
    )
    column(sheet, words, WORDS, paints.ground, anchor="bottom")
    return sheet


def _spread(stage: Stage, sheet: Sheet, body: Rect, window: str) -> Sheet:
    paints, unit = stage.paints, stage.unit
    mirrored = stage.variant == 1
    width = stage.width * 0.34
    frame = Rect(0 if mirrored else stage.width - width, 0, width, stage.height)
    panel(sheet, frame, window)
    hero(sheet, frame.center[0], frame.center[1], min(width * 1.06, stage.height * 0.8), 0, window)
    gutter = unit * 5
    words = (
        between(frame.right + gutter, body.y, body.right, body.bottom)
        if mirrored
        else between(body.x, body.y, frame.x - gutter, body.bottom)
    )
    column(sheet, words, ("headline", *WORDS), paints.ground, times=1.1, anchor="middle")
    return sheet
