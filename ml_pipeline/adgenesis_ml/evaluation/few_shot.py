"""The untuned base as a writer: some corpus examples stand before the brief, the grammar is the same.

What a base can do without having been trained; a trained model must beat it.
"""

from pathlib import Path

from adgenesis_design.brief import DesignBrief
from adgenesis_design.placements import find_placement
from adgenesis_ml.codec.compact import WRITTEN_FIELDS, dump
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.data.corpus import CorpusRecord
from adgenesis_ml.decoding.engine import Completion, Engine, Sampling
from adgenesis_ml.decoding.llama_cpp import CONTEXT_TOKENS
from adgenesis_ml.errors import GenerationFailed, MissingWeights

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
# A terse brief with facts, an agency's brief without, and one in German.
EXAMPLES = ("te-001", "ft-001", "la-001")
_PLACEMENT = find_placement("meta", "square")
# No text has more tokens than that many to a character: what is shorter need not be counted.
_MOST_TOKENS_PER_CHARACTER = 0.5


class FewShotEngine:
    """An engine that reads `examples` before every prompt."""

    adapter: str | None = None

    def __init__(self, engine: Engine, examples: str, window: int = CONTEXT_TOKENS) -> None:
        self._engine, self._examples, self._window = engine, examples, window
        self.model = f"{engine.model}, untuned"
        self.at_once = engine.at_once

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        """As the engine completes it. Raises `GenerationFailed` where examples and brief leave no room to answer."""
        text = self._examples + prompt
        room = self._window - sampling.max_tokens
        if len(text) * _MOST_TOKENS_PER_CHARACTER > room and (needed := self.count_tokens(prompt)) > room:
            raise GenerationFailed(
                f"Examples and brief have {needed} tokens; {room} fit. Shorten the prompt, or leave the base out."
            )
        return self._engine.complete(text, grammar, sampling)

    def count_tokens(self, text: str) -> int:
        return self._engine.count_tokens(self._examples + text)


def corpus_examples(corpus: Path = CORPUS, ids: tuple[str, ...] = EXAMPLES) -> str:
    """The first answers of these records, as training would show them. Raises `MissingWeights` where one is gone."""
    found: dict[str, CorpusRecord] = {}
    for path in sorted(corpus.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if any(f'"{id}"' in line[:40] for id in ids):
                record = CorpusRecord.model_validate_json(line)
                found[record.id] = record
    missing = [id for id in ids if id not in found]
    if missing:
        raise MissingWeights(
            f"The corpus in {corpus.name} has no record {', '.join(missing)}, which the base is shown."
        )
    return "".join(_example(found[id]) for id in ids)


def _example(record: CorpusRecord) -> str:
    brief = DesignBrief(prompt=record.prompt, platform=_PLACEMENT.platform, format=_PLACEMENT.format)
    answer = record.concepts[0].model_dump()
    fields = [answer["type" if name == "type_pair" else name] for name in WRITTEN_FIELDS]
    return f"{instruction(brief)}{dump(fields)}\n\n"
