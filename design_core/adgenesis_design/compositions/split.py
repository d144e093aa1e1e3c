"""Split: a picture panel beside the text, or above it, the picture cropped by the canvas."""

from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, bottom, inside, overhanging, top
from adgenesis_design.compositions.shapes import panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.photos.photo import Photo
from adgenesis_design.spec import Pattern

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_PATTERNS: tuple[Pattern, ...] = ("rays", "dots", "rings", "stripes", "waves")


def split(stage: Stage) -> Sheet:
    """Variants: panel right; left, turned; below or right on the tint; above or left, deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_panel, tilt=-8)
    upright = stage.variant < 2 and (stage.photo is None or not _is_wide(stage.photo))
    if stage.is_wide or (not stage.is_tall and upright and _button_fits(stage)):
        return _side_by_side(stage)
    return _stacked(stage)


def _button_fits(stage: Stage) -> bool:
    """Whether the button fits beside the panel, which takes much of a small square."""
    width = stage.width * 0.58 - stage.margin * 1.7
    return stage.size("cta") * (0.58 * stage.letters("cta") + 2.4) <= width


def _is_wide(photo: Photo) -> bool:
    """Whether a panel beside the words would cut away much of what the photo is about."""
    return photo.focus.width * photo.width > 1.2 * photo.focus.height * photo.height


def _strip_panel(sheet: Sheet, end: float) -> None:
    panel(sheet, Rect(0, 0, end - sheet.stage.margin * 0.2, sheet.stage.height), sheet.stage.paints.field)


def _paint_panel(sheet: Sheet, box: Rect) -> None:
    paints = sheet.stage.paints
    if sheet.stage.photo is not None:
        return
    panel(sheet, box, paints.field)
    pattern(sheet, box, sheet.stage.pick(_PATTERNS, "split"), paints.shade_of(paints.field, 0.08))


def _side_by_side(stage: Stage) -> Sheet:
    paints, mirrored = stage.paints, stage.variant % 2 == 1
    sheet = Sheet(stage, paints.ground)
    words, picture = beside(stage.canvas, 0.45 if stage.is_wide else 0.42, mirrored)
    _paint_panel(sheet, picture)
    box = picture.inset(stage.unit * 2.5)
    box = overhanging(box, mirrored, picture.width * 0.16, stage.height * 0.03)
    hero(
        sheet,
        box,
        rotation=8 if mirrored else -8,
        fill=0.5,
        at=(1.0 if mirrored else 0.0, 0.6),
        window=picture,
    )
    column(sheet, inside(words, stage.area, stage.margin * 0.7), WORDS, paints.ground, anchor="middle")
    return sheet


def _stacked(stage: Stage) -> Sheet:
    paints, canvas, area, pad = stage.paints, stage.canvas, stage.area, stage.margin
    sheet = Sheet(stage, paints.ground)
    words_first = stage.variant in (1, 2)
    need = stage.needed(area.width, WORDS)
    least, most = (0.4, 0.56) if stage.is_tall else (0.4, 0.54)
    if words_first:
        cut = min(max(area.y + need + pad, canvas.height * least), canvas.height * most)
        picture = bottom(canvas, 1 - cut / canvas.height)
        words = between(area.x, area.y, area.right, cut - pad)
    else:
        cut = max(min(area.bottom - need - pad, canvas.height * (1 - least)), canvas.height * (1 - most))
        picture = top(canvas, cut / canvas.height)
        words = between(area.x, cut + pad, area.right, area.bottom)
    _paint_panel(sheet, picture)
    box = Rect(picture.x, picture.y + stage.unit * 3, picture.width, picture.height - stage.unit * 6)
    if not words_first and stage.variant % 2 == 0:
        hero(sheet, box, fill=0.25, window=picture)
    else:
        # Past the panel's outer edge on purpose; the inner edge keeps its distance from the words.
        lift = picture.height * 0.1
        box = Rect(box.x, box.y - (0 if words_first else lift), box.width, box.height + lift)
        hero(sheet, box, rotation=-7, fill=0.3, at=(0.62, 0.0 if words_first else 1.0), window=picture)
    column(sheet, words, WORDS, paints.ground, anchor="middle")
    return sheet
