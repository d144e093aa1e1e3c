"""The writer: a brief goes in, a validated spec of the model's own comes out.

1. several headlines with supporting lines at once, and some quoted from the brief; they share the prompt
2. the judge keeps one
3. the rest of the answer (illustration, palette, type, facts, button, composition) follows from it; a button that
   speaks of the ad itself is written once more
4. what is repeated, cut off or no name is left out; the codec turns the answer into a spec
"""

import json
import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compositions_for
from adgenesis_design.concept import SPAN_FIELDS
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import Placement
from adgenesis_design.spec import DesignSpec
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.codec.compact import CONCEPT_FIELDS, composition_code, decode, dump
from adgenesis_ml.codec.grammar import Choices, button_grammar, copy_grammar, rest_grammar
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.decoding.engine import Completion, Engine, Sampling
from adgenesis_ml.decoding.finish import finish
from adgenesis_ml.decoding.judge import CopyCandidate, Origin, rank
from adgenesis_ml.errors import GenerationFailed

_COPY_TOKENS = 72
_REST_TOKENS = 160
_BUTTON_TOKENS, _BUTTON_CANDIDATES, _BUTTON_TEMPERATURE = 16, 4, 0.8
_COPY_END = '","'

# Seeds walk through this many disjoint shares of the compositions and palettes: that many consecutive seeds give
# ads that differ in more than shade.
IDEAS = 4


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """How hard to try. More candidates cost about a tenth of a second each and write better."""

    written: int = 5
    quoted: int = 1
    temperature: float = 0.6
    rest_temperature: float = 0.35


class Writer:
    """Writes specs with one engine. `heroes` are the names of the illustration library."""

    def __init__(self, engine: Engine, heroes: Sequence[str], settings: WriterSettings | None = None) -> None:
        self._engine = engine
        self._heroes = tuple(heroes)
        self._settings = settings or WriterSettings()

    @property
    def engine(self) -> Engine:
        return self._engine

    def write(self, brief: DesignBrief) -> DesignSpec:
        """A spec for the brief. Raises `GenerationFailed` when no answer could be used."""
        placement = brief.placement
        prompt = instruction(brief)
        started = time.perf_counter()
        completions = self._copy(brief, prompt)
        candidates = [
            candidate for completion, origin in completions for candidate in _parse_copy(completion, origin)
        ]
        ranked = rank(candidates, brief.prompt)
        if not ranked:
            raise GenerationFailed(
                "The model wrote no headline that keeps to the brief's facts. Try again, or say more about the offer."
            )
        chosen_copy = time.perf_counter()
        rest = self._rest(brief, prompt, ranked[0], placement)
        written = _parse_fields(_copy_text(ranked[0]) + rest.text)
        if REQUEST_WORD.search(written["cta"]):
            written["cta"] = self._button(brief, prompt, written)
        finished = time.perf_counter()
        fields = finish(written, brief.prompt)
        spec = decode(dump([fields[name] for name in CONCEPT_FIELDS]), placement)
        spec.metadata |= {
            "prompt": brief.prompt,
            "model": self._engine.model,
            "adapter": self._engine.adapter,
            "seed": brief.seed,
            "composition": spec.layout.composition,
            "stages_ms": {
                "copy": round((chosen_copy - started) * 1000, 1),
                "direction": round((finished - chosen_copy) * 1000, 1),
            },
            "tokens": {"sampled": sum(completion.tokens for completion, _ in completions) + rest.tokens},
            "candidates": len(candidates),
            "origins": _origins(fields, ranked[0]),
        }
        return spec

    def _copy(self, brief: DesignBrief, prompt: str) -> list[tuple[Completion, Origin]]:
        settings = self._settings
        found: list[tuple[Completion, Origin]] = []
        for origin, count in ((Origin.WRITTEN, settings.written), (Origin.QUOTED, settings.quoted)):
            if count:
                grammar = copy_grammar(brief.prompt, quoted=origin is Origin.QUOTED)
                sampling = Sampling(_COPY_TOKENS, settings.temperature, count=count, seed=_spread(brief.seed))
                found += [
                    (completion, origin) for completion in self._engine.complete(prompt, grammar, sampling)
                ]
        return found

    def _rest(self, brief: DesignBrief, prompt: str, copy: CopyCandidate, placement: Placement) -> Completion:
        compositions = share(compositions_for(placement), brief.seed, brief.prompt)
        variant = (_spread(brief.seed) ^ zlib.crc32(brief.prompt.encode())) % 4
        choices = Choices(
            heroes=self._heroes,
            palettes=share(tuple(PALETTES), brief.seed, brief.prompt),
            type_pairs=tuple(TYPE_PAIRS),
            compositions=[composition_code(name, variant) for name in compositions],
        )
        sampling = Sampling(_REST_TOKENS, self._settings.rest_temperature, seed=_spread(brief.seed))
        grammar = rest_grammar(brief.prompt, choices)
        return self._engine.complete(prompt + _copy_text(copy), grammar, sampling)[0]

    def _button(self, brief: DesignBrief, prompt: str, written: Mapping[str, str]) -> str:
        """Another text for the button, after all that stands before it; empty if none speaks of the thing itself."""
        before = [written[name] for name in CONCEPT_FIELDS[: CONCEPT_FIELDS.index("cta")]]
        sampling = Sampling(
            _BUTTON_TOKENS, _BUTTON_TEMPERATURE, count=_BUTTON_CANDIDATES, seed=_spread(brief.seed)
        )
        answer_so_far = dump(before).removesuffix('"]') + _COPY_END
        found = self._engine.complete(prompt + answer_so_far, button_grammar(), sampling)
        whole = [one.text.removesuffix(_COPY_END) for one in found if one.text.endswith(_COPY_END)]
        return next((text for text in whole if not REQUEST_WORD.search(text)), "")


def share(names: Sequence[str], seed: int, prompt: str) -> tuple[str, ...]:
    """The part of `names` that a seed may choose from: every `IDEAS`-th, from an offset that the brief turns."""
    offset = (seed + zlib.crc32(prompt.encode())) % IDEAS
    return tuple(names[offset::IDEAS]) or tuple(names)


def _spread(seed: int) -> int:
    # The engine draws candidate i with seed + i; neighbouring seeds of ours must not share candidates.
    return (seed * 7919 + 17) % 2**31


def _parse_copy(completion: Completion, origin: Origin) -> list[CopyCandidate]:
    """The candidate of one completion; none where it was cut off before its end."""
    if not completion.text.endswith(_COPY_END):
        return []
    headline, subheadline = _parse_strings(completion.text.removesuffix(_COPY_END) + '"]', count=2)
    return [CopyCandidate(headline.strip(), subheadline.strip(), origin, completion.mean_logprob)]


def _parse_fields(text: str) -> dict[str, str]:
    return dict(zip(CONCEPT_FIELDS, _parse_strings(text, count=len(CONCEPT_FIELDS)), strict=True))


def _parse_strings(text: str, count: int) -> list[str]:
    """The strings of a JSON list. Raises `GenerationFailed`: the grammar should have made anything else impossible."""
    try:
        strings = json.loads(text)
    except ValueError as error:
        raise GenerationFailed(
            f"The model's answer is no JSON; it ends {text[-60:]!r}. Try again."
        ) from error
    if (
        not isinstance(strings, list)
        or len(strings) != count
        or not all(isinstance(part, str) for part in strings)
    ):
        raise GenerationFailed(
            f"The model's answer is not a list of {count} texts: {text[:60]!r}. Try again."
        )
    return strings


def _copy_text(copy: CopyCandidate) -> str:
    return dump([copy.headline, copy.subheadline]).removesuffix('"]') + _COPY_END


def _origins(fields: dict[str, str], copy: CopyCandidate) -> dict[str, str]:
    origins = {"headline": copy.origin, "subheadline": Origin.WRITTEN, "cta": Origin.WRITTEN}
    origins |= dict.fromkeys(SPAN_FIELDS, Origin.QUOTED)
    return {name: str(origin) for name, origin in origins.items() if fields[name]}
