"""The strip: the one way in which a leaderboard can be read. Picture, words, offer, button, from left to right.

Compositions bring the shapes behind it; the strip brings the order and what fits.
"""

from collections.abc import Callable

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage

Backdrop = Callable[[Sheet, float], None]


def strip(
    stage: Stage,
    backdrop: Backdrop,
    ground: str,
    *,
    picture: bool = True,
    tilt: float = 0,
    offer_on: str | None = None,
) -> Sheet:
    """A leaderboard; `backdrop(sheet, x)` paints behind the picture, which ends at x."""
    sheet = Sheet(stage, ground)
    height, margin = stage.height, stage.margin
    picture_end = height * 1.35 if picture and stage.has("hero") else margin * 0.4
    backdrop(sheet, picture_end)
    if picture and stage.has("hero"):
        hero(sheet, height * 0.66, height * 0.52, height * 1.16, tilt)

    right = stage.width - margin
    if stage.has("cta"):
        width = stage.size("cta") * (0.6 * len(stage.concept.cta) + 2.6)
        column(sheet, between(right - width, margin, right, height - margin), ["cta"], ground, align="right", anchor="middle")
        right -= width + margin * 1.4
    if stage.has("offer"):
        width = min(stage.size("offer") * 0.56 * len(stage.concept.offer), stage.width * 0.2)
        column(
            sheet,
            between(right - width, margin, right, height - margin),
            ["offer"],
            offer_on or ground,
            align="center",
            anchor="middle",
        )
        right -= width + margin * 1.4
    left = picture_end + margin
    box = between(left, margin * 0.6, max(right, left + 10), height - margin * 0.6)
    column(sheet, box, ["brand", "headline"], ground, anchor="middle", gap=0.8)
    return sheet
