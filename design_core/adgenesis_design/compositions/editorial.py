"""Editorial: a magazine's page. Big type, thin rules, and the picture in a window of its own."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, flipped
from adgenesis_design.compositions.shapes import panel, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("subheadline", "offer", "detail", "cta", "legal")
_WINDOW = 0.38  # of the width, in a spread


def editorial(stage: Stage) -> Sheet:
    """Variants: window right; left on the tint; right, the headline loud; left and deep."""
    stage = repaint(stage, ("plain", "tinted", "plain", "deep"))
    sheet = Sheet(stage, stage.paints.ground)
    body = _masthead(sheet)
    if stage.is_wide:
        _spread(sheet, body)
    else:
        _page(sheet, body)
    return sheet


def _masthead(sheet: Sheet) -> Rect:
    """Brand and rule at the head; the answer is the room beneath."""
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    if not stage.has("brand"):
        return area
    ground = stage.paints.ground
    end = area.y + stage.brand_height(area.width)
    # Beside the window where that lies left.
    start = stage.width * _WINDOW + unit * 6 if stage.is_wide and stage.variant % 2 == 1 else area.x
    column(sheet, between(start, area.y, area.right, end), ["brand"], ground)
    line = end + max(unit * 1.4, stage.clear_space * (end - area.y))
    width = stage.width * 0.6 if stage.is_wide else area.right
    if not stage.is_wide or stage.variant % 2 == 0:
        rule(
            sheet, area.x, line, min(width, area.right), line, stage.paints.ink_on(ground), max(unit * 0.2, 1)
        )
    return between(area.x, line + unit * 4, area.right, area.bottom)


def _loud(stage: Stage) -> str | None:
    return stage.paints.loud_on(stage.paints.ground) if stage.variant == 2 else None


def _page(sheet: Sheet, body: Rect) -> None:
    stage, unit, paints = sheet.stage, sheet.stage.unit, sheet.stage.paints
    need = stage.needed(body.width, ["headline"], 1.35)
    middle = body.y + min(max(need, body.height * 0.26), body.height * 0.5)
    column(
        sheet,
        between(body.x, body.y, body.right, middle),
        ["headline"],
        paints.ground,
        times=1.35,
        loud=_loud(stage),
    )
    window = Rect(stage.width * 0.46, middle + unit * 4, stage.width * 0.54, stage.height - middle - unit * 4)
    words = between(body.x, window.y, window.x - unit * 4, body.bottom)
    mirrored = stage.variant % 2 == 1
    if mirrored:
        window, words = flipped(window, stage.canvas), flipped(words, stage.canvas)
    _window(sheet, window, 0.3)
    column(sheet, words, WORDS, paints.ground, anchor="bottom")


def _spread(sheet: Sheet, body: Rect) -> None:
    stage, unit, paints = sheet.stage, sheet.stage.unit, sheet.stage.paints
    window = Rect(stage.width * (1 - _WINDOW), 0, stage.width * _WINDOW, stage.height)
    words = between(body.x, body.y, window.x - unit * 5, body.bottom)
    if stage.variant % 2 == 1:
        window = flipped(window, stage.canvas)
        words = between(window.right + unit * 6, body.y, body.right, body.bottom)
        if sheet.holds("brand"):
            words = between(words.x, body.y - unit * 2, words.right, words.bottom)
    _window(sheet, window, 0.5)
    column(sheet, words, ("headline", *WORDS), paints.ground, times=1.1, anchor="middle", loud=_loud(stage))


def _window(sheet: Sheet, window: Rect, fill: float) -> None:
    field = sheet.stage.paints.field
    panel(sheet, window, field)
    hero(sheet, window.inset(sheet.stage.unit * 4), fill=fill, on=field, window=window)
