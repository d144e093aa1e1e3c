"""`docs/palettes.md`: the palettes with their colours, what they are good for, and an ad in each."""

from collections.abc import Iterator

from adgenesis_design.color import contrast_ratio
from adgenesis_design.compositions import compose
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES, Palette
from adgenesis_design.placements import find_placement
from tools.docs.examples import example
from tools.docs.markdown import page, table
from tools.docs.pictures import Shown, drawn, in_rows, webp

PICTURE = "palettes.webp"
_COLUMNS = 8


def document() -> str:
    """The page."""
    intro = (
        f"{len(PALETTES)} palettes of five colours. *Ground* fills the canvas, *panel* is the supporting field, *ink* "
        "is text on the ground, *accent* belongs to the button and to what must be seen first, *tint* decorates. Text "
        "elsewhere is chosen by contrast. *Contrast* is that of ink on ground."
    )
    headings = ("palette", "ground", "panel", "ink", "accent", "tint", "contrast", "good for")
    rows = (_row(palette) for palette in PALETTES.values())
    return page(
        "Palettes", intro, f"![The same ad in every palette](pictures/{PICTURE})", table(headings, rows)
    )


def pictures(library: DesignLibrary) -> Iterator[tuple[str, bytes]]:
    """The same ad in every palette."""
    placement = find_placement("meta", "square")
    shown = []
    for name in PALETTES:
        idea = example("blocks", palette=name)
        frame = lay_out(compose(idea, placement), placement, library).frame
        shown.append(Shown(drawn(frame, library, 116, 116), name))
    rows = [shown[at : at + _COLUMNS] for at in range(0, len(shown), _COLUMNS)]
    yield PICTURE, webp(in_rows(rows))


def _row(palette: Palette) -> tuple[str, ...]:
    colors = (palette.ground, palette.panel, palette.ink, palette.accent, palette.tint)
    ratio = contrast_ratio(palette.ink, palette.ground)
    return (palette.name, *(f"`{color}`" for color in colors), f"{ratio:.1f}", palette.mood)
