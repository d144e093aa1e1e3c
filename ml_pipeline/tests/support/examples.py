"""Examples to prepare: a brand's brief with one answer, composed."""

from collections.abc import Mapping

from surroundings import surroundings

from adgenesis_design.placements import find_placement
from adgenesis_ml.data.learnable import compose_answer
from adgenesis_ml.data.sources import Example


def example(
    number: int,
    prompt: str,
    headline: str,
    *,
    format: str = "square",
    family: str = "",
    copy: Mapping[str, str] | None = None,
) -> Example:
    fields = {
        "brand": "",
        "headline": headline,
        "subheadline": "",
        "offer": "",
        "detail": "",
        "cta": "See more",
        "legal": "",
        "hero": "bread",
        "palette": "cocoa",
        "type_pair": "slab",
    }
    placement = find_placement("meta", format)
    pair = compose_answer(prompt, fields | dict(copy or {}), placement, surroundings(), family)
    return Example(f"ads.jsonl:{number}", pair)
