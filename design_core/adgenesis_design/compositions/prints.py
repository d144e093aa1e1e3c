"""Prints: two photographic prints lie on a table, the upper one with the picture in it; the words stand clear."""

from math import cos, radians, sin

from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_RATIO = 1.14  # height to width of a print
_RIM, _FOOT = 0.06, 0.2  # of the width: the print's white border, and the one below the picture


def prints(stage: Stage) -> Sheet:
    """Variants: turned, tint, plain, deep; leaning left and right in turn."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_print, tilt=-6)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, share=0.5, most=0.52)
    zone = clear(stage, parts.zone)
    width = min(
        zone.width * 0.86, zone.height * (0.9 if parts.aside else 0.9 if stage.is_story else 1.06) / _RATIO
    )
    lean = 5 if mirrored else -5
    x, y = zone.center
    if not parts.aside and not stage.is_story:
        y = zone.y + width * _RATIO / 2 + stage.unit * 2
    shade = stage.paints.shade_of(sheet.ground, 0.16)
    paper = "#ffffff"
    panel(
        sheet,
        centered(x + stage.unit * 3, y + stage.unit, width, width * _RATIO),
        shade,
        rotation=-lean * 1.6,
    )
    print_ = centered(x, y, width, width * _RATIO)
    panel(
        sheet,
        print_.moved(stage.unit * 0.6, stage.unit * 1.2),
        stage.paints.shade_of(sheet.ground, 0.3),
        rotation=lean,
    )
    panel(sheet, print_, paper, rotation=lean)
    _picture(sheet, print_, lean)
    column(sheet, parts.words, WORDS, sheet.ground, anchor=parts.anchor)
    return sheet


def _picture(sheet: Sheet, box: Rect, lean: float) -> None:
    """What the print shows, turned with it about the print's centre."""
    rim, foot = box.width * _RIM, box.width * _FOOT
    width, height = box.width - 2 * rim, box.height - rim - foot
    up = (foot - rim) / 2
    x, y = box.center
    x, y = x + up * sin(radians(lean)), y - up * cos(radians(lean))
    window = centered(x, y, width, height)
    field = sheet.stage.paints.field
    panel(sheet, window, field, rotation=lean)
    hero(sheet, window.inset(width * 0.02), rotation=lean, fill=0.15, on=field)


def _strip_print(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    width = min(stage.height * 1.02, end * 0.9)
    box = centered(end * 0.46, stage.height * 0.52, width, stage.height * 1.1)
    panel(sheet, box, "#ffffff", rotation=-6)
    panel(sheet, box.inset(width * 0.08), stage.paints.field, rotation=-6)
