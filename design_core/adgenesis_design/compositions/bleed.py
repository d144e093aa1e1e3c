"""Bleed: the picture fills a corner of the canvas, oversize and cropped by two edges; words opposite."""

from adgenesis_design.compositions.halves import stands_aside
from adgenesis_design.compositions.parts import Anchor, column, hero
from adgenesis_design.compositions.regions import beside, between, flipped, inside, overhanging
from adgenesis_design.compositions.shapes import disc
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.shots import room_for_focus, veil, veil_color, whole_canvas
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.photos.photo import Photo

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def bleed(stage: Stage) -> Sheet:
    """Variants: right and turned, left, right and deep, left on the tint."""
    stage = repaint(stage, ("turned", "plain", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_glow, tilt=-14)
    if stage.photo is not None:
        return _photographed(stage, stage.photo)
    paints, area = stage.paints, stage.area
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    aside = stands_aside(stage, WORDS)
    if aside:
        words, picture = beside(stage.canvas, 0.46, mirrored)
        # Beside a square's words there is less of the picture: less of it is cut, too.
        cut = stage.height * (0.18 if stage.is_wide else 0.06)
        box = overhanging(picture, mirrored, cut, cut * 0.8)
        words = inside(words, area, stage.margin * 0.7)
    else:
        need = stage.needed(area.width, WORDS)
        cut = min(max(area.y + need, stage.height * 0.34), stage.height * 0.62)
        words = between(area.x, area.y, area.right, cut)
        box = between(stage.width * 0.2, cut + stage.margin * 0.8, stage.width, stage.height)
        over = max(stage.width * 0.72 - box.height, stage.height * 0.06)
        box = Rect(box.x, box.y, box.width + stage.width * 0.14, box.height + over)
        box = flipped(box, stage.canvas) if mirrored else box
    _glow(sheet, box, words if aside else None)
    tilt, keeps = (10, 1.0) if mirrored else (-10, 0.0)
    fill = 0.15 if aside and not stage.is_wide else 0.4
    hero(sheet, box, rotation=tilt, fill=fill, at=(keeps, 0.5 if aside else 0.0))
    column(sheet, words, WORDS, paints.ground, anchor="middle" if aside else "top")
    return sheet


def _photographed(stage: Stage, photo: Photo) -> Sheet:
    """The photo over the whole canvas, the words where its focus is not, in a veil no denser than they need."""
    dark = veil_color(stage.paints)
    sheet = Sheet(stage, dark)
    side, words, free = _sides(stage, photo)
    whole_canvas(sheet, photo, free)
    across = side in ("left", "right")
    veil(sheet, words, side, dark, stage.width * 0.28 if across else stage.height * 0.22)
    anchor: Anchor = "middle" if across else "top" if side == "top" else "bottom"
    column(sheet, words, WORDS, dark, anchor=anchor)
    return sheet


def _sides(stage: Stage, photo: Photo) -> tuple[str, Rect, Rect]:
    """The side for the words that leaves the focus the most room, their box, and what is left free."""
    area, canvas = stage.area, stage.canvas
    choices: list[tuple[str, Rect, Rect]] = []
    if not stage.is_wide:
        need = min(stage.needed(area.width, WORDS) * 1.06, area.height * 0.6)
        head, foot = between(0, 0, stage.width, area.y + need), area.bottom - need
        words = Rect(area.x, area.y, area.width, need)
        choices.append(("top", words, between(0, head.bottom, stage.width, stage.height)))
        words = Rect(area.x, foot, area.width, need)
        choices.append(("bottom", words, between(0, 0, stage.width, foot)))
    if not stage.is_tall:
        for side, mirrored in (("left", False), ("right", True)):
            words, free = beside(canvas, 0.5, mirrored)
            choices.append((side, inside(words, area, stage.margin * 0.7), free))
    turn = stage.variant % len(choices)
    # In steps: where several sides do as well, the variant chooses.
    return max(
        choices[turn:] + choices[:turn], key=lambda one: round(room_for_focus(photo, canvas, one[2]), 1)
    )


def _glow(sheet: Sheet, box: Rect, words: Rect | None) -> None:
    """A disc behind the picture, which does not reach under words that stand beside it."""
    stage = sheet.stage
    color = stage.paints.glow(stage.picture_color or stage.paints.ground, 0.09)
    x, y = box.center
    size = min(box.width, box.height) * 1.16
    if words is not None:
        size = min(size, 2 * max(x - words.right, words.x - x))
    disc(sheet, x, y, size, color)


def _strip_glow(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    color = stage.paints.glow(stage.picture_color or stage.paints.ground, 0.12)
    disc(sheet, end * 0.45, stage.height * 0.5, stage.height * 1.7, color)
