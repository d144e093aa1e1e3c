"""An answer while it is written: the fields that stand, the text that the model continues, and what it has cost."""

import time
from collections.abc import Sequence
from math import log

from adgenesis_ml.codec.compact import dump
from adgenesis_ml.decoding.engine import Completion, Engine, LikelihoodEngine, Sampling
from adgenesis_ml.decoding.watch import UNWATCHED, Watch
from adgenesis_ml.errors import GivenUp
from adgenesis_ml.judging.judge import Candidate, Origin

_FIELD_END = '","'
_NEGLIGIBLE = log(0.02)  # of one text among many


class Draft:
    """One answer to one prompt. `tokens` counts what was sampled, `stages_ms` the wall time of each stage."""

    def __init__(
        self, engine: Engine, prompt: str, seed: int, fields: Sequence[str] = (), watch: Watch = UNWATCHED
    ) -> None:
        self.tokens = 0
        self.stages_ms: dict[str, float] = {}
        self._engine, self._prompt, self._seed = engine, prompt, seed
        self._fields = list(fields)
        self._watch = watch
        self._drawn = 0
        self._lap = time.perf_counter()

    @property
    def text(self) -> str:
        """The fields that stand, as the beginning of the answer's JSON."""
        return dump(self._fields).removesuffix('"]') + _FIELD_END if self._fields else ""

    def write(self, field: str) -> None:
        """Let the next field stand."""
        self._fields.append(field)

    def after(self, text: str) -> "Draft":
        """This draft, going on from a text that stands before its fields."""
        following = Draft(self._engine, self._prompt + text, self._seed + self._drawn, watch=self._watch)
        following.tokens, following.stages_ms, following._lap = self.tokens, self.stages_ms, self._lap
        return following

    def rewritten(self, fields: Sequence[str]) -> "Draft":
        """A draft of the same answer in which these fields stand."""
        return Draft(self._engine, self._prompt, self._seed, fields, self._watch)

    def draw(self, grammar: str, max_tokens: int, temperature: float, count: int = 1) -> list[Completion]:
        """Continuations of what stands. Raises `GenerationFailed`, or `GivenUp` when nobody waits any more."""
        self._check()
        # Drawn again, the same candidates would come: each draw begins where the one before ended.
        sampling = Sampling(
            max_tokens, temperature, count=count, seed=self._seed + self._drawn, given_up=self._watch.given_up
        )
        self._drawn += count
        found = self._engine.complete(self._prompt + self.text, grammar, sampling)
        self.tokens += sum(completion.tokens for completion in found)
        return found

    def likeliest(self, texts: Sequence[str], grammar: str, max_tokens: int, count: int) -> dict[str, float]:
        """Log probabilities of up to `count` likely ones of `texts`, which are what `grammar` admits.

        The likeliest, from an engine that can tell; else those that come up in so many draws. Raises as `draw`.
        """
        if isinstance(self._engine, LikelihoodEngine):
            self._check()
            return self._engine.likeliest(self._prompt + self.text, texts, count, _NEGLIGIBLE)
        drawn = self.draw(grammar, max_tokens, 1.0, count)
        return {found.text: sum(found.logprobs) for found in drawn if found.text in texts}

    def candidates(
        self,
        grammar: str,
        max_tokens: int,
        temperature: float,
        count: int,
        origin: Origin = Origin.WRITTEN,
    ) -> list[Candidate]:
        """Candidates for the next field; one that was cut off before its end is left out.

        One drawn alone has no likelihood: there is nothing to compare it with.
        """
        return [
            Candidate(_field(drawn.text), origin, drawn.mean_logprob or 0.0, drawn.logprobs)
            for drawn in self.draw(grammar, max_tokens, temperature, count)
            if drawn.text.endswith(_FIELD_END)
        ]

    def _check(self) -> None:
        if self._watch.given_up():
            raise GivenUp("Nobody waits for this answer any more.")

    def stage_done(self, name: str) -> None:
        """Take the time since the last stage, or since the beginning."""
        now = time.perf_counter()
        self.stages_ms[name] = round((now - self._lap) * 1000, 1)
        self._lap = now


def _field(written: str) -> str:
    return written.removesuffix(_FIELD_END).removeprefix('["').strip()
