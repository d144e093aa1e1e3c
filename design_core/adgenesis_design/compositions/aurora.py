"""Aurora: soft light in the palette's colours runs over the whole canvas; everything floats in it, centred."""

from adgenesis_design.color import best_on, contrast_ratio, mix
from adgenesis_design.compositions.halves import Halves, clear, halves
from adgenesis_design.compositions.parts import Align, column, hero
from adgenesis_design.compositions.shapes import mesh, panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_FADE = 0.4  # of a photo's extent
_FADE_STOPS = (("ff", 0), ("ec", 12), ("b4", 34), ("60", 60), ("20", 82), ("00", 100))
_CONTRAST = 6.0  # of words on each light, so that they bear two lights together
# Where the lights stand, in fractions of the canvas: behind the picture, and two from the corners.
_LIGHTS = (((0.5, 0.78), (0.0, 0.1), (1.0, 0.95)), ((0.5, 0.72), (1.0, 0.05), (0.05, 0.9)))
_LIGHTS_ASIDE = (((0.76, 0.5), (0.35, 0.0), (1.0, 1.0)), ((0.24, 0.5), (0.7, 1.0), (0.0, 0.0)))


def aurora(stage: Stage) -> Sheet:
    """Variants: deep, plain, turned, tint; the lights fall from the left, right, left, right."""
    stage = repaint(stage, ("deep", "plain", "turned", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_light)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, share=0.46)
    if stage.photo is not None:
        _photo(sheet, parts, mirrored)
    else:
        lights = (_LIGHTS_ASIDE if parts.aside else _LIGHTS)[stage.variant % 2]
        mesh(sheet, stage.canvas, _spots(stage, lights))
        place = clear(stage, parts.zone).inset(stage.unit * (3 if parts.aside else 2))
        hero(sheet, place, fill=0.15)
    align: Align = "left" if parts.aside else "center"
    column(sheet, parts.words, WORDS, sheet.ground, align=align, anchor=parts.anchor)
    return sheet


def _photo(sheet: Sheet, parts: Halves, mirrored: bool) -> None:
    """A photo in its part of the canvas; the ground's colour falls over its inner edge like light."""
    zone, ground = parts.zone, sheet.ground
    hero(sheet, zone, window=zone, shown=clear(sheet.stage, zone))
    depth = (zone.width if parts.aside else zone.height) * _FADE
    if parts.aside:
        angle = 270 if mirrored else 90
        box = Rect(zone.right - depth if mirrored else zone.x, zone.y, depth, zone.height)
    else:
        angle, box = 180, Rect(zone.x, zone.y, zone.width, depth)
    stops = ", ".join(f"{ground}{alpha} {at}%" for alpha, at in _FADE_STOPS)
    # A little more than the photo, so that no seam shows.
    panel(sheet, box.inset(-2), ground, gradient=f"linear-gradient({angle}deg, {stops})")


def _spots(stage: Stage, lights: tuple[tuple[float, float], ...]) -> list[tuple[float, float, str]]:
    """Lights that words can still be read on: the strongest behind the picture."""
    paints = stage.paints
    glow = paints.glow(stage.picture_color or paints.ground, 0.2)
    colors = [
        _readable(stage, color, most)
        for color, most in ((glow, 1.0), (paints.field, 0.5), (paints.accent, 0.3))
    ]
    return [(x, y, color) for (x, y), color in zip(lights, colors, strict=True)][::-1]


def _readable(stage: Stage, color: str, most: float) -> str:
    """As much of a colour in the ground as leaves the words their contrast."""
    ground, ink = stage.paints.ground, stage.paints.ink_on(stage.paints.ground)
    steps = (most, most * 0.75, most * 0.5, most * 0.25)
    mixed = (mix(ground, to, step) for to in (color, best_on(ink, ("#ffffff", "#000000"))) for step in steps)
    return next((one for one in mixed if contrast_ratio(ink, one) >= _CONTRAST), ground)


def _strip_light(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    x = end / 2 / stage.width
    mesh(sheet, Rect(0, 0, stage.width, stage.height), _spots(stage, ((x, 0.5), (0.55, 0.0), (1.0, 1.0))))
