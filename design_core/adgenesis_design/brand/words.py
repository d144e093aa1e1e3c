"""A brand's words: its name as its owner spells it, its legal line, and the words it wants or will not have."""

import re

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.concept import COPY_LIMITS, Concept


def in_brand_words(concept: Concept, kit: BrandKit | None, before: BrandKit | None = None) -> Concept:
    """The concept in the brand's own name, with its legal line besides whatever the brief makes the ad say.

    Words of the brand that it wore `before` leave it.
    """
    if kit is None:
        return concept
    texts = {name: spelt(getattr(concept, name), kit) for name in COPY_LIMITS if name != "brand"}
    said = texts["legal"].replace(before.legal_line, "").strip() if before else texts["legal"]
    return concept.model_copy(update={**texts, "brand": kit.name, "legal": _legal(said, kit.legal_line)})


def _legal(said: str, line: str) -> str:
    if not line or line.casefold() in said.casefold():
        return said or line
    return line if said.casefold() in line.casefold() else f"{line} {said}"


def spelt(text: str, kit: BrandKit) -> str:
    """The text with the brand's name as its owner spells it; a common word in small letters stays one."""
    return _word(kit.name).sub(
        lambda match: kit.name if _means_name(match.group(), kit) else match.group(), text
    )


def misspelt(text: str, kit: BrandKit) -> tuple[str, ...]:
    """The ways, other than its owner's, in which a text spells the brand's name. All capitals are a matter of style."""
    found = (match.group() for match in _word(kit.name).finditer(text))
    return tuple(word for word in found if word != kit.name and _means_name(word, kit) and not word.isupper())


def _means_name(word: str, kit: BrandKit) -> bool:
    return " " in kit.name or word != word.lower() or kit.name == kit.name.lower()


def forbidden_in(text: str, kit: BrandKit | None) -> tuple[str, ...]:
    """The forbidden words of the kit that a text has, in any case, as whole words."""
    return () if kit is None else tuple(word for word in kit.forbidden_words if _word(word).search(text))


def missing_from(text: str, kit: BrandKit | None) -> tuple[str, ...]:
    """The required words of the kit that a text lacks."""
    return () if kit is None else tuple(word for word in kit.required_words if not _word(word).search(text))


def _word(word: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(part) for part in word.split())
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
