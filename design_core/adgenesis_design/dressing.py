"""Dressing: a model's proposal, made without a byte of anyone's uploads, is composed anew in kit and picture."""

from adgenesis_design.adapt.reading import concept_of, inferred_concept
from adgenesis_design.brand.words import in_brand_words
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose
from adgenesis_design.library import DesignLibrary
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec
from adgenesis_design.wardrobe import dress_of


def dressed(spec: DesignSpec, brief: DesignBrief, library: DesignLibrary) -> DesignSpec:
    """The proposal in the brief's brand and with its picture, to be placed by layout; unchanged if it has neither.

    Raises `UnknownPicture` and `UnknownFont` for what the library lacks.
    """
    if brief.brand is None and brief.picture is None:
        return spec
    concept = in_brand_words(concept_of(spec) or inferred_concept(spec, library), brief.brand)
    dress = dress_of(brief.brand, brief.picture, library)
    composed = compose(with_room(concept, brief.placement, dress), brief.placement, dress)
    return composed.model_copy(
        update={
            "brand": brief.brand,
            "picture": brief.picture,
            "metadata": {**spec.metadata, **composed.metadata},
        }
    )


__all__ = ["dress_of", "dressed"]
