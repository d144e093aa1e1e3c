"""The engine for any processor: llama.cpp inside the process (xllamacpp), one GGUF on the CPU."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from adgenesis_ml.decoding.engine import LEAST_LOGPROB, Completion, Sampling
from adgenesis_ml.decoding.grammar_check import derives
from adgenesis_ml.decoding.spelled_texts import NextToken, likeliest_spelled
from adgenesis_ml.decoding.spelled_texts import Path as TokenPath
from adgenesis_ml.errors import GenerationFailed, GivenUp, MissingWeights
from adgenesis_ml.hardware import cores

# Enough for the longest brief with its answer, in every candidate at once.
CONTEXT_TOKENS = 1024
MAX_CANDIDATES = 8
_TOLD = 300  # tokens that may follow; those of all topics are among them


class LlamaCppEngine:
    """One model in memory. Loading takes under a second; calls may come from any thread.

    `adapter` names the fine-tune that `weights` contain, if any, or that `lora`, a GGUF adapter, applies unmerged.

    Its threads wait for each other hundreds of times a token. Beside other work that fills the cores they wait in
    vain, and an answer takes a hundred times as long: one thread is faster there, or `eager`, which has them run
    before all other work of the machine, where the system permits it.
    """

    # While one waits for the judge, the other decodes; each keeps a slot of its own.
    at_once = 2

    def __init__(
        self,
        weights: Path,
        *,
        model: str,
        adapter: str | None = None,
        lora: Path | None = None,
        threads: int | None = None,
        eager: bool = False,
    ) -> None:
        for path in (weights, *([lora] if lora else [])):
            if not path.is_file():
                raise MissingWeights(f"No model file at {path}.")
        self._model = model
        self._adapter = adapter
        self._server = _start(weights, lora, threads or cores(), eager)
        # llama.cpp is ready before its loop has begun, and waits for ever when it is ended in between.
        self.count_tokens(" ")

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
            "stream": True,
        }
        if sampling.count > 1:
            # Not for nothing: for every token, the whole vocabulary is sorted.
            request["logprobs"] = 1
        answer = _Answer(sampling)
        self._server.handle_completions(request, answer.receive)
        if answer.given_up:
            raise GivenUp("Nobody waits for this answer any more.")
        if answer.refusal:
            raise GenerationFailed(f"The model refused the request: {answer.refusal}.")
        found = answer.completions()
        # llama.cpp says nothing when a grammar is too large for it, and answers without any: so one answer is checked.
        if not derives(grammar, found[0].text):
            raise GenerationFailed(
                f"The model's answer breaks the grammar: {found[0].text[:60]!r}. Try again, or shorten the prompt."
            )
        return found

    def likeliest(self, prompt: str, texts: Sequence[str], count: int, least: float) -> dict[str, float]:
        """See `LikelihoodEngine`; the probabilities are shares of what all of these texts have."""

        def ask(path: TokenPath) -> list[NextToken]:
            answer: Any = self._server.handle_completions(
                {
                    "prompt": [prompt, *path],
                    "max_tokens": 1,
                    "temperature": 0.0,
                    "logprobs": _TOLD,
                    "cache_prompt": True,
                }
            )
            if "choices" not in answer:
                raise GenerationFailed(f"The model refused the request: {answer.get('error', answer)}.")
            (first,) = answer["choices"][0]["logprobs"]["content"]
            return [
                NextToken(int(told["id"]), str(told["token"]), float(told["logprob"]))
                for told in first["top_logprobs"]
            ]

        return likeliest_spelled(texts, ask, count, least)

    def count_tokens(self, text: str) -> int:
        answer: Any = self._server.handle_completions({"prompt": text, "max_tokens": 0, "cache_prompt": True})
        return int(answer["usage"]["prompt_tokens"])


class _Answer:
    """The candidates of one request while they come in, token by token."""

    def __init__(self, sampling: Sampling) -> None:
        self.given_up = False
        self.refusal = ""
        self._sampling = sampling
        self._texts = [""] * sampling.count
        self._tokens = [0] * sampling.count
        self._logprobs: list[list[float]] = [[] for _ in range(sampling.count)]

    def receive(self, chunk: dict[str, Any]) -> bool:
        """Take what came; True stops the model."""
        if "choices" not in chunk:
            self.refusal = str(chunk.get("error", chunk))
            return True
        for choice in chunk["choices"]:
            number = choice["index"]
            self._texts[number] += choice["text"]
            # The end token is the grammar's doing, where the model would have gone on: it says nothing about the text.
            self._logprobs[number] += [
                max(token["logprob"], LEAST_LOGPROB)
                for token in (choice["logprobs"] or {}).get("content", ())
                if token["token"] and math.isfinite(token["logprob"])
            ]
            if "usage" in chunk:
                self._tokens[number] = int(chunk["usage"]["completion_tokens"])
        self.given_up = self._sampling.given_up()
        return self.given_up

    def completions(self) -> list[Completion]:
        """Those that are complete; what was never said has the least likelihood."""
        if self._sampling.count == 1:
            return [Completion(self._texts[0], self._tokens[0])]
        return [
            Completion(text, tokens, tuple(logprobs) or (LEAST_LOGPROB,))
            for text, tokens, logprobs in zip(self._texts, self._tokens, self._logprobs, strict=True)
        ]


def _start(weights: Path, lora: Path | None, threads: int, eager: bool) -> Any:
    import xllamacpp

    return xllamacpp.Server(parameters(weights, threads, lora, eager))


def parameters(weights: Path, threads: int, lora: Path | None = None, eager: bool = False) -> Any:
    """How llama.cpp is run, as its own parameters."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    if lora is not None:
        params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(lora))]
    params.n_parallel = MAX_CANDIDATES
    params.kv_unified = True
    params.n_ctx = CONTEXT_TOKENS * MAX_CANDIDATES
    for cpu in (params.cpuparams, params.cpuparams_batch):
        cpu.n_threads = threads
        if eager:
            cpu.priority = xllamacpp.ggml_sched_priority.GGML_SCHED_PRIO_HIGH
    # Besides what a slot holds, llama.cpp would keep every prompt it has seen, up to 8 GiB: about 2 MB a brief.
    params.cache_ram_mib = 0
    params.warmup = False
    # Else the model is opened once more, to see whether it fits a GPU's memory: 0.4 s.
    params.fit_params = False
    params.verbosity = -1
    return params
