"""llama.cpp asked directly, with its own clock: prompt and decoding apart, with or without a grammar."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.decoding.llama_cpp import parameters
from tools.bench.machine import CORES

Change = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """One continuation. Milliseconds by the wall and by llama.cpp; `prompt_tokens` are those that the cache lacked."""

    text: str
    wall_ms: float
    prompt_tokens: int
    prompt_ms: float
    tokens: int
    decode_ms: float

    @property
    def steps(self) -> int:
        """Tokens that llama.cpp's decoding clock covers: the first comes out of the prompt."""
        return max(self.tokens - 1, 0)


class Llama:
    """One GGUF with the product's parameters, changed by `change`."""

    def __init__(self, weights: Path, change: Change | None = None, threads: int = CORES) -> None:
        import xllamacpp

        chosen = parameters(weights, threads)
        if change is not None:
            change(chosen)
        self._server = xllamacpp.Server(chosen)

    def ask(
        self,
        prompt: str,
        sampling: Sampling,
        grammar: str | None = None,
    ) -> Answer:
        """One continuation. Raises `RuntimeError` with the engine's own words."""
        request: dict[str, Any] = {
            "prompt": prompt,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "top_k": sampling.top_k,
            "min_p": sampling.min_p,
            "seed": sampling.seed,
            "cache_prompt": True,
        }
        if grammar is not None:
            request["grammar"] = grammar
        start = time.perf_counter()
        answer: Any = self._server.handle_completions(request)
        wall = (time.perf_counter() - start) * 1000
        if "choices" not in answer:
            raise RuntimeError(f"llama.cpp refused the request: {answer.get('error', answer)}")
        return _answer(answer, wall)


def _answer(answer: dict[str, Any], wall: float) -> Answer:
    choice, times = answer["choices"][0], answer["timings"]
    return Answer(
        choice["text"],
        wall,
        int(times["prompt_n"]),
        float(times["prompt_ms"]),
        int(times["predicted_n"]),
        float(times["predicted_ms"]),
    )
