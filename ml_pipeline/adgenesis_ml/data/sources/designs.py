"""Rows that hold a design spec: the seed's examples, designs of the product, and `spec.json` files."""

import json
from typing import Any

from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.data.learnable import checked_prompt, learn_design
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources.boxed_words import with_button
from adgenesis_ml.data.sources.row import Row, Surroundings
from adgenesis_ml.errors import InvalidTrainingData


def is_stored(document: dict[str, Any]) -> bool:
    return "spec" in document


def read_stored(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """A design as the product's API gives it: `prompt`, `platform`, `format` and `spec`."""
    document = row.document
    return [_learn(document, parse_spec(_parsed(document["spec"])), surroundings)]


def is_answered(document: dict[str, Any]) -> bool:
    return "response" in document


def read_answered(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """An example in the seed's form: `prompt`, `platform`, `format` and `response`, a spec or its JSON."""
    document = row.document
    return [_learn(document, parse_spec(_parsed(document["response"])), surroundings)]


def is_spec(document: dict[str, Any]) -> bool:
    return "elements" in document and "background_color" in document


def read_spec(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """A spec alone, with its prompt in `metadata.prompt`, as `adgenesis generate` writes it."""
    spec = parse_spec(row.document)
    return [_learn({"prompt": spec.metadata.get("prompt")}, spec, surroundings)]


def _learn(document: dict[str, Any], spec: DesignSpec, surroundings: Surroundings) -> TrainingPair:
    prompt = checked_prompt(str(document.get("prompt") or surroundings.prompt or ""))
    placement = _placement(document, spec, surroundings)
    family = str(document.get("family") or "")
    return learn_design(prompt, with_button(spec), placement, surroundings, family)


def _placement(document: dict[str, Any], spec: DesignSpec, surroundings: Surroundings) -> Placement:
    platform = document.get("platform") or (spec.placement.platform if spec.placement else None)
    format = document.get("format") or (spec.placement.format if spec.placement else None)
    platform, format = platform or surroundings.platform, format or surroundings.format
    if not platform or not format:
        raise InvalidTrainingData("it does not say where it runs; add platform and format")
    return find_placement(str(platform), str(format))


def _parsed(design: object) -> object:
    """The design, out of its JSON where it is text."""
    if not isinstance(design, str):
        return design
    try:
        return json.loads(design)
    except ValueError as error:
        raise InvalidTrainingData(f"its response is no JSON ({error})") from error
