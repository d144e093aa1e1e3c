"""Compositions: a concept and a placement become a spec. Pure and cheap: no fonts are needed.

A composition decides the shapes, the crop of the picture and the regions of text; layout measures the text
and packs it. Which compositions there are, and where they work, is written down in the catalogue.
"""

import re
from dataclasses import replace

from adgenesis_design.brand.brand import SHOWN
from adgenesis_design.compositions.catalogue import COMPOSITIONS, Composition, compositions_for
from adgenesis_design.compositions.dress import PLAIN, Dress
from adgenesis_design.compositions.mirror import mirrored
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, make_stage, smallest_text
from adgenesis_design.concept import BESIDE, Concept, language_of_copy
from adgenesis_design.errors import UnknownComposition
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec, TextElement
from adgenesis_design.text.direction import direction_of

_VARIANTS = 4
_WORD = re.compile(r"\w+")


def compose(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> DesignSpec:
    """Build the concept's ad on the placement, in the brand's dress and with the user's picture where there are any.

    A composition that is not drawn for the placement's proportions gives way to the first that is. Where the copy is
    read from the right, the whole ad is. Raises `UnknownComposition` if there is none of that name.
    """
    if concept.composition not in COMPOSITIONS:
        raise UnknownComposition(
            f"No composition {concept.composition!r}. Known: {', '.join(sorted(COMPOSITIONS))}."
        )
    known = compositions_for(placement)
    name = concept.composition if concept.composition in known else known[0]
    drawn_on = placement.mirrored if direction_of(language_of_copy(concept)) == "rtl" else placement
    spec = _drawn(COMPOSITIONS[name], make_stage(concept, drawn_on, dress)).spec(name)
    once = _said_once(concept, spec)
    if once is not concept:
        # The concept keeps it for placements that do not show what says it here.
        told = spec.metadata["concept"]
        spec = _drawn(COMPOSITIONS[name], make_stage(once, drawn_on, dress)).spec(name)
        spec.metadata["concept"] = told
    return spec if drawn_on is placement else mirrored(spec, placement.width)


def _said_once(concept: Concept, spec: DesignSpec) -> Concept:
    """The concept without those phrases of its small print of which the design's headline and line say every word."""
    line = spec.element("subheadline")
    if not isinstance(line, TextElement):
        return concept
    said = set(_WORD.findall(f"{concept.headline} {line.text}".casefold()))
    phrases = concept.legal.split(BESIDE)
    kept = [phrase for phrase in phrases if not said.issuperset(_WORD.findall(phrase.casefold()))]
    return concept if kept == phrases else concept.model_copy(update={"legal": BESIDE.join(kept)})


def _drawn(composition: Composition, stage: Stage) -> Sheet:
    """The composition in the first of its variants, the concept's own before the others, that shows the logo.

    Where none shows all of it, in the one that shows most.
    """
    first = composition.draw(stage)
    if first.logo_shown >= SHOWN:
        return first
    sheets = [first, *(_turned(composition, stage, turn) for turn in range(1, _VARIANTS))]
    return next((sheet for sheet in sheets if sheet.logo_shown >= SHOWN), max(sheets, key=_shown))


def _shown(sheet: Sheet) -> float:
    return round(sheet.logo_shown, 2)


def _turned(composition: Composition, stage: Stage, by: int) -> Sheet:
    variant = (stage.variant + by) % _VARIANTS
    return composition.draw(replace(stage, concept=stage.concept.model_copy(update={"variant": variant})))


__all__ = ["COMPOSITIONS", "PLAIN", "Composition", "Dress", "compose", "compositions_for", "smallest_text"]
