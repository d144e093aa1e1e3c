"""`docs/compositions.md`: each family's idea, where it works, its variants, and a picture in several proportions."""

import sys
from collections.abc import Iterator

from adgenesis_design.compositions import COMPOSITIONS, Composition, compose, compositions_for
from adgenesis_design.frame import Frame
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import AspectClass, Placement, all_placements, find_placement
from tools.docs.examples import example
from tools.docs.markdown import page, table
from tools.docs.pictures import Shown, drawn, in_rows, webp

_ROLES = {"offer": "an offer", "hero": "a picture", "detail": "a date or place", "brand": "a brand"}
_HEIGHT = 190  # px of a picture
_SHOWN = ("meta/story", "meta/portrait", "meta/landscape", "google/160x600", "google/728x90", "google/320x50")


def document() -> str:
    """The page."""
    intro = (
        f"{len(COMPOSITIONS)} families, each with four variants. A composition decides shapes, the crop of the picture "
        "and the regions of text; layout measures the words and packs them. Which family an ad gets is drawn by its "
        "seed, among those that suit what it says and shows."
    )
    return page("Compositions", intro, _where(), *(_family(one) for one in COMPOSITIONS.values()))


def pictures(library: DesignLibrary) -> Iterator[tuple[str, bytes]]:
    """(file name, WebP) of each family: four variants, then other proportions."""
    square = find_placement("meta", "square")
    for name in COMPOSITIONS:
        variants = [
            Shown(drawn(_frame(name, turn, square, library), library, _HEIGHT, _HEIGHT), f"variant {turn}")
            for turn in range(4)
        ]
        others = [
            Shown(drawn(_frame(name, 0, place, library), library, 400, _HEIGHT), place.name)
            for place in map(_placement, _SHOWN)
            if name in compositions_for(place)
        ]
        yield f"composition-{name}.webp", webp(in_rows([variants, *_wrapped(others)]))


def _placement(name: str) -> Placement:
    return find_placement(*name.split("/"))


def _wrapped(shown: list[Shown]) -> Iterator[list[Shown]]:
    """Rows about as wide as four squares."""
    row: list[Shown] = []
    for one in shown:
        if row and sum(other.picture.width for other in (*row, one)) > 4.3 * _HEIGHT:
            yield row
            row = []
        row.append(one)
    if row:
        yield row


def _frame(name: str, variant: int, placement: Placement, library: DesignLibrary) -> Frame:
    return lay_out(compose(example(name, variant), placement), placement, library).frame


def _where() -> str:
    """Which families each proportion has."""
    rows = []
    for aspect in AspectClass:
        of_class = [placement for placement in all_placements() if placement.aspect_class is aspect]
        if of_class:
            named = sorted(set().union(*(compositions_for(placement) for placement in of_class)))
            rows.append(
                (aspect.value.replace("_", " "), str(len(of_class)), str(len(named)), ", ".join(named))
            )
    return table(("proportions", "placements", "families", "which"), rows)


def _family(composition: Composition) -> str:
    module = sys.modules[composition.draw.__module__].__doc__ or ""
    idea = " ".join(module.split()).partition(": ")[2] or module.strip()
    turns = " ".join((composition.draw.__doc__ or "").split())
    aspects = [aspect.value.replace("_", " ") for aspect in AspectClass if aspect in composition.aspects]
    small = "" if composition.works_small else " Not on placements whose short side is under 400 px."
    suits = _suits(composition)
    return "\n\n".join(
        (
            f"## {composition.name}",
            idea[:1].upper() + idea[1:],
            f"{turns}",
            f"Drawn for: {', '.join(aspects)}.{small}{suits}",
            f"![{composition.name} in several proportions](pictures/composition-{composition.name}.webp)",
        )
    )


def _suits(composition: Composition) -> str:
    """What an ad must have, or not have, for the family to be drawn for it."""
    wanted = [f"with {_ROLES.get(role, role)}" for role in sorted(composition.wants)]
    wanted += [f"without {_ROLES.get(role, role)}" for role in sorted(composition.shuns)]
    if composition.letters is not None:
        wanted.append(f"with at most {composition.letters} letters in the headline")
    return f" For ads {' and '.join(wanted)}." if wanted else ""
