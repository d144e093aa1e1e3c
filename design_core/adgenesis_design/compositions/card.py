"""Card: a sheet of paper on a coloured, patterned ground; the picture breaks out of its edge."""

from adgenesis_design.compositions.paints import difference
from adgenesis_design.compositions.parts import Align, column, hero, soft_corner
from adgenesis_design.compositions.regions import between, flipped
from adgenesis_design.compositions.shapes import panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.shots import whole_canvas
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import Pattern

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_PATTERNS: tuple[Pattern, ...] = ("dots", "grid", "confetti", "waves", "stripes")


def card(stage: Stage) -> Sheet:
    """Variants: paper on the field, paper on the tint, field on the ground, deep; words centred in the first two."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    paints = stage.paints
    sheet = Sheet(stage, paints.ground)
    pattern(sheet, stage.canvas, stage.pick(_PATTERNS, "card"), paints.shade_of(paints.ground, 0.07))
    radius = soft_corner(sheet)
    if stage.is_wide:
        _landscape(sheet, paper_of(stage), radius)
    else:
        _upright(sheet, paper_of(stage), radius)
    return sheet


def paper_of(stage: Stage) -> str:
    """A fill for a card that can be told from the ground."""
    paints = stage.paints
    options = (paints.paper, paints.field) if stage.variant < 2 else (paints.field, paints.paper)
    return next((one for one in (*options, paints.ink) if difference(one, paints.ground) > 0.12), paints.ink)


def _upright(sheet: Sheet, paper: str, radius: float) -> None:
    stage, unit = sheet.stage, sheet.stage.unit
    inset, pad = stage.margin * 0.8, stage.margin * 0.85
    area = stage.area
    foot = stage.height - inset if not stage.is_story else area.bottom + unit * 3
    head = area.y * 0.6 if stage.is_story else inset * 0.7
    width = stage.width - 2 * inset - 2 * pad
    need = stage.needed(width, WORDS, 0.9)
    room = foot - head
    most = 0.62 if stage.is_small else 0.56 if stage.photo is None else 0.5
    words_height = min(max(need, room * 0.36), room * most)
    rise = room - words_height - 2 * pad
    top = head + rise * 0.62
    box = between(inset, top, stage.width - inset, foot)
    align: Align = "center" if stage.variant < 2 else "left"
    if stage.photo is not None:
        # As much of the photo as its width shows: more height would only bring it nearer, and the paper covers it.
        whole = stage.width * stage.photo.height / stage.photo.width
        window = between(0, 0, stage.width, min(max(whole, top + pad), stage.height))
        hero(sheet, box, window=window, shown=between(0, 0, stage.width, top))
        panel(sheet, box, paper, radius)
        words = between(box.x + pad, top + pad, box.right - pad, box.bottom - pad)
        column(sheet, words, WORDS, paper, align=align, anchor="middle", times=0.95)
        return
    panel(sheet, box, paper, radius)
    tilt = (0, -6, 8, -8)[stage.variant]
    side = (0.5, 0.5, 0.85, 0.15)[stage.variant]
    place = between(inset + pad, head, stage.width - inset - pad, head + rise)
    air = stage.canvas.inset(2.5 * unit)
    seen = hero(sheet, place, rotation=tilt, fill=0.3, at=(side, 0.5), within=air)
    words = between(box.x + pad, max(seen.bottom, top) + pad * 0.6, box.right - pad, box.bottom - pad)
    column(sheet, words, WORDS, paper, align=align, anchor="middle", times=0.95)


def _landscape(sheet: Sheet, paper: str, radius: float) -> None:
    stage, margin = sheet.stage, sheet.stage.margin
    mirrored = stage.variant % 2 == 1
    box = Rect(margin, margin, stage.width * 0.62, stage.height - 2 * margin)
    overlap = stage.width * 0.06
    place = between(
        box.right - overlap, margin * 0.6, stage.width - margin * 0.4, stage.height - margin * 0.6
    )
    words = between(
        box.x + margin, box.y + margin * 0.8, box.right - overlap - margin * 0.6, box.bottom - margin * 0.8
    )
    if mirrored:
        box, place, words = (flipped(one, stage.canvas) for one in (box, place, words))
    if stage.photo is not None:
        free = (
            between(0, 0, box.x, stage.height)
            if mirrored
            else between(box.right, 0, stage.width, stage.height)
        )
        whole_canvas(sheet, stage.photo, free)
    panel(sheet, box, paper, radius)
    if stage.photo is None:
        hero(sheet, place, rotation=8 if mirrored else -8, fill=0.45, at=(1.0 if mirrored else 0.0, 0.5))
    column(sheet, words, WORDS, paper, anchor="middle", times=0.92)
