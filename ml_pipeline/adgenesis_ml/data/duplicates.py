"""Examples that say the same twice, and families that belong together because their briefs are nearly one."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from adgenesis_design.adapt import concept_of
from adgenesis_design.concept import copy_of
from adgenesis_ml.data.likeness import alike, normalised, shingles, similarity
from adgenesis_ml.data.sources.row import Example

# Shared shingles: of two answers' words, and of the briefs they answer.
SAME_COPY = 0.8
SAME_BRIEF = 0.8


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An example that is left out, the earlier one that it repeats, and how alike their words are (1: the same)."""

    example: Example
    of: Example
    similarity: float

    def describe(self) -> str:
        how = "the same as" if self.similarity == 1 else f"nearly ({self.similarity:.2f}) the same as"
        return f"{self.example.where}: {how} {self.of.where}"


def without_duplicates(examples: Sequence[Example]) -> tuple[list[Example], list[Duplicate]]:
    """The examples of which none repeats an earlier one: brief, placement and words together."""
    words = [_words(example) for example in examples]
    repeated: dict[int, Duplicate] = {}
    seen: dict[tuple[str, ...], int] = {}
    for later, example in enumerate(examples):
        key = (normalised(example.pair.brief.prompt), normalised(words[later]), *_placement(example))
        earlier = seen.setdefault(key, later)
        if earlier != later:
            repeated[later] = Duplicate(example, examples[earlier], 1.0)
    for earlier, later, alike_words in sorted(_near(words, repeated), key=lambda found: found[:2]):
        alike_briefs = _alike_tasks(examples[earlier], examples[later])
        if alike_briefs >= SAME_BRIEF and earlier not in repeated and later not in repeated:
            similarity = min(alike_words, alike_briefs)
            repeated[later] = Duplicate(examples[later], examples[earlier], similarity)
    kept = [example for place, example in enumerate(examples) if place not in repeated]
    return kept, [repeated[place] for place in sorted(repeated)]


def _near(words: Sequence[str], repeated: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """Places of nearly the same words, the earlier first; words that stand in many placements are compared once."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, said in enumerate(words):
        if place not in repeated:
            places[normalised(said)].append(place)
    groups = list(places.values())
    for group in groups:
        yield from ((earlier, later, 1.0) for earlier, later in combinations(group, 2))
    for pair in alike([words[group[0]] for group in groups], SAME_COPY):
        for one, other in product(groups[pair.first], groups[pair.second]):
            yield min(one, other), max(one, other), pair.similarity


def with_joined_families(examples: Sequence[Example]) -> list[Example]:
    """The examples with one family for all whose briefs are nearly the same, so that no split parts them."""
    first: dict[str, str] = {}
    for example in examples:
        first.setdefault(example.pair.brief.prompt, example.pair.family)
    prompts = list(first)
    joined: dict[str, str] = {}

    def root(family: str) -> str:
        while family in joined:
            family = joined[family]
        return family

    def join(one: str, other: str) -> None:
        if root(one) != root(other):
            joined[root(other)] = root(one)

    for example in examples:
        join(first[example.pair.brief.prompt], example.pair.family)
    for pair in alike(prompts, SAME_BRIEF):
        join(first[prompts[pair.first]], first[prompts[pair.second]])
    return [
        replace(example, pair=replace(example.pair, family=root(example.pair.family))) for example in examples
    ]


def _words(example: Example) -> str:
    concept = concept_of(example.pair.spec)
    return copy_of(concept) if concept else example.pair.response_text


def _placement(example: Example) -> tuple[str, str]:
    return example.pair.brief.platform, example.pair.brief.format


def _alike_tasks(one: Example, other: Example) -> float:
    """How alike the briefs of two examples are; 0 where their placements differ."""
    if _placement(one) != _placement(other):
        return 0.0
    briefs = one.pair.brief.prompt, other.pair.brief.prompt
    return 1.0 if briefs[0] == briefs[1] else similarity(*map(shingles, briefs))
