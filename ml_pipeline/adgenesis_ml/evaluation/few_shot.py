"""The untuned base as a writer: some corpus examples stand before the brief, the grammar is the same.

What a base can do without having been trained; a trained model must beat it.
"""

from collections.abc import Sequence

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.data.corpus import CORPUS, read_corpus
from adgenesis_ml.data.pairs import pairs_of
from adgenesis_ml.decoding.engine import Completion, Engine, Sampling
from adgenesis_ml.decoding.llama_cpp import CONTEXT_TOKENS
from adgenesis_ml.errors import GenerationFailed, MissingWeights

# A terse brief with facts, an agency's brief without, and one in German.
EXAMPLES = ("te-001", "ft-001", "la-001")
# What a writer may write beyond the prompt, and the fields that stand when it writes the last of them.
_ANSWER_TOKENS = 240


class FewShotEngine:
    """An engine that reads `examples` before every prompt."""

    adapter: str | None = None

    def __init__(self, engine: Engine, examples: str) -> None:
        self._engine, self._examples = engine, examples
        self.model = f"{engine.model}, untuned"

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        """As the engine completes it. Raises `GenerationFailed` where examples and brief leave no room to answer."""
        return self._engine.complete(self._examples + prompt, grammar, sampling)

    def count_tokens(self, text: str) -> int:
        return self._engine.count_tokens(self._examples + text)
