"""The boundary between this pipeline and whatever runs a language model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

# No token counts as less likely than this.
LEAST_LOGPROB = -20.0


def never() -> bool:
    """Nobody gives up."""
    return False


@dataclass(frozen=True, slots=True)
class Completion:
    """One continuation: its text, its length in tokens, and how likely the model finds each token, grammar aside.

    The probability is the model's own, over its whole vocabulary, before the grammar and the sampling settings: what
    the grammar forces upon a model that would have written something else counts as unlikely. The end token is left
    out. It is there only where several were drawn: one alone has nothing to be compared with.
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
    """How to draw: `count` continuations of at most `max_tokens` tokens, reproducibly for a seed.

    Candidate number i is drawn with `seed + i`. At temperature 0 the likeliest token is taken. `given_up` is asked
    now and then while drawing; once it says yes, nobody waits for the answer.
    """

    max_tokens: int
    temperature: float = 0.8
    top_p: float = 0.95
    count: int = 1
    seed: int = 0
    top_k: int = 40
    min_p: float = 0.02
    given_up: Callable[[], bool] = field(default=never, repr=False, compare=False)


class Engine(Protocol):
    """A loaded model that continues a text under a grammar."""

    @property
    def model(self) -> str: ...

    @property
    def adapter(self) -> str | None: ...

    @property
    def at_once(self) -> int:
        """How many answers may be under way at once, so that all of them are done soonest."""
        ...

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        """Continuations that the grammar accepts (cut off where `max_tokens` ran out).

        Raises `GenerationFailed`, and `GivenUp` when the sampling is given up on the way.
        """
        ...

    def count_tokens(self, text: str) -> int: ...


@runtime_checkable
class LikelihoodEngine(Protocol):
    """An engine that knows how likely given texts are without drawing them."""

    def likeliest(self, prompt: str, texts: Sequence[str], count: int, least: float) -> dict[str, float]:
        """The `count` likeliest of some texts with their log probabilities, the likeliest first.

        None of them is the beginning of another; but for the first, none less likely than `least` is told. Raises
        `GenerationFailed`.
        """
        ...
