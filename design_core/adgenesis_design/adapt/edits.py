"""What a person changed in a composed design, found by composing it again, and how it is carried elsewhere.

Words belong to the concept and go everywhere. So do colours, typefaces, what was taken away and what was added.
Where an element was moved or resized only makes sense among the same proportions, and there the whole design is
scaled instead (see `adapt`).
"""

from dataclasses import dataclass, field, replace
from typing import Any

from adgenesis_design.adapt.reading import COPY_FIELDS
from adgenesis_design.adapt.scaling import carried
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.spec import LOGO, DesignSpec, Element
from adgenesis_design.wardrobe import dress_of

_STYLE = (
    "color",
    "text_color",
    "font_family",
    "font_weight",
    "font_style",
    "opacity",
    "gradient",
    "pattern",
    "focus",
    "tones",
    "palette",
)
_OF_A_BRAND = frozenset({"color", "text_color", "gradient", "font_family", "font_weight", "palette"})
_ROOT = ("background_color", "background_gradient")
_NAMED = (*sorted(COPY_FIELDS), "hero")


@dataclass(frozen=True, slots=True)
class Edits:
    """The concept as edited, style changes by element id, root changes, and elements that nobody composed."""

    concept: Concept
    restyled: dict[str, dict[str, Any]] = field(default_factory=dict)
    root: dict[str, Any] = field(default_factory=dict)
    added: tuple[Element, ...] = ()
    has_logo: bool = True

    def without_colors(self, concept: Concept) -> "Edits":
        """The edits for another brand, whose colours and typefaces are not the old one's; with its words."""
        kept = {id: _without(change, _OF_A_BRAND) for id, change in self.restyled.items()}
        return replace(self, concept=concept, restyled=kept, root={})


def edits_of(spec: DesignSpec, concept: Concept, source: Placement, library: DesignLibrary) -> Edits:
    """The difference between a settled design and what its concept gives on the same placement."""
    if spec.layout.composition is None:
        return Edits(concept, root={name: getattr(spec, name) for name in _ROOT})
    composed = lay_out(_composed(spec, concept, source, library), source, library).spec
    before = {element.id: element for element in composed.elements}
    after = {element.id: element for element in spec.elements}
    restyled = {
        id: change
        for id in _NAMED
        if id in before and id in after and (change := _style_change(before[id], after[id]))
    }
    removed = {id: "" for id in _NAMED if id in before and id not in after and id != "headline"}
    if "hero" in removed and not _had_hero(spec, concept, source, library):
        del removed["hero"]
    # Scrims that layout lays under words are its own doing, and it does them again.
    added = tuple(
        element
        for id, element in after.items()
        if id not in before and id not in _NAMED and element.role != "background" and not _is_repair(element)
    )
    has_logo = LOGO in after or LOGO not in before
    root = {name: getattr(spec, name) for name in _ROOT if getattr(spec, name) != getattr(composed, name)}
    return Edits(concept.model_copy(update=removed), restyled, root, added, has_logo)


def _had_hero(spec: DesignSpec, concept: Concept, source: Placement, library: DesignLibrary) -> bool:
    """Whether the design had its picture before anyone edited its words: a strip without room for both has none."""
    recorded = spec.metadata.get("concept")
    words = {name: str(recorded.get(name, "")) for name in COPY_FIELDS} if isinstance(recorded, dict) else {}
    return _composed(spec, concept.model_copy(update=words), source, library).element("hero") is not None


def _composed(spec: DesignSpec, concept: Concept, source: Placement, library: DesignLibrary) -> DesignSpec:
    composed = compose(concept, source, dress_of(spec.brand, spec.picture, library))
    return composed.model_copy(update={"picture": spec.picture})


def carry_over(edits: Edits, composed: DesignSpec, source: Placement, target: Placement) -> DesignSpec:
    """The composed design with the edits applied."""
    elements: list[Element] = [
        element.model_copy(update=edits.restyled.get(element.id, {}))
        for element in composed.elements
        if edits.has_logo or element.id != LOGO
    ]
    elements += [carried(element, source, target) for element in edits.added]
    return composed.model_copy(update={"elements": elements, **edits.root})


def _style_change(before: Element, after: Element) -> dict[str, Any]:
    if before.type != after.type:
        return {}
    return {
        name: getattr(after, name)
        for name in _STYLE
        if hasattr(after, name) and getattr(after, name) != getattr(before, name)
    }


def _without(change: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in change.items() if name not in names}


def _is_repair(element: Element) -> bool:
    return element.id.startswith("scrim-")
