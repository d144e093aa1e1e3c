"""The boundary between this pipeline and whatever runs a language model."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Completion:
    """One continuation: its text, its length in tokens, and how likely the model finds each token, grammar aside.

    The last is there only where several were drawn: one alone has nothing to be compared with.
    """

    text: str
    tokens: int
    logprobs: tuple[float, ...] = ()

    @property
    def mean_logprob(self) -> float | None:
        """The mean log probability per token; None where it was not asked for."""
        return sum(self.logprobs) / len(self.logprobs) if self.logprobs else None


@dataclass(frozen=True, slots=True)
class Sampling:
    """How to draw: `count` continuations of at most `max_tokens` tokens, reproducibly for a seed."""

    max_tokens: int
    temperature: float = 0.8
    top_p: float = 0.95
    count: int = 1
    seed: int = 0


class Engine(Protocol):
    """A loaded model that continues a text under a grammar."""

    @property
    def model(self) -> str: ...

    @property
    def adapter(self) -> str | None: ...

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        """Continuations that the grammar accepts (cut off where `max_tokens` ran out). Raises `GenerationFailed`."""
        ...

    def count_tokens(self, text: str) -> int: ...
