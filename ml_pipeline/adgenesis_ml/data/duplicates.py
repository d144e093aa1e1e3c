"""Examples that say the same twice, and families that belong together because their briefs are nearly one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    kept_by_text: dict[tuple[str, ...], int] = {}
    repeated: dict[int, tuple[int, float]] = {}
    for place, example in enumerate(examples):
        key = (normalised(example.pair.brief.prompt), normalised(words[place]), *_placement(example))
        if key in kept_by_text:
            repeated[place] = kept_by_text[key], 1.0
        else:
            kept_by_text[key] = place
    # One example for each text: the same answer in several placements is compared once.
    by_words: dict[str, list[int]] = defaultdict(list)
    for place, said in enumerate(words):
        if place not in repeated:
            by_words[normalised(said)].append(place)
    groups = list(by_words.values())
    for pair in alike([words[group[0]] for group in groups], SAME_COPY):
        for later in groups[pair.second]:
            earlier = next(
                (one for one in groups[pair.first] if _same_task(examples[one], examples[later])), None
            )
            if earlier is not None and earlier not in repeated:
                repeated.setdefault(later, (earlier, pair.similarity))
    for group in groups:
        for number, later in enumerate(group):
            earlier = next(
                (one for one in group[:number] if _same_task(examples[one], examples[later])), None
            )
            if earlier is not None and earlier not in repeated:
                repeated.setdefault(later, (earlier, 0.999))
    duplicates = [Duplicate(examples[p], examples[of], alike) for p, (of, alike) in sorted(repeated.items())]
    return [example for place, example in enumerate(examples) if place not in repeated], duplicates


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


def _same_task(one: Example, other: Example) -> bool:
    """Whether both answer nearly the same brief for the same placement."""
    if _placement(one) != _placement(other):
        return False
    briefs = one.pair.brief.prompt, other.pair.brief.prompt
    return briefs[0] == briefs[1] or similarity(*map(shingles, briefs)) >= SAME_BRIEF
