"""Badge: the offer dominates, printed on a star or a disc; the picture leans on it."""

from adgenesis_design.compositions.parts import burst, column, disc, hero, pattern
from adgenesis_design.compositions.regions import between, centered
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

REST = ("headline", "subheadline", "detail", "cta", "legal")


def badge(stage: Stage) -> Sheet:
    """Variants: star, disc in turned colours, star on the tint, disc and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_rays, stage.paints.ground, tilt=-8)
    paints, unit = stage.paints, stage.unit
    sheet = Sheet(stage, paints.ground)
    rays = paints.shade_of(paints.ground, 0.06)
    pattern(sheet, stage.canvas, "rays" if stage.variant % 2 == 0 else "rings", rays)
    area = stage.area
    mirrored = stage.variant in (1, 2)
    if stage.is_wide:
        zone = between(stage.width * 0.52, 0, stage.width, stage.height)
        words = between(area.x, area.y, stage.width * 0.5, area.bottom)
        if mirrored:
            zone = between(0, 0, stage.width * 0.48, stage.height)
            words = between(stage.width * 0.52, area.y, area.right, area.bottom)
    else:
        depth = area.y + area.height * (0.5 if stage.is_tall else 0.5)
        zone = between(0, area.y - 2 * unit, stage.width, depth)
        words = between(area.x, depth + 3 * unit, area.right, area.bottom)
    _medal(sheet, zone.x, zone.y, zone.width, zone.height, mirrored)
    roles = REST if stage.has("offer") else REST[1:]
    column(sheet, words, ("brand", *roles), paints.ground, anchor="middle" if stage.is_wide else "bottom", times=0.82)
    return sheet


def _medal(sheet: Sheet, x: float, y: float, width: float, height: float, mirrored: bool) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    diameter = min(height * 1.0, width * 0.74)
    toward = -1 if mirrored else 1
    wide = width > height * 1.4
    center_x = x + width * 0.5 + toward * (width * 0.16 if wide else width * 0.06)
    center_y = y + height * 0.5
    picture = diameter * 0.78
    hero_x = center_x - toward * (diameter * 0.66)
    hero_y = y + height * (0.6 if wide else 0.8)
    fill = paints.field
    if stage.variant % 2 == 0:
        burst(sheet, center_x, center_y, diameter, fill)
    else:
        disc(sheet, center_x, center_y, diameter, fill)
    inner = diameter * (0.6 if stage.variant % 2 == 0 else 0.66)
    box = centered(center_x + toward * diameter * 0.06, center_y - diameter * 0.03, inner, inner * 0.84)
    role = "offer" if stage.has("offer") else "headline"
    if stage.has("hero"):
        hero(sheet, hero_x, hero_y, picture, -toward * 8)
    size = diameter * 0.3
    times = size / stage.size(role)
    column(sheet, box, [role], fill, align="center", anchor="middle", times=times, offer_times=times)


def _strip_rays(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    shade = stage.paints.shade_of(sheet.ground, 0.1)
    burst(sheet, end * 0.48, stage.height * 0.5, stage.height * 1.7, shade, squares=4)
