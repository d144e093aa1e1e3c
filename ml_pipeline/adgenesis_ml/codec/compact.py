"""The codec: a spec as the short JSON that a model writes, and back.

A composed spec is predictable: its concept and its placement give every box. So the code of a spec is a JSON list
of the concept's fields in a fixed order, and where the spec differs from the prediction, a last entry with the
difference: removed elements, changed fields, added elements, another order. A list needs no keys, which halves
what a model has to write. A spec that nobody composed is that difference alone, against an empty canvas.

Lengths go onto a grid of about 1/135 of the placement's short side; everything else is kept exactly:
`decode(encode(spec))` differs from `spec` by at most half a grid step, and encodes to the same text again.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from adgenesis_design.adapt import concept_of
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.errors import DesignError, InvalidSpec
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec, describe_problems, parse_spec

# In the order in which a model writes them: the words first, since all the rest follows from them.
CONCEPT_FIELDS = (
    "headline",
    "subheadline",
    "hero",
    "palette",
    "type_pair",
    "brand",
    "offer",
    "detail",
    "cta",
    "legal",
    "composition",
)
# What a model writes; the composition is drawn afterwards, among those that suit the rest.
WRITTEN_FIELDS = CONCEPT_FIELDS[:-1]
_CHANGED, _REMOVED, _ADDED, _ORDER, _ROOT = "e", "r", "x", "z", "m"

_GRID_FIELDS = ("x", "y", "width", "height")
_ROOT_FIELDS = ("background_color", "background_gradient", "palette", "type_pair", "layout")

_FIELD_KEYS = {
    "type": "k",
    "id": "i",
    "role": "r",
    "x": "x",
    "y": "y",
    "width": "w",
    "height": "h",
    "opacity": "o",
    "rotation": "a",
    "text": "t",
    "fontSize": "z",
    "color": "c",
    "fontFamily": "f",
    "fontWeight": "b",
    "textAlign": "l",
    "name": "n",
    "borderRadius": "q",
    "textColor": "u",
    "gradient": "g",
    "pattern": "p",
    "src": "s",
}
_FIELD_NAMES = {short: name for name, short in _FIELD_KEYS.items()}

_VARIANTS = 4


def grid_step(placement: Placement) -> int:
    """The codec's unit of length in px: 8 on a 1080 canvas, 2 on 300x250, 1 on a leaderboard."""
    return max(1, round(placement.short_side / 135))


def composition_code(name: str, variant: int) -> str:
    """`split2`: the composition and its turn as one word."""
    return f"{name}{variant}"


def encode_concept(concept: Concept) -> list[str]:
    """A concept as the list of its fields; empty text where the ad goes without."""
    values = {**concept.model_dump(), "composition": composition_code(concept.composition, concept.variant)}
    return [values[field] for field in CONCEPT_FIELDS]


def decode_concept(fields: Sequence[Any]) -> Concept:
    """The concept of a list of fields. Raises `InvalidSpec` that names what is missing or wrong."""
    if len(fields) != len(CONCEPT_FIELDS):
        raise InvalidSpec(f"The code has {len(fields)} fields; a concept has {len(CONCEPT_FIELDS)}.")
    values = dict(zip(CONCEPT_FIELDS, fields, strict=True))
    composition = str(values["composition"])
    if not composition or composition[-1] not in "0123456789"[:_VARIANTS]:
        raise InvalidSpec(f"The code's composition {composition!r} does not end in a variant from 0 to 3.")
    try:
        return Concept(**{**values, "composition": composition[:-1]}, variant=int(composition[-1]))
    except ValidationError as error:
        raise InvalidSpec("The code's concept cannot be used. " + describe_problems(error)) from error


def encode(spec: DesignSpec, placement: Placement) -> str:
    """The compact JSON of a spec, on the placement's grid."""
    concept = _concept(spec)
    predicted = _predict(concept, placement)
    difference = _difference(spec, predicted, grid_step(placement))
    if concept is None or predicted is None:
        return dump(difference)
    return dump([*encode_concept(concept), *([difference] if difference else [])])


def encode_written(spec: DesignSpec, placement: Placement) -> str:
    """The part of a spec's code that a model writes; all of it for a spec that nobody composed."""
    concept = _concept(spec)
    if concept is None:
        return encode(spec, placement)
    return dump(encode_concept(concept)[: len(WRITTEN_FIELDS)])


def decode(text: str, placement: Placement) -> DesignSpec:
    """The spec of a compact JSON text. Raises a `DesignError` for anything that `encode` does not write."""
    try:
        code = json.loads(text)
    except ValueError as error:
        raise InvalidSpec(f"The code is no JSON: {error}. It begins {text[:60]!r}.") from error
    if isinstance(code, list):
        difference = code.pop() if code and isinstance(code[-1], dict) else {}
        document = compose(decode_concept(code), placement).to_wire()
    elif isinstance(code, dict):
        difference, document = code, _empty_document(placement)
    else:
        raise InvalidSpec(f"The code is a {type(code).__name__}, not a list or an object: {text[:60]!r}.")
    return parse_spec(_apply(difference, document, grid_step(placement)))


def dump(code: Mapping[str, Any] | Sequence[Any]) -> str:
    """JSON without white space, letters as they are."""
    return json.dumps(code, ensure_ascii=False, separators=(",", ":"))


def _concept(spec: DesignSpec) -> Concept | None:
    """The concept a spec came from, if a model could have written it."""
    concept = concept_of(spec)
    try:
        return None if concept is None else Concept.model_validate(concept.model_dump())
    except ValidationError:
        return None


def _predict(concept: Concept | None, placement: Placement) -> DesignSpec | None:
    if concept is None:
        return None
    try:
        return compose(concept, placement)
    except DesignError:
        return None


def _empty_document(placement: Placement) -> dict[str, Any]:
    size = {"width": placement.width, "height": placement.height}
    return {
        "background_color": "#ffffff",
        "elements": [],
        "placement": {"platform": placement.platform, "format": placement.format, **size},
    }


def _difference(spec: DesignSpec, predicted: DesignSpec | None, step: int) -> dict[str, Any]:
    """What `_apply` needs to make `spec` of `predicted` (None: of an empty canvas)."""
    base, wire = _wire_elements(predicted), _wire_elements(spec)
    # An element of another type under a known id is another element.
    kept = {id for id in wire if id in base and wire[id]["type"] == base[id]["type"]}
    removed = [id for id in base if id not in kept]
    changed = {id: change for id in wire if id in kept and (change := _changes(wire[id], base[id], step))}
    parts = {
        _ROOT: _root_difference(spec, predicted),
        _REMOVED: removed,
        _CHANGED: {id: _shorten(change) for id, change in changed.items()},
        _ADDED: [_shorten(_snap(wire[id], step)) for id in wire if id not in kept],
        _ORDER: [] if list(wire) == _natural_order(base, wire, kept) else list(wire),
    }
    return {key: part for key, part in parts.items() if part}


def _apply(difference: Mapping[str, Any], document: dict[str, Any], step: int) -> dict[str, Any]:
    unknown = sorted(set(difference) - {_CHANGED, _REMOVED, _ADDED, _ORDER, _ROOT})
    if unknown:
        raise InvalidSpec(f"The code has unknown keys: {', '.join(unknown)}.")
    elements = {element["id"]: element for element in document["elements"]}
    for id in difference.get(_REMOVED, []):
        elements.pop(id, None)
    for id, change in difference.get(_CHANGED, {}).items():
        if id not in elements:
            raise InvalidSpec(f"The code changes an element {id!r} that the composition does not have.")
        elements[id] = _changed(elements[id], _lengthen(change), step)
    for added in difference.get(_ADDED, []):
        element = _unsnap(_lengthen(added), step)
        elements[str(element.get("id", f"added-{len(elements)}"))] = element
    order = difference.get(_ORDER) or list(elements)
    document["elements"] = [elements[id] for id in order if id in elements]
    document |= difference.get(_ROOT, {})
    return {key: value for key, value in document.items() if value is not None}


def _wire_elements(spec: DesignSpec | None) -> dict[str, dict[str, Any]]:
    if spec is None:
        return {}
    dumped = (
        {"type": element.type, "id": element.id}
        # Always written: on the grid, a length may come to be the default.
        | {key: value for key in _GRID_FIELDS if (value := getattr(element, key, None)) is not None}
        | element.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for element in spec.elements
    )
    return {element["id"]: element for element in dumped}


def _natural_order(base: Mapping[str, Any], wire: Mapping[str, Any], kept: Collection[str]) -> list[str]:
    return [id for id in base if id in kept] + [id for id in wire if id not in kept]


def _root_difference(spec: DesignSpec, predicted: DesignSpec | None) -> dict[str, Any]:
    mine = spec.model_dump(mode="json", by_alias=True, include=set(_ROOT_FIELDS), exclude_defaults=True)
    if predicted is None:
        return mine if mine != {"background_color": "#ffffff"} else {}
    theirs = predicted.model_dump(
        mode="json", by_alias=True, include=set(_ROOT_FIELDS), exclude_defaults=True
    )
    return {key: mine.get(key) for key in _ROOT_FIELDS if mine.get(key) != theirs.get(key)}


def _grid(value: float, step: int) -> int:
    return round(value / step)


def _changes(wire: Mapping[str, Any], base: Mapping[str, Any], step: int) -> dict[str, Any]:
    """The fields of `wire` that `base` does not predict, lengths as steps away from it; null where one is gone."""
    change: dict[str, Any] = {key: None for key in base if key not in wire}
    for key, value in wire.items():
        expected = base.get(key)
        if key in _GRID_FIELDS:
            away = _grid(value - (expected or 0), step)
            if away or expected is None:
                change[key] = away
        elif value != expected:
            change[key] = value
    return change


def _changed(element: Mapping[str, Any], change: Mapping[str, Any], step: int) -> dict[str, Any]:
    """The other way round: an element of the prediction with a change applied."""
    moved = {
        key: (element.get(key) or 0) + away * step
        for key, away in change.items()
        if key in _GRID_FIELDS and isinstance(away, int)
    }
    return {key: value for key, value in {**element, **change, **moved}.items() if value is not None}


def _snap(element: Mapping[str, Any], step: int) -> dict[str, Any]:
    return {key: _grid(value, step) if key in _GRID_FIELDS else value for key, value in element.items()}


def _unsnap(element: Mapping[str, Any], step: int) -> dict[str, Any]:
    return {
        key: value * step if key in _GRID_FIELDS and isinstance(value, int) else value
        for key, value in element.items()
    }


def _shorten(element: Mapping[str, Any]) -> dict[str, Any]:
    return {_FIELD_KEYS.get(key, key): value for key, value in element.items()}


def _lengthen(element: Mapping[str, Any]) -> dict[str, Any]:
    return {_FIELD_NAMES.get(key, key): value for key, value in element.items()}
