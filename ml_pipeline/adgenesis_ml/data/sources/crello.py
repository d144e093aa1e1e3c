"""Templates of the Crello data set (`cyberagent/crello`, CDLA-Permissive-2.0), one record a JSONL row.

Needed of a record are `canvas_width`, `canvas_height`, and the lists `type`, `left`, `top`, `width`, `height` and
`text`; used are `title`, `keywords`, `industries`, `font`, `font_size` and `color` besides. Positions are fractions of
the canvas (up to revision 3) or px (later). Labels are stored as numbers in the data set and must be written as names
into the rows (`features[column].int2str(...)`); numbers are refused. Parquet is not read.

A template has no brief. One is written from what it says about itself: title and industries, then the lines on the
canvas that state facts, as they stand, so that its copy invents nothing.
"""

from typing import Any

from adgenesis_design.brief import MAX_PROMPT_LENGTH
from adgenesis_design.facts import invented
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.data.learnable import checked_prompt, learn_design
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources.boxed_words import with_button
from adgenesis_ml.data.sources.nearest_placement import nearest_placement
from adgenesis_ml.data.sources.row import Row, Surroundings
from adgenesis_ml.errors import InvalidTrainingData

_LISTS = ("type", "left", "top", "width", "height", "text")
_FRACTIONS = 2.0  # a template whose boxes all stay below this is in fractions of its canvas
_GROUND = "coloredbackground"
_BOX = "svgelement"


def is_template(document: dict[str, Any]) -> bool:
    return "canvas_width" in document and isinstance(document.get("type"), list)


def read_template(row: Row, surroundings: Surroundings) -> list[TrainingPair]:
    """A template as a pair. Raises `InvalidTrainingData` for a record that lacks what is needed."""
    record = row.document
    missing = [key for key in ("canvas_height", *_LISTS) if key not in record]
    if missing:
        raise InvalidTrainingData(f"the template lacks {', '.join(missing)}")
    lengths = {key: len(record[key]) for key in _LISTS}
    if len(set(lengths.values())) > 1:
        raise InvalidTrainingData(f"the template's lists differ in length: {lengths}")
    if not all(isinstance(kind, str) for kind in record["type"]):
        raise InvalidTrainingData(
            f"type {record['type'][:3]} holds numbers; write labels as names with features['type'].feature.int2str"
        )
    placement = nearest_placement(_size(record["canvas_width"]), _size(record["canvas_height"]))
    prompt = checked_prompt(template_brief(record))
    family = f"crello-{record.get('id', row.where)}"
    return [learn_design(prompt, with_button(template_spec(record)), placement, surroundings, family)]


def template_brief(record: dict[str, Any]) -> str:
    """A brief in the template's own words."""
    title = str(record.get("title") or "").strip().rstrip(".")
    if not title:
        raise InvalidTrainingData("the template has no title to make a brief of")
    about = [str(word) for key in ("industries", "keywords") for word in (record.get(key) or [])]
    brief = f"{title}." + (f" About: {', '.join(about[:6])}." if about else "")
    for text in record["text"]:
        line = " ".join(str(text or "").split())
        if line and invented(line, brief) and len(brief) + len(line) < MAX_PROMPT_LENGTH - 2:
            brief = f"{brief} {line}" + ("" if line[-1] in ".!?" else ".")
    return brief


def template_spec(record: dict[str, Any]) -> DesignSpec:
    """Texts, boxes and ground of a template, in px of its canvas."""
    across, down = _size(record["canvas_width"]), _size(record["canvas_height"])
    boxes = list(zip(*(record[key] for key in ("left", "top", "width", "height")), strict=True))
    if all(abs(float(value)) <= _FRACTIONS for box in boxes for value in box):
        scale = (across, down, across, down)
        boxes = [tuple(value * by for value, by in zip(box, scale, strict=True)) for box in boxes]
    ground, elements = "#ffffff", []
    for number, (kind, box) in enumerate(zip(record["type"], boxes, strict=True)):
        kind, color = kind.lower().replace("_", ""), _color(record, number)
        placed = dict(zip(("x", "y", "width", "height"), map(float, box), strict=True))
        text = " ".join(str(record["text"][number] or "").split())
        if kind == _GROUND:
            ground = color
        elif text:
            size = float(_nth(record, "font_size", number) or placed["height"])
            family = str(_nth(record, "font", number) or "Inter")[:80]
            lettering = {"text": text, "fontSize": max(size, 1), "color": color, "fontFamily": family}
            elements.append({"type": "text", **placed, **lettering})
        elif kind == _BOX:
            elements.append({"type": "rectangle", **placed, "color": color})
    return parse_spec({"background_color": ground, "elements": elements})


def _nth(record: dict[str, Any], key: str, number: int) -> Any:
    values = record.get(key)
    return values[number] if isinstance(values, list) and number < len(values) else None


def _color(record: dict[str, Any], number: int) -> str:
    """An element's colour: one `[r, g, b]` or the first of several, 0 to 255, or a colour in words."""
    value = _nth(record, "color", number)
    while isinstance(value, list) and value and isinstance(value[0], list | str):
        value = value[0]
    if isinstance(value, list) and len(value) >= 3:
        return "#" + "".join(f"{min(max(round(float(part)), 0), 255):02x}" for part in value[:3])
    return value if isinstance(value, str) and value else "#000000"


def _size(value: object) -> float:
    """A canvas side in px; labels such as `"1080"` are names of numbers."""
    try:
        return float(str(value))
    except ValueError:
        raise InvalidTrainingData(f"the canvas size {value!r} is no number of px") from None
