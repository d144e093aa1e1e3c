"""A brand's words: the name as its owner spells it, and the legal line, take their places in a concept."""

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.concept import Concept


def in_brand_words(concept: Concept, kit: BrandKit | None) -> Concept:
    """The concept in the brand's own name, with its legal line besides whatever the brief makes the ad say."""
    if kit is None:
        return concept
    return concept.model_copy(update={"brand": kit.name, "legal": _legal(concept.legal, kit.legal_line)})


def _legal(said: str, line: str) -> str:
    if not line or line.casefold() in said.casefold():
        return said or line
    return line if said.casefold() in line.casefold() else f"{line} {said}"
