"""What a model may learn: an answer that the serving grammar could have let it write.

In: a brief's prompt with copy and art direction, or with a design of any origin. Out: a `TrainingPair`, or
`InvalidTrainingData` with everything that is wrong.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Protocol
from zlib import crc32

from pydantic import ValidationError

from adgenesis_design.adapt import concept_of
from adgenesis_design.adapt.reading import inferred_concept
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import COPY_LIMITS, SPAN_FIELDS, Concept
from adgenesis_design.facts import invented
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec, describe_problems
from adgenesis_design.text.asked_language import copy_language
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.data.corpus import is_span
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.errors import InvalidTrainingData

_SHORTEST_BUTTON = 2
_UNWRITABLE = re.compile(r'["\\\n\r\t]')


class Shelf(Protocol):
    """Fonts, pictures and the seed that compositions are drawn by."""

    @property
    def library(self) -> DesignLibrary: ...
    @property
    def search(self) -> PictureSearch: ...
    @property
    def seed(self) -> int: ...


def checked_prompt(prompt: str | None) -> str:
    """The prompt as a brief holds it. Raises `InvalidTrainingData` where there is none, or one without words."""
    if not prompt:
        raise InvalidTrainingData("it has no prompt; add one, or give one for all with --prompt")
    try:
        return DesignBrief(prompt=prompt).prompt
    except ValidationError as error:
        raise InvalidTrainingData(describe_problems(error)) from error


def hero_for(prompt: str, headline: str, search: PictureSearch) -> str:
    """The illustration that the search would offer first; empty where no word leads to one."""
    language = copy_language(prompt)
    found = search.find(prompt, 1, language) or search.find(headline, 1, language)
    return found[0] if found else ""


def compose_answer(
    prompt: str,
    fields: Mapping[str, str],
    placement: Placement,
    shelf: Shelf,
    family: str = "",
    language: str = "",
) -> TrainingPair:
    """The pair of a prompt and its copy, in a composition that suits. Raises `InvalidTrainingData`."""
    problems = list(_problems(fields, prompt, shelf.library))
    if problems:
        raise InvalidTrainingData("; ".join(problems))
    names = compositions_for(placement, fields)
    number = crc32("/".join((prompt, fields["headline"])).encode()) ^ shelf.seed
    concept = Concept(**fields, composition=names[number % len(names)], variant=number // 16 % 4)
    brief = DesignBrief(prompt=prompt, platform=placement.platform, format=placement.format)
    return TrainingPair(
        family or family_of(prompt, fields["brand"]),
        language or copy_language(prompt),
        brief,
        compose(concept, placement),
    )


def learn_design(
    prompt: str, spec: DesignSpec, placement: Placement, shelf: Shelf, family: str = ""
) -> TrainingPair:
    """The pair of a prompt and a design of any origin: its concept, composed anew.

    A brand, offer, detail or legal line that the prompt lacks is left out: the grammar would not let a model write
    it. Raises `InvalidTrainingData` for what is wrong with the rest.
    """
    concept = concept_of(spec) or inferred_concept(spec, shelf.library)
    fields = {role: _tidy(getattr(concept, role)) for role in COPY_LIMITS}
    fields |= {role: "" for role in SPAN_FIELDS if not is_span(fields[role], prompt)}
    known = concept.hero in shelf.library.pictures.names
    fields["hero"] = concept.hero if known else hero_for(prompt, fields["headline"], shelf.search)
    fields |= {"palette": concept.palette, "type_pair": concept.type_pair}
    return compose_answer(prompt, fields, placement, shelf, family)


def family_of(prompt: str, brand: str) -> str:
    """The brand family that splitting goes by: the brand's name, or the prompt where there is no brand."""
    plain = unicodedata.normalize("NFKD", brand).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug or f"prompt-{crc32(prompt.casefold().encode()):08x}"


def _tidy(text: str) -> str:
    """One line, with the quotation marks that a model may write."""
    return " ".join(text.replace('"', "”").replace("\\", "/").split())


def _problems(fields: Mapping[str, str], prompt: str, library: DesignLibrary) -> Iterator[str]:
    if len(fields["headline"]) < 2:
        yield "it has no headline"
    if len(fields["cta"]) < _SHORTEST_BUTTON:
        yield "it has no button: add a button element, or a short text in a box"
    for role, limit in COPY_LIMITS.items():
        value = fields[role]
        if len(value) > limit:
            yield f"{role} {value!r} has {len(value)} characters, at most {limit}"
        if value != value.strip() or _UNWRITABLE.search(value):
            yield f"{role} {value!r} has outer white space, a line break, a straight double quote or a backslash"
        if role in SPAN_FIELDS and value and not is_span(value, prompt):
            yield f"{role} {value!r} does not stand in the prompt letter for letter"
        elif role not in SPAN_FIELDS:
            for fact in invented(value, prompt):
                yield f"{role} {value!r} invents the {fact.kind} {fact.text!r}"
    if not fields["hero"]:
        yield "no illustration fits its words; name one in `hero`"
    elif fields["hero"] not in library.pictures.names:
        yield f"hero {fields['hero']!r} is not in the illustration library"
    if fields["palette"] not in PALETTES:
        yield f"palette {fields['palette']!r} is unknown; known: {', '.join(PALETTES)}"
    if fields["type_pair"] not in TYPE_PAIRS:
        yield f"type {fields['type_pair']!r} is unknown; known: {', '.join(TYPE_PAIRS)}"
