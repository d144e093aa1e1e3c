"""Adapt: a design for one placement becomes the same design for another, with no model.

What the ad says and shows is read from the spec, composed anew for the other proportions, and what a person changed
by hand is applied again where it still makes sense. Between placements of the same proportions the design is scaled
as it stands.
"""

from adgenesis_design.adapt.edits import carry_over, edits_of
from adgenesis_design.adapt.reading import concept_of, inferred_concept
from adgenesis_design.adapt.scaling import scaled
from adgenesis_design.compositions import compose
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec

_SAME_RATIO = 0.02  # proportions that differ by less are the same to the eye


def adapt(spec: DesignSpec, source: Placement, target: Placement, library: DesignLibrary) -> DesignSpec:
    """The design for `target`, to be placed by layout. `source` is the placement that the spec's pixels belong to."""
    ratio = (source.width / source.height) / (target.width / target.height)
    if abs(ratio - 1) <= _SAME_RATIO:
        return _named(scaled(spec, source, target), spec, source)
    concept = concept_of(spec)
    if concept is None:
        concept = inferred_concept(spec, library)
    edits = edits_of(spec, concept, source, library)
    return _named(carry_over(edits, compose(edits.concept, target), source, target), spec, source)


def _named(adapted: DesignSpec, spec: DesignSpec, source: Placement) -> DesignSpec:
    metadata = {**spec.metadata, **adapted.metadata, "adapted_from": source.name}
    return adapted.model_copy(update={"metadata": metadata})


__all__ = ["adapt", "concept_of"]
