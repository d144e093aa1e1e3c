"""Arch: a tall window with a round head, the picture inside it, the words beside or above."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, inside
from adgenesis_design.compositions.shapes import disc, panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_LEAST_SHARE = 0.26  # of the width, for the window


def arch(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the window right, left, right, left."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    sheet = Sheet(stage, stage.paints.ground)
    if stage.is_tall:
        _below(sheet)
    else:
        _aside(sheet)
    return sheet


def _aside(sheet: Sheet) -> None:
    stage, mirrored = sheet.stage, sheet.stage.variant % 2 == 1
    share = 0.42 if stage.is_wide else 0.45
    if stage.is_small:
        # The words' column is never too narrow for the button.
        taken = stage.button_width + stage.margin + 5 * stage.unit
        share = max(min(share, 1 - taken / stage.width), _LEAST_SHARE)
    words, side = beside(stage.canvas, share, mirrored)
    inset = stage.margin * 0.8
    x = side.x + (inset if mirrored else 0)
    window = Rect(x, stage.height * 0.09, side.width - inset, stage.height * 0.91)
    _window(sheet, window)
    place = between(
        window.x - stage.unit,
        window.y + window.width * 0.2,
        window.right + stage.unit,
        stage.height - stage.unit * 5,
    )
    hero(sheet, place, fill=0.12, at=(0.5, 1.0), window=_below_the_edge(window), radius=window.width / 2)
    column(sheet, inside(words, stage.area, stage.unit * 4), WORDS, stage.paints.ground, anchor="middle")


def _below(sheet: Sheet) -> None:
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    need = stage.needed(area.width, WORDS)
    cut = min(max(area.y + need, stage.height * 0.32), area.y + area.height * 0.62)
    window = between(stage.width * 0.1, cut + 4 * unit, stage.width * 0.9, stage.height)
    _window(sheet, window)
    place = between(
        window.x + 4 * unit, window.y + 8 * unit, window.right - 4 * unit, stage.height - 6 * unit
    )
    at = (0.5, 0.4 if stage.is_story else 0.9)
    hero(sheet, place, fill=0.15, at=at, window=_below_the_edge(window), radius=window.width / 2)
    column(
        sheet,
        between(area.x, area.y, area.right, cut),
        WORDS,
        stage.paints.ground,
        align="center",
        anchor="middle",
    )


def _below_the_edge(window: Rect) -> Rect:
    """The window so much deeper that its round foot lies beneath the canvas."""
    return Rect(window.x, window.y, window.width, window.height + window.width / 2)


def _window(sheet: Sheet, box: Rect) -> None:
    """A round head on a shaft that runs off the canvas."""
    paints = sheet.stage.paints
    disc(sheet, box.center[0], box.y + box.width / 2, box.width, paints.field)
    shaft = box.y + box.width / 2
    panel(sheet, Rect(box.x, shaft, box.width, max(box.bottom - shaft, 0)), paints.field)
