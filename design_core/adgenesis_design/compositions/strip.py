"""The strip: the one way in which a leaderboard can be read. Picture, words, offer, button, from left to right.

Compositions bring the shapes behind it; the strip brings the order and what fits.
"""

from collections.abc import Callable

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage
from adgenesis_design.geometry import Rect

Backdrop = Callable[[Sheet, float], None]


def strip(stage: Stage, backdrop: Backdrop, *, picture: bool = True, tilt: float = 0) -> Sheet:
    """A leaderboard; `backdrop(sheet, x)` paints behind the picture, which ends at x."""
    ground = stage.paints.ground
    sheet = Sheet(stage, ground)
    height, margin = stage.height, stage.margin
    pictured = picture and stage.has("hero")
    end = height * 1.4 if pictured else margin * 0.6
    backdrop(sheet, end)
    if pictured:
        inner = Rect(margin * 0.6, -height * 0.06, end - margin * 1.4, height * 1.12)
        hero(sheet, inner, rotation=tilt, fill=0.3)
    right, gutter = stage.width - margin * 1.2, margin * 1.7
    top, bottom = margin * 0.6, height - margin * 0.6
    if stage.has("cta"):
        width = stage.size("cta") * (0.6 * len(stage.concept.cta) + 2.6)
        column(
            sheet, between(right - width, top, right, bottom), ["cta"], ground, align="right", anchor="middle"
        )
        right -= width + gutter
    if stage.has("offer"):
        width = min(max(stage.size("offer") * 0.56 * len(stage.concept.offer), 40), stage.width * 0.19)
        box = between(right - width, top, right, bottom)
        column(sheet, box, ["offer"], ground, align="center", anchor="middle")
        right -= width + gutter
    words = between(end + margin * 0.9, top, max(right, end + 40), bottom)
    column(sheet, words, ["brand", "headline"], ground, anchor="middle", gap=0.8)
    return sheet
