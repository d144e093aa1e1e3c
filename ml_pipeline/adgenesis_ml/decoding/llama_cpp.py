"""The default engine: llama.cpp inside the process (xllamacpp), one GGUF on the CPU."""

import math
import os
from pathlib import Path
from typing import Any

from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.grammar_check import derives
from adgenesis_ml.errors import GenerationFailed, MissingWeights

# Enough for the longest brief with its answer, in every candidate at once.
CONTEXT_TOKENS = 1024
MAX_CANDIDATES = 8


class LlamaCppEngine:
    """One model in memory. Loading takes under a second; calls may come from any thread.

    `adapter` names the fine-tune that `weights` contain, if any, or that `lora`, a GGUF adapter, applies unmerged.
    """

    def __init__(
        self,
        weights: Path,
        *,
        model: str,
        adapter: str | None = None,
        lora: Path | None = None,
        threads: int | None = None,
    ) -> None:
        for path in (weights, *([lora] if lora else [])):
            if not path.is_file():
                raise MissingWeights(f"No model file at {path}.")
        self._model = model
        self._adapter = adapter
        self._server = _start(weights, lora, threads or len(os.sched_getaffinity(0)))

    @property
    def model(self) -> str:
        return self._model

    @property
    def adapter(self) -> str | None:
        return self._adapter

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        request = {
            "prompt": prompt,
            "grammar": grammar,
            "n": sampling.count,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "top_k": sampling.top_k,
            "min_p": sampling.min_p,
            "seed": sampling.seed,
            "cache_prompt": True,
        }
        if sampling.count > 1:
            # Not for nothing: for every token, the whole vocabulary is sorted.
            request["logprobs"] = 1
        answer: Any = self._server.handle_completions(request)
        if "choices" not in answer:
            raise GenerationFailed(f"The model refused the request: {answer.get('error', answer)}.")
        choices = sorted(answer["choices"], key=lambda choice: choice["index"])
        # llama.cpp says nothing when a grammar is too large for it, and answers without any: so one answer is checked.
        if not derives(grammar, choices[0]["text"]):
            raise GenerationFailed(
                f"The model's answer breaks the grammar: {choices[0]['text'][:60]!r}. Try again, or shorten the prompt."
            )
        if sampling.count == 1:
            return [Completion(choices[0]["text"], int(answer["usage"]["completion_tokens"]))]
        return [_completion(choice) for choice in choices]

    def count_tokens(self, text: str) -> int:
        answer: Any = self._server.handle_completions({"prompt": text, "max_tokens": 0, "cache_prompt": True})
        return int(answer["usage"]["prompt_tokens"])


def _completion(choice: dict[str, Any]) -> Completion:
    tokens = (choice.get("logprobs") or {}).get("content") or []
    # The end token is the grammar's doing, where the model would have gone on: it says nothing about the text.
    scores = tuple(
        max(token["logprob"], -20.0) for token in tokens if token["token"] and math.isfinite(token["logprob"])
    )
    return Completion(choice["text"], len(tokens), scores or (-20.0,))


def _start(weights: Path, lora: Path | None, threads: int) -> Any:
    import xllamacpp

    return xllamacpp.Server(parameters(weights, threads, lora))


def parameters(weights: Path, threads: int, lora: Path | None = None) -> Any:
    """How llama.cpp is run, as its own parameters."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    if lora is not None:
        params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(lora))]
    params.n_parallel = MAX_CANDIDATES
    params.kv_unified = True
    params.n_ctx = CONTEXT_TOKENS * MAX_CANDIDATES
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.warmup = False
    params.verbosity = -1
    return params
