"""Facts of the brief that an answer forgot are quoted where there is still room for them.

A model of this size keeps two or three facts in mind. The grammar can demand the others: a span of the brief that
has the fact in it, in the field that is empty.
"""

import re
from collections.abc import Mapping

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_design.given_facts import brand_named, given_numbers
from adgenesis_ml.codec.compact import WRITTEN_FIELDS
from adgenesis_ml.codec.grammar import fact_grammar
from adgenesis_ml.codec.instruction import as_written, readable
from adgenesis_ml.decoding.draft import Draft

_TOKENS, _CANDIDATES, _TEMPERATURE = 32, 2, 0.3
_PRICE = re.compile(r"[$€£¥₹%]")
_SHOWN = ("headline", "subheadline", "brand", "offer", "detail", "legal")


def missing_numbers(fields: Mapping[str, str], prompt: str) -> list[str]:
    """The brief's numbers that no text of the ad has, prices first: those sell."""
    said = {number for name in _SHOWN for number in numbers(fields[name])}
    missing = [number for number in given_numbers(prompt) if number not in said]
    return sorted(missing, key=lambda number: not _PRICE.search(number))


def with_missing_facts(draft: Draft, fields: Mapping[str, str], prompt: str) -> dict[str, str]:
    """The fields, and in empty ones the facts that were forgotten. Raises `GenerationFailed`."""
    found = dict(fields)
    if not found["brand"]:
        found["brand"] = _brand(prompt)
    for name in ("offer", "detail"):
        missing = missing_numbers(found, prompt)
        if missing and not found[name] and (name == "detail" or _PRICE.search(missing[0])):
            found[name] = _quoted(draft, found, name, missing[0], prompt)
    return found


def _brand(prompt: str) -> str:
    name = brand_named(prompt)
    return name if len(name) <= COPY_LIMITS["brand"] else ""


def _quoted(draft: Draft, fields: Mapping[str, str], name: str, fact: str, prompt: str) -> str:
    """The likeliest span of the brief that states the fact; empty where none fits the field."""
    before = draft.rewritten([fields[field] for field in WRITTEN_FIELDS[: WRITTEN_FIELDS.index(name)]])
    grammar = fact_grammar(prompt, name, readable(fact))
    spans = before.candidates(grammar, _TOKENS, _TEMPERATURE, _CANDIDATES)
    draft.tokens += before.tokens
    best = max(spans, key=lambda span: span.likelihood, default=None)
    return as_written(best.text, prompt) if best else ""
