"""The concept: the copy and the art direction of one ad, which a composition turns into a spec.

This is what a model really decides. Its JSON schema is the one schema: the grammar of our own model's answers
and OpenAI's structured output are both generated from it, so that every writer fills in the same form.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.palettes import PALETTES
from adgenesis_design.text.language import language_of
from adgenesis_design.type_pairs import TYPE_PAIRS

# The longest copy that display placements carry well, in characters.
COPY_LIMITS = {
    "brand": 28,
    "headline": 48,
    "subheadline": 90,
    "offer": 30,
    "detail": 56,
    "cta": 24,
    "legal": 100,
}

# Between phrases of a text that its brief says apart.
BESIDE = " · "

# Copy that states facts stands in the brief letter for letter, or is left out.
SPAN_FIELDS = ("brand", "offer", "detail", "legal")

# Structured output takes no length limits; the instructions state them, and whoever reads the answer checks them.
_NOT_STRUCTURED = ("minLength", "maxLength")


class Concept(BaseModel):
    """One idea for one brief. Empty text means: the ad goes without it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    brand: str = Field(
        default="", max_length=COPY_LIMITS["brand"], description="the brand, exactly as in the brief"
    )
    headline: str = Field(
        min_length=1, max_length=COPY_LIMITS["headline"], description="the idea, in 2 to 7 words"
    )
    subheadline: str = Field(
        default="", max_length=COPY_LIMITS["subheadline"], description="the reason or the gain"
    )
    offer: str = Field(
        default="", max_length=COPY_LIMITS["offer"], description="price or discount, as in the brief"
    )
    detail: str = Field(
        default="", max_length=COPY_LIMITS["detail"], description="when, where, address, as in the brief"
    )
    cta: str = Field(
        default="", max_length=COPY_LIMITS["cta"], description="what the button does, verb first"
    )
    legal: str = Field(
        default="", max_length=COPY_LIMITS["legal"], description="a legal line, as in the brief"
    )
    hero: str = Field(default="", description="the illustration that shows the subject")
    palette: str = Field(description="a palette's name")
    type_pair: str = Field(description="a type pairing's name")
    composition: str = Field(description="a composition's name")
    variant: int = Field(default=0, ge=0, le=3, description="which turn of the composition")


def copy_of(concept: Concept) -> str:
    """All the words of a concept, a line for each text."""
    return "\n".join(text for role in COPY_LIMITS if (text := getattr(concept, role)))


def language_of_copy(concept: Concept) -> str:
    """The language (BCP 47) that the ad speaks, by all its words but the brand's own name."""
    words = [getattr(concept, role) for role in COPY_LIMITS if role != "brand"]
    return language_of("\n".join(words))


def concept_schema(compositions: Sequence[str], heroes: Sequence[str]) -> dict[str, Any]:
    """The JSON schema of `Concept`, strict, with the closed choices written out: what a structured output needs."""
    schema = Concept.model_json_schema()
    choices = {
        "palette": list(PALETTES),
        "type_pair": list(TYPE_PAIRS),
        "composition": list(compositions),
        "hero": list(heroes),
    }
    for name, values in choices.items():
        schema["properties"][name]["enum"] = values
    for field in schema["properties"].values():
        field.pop("default", None)
        field.pop("title", None)
    schema["required"] = list(schema["properties"])
    schema["additionalProperties"] = False
    return schema


def structured_schema(compositions: Sequence[str], heroes: Sequence[str]) -> dict[str, Any]:
    """The concept's schema, less the keywords that strict structured output refuses."""
    schema = concept_schema(compositions, heroes)
    for field in schema["properties"].values():
        for keyword in _NOT_STRUCTURED:
            field.pop(keyword, None)
    return schema
