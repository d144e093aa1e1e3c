"""`docs/type.md`: the type pairs, with a specimen of each."""

from collections.abc import Iterator

from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.type_pairs import TYPE_PAIRS
from tools.docs.markdown import page, table
from tools.docs.pictures import Shown, drawn, in_rows, webp

PICTURE = "type-pairs.webp"
_COLUMNS = 3


def document() -> str:
    """The page."""
    rows = [
        (
            pair.name,
            f"{pair.display} {pair.display_weight}",
            f"{pair.text} {pair.text_weight}",
            f"{pair.tracking:+g} em",
            f"{pair.leading:g}",
            pair.mood,
        )
        for pair in TYPE_PAIRS.values()
    ]
    headings = ("pair", "display face", "text face", "tracking", "leading", "good for")
    intro = (
        f"{len(TYPE_PAIRS)} pairs of a display face for headlines and a text face for the rest. *Tracking* is the "
        "display face's letter spacing, *leading* its line height as a multiple of the size."
    )
    return page("Type", intro, f"![A specimen of every pair](pictures/{PICTURE})", table(headings, rows))


def pictures(library: DesignLibrary) -> Iterator[tuple[str, bytes]]:
    """The specimens: the same ad, all in words, in every pair."""
    placement = find_placement("meta", "landscape")
    shown = []
    for name in TYPE_PAIRS:
        idea = Concept(
            brand="Quill & Co.",
            headline="Write less. Say 100% more.",
            subheadline="An editor that reads as your readers do",
            cta="Start writing",
            palette="ivory",
            type_pair=name,
            composition="poster",
            variant=2,
        )
        frame = lay_out(compose(idea, placement), placement, library).frame
        shown.append(Shown(drawn(frame, library, 300, 157), name))
    rows = [shown[at : at + _COLUMNS] for at in range(0, len(shown), _COLUMNS)]
    yield PICTURE, webp(in_rows(rows))
