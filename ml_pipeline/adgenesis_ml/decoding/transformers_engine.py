"""The reference engine: transformers, in float32 on the CPU or bfloat16 on a GPU, any causal architecture.

It needs the training packages, and takes its time; the other engines are tested against it. The prompt is read once
for all candidates, which then go on as one batch, each under its own matcher of the same grammar.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
from llguidance import LLMatcher, LLTokenizer

from adgenesis_ml.decoding.engine import LEAST_LOGPROB, Completion, Sampling
from adgenesis_ml.decoding.likeliest_texts import likeliest_texts
from adgenesis_ml.decoding.token_choice import choose_token, log_sums
from adgenesis_ml.decoding.torch_model import load_torch_model
from adgenesis_ml.errors import GenerationFailed, GivenUp


@dataclass(slots=True)
class _Row:
    """One candidate while it is written."""

    matcher: LLMatcher
    random: np.random.Generator
    tokens: list[int] = field(default_factory=list)
    logprobs: list[float] = field(default_factory=list)
    ended: bool = False


class TransformersEngine:
    """One model in memory. `weights` is a folder in Hugging Face's form, or a GGUF, which is de-quantised.

    `adapter_folder` holds a PEFT adapter that is applied unmerged; `adapter` is the fine-tune's name, wherever its
    weights are. Raises `MissingExtra`, `MissingWeights` or `NotEnoughMemory`. Calls may come from any thread; they
    take turns.
    """

    at_once = 1

    def __init__(
        self,
        weights: Path,
        *,
        model: str,
        adapter: str | None = None,
        adapter_folder: Path | None = None,
        device: str = "cpu",
        quantize: bool = False,
    ) -> None:
        loaded = load_torch_model(weights, adapter_folder, device, quantize)
        self._hold(*loaded, model, adapter, device)

    @classmethod
    def around(cls, torch_model: Any, tokenizer: Any, *, model: str, device: str = "cpu") -> Self:
        """An engine for a model that is in memory already, such as one in training."""
        engine = cls.__new__(cls)
        engine._hold(torch_model, tokenizer, model, None, device)
        return engine

    def _hold(self, torch_model: Any, tokenizer: Any, model: str, adapter: str | None, device: str) -> None:
        self._torch_model, self._tokenizer = torch_model, tokenizer
        self._model_name, self._adapter, self._device = model, adapter, device
        self._vocabulary = _matcher_vocabulary(tokenizer)
        self._turn = threading.Lock()

    @property
    def model(self) -> str:
        return self._model_name

    @property
    def adapter(self) -> str | None:
        return self._adapter

    def count_tokens(self, text: str) -> int:
        return len(self._ids(text))

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        matcher = LLMatcher(self._vocabulary, grammar, log_level=0)
        if matcher.is_error():
            raise GenerationFailed(f"The grammar cannot be used: {matcher.get_error()[:200]}")
        rows = [
            _Row(matcher.deep_copy(), np.random.default_rng(sampling.seed + number))
            for number in range(sampling.count)
        ]
        with self._turn:
            self._write(self._ids(prompt), rows, sampling)
        return [self._completion(row, several=len(rows) > 1) for row in rows]

    def likeliest(self, prompt: str, texts: Sequence[str], count: int, least: float) -> dict[str, float]:
        """See `LikelihoodEngine`."""
        start = self._ids(prompt)
        with self._turn:
            return likeliest_texts(
                {text: tuple(self._ids(text)) for text in texts},
                lambda paths: self._log_probabilities([[*start, *path] for path in paths]),
                count,
                least,
            )

    def _log_probabilities(self, texts: Sequence[Sequence[int]]) -> np.ndarray:
        """Of what may follow each text: (texts, vocabulary)."""
        import torch

        last = [len(text) - 1 for text in texts]
        filled = torch.zeros((len(texts), max(last) + 1), dtype=torch.long)
        for row, text in enumerate(texts):
            filled[row, : len(text)] = torch.tensor(text)
        with torch.inference_mode():
            # What stands behind a text's end is not seen from there.
            logits = self._torch_model(input_ids=filled.to(self._device)).logits[range(len(texts)), last]
        found: np.ndarray = torch.log_softmax(logits.float(), dim=-1).cpu().numpy()
        return found

    def _ids(self, text: str) -> list[int]:
        # As in training: the end token is learnt, a beginning token is not.
        ids: list[int] = self._tokenizer(text, add_special_tokens=False).input_ids
        return ids

    def _write(self, prompt: Sequence[int], rows: Sequence[_Row], sampling: Sampling) -> None:
        """Write all rows to their ends, in step; those that have ended leave the batch."""
        import torch

        with torch.inference_mode():
            ids = torch.tensor([prompt], device=self._device)
            output = self._torch_model(input_ids=ids, use_cache=True)
            cache, logits = output.past_key_values, output.logits[:, -1]
            if len(rows) > 1:
                cache.batch_repeat_interleave(len(rows))
                logits = logits.expand(len(rows), -1)
            active = list(rows)
            for step in range(sampling.max_tokens):
                if sampling.given_up():
                    raise GivenUp("Nobody waits for this answer any more.")
                # Some models have room for more tokens than their tokenizer knows.
                known = logits[:, : self._vocabulary.vocab_size].float().cpu().numpy()
                for row, scores in zip(active, known, strict=True):
                    self._extend(row, scores, sampling)
                going = [number for number, row in enumerate(active) if not row.ended]
                if not going or step == sampling.max_tokens - 1:
                    return
                if len(going) < len(active):
                    cache.batch_select_indices(torch.tensor(going, device=self._device))
                    active = [active[number] for number in going]
                ids = torch.tensor([[row.tokens[-1]] for row in active], device=self._device)
                output = self._torch_model(input_ids=ids, past_key_values=cache, use_cache=True)
                cache, logits = output.past_key_values, output.logits[:, -1]

    def _extend(self, row: _Row, logits: np.ndarray, sampling: Sampling) -> None:
        """One more token for a row, or its end."""
        ends = self._vocabulary.eos_tokens
        token = choose_token(logits, row.matcher, ends, sampling, row.random)
        if token in ends:
            row.ended = True
            return
        if not row.matcher.consume_token(token):
            raise GenerationFailed(f"The grammar broke off: {row.matcher.get_error()[:200]}")
        row.tokens.append(token)
        if sampling.count > 1:
            row.logprobs.append(max(float(logits[token] - log_sums(logits[None])[0]), LEAST_LOGPROB))
        # Where nothing but the end may follow, the model need not be asked for it.
        row.ended = row.matcher.is_stopped()

    def _completion(self, row: _Row, several: bool) -> Completion:
        text = self._vocabulary.decode_bytes(row.tokens).decode(errors="ignore")
        if not several:
            return Completion(text, len(row.tokens))
        return Completion(text, len(row.tokens), tuple(row.logprobs) or (LEAST_LOGPROB,))


def _matcher_vocabulary(tokenizer: Any) -> LLTokenizer:
    from llguidance.hf import from_tokenizer

    return from_tokenizer(tokenizer)
