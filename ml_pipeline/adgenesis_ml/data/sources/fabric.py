"""Fabric.js 5 canvases: objects become elements of a spec, groups are taken apart.

Read are textbox, text and i-text, rect, circle, ellipse, image, line and group; other drawings are left out, since a
model learns the words and the art direction, and not the paths.
"""

from collections.abc import Iterator
from typing import Any

from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.data.learnable import checked_prompt, learn_design
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources.boxed_words import with_button
from adgenesis_ml.data.sources.nearest_placement import nearest_placement
from adgenesis_ml.data.sources.row import Row, Surroundings
from adgenesis_ml.errors import InvalidTrainingData

Json = dict[str, Any]
_TEXTS = ("textbox", "text", "i-text")
_ROLES = ("headline", "subheadline", "body", "offer", "detail", "legal", "brand")


def is_canvas(document: Json) -> bool:
    return "objects" in document or isinstance(document.get("canvas_data"), dict)


def read_canvas(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """A canvas with its prompt in `prompt` or `metadata.prompt`; a row may hold it under `canvas_data`."""
    canvas = row.document.get("canvas_data") or row.document
    beside = {**canvas, **row.document}
    metadata = beside.get("metadata")
    said = beside.get("prompt") or (metadata.get("prompt") if isinstance(metadata, dict) else None)
    prompt = checked_prompt(str(said or surroundings.prompt or ""))
    spec = with_button(canvas_spec(canvas))
    return [learn_design(prompt, spec, _placement(beside, canvas, surroundings), surroundings)]


def canvas_spec(canvas: Json) -> DesignSpec:
    """The spec of a canvas, in its own px. Raises `InvalidTrainingData` or `InvalidSpec`."""
    objects = canvas.get("objects")
    if not isinstance(objects, list) or not all(isinstance(one, dict) for one in objects):
        raise InvalidTrainingData("its `objects` are no list of objects")
    elements = [made for one in objects for made in _elements(one, 0.0, 0.0, 1.0, 1.0)]
    ground = _color(canvas.get("background") or canvas.get("backgroundColor"), "#ffffff")
    return parse_spec({"background_color": ground, "elements": elements})


def _placement(beside: Json, canvas: Json, surroundings: Surroundings) -> Placement:
    platform = beside.get("platform") or surroundings.platform
    format = beside.get("format") or surroundings.format
    if platform and format:
        return find_placement(str(platform), str(format))
    width, height = canvas.get("width"), canvas.get("height")
    if width is None or height is None:
        raise InvalidTrainingData("it has neither a width and height nor a platform and format")
    return nearest_placement(_number(width), _number(height))


def _elements(one: Json, x: float, y: float, across: float, down: float) -> Iterator[Json]:
    """The elements of an object whose surroundings begin at (x, y) and are scaled by (across, down)."""
    kind = str(one.get("type", "")).lower()
    wide, tall = across * _number(one.get("scaleX", 1)), down * _number(one.get("scaleY", 1))
    width, height = _number(one.get("width", 0)) * wide, _number(one.get("height", 0)) * tall
    left = x + across * _number(one.get("left", 0)) - _origin(one.get("originX"), width)
    top = y + down * _number(one.get("top", 0)) - _origin(one.get("originY"), height)
    box = {"x": left, "y": top, "width": max(width, 0), "height": max(height, 0)}
    if one.get("visible") is False:
        return
    if kind == "group":
        # Children stand about the middle of their group.
        for child in one.get("objects") or []:
            yield from _elements(child, left + width / 2, top + height / 2, wide, tall)
    elif kind in _TEXTS and str(one.get("text", "")).strip():
        yield _text(one, box, tall)
    elif kind == "rect":
        yield {"type": "rectangle", **box, "color": _color(one.get("fill"), "#000000")}
    elif kind in ("circle", "ellipse"):
        yield {"type": "circle", **box, "color": _color(one.get("fill"), "#000000")}
    elif kind == "image":
        yield {"type": "image", **box, "src": str(one.get("src", ""))}


def _text(one: Json, box: Json, scale: float) -> Json:
    role = str(one.get("role", ""))
    kind = {"type": "button", "role": "cta"} if role == "cta" else {"type": "text"}
    if role in _ROLES:
        kind["role"] = role
    return {
        **kind,
        **box,
        "text": str(one["text"]),
        "fontSize": max(_number(one.get("fontSize", 40)) * scale, 1),
        "color": _color(one.get("fill"), "#000000"),
        "fontFamily": str(one.get("fontFamily", "Inter"))[:80],
    }


def _origin(name: object, extent: float) -> float:
    return {"center": extent / 2, "right": extent, "bottom": extent}.get(str(name), 0.0)


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise InvalidTrainingData(f"{value!r} stands where a number belongs") from None


def _color(fill: object, otherwise: str) -> str:
    """A plain colour; of a gradient its first stop, and of a pattern or nothing at all the other one."""
    if isinstance(fill, dict):
        stops = fill.get("colorStops")
        first = stops[0] if isinstance(stops, list) and stops else {}
        fill = first.get("color") if isinstance(first, dict) else None
    return fill if isinstance(fill, str) and fill.strip() else otherwise
