"""Calendar: a leaf torn from a wall calendar says when and where; headline and picture gather about it."""

from adgenesis_design.compositions.card import paper_of
from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.lettering import lettering
from adgenesis_design.compositions.parts import column, hero, soft_corner
from adgenesis_design.compositions.regions import between, flipped
from adgenesis_design.compositions.shapes import disc, panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

_BAND = 0.2  # of the leaf's height


def calendar(stage: Stage) -> Sheet:
    """Variants: turned, tint, plain, deep; the leaf left, right, left, right of the picture."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_leaf)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    dated = next((role for role in ("detail", "offer") if role in stage.shown([role])), None)
    roles = [r for r in ("brand", "headline", "subheadline", "offer", "cta", "legal") if r != dated]
    parts = halves(stage, roles, mirrored=mirrored, share=0.5, most=0.52)
    zone = clear(stage, parts.zone).intersection(stage.canvas.inset(stage.margin * 0.8))
    if stage.aspect is AspectClass.SKYSCRAPER or parts.aside or (stage.photo and not stage.is_small):
        leaf = between(zone.x, zone.y + zone.height * 0.46, zone.right, zone.bottom)
        place = between(zone.x, zone.y, zone.right, leaf.y + zone.height * 0.06)
        at = (0.5, 1.0)
    else:
        leaf = between(zone.x, zone.y, zone.x + zone.width * 0.52, zone.bottom)
        place = between(leaf.right - zone.width * 0.06, zone.y, stage.width * 1.02, stage.canvas.bottom)
        place = clear(stage, place)
        at = (0.4, 0.6)
        if mirrored:
            leaf, place = flipped(leaf, stage.canvas), flipped(place, stage.canvas)
    if dated:
        _leaf(sheet, leaf if stage.has("hero") else zone, dated)
    if stage.has("hero") or not dated:
        place = place if dated else zone
        # Over the leaf a photo is the picture of the month.
        over = dated and leaf.y > place.y
        window = between(leaf.x, place.y, leaf.right, leaf.y - stage.unit) if over else place
        hero(sheet, place, fill=0.25, at=at, window=window, radius=soft_corner(sheet))
    column(sheet, parts.words, roles, sheet.ground, anchor=parts.anchor)
    return sheet


def _leaf(sheet: Sheet, box: Rect, dated: str) -> None:
    """Paper with a coloured head that hangs on two rings, and the date as large as it goes."""
    stage, unit, paints = sheet.stage, sheet.stage.unit, sheet.stage.paints
    paper, radius = paper_of(stage), min(box.height, box.width) * 0.06
    head = Rect(box.x, box.y, box.width, box.height * _BAND)
    panel(sheet, box.moved(unit * 0.8, unit * 1.2), paints.shade_of(sheet.ground, 0.22), radius)
    panel(sheet, box, paper, radius)
    fill = paints.loud_on(paper)
    panel(sheet, head, fill, radius)
    panel(sheet, Rect(head.x, head.center[1], head.width, head.height / 2), fill)
    size = min(head.height * 0.42, unit * 5)
    for share in (0.26, 0.74):
        disc(sheet, head.x + head.width * share, head.center[1], size, sheet.ground)
    pad = box.width * 0.08
    room = between(box.x + pad, head.bottom + pad * 0.6, box.right - pad, box.bottom - pad * 0.7)
    lettering(sheet, dated, room, paper, stage.unit * 12)


def _strip_leaf(sheet: Sheet, end: float) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    paper = paper_of(stage)
    box = Rect(stage.height * 0.12, stage.height * 0.12, end - stage.height * 0.2, stage.height * 0.76)
    panel(sheet, box, paper, stage.height * 0.05)
    panel(sheet, Rect(box.x, box.y, box.width, box.height * 0.24), paints.loud_on(paper), stage.height * 0.05)
