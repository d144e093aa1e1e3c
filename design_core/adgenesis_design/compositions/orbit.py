"""Orbit: the picture is a planet. Rings run about it, and the offer circles on one of them as a moon."""

from math import cos, radians, sin

from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.parts import Align, column, hero
from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.shapes import disc, ring
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.placements import AspectClass

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_MOONS = ((-28, 0.05), (100, 0.06), (200, 0.09))  # angle in degrees, diameter in shares of the ring's
_LONGEST_MOON = 12  # letters of an offer that can be read on a moon


def orbit(stage: Stage) -> Sheet:
    """Variants: deep, plain, turned, tint; the moon with the offer right above, left above, right, left."""
    stage = repaint(stage, ("deep", "plain", "turned", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_rings)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    moon = 0 < stage.letters("offer") <= _LONGEST_MOON and not stage.is_small
    roles = [role for role in WORDS if not (moon and role == "offer")]
    parts = halves(stage, roles, mirrored=mirrored, share=0.5, most=0.52)
    zone = clear(stage, parts.zone)
    x, y = zone.center
    size = min(zone.width * (0.94 if parts.aside else 0.86), zone.height * (0.86 if parts.aside else 1.06))
    if stage.is_tall:
        # The outer rings may leave a narrow canvas.
        size = max(
            size, min(stage.width * (1.2 if stage.aspect is AspectClass.SKYSCRAPER else 0.96), zone.height)
        )
    _rings(sheet, x, y, size, mirrored, moon)
    hero(sheet, centered(x, y, size * 0.82), fill=0.2)
    if moon:
        _moon(sheet, x, y, size, mirrored)
    align: Align = "left" if parts.aside else "center"
    column(sheet, parts.words, roles, sheet.ground, align=align, anchor=parts.anchor)
    return sheet


def _rings(sheet: Sheet, x: float, y: float, size: float, mirrored: bool, moon: bool) -> None:
    """All rings are quiet: words may stand on the outer one."""
    paints, line = sheet.stage.paints, max(sheet.stage.unit * 0.3, 1)
    quiet = paints.shade_of(sheet.ground, 0.06)
    ring(sheet, x, y, size * 1.28, line, paints.shade_of(sheet.ground, 0.14), sheet.ground)
    ring(sheet, x, y, size, line, paints.shade_of(sheet.ground, 0.3), quiet)
    disc(sheet, x, y, size * 0.76, paints.glow(sheet.stage.picture_color or sheet.ground, 0.16))
    for angle, share in _MOONS[1 if moon else 0 :]:
        turn = radians(180 - angle if mirrored else angle)
        color = paints.loud_on(quiet) if share > 0.08 else paints.ink_on(quiet)
        disc(sheet, x + size / 2 * cos(turn), y + size / 2 * sin(turn), size * share, color)


def _moon(sheet: Sheet, x: float, y: float, size: float, mirrored: bool) -> None:
    """The offer on the ring, its disc kept on the canvas."""
    stage = sheet.stage
    fill = stage.paints.loud_on(sheet.ground)
    turn = radians(-142 if mirrored else -38)
    diameter = max(size * 0.34, stage.size("offer") * 3)
    edge = stage.canvas.inset(stage.unit * 3 + diameter / 2)
    cx, cy = x + size * 0.54 * cos(turn), y + size * 0.54 * sin(turn)
    cx, cy = min(max(cx, edge.x), edge.right), min(max(cy, edge.y), edge.bottom)
    disc(sheet, cx, cy, diameter, fill)
    box = centered(cx, cy, diameter * 0.76, diameter * 0.66)
    column(sheet, box, ["offer"], fill, align="center", anchor="middle", offer_times=1.25)


def _strip_rings(sheet: Sheet, end: float) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    x, y, size = end * 0.46, stage.height / 2, min(stage.height * 1.5, end * 1.04)
    ring(sheet, x, y, size, 1, paints.shade_of(sheet.ground, 0.3), paints.shade_of(sheet.ground, 0.06))
    disc(sheet, x, y, size * 0.7, paints.field)
    disc(sheet, x + size * 0.34, stage.height * 0.14, stage.height * 0.16, paints.loud_on(sheet.ground))
