"""Reading what a general model wrote: a concept, and what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from adgenesis_design.concept import SPAN_FIELDS, Concept
from adgenesis_design.facts import invented
from adgenesis_design.palettes import PALETTES
from adgenesis_design.spec import describe_problems
from adgenesis_design.type_pairs import TYPE_PAIRS

_FREE_FIELDS = ("headline", "subheadline", "cta")


@dataclass(frozen=True, slots=True)
class Answer:
    """`concept` is None where nothing can be made of the text. `problems` are worth asking again for."""

    concept: Concept | None
    problems: list[str] = field(default_factory=list)


def read_answer(text: str, prompt: str, compositions: Sequence[str], heroes: Sequence[str]) -> Answer:
    """Copy that states facts is kept only where the brief has it, letter for letter."""
    try:
        concept = Concept.model_validate_json(text)
    except ValidationError as error:
        return Answer(None, [describe_problems(error)])
    if choices := _wrong_choices(concept, compositions, heroes):
        return Answer(None, choices)
    return _check_facts(concept, prompt)


def _wrong_choices(concept: Concept, compositions: Sequence[str], heroes: Sequence[str]) -> list[str]:
    allowed = {
        "palette": (concept.palette, tuple(PALETTES)),
        "type_pair": (concept.type_pair, tuple(TYPE_PAIRS)),
        "composition": (concept.composition, tuple(compositions)),
        "hero": (concept.hero, ("", *heroes)),
    }
    return [
        f"{name}: {value!r} is not on the list."
        for name, (value, known) in allowed.items()
        if value not in known
    ]


def _check_facts(concept: Concept, prompt: str) -> Answer:
    problems = []
    dropped = {}
    for name in SPAN_FIELDS:
        value: str = getattr(concept, name)
        if value and value not in prompt:
            problems.append(
                f'{name}: {value!r} does not stand in the brief letter for letter; copy it, or give "".'
            )
            dropped[name] = ""
    for name in _FREE_FIELDS:
        for fact in invented(getattr(concept, name), prompt):
            problems.append(f"{name}: the brief does not say {fact.text!r}; leave it out.")
    return Answer(concept.model_copy(update=dropped), problems)
