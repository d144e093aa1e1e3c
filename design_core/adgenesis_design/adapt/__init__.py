"""Adapt: a design for one placement becomes the same design for another, with no model.

What the ad says and shows is read from the spec, composed anew for the other proportions, and what a person changed
by hand is applied again where it still makes sense. Where the other placement has the same proportions, and asks no
more of safe zones and sizes, the design is scaled as it stands.
"""

from adgenesis_design.adapt.edits import carry_over, edits_of
from adgenesis_design.adapt.reading import concept_of, inferred_concept
from adgenesis_design.adapt.scaling import scaled
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import in_brand_words
from adgenesis_design.compositions import compose, smallest_text
from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec
from adgenesis_design.wardrobe import dress_of

_SAME_RATIO = 0.02  # proportions that differ by less are the same to the eye


def adapt(
    spec: DesignSpec,
    source: Placement,
    target: Placement,
    library: DesignLibrary,
    brand: BrandKit | None = None,
) -> DesignSpec:
    """The design for `target`, to be placed by layout. `source` is the placement that the spec's pixels belong to.

    It keeps its brand and its picture; another `brand` dresses it anew, on its own placement too.
    """
    redressed = brand is not None and brand != spec.brand
    if not redressed and _can_be_scaled(source, target):
        return _named(scaled(spec, source, target), spec, source)
    concept = concept_of(spec)
    if concept is None:
        concept = inferred_concept(spec, library)
    edits = edits_of(spec, concept, source, library)
    kit = brand or spec.brand
    if redressed:
        edits = edits.without_colors(in_brand_words(edits.concept, kit, spec.brand))
    dress = dress_of(kit, spec.picture, library)
    concept = edits.concept if target == source else with_room(edits.concept, target, dress)
    composed = compose(concept, target, dress)
    carried = carry_over(edits, composed, source, target)
    return _named(carried.model_copy(update={"brand": kit, "picture": spec.picture}), spec, source)


def _can_be_scaled(source: Placement, target: Placement) -> bool:
    """Whether a design for the one stands on the other with all its lengths in proportion."""
    ratio = (source.width / source.height) / (target.width / target.height)
    by = target.width / source.width
    area = source.safe_area
    safe = Rect(area.x * by, area.y * by, area.width * by, area.height * by)
    return (
        abs(ratio - 1) <= _SAME_RATIO
        and target.safe_area.contains(safe, tolerance=_SAME_RATIO * target.short_side)
        and smallest_text(target) <= smallest_text(source) * by * (1 + _SAME_RATIO)
    )


def _named(adapted: DesignSpec, spec: DesignSpec, source: Placement) -> DesignSpec:
    metadata = {**spec.metadata, **adapted.metadata, "adapted_from": source.name}
    return adapted.model_copy(update={"metadata": metadata})


__all__ = ["adapt", "concept_of"]
