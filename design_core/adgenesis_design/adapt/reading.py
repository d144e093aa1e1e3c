"""Reading a spec back: which concept it was composed from, or comes nearest to."""

from typing import Any

from adgenesis_design.compositions import COMPOSITIONS
from adgenesis_design.compositions.paints import difference
from adgenesis_design.concept import COPY_LIMITS, Concept
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES, Palette
from adgenesis_design.spec import (
    ButtonElement,
    CircleElement,
    DesignSpec,
    IllustrationElement,
    RectangleElement,
    TextElement,
)
from adgenesis_design.type_pairs import TYPE_PAIRS

COPY_FIELDS = frozenset(COPY_LIMITS)


def concept_of(spec: DesignSpec) -> Concept | None:
    """The concept a composed spec came from, or None for a spec that nobody composed.

    A person may have typed more than the limits of a model's copy: the concept holds it all the same.
    """
    if spec.layout.composition is None or not isinstance(spec.palette, str) or spec.type_pair is None:
        return None
    recorded = spec.metadata.get("concept")
    texts: dict[str, Any] = dict.fromkeys((*COPY_FIELDS, "hero"), "")
    if isinstance(recorded, dict):
        texts |= {key: str(value) for key, value in recorded.items() if key in texts}
    # What stands on the canvas is true: a person may have edited it. What a small placement dropped, and what a
    # composition merely capitalised, is only in the record.
    for element in spec.elements:
        shown = getattr(element, "text", "") if element.id in COPY_FIELDS else ""
        if shown and shown.casefold() != texts[element.id].casefold():
            texts[element.id] = shown
        if element.id == "hero" and isinstance(element, IllustrationElement):
            texts["hero"] = element.name
    if not texts["headline"]:
        return None
    return Concept.model_construct(
        None,
        **texts,
        palette=spec.palette,
        type_pair=spec.type_pair,
        composition=spec.layout.composition,
        variant=spec.layout.variant % 4,
    )


def inferred_concept(spec: DesignSpec, library: DesignLibrary) -> Concept:
    """The nearest concept to a spec that came from elsewhere, such as a v1 document: by roles, sizes and colours."""
    texts = dict.fromkeys((*COPY_FIELDS, "hero"), "")
    lettered = [element for element in spec.elements if isinstance(element, TextElement | ButtonElement)]
    for element in lettered:
        if element.role in COPY_FIELDS and not texts[element.role]:
            texts[element.role] = element.text
    running = sorted(
        (element for element in lettered if element.role == "body" and isinstance(element, TextElement)),
        key=lambda element: -element.font_size,
    )
    for role in ("headline", "subheadline", "detail"):
        if not texts[role] and running:
            texts[role] = running.pop(0).text
    drawn = (
        e.name for e in spec.elements if isinstance(e, IllustrationElement) and e.name in library.pictures
    )
    texts["hero"] = next(drawn, "")
    return Concept.model_construct(
        None,
        **(texts | {"headline": texts["headline"] or " "}),
        palette=_nearest_palette(spec),
        type_pair=_nearest_pair(lettered),
        composition=_composition(spec),
        variant=0,
    )


def _composition(spec: DesignSpec) -> str:
    name = spec.layout.composition
    return name if name in COMPOSITIONS else "split"


def _nearest_palette(spec: DesignSpec) -> str:
    """The palette whose ground is like the canvas and whose field or accent is like the shapes."""
    if isinstance(spec.palette, str) and spec.palette in PALETTES:
        return spec.palette
    shapes = [
        e.color for e in spec.elements if isinstance(e, RectangleElement | CircleElement | ButtonElement)
    ]
    ground = spec.background_color[:7]

    def distance(palette: Palette) -> float:
        strong = (palette.panel, palette.accent)
        shaped = [difference(shape[:7], color) for shape in shapes for color in strong]
        return 2 * difference(ground, palette.ground) + min(shaped, default=0.0)

    return min(PALETTES.values(), key=distance).name


def _nearest_pair(lettered: list[TextElement | ButtonElement]) -> str:
    largest = max(lettered, key=lambda element: element.font_size, default=None)
    family = largest.font_family if largest else ""
    return next((pair.name for pair in TYPE_PAIRS.values() if family in (pair.display, pair.text)), "neutral")
