"""Badge: the offer dominates, printed on a star or a disc; the picture leans on it."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, centered, flipped
from adgenesis_design.compositions.shapes import burst, disc, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

_LEAST_WIDTH = 300  # px of the canvas, for a medal that says a detail
_LONGEST_PRINT = 26  # letters of a headline that is still large on a medal


def badge(stage: Stage) -> Sheet:
    """Variants: star, disc in turned colours, star on the tint, disc and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_rays, tilt=-8, photo="disc")
    paints, area = stage.paints, stage.area
    sheet = Sheet(stage, paints.ground)
    star = stage.variant % 2 == 0
    pattern(sheet, stage.canvas, "rays" if star else "rings", paints.shade_of(paints.ground, 0.05))
    mirrored = stage.variant in (1, 2)
    printed = _printed(stage)
    rest = [
        r for r in ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal") if r != printed
    ]
    if stage.is_wide:
        zone = between(stage.width * 0.5, area.y, area.right + stage.margin * 0.4, area.bottom)
        words = between(area.x, area.y, stage.width * 0.47, area.bottom)
    else:
        need = stage.needed(area.width, rest, 0.85)
        cut = max(min(area.bottom - need, area.y + area.height * 0.62), area.y + area.height * 0.4)
        zone = between(
            area.x - stage.margin * 0.3, area.y, area.right + stage.margin * 0.3, cut - stage.margin * 0.7
        )
        words = between(area.x, cut, area.right, area.bottom)
    if mirrored:
        zone, words = flipped(zone, stage.canvas), flipped(words, stage.canvas)
    _medal(sheet, zone, star, mirrored, printed)
    column(sheet, words, rest, paints.ground, anchor="middle" if stage.is_wide else "bottom", times=0.9)
    return sheet


def _printed(stage: Stage) -> str:
    """What the medal says: the offer, or else what is short enough to be read on it; no role where nothing is."""
    if stage.has("offer"):
        return "offer"
    long = stage.letters("headline") > _LONGEST_PRINT
    if not long:
        return "headline"
    if stage.width < _LEAST_WIDTH:
        return ""
    return "detail" if stage.shown(["detail"]) else "headline"


def _medal(sheet: Sheet, zone: Rect, star: bool, mirrored: bool, printed: str) -> None:
    """The print on the outer side of the zone, the picture on the inner, over its edge."""
    stage, fill = sheet.stage, sheet.stage.paints.field
    if not printed:
        hero(sheet, zone, rotation=8 if mirrored else -8, fill=0.2)
        return
    pictured = stage.has("hero")
    roomy = pictured and stage.is_tall and stage.aspect is not AspectClass.SKYSCRAPER
    diameter = min(zone.height, zone.width * (0.62 if pictured else 0.9))
    x = zone.right - diameter / 2 if pictured else zone.center[0]
    center = Rect(x - diameter / 2, zone.y + (zone.height - diameter) * 0.4, diameter, diameter)
    seat = between(zone.x, zone.y + zone.height * 0.2, center.x + diameter * 0.14, zone.bottom)
    if roomy:
        diameter = min(zone.width * 0.5, zone.height * 0.8)
        center = Rect(zone.right - diameter, zone.y, diameter, diameter)
        seat = between(zone.x - stage.unit * 3, zone.y * 0.7, zone.x + zone.width * 0.7, zone.bottom)
    if mirrored:
        center, seat = (
            Rect(zone.x + zone.right - one.right, one.y, one.width, one.height) for one in (center, seat)
        )
    if stage.photo is not None:
        _round_photo(sheet, zone, center, mirrored)
    elif roomy:
        at = (1.0 if mirrored else 0.0, 1.0)
        # The medal is stuck on the picture, whose lower end it leaves free.
        hero(sheet, seat, rotation=8 if mirrored else -8, fill=0.3, at=at, within=stage.canvas)
    if star:
        burst(sheet, *center.center, diameter, fill)
    else:
        disc(sheet, *center.center, diameter, fill)
    if pictured and stage.photo is None and not roomy:
        hero(sheet, seat, rotation=8 if mirrored else -8, fill=0.2, at=(0.0 if mirrored else 1.0, 1.0))
    width = diameter * (0.56 if star else 0.62)
    toward = -1 if mirrored else 1
    box = centered(
        center.center[0] + toward * diameter * 0.07 * pictured, center.center[1], width, width * 0.8
    )
    times = diameter * 0.34 / stage.size(printed)
    column(sheet, box, [printed], fill, align="center", anchor="middle", times=times, offer_times=times)


def _round_photo(sheet: Sheet, zone: Rect, medal: Rect, mirrored: bool) -> None:
    """A large disc off the canvas's upper corner, which the medal overlaps."""
    stage = sheet.stage
    if stage.is_wide:
        size = min(zone.height * 1.1, zone.width * 0.72)
        box = centered(zone.right - size / 2 if mirrored else zone.x + size / 2, zone.center[1], size)
    else:
        inner = stage.width - medal.x if mirrored else medal.right
        inner -= medal.width * 0.7
        size = max(min(inner + zone.height * 0.1, zone.height * 1.5), zone.height * 1.1)
        size = min(size, stage.width * 0.95)
        box = Rect(inner - size, zone.bottom - size, size, size)
        box = flipped(box, stage.canvas) if mirrored else box
    free = (
        between(medal.right, box.y, box.right, box.bottom)
        if mirrored
        else between(box.x, box.y, medal.x, box.bottom)
    )
    hero(sheet, box, window=box, radius=size / 2, shown=free if stage.is_wide else None)


def _strip_rays(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    # As large as the picture's own place: the words begin where it ends.
    size = min(stage.height * 1.6, end * 1.04)
    burst(sheet, end * 0.48, stage.height * 0.5, size, stage.paints.field, squares=4)
