"""The version 1 spec as a general model is asked for it: the request, the schema, and whether an answer is one.

The schema is cut from the product's own spec: the keys that version 1 has, with lengths and counts bounded, so that an
answer ends.
"""

import json
from typing import Any

from pydantic import BaseModel

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import InvalidSpec
from adgenesis_design.spec import (
    ButtonElement,
    CircleElement,
    RectangleElement,
    TextElement,
    parse_spec,
)

# What the free answer begins with, so that it is JSON at all.
OPENING = '{"background_color":'
FEWEST_ELEMENTS, MOST_ELEMENTS = 3, 4
_LONGEST_TEXT = 60
_COLOR = {"type": "string", "pattern": "^#[0-9a-f]{6}$"}

_BOX = ("x", "y", "width", "height")
_KEYS: tuple[tuple[type[BaseModel], tuple[str, ...]], ...] = (
    (TextElement, ("type", "text", *_BOX, "fontSize", "color")),
    (ButtonElement, ("type", "text", *_BOX, "fontSize", "color")),
    (RectangleElement, ("type", *_BOX, "color")),
    (CircleElement, ("type", *_BOX, "color")),
)


def request(brief: DesignBrief) -> str:
    """What the model reads."""
    placement = brief.placement
    return (
        f"### Instruction:\nDesign an ad for {brief.platform} {brief.format} ({placement.width}x{placement.height}). "
        f'Answer with JSON only: {OPENING} "#rrggbb", "elements": [{{"type": "text|rectangle|circle|button", '
        '"text": "...", "x": 0, "y": 0, "width": 0, "height": 0, "fontSize": 32, "color": "#rrggbb"}]}\n'
        f"Prompt: {brief.prompt}\n\n### Response:\n"
    )


def schema(brief: DesignBrief) -> dict[str, Any]:
    """JSON Schema of an answer for the brief's placement, without free white space."""
    longest = max(brief.placement.width, brief.placement.height)
    elements = {
        "type": "array",
        "minItems": FEWEST_ELEMENTS,
        "maxItems": MOST_ELEMENTS,
        "items": {"anyOf": [_element(model, keys, longest) for model, keys in _KEYS]},
    }
    return {
        "x-guidance": {"whitespace_flexible": False},
        **_object({"background_color": _COLOR, "elements": elements}),
    }


def grammar(brief: DesignBrief) -> str:
    """The schema in llguidance's Lark dialect, which llama.cpp reads."""
    return f"%llguidance {{}}\nstart: %json {json.dumps(schema(brief))}\n"


def is_spec(answer: str) -> bool:
    """Whether a text begins with a spec that has something in it."""
    try:
        document, _ = json.JSONDecoder().raw_decode(answer)
        return bool(parse_spec(document).elements)
    except (ValueError, RecursionError, InvalidSpec):
        return False


def _element(model: type[BaseModel], keys: tuple[str, ...], longest: int) -> dict[str, Any]:
    properties = model.model_json_schema()["properties"]
    return _object({key: _bounded(key, properties[key], longest) for key in keys})


def _bounded(key: str, known: dict[str, Any], longest: int) -> dict[str, Any]:
    if key in _BOX:
        return {"type": "integer", "minimum": 1 if key in ("width", "height") else 0, "maximum": longest}
    if key == "fontSize":
        return {"type": "integer", "minimum": 12, "maximum": 200}
    if key == "color":
        return _COLOR
    if key == "text":
        return {"type": "string", "minLength": 1, "maxLength": _LONGEST_TEXT}
    return {name: known[name] for name in ("const", "type") if name in known}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
