"""An engine elsewhere: any server of OpenAI's completions protocol, vLLM and llama.cpp's own server above all.

The grammar goes along in both servers' words; each ignores the other's. A server that keeps to no grammar is noticed,
since every answer is held against it: then what an answer begins with is used, as far as the grammar goes, and asked
for again where it goes nowhere. The model's name chooses the adapter on servers that have several.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import openai
from openai.types import Completion as Chunk

from adgenesis_ml.decoding.engine import LEAST_LOGPROB, Completion, Sampling
from adgenesis_ml.decoding.grammar_check import beginning, derives
from adgenesis_ml.errors import GenerationFailed, GivenUp, ServiceUnreachable

_TRIES = 3
_TIMEOUT_S = 60.0
# How servers say that they have no such parameter.
_UNKNOWN = (
    "unrecognized",
    "unknown",
    "unexpected",
    "not permitted",
    "unsupported",
    "not supported",
    "additional",
)


@dataclass(slots=True)
class _Written:
    """One candidate while it comes in."""

    text: str = ""
    tokens: list[tuple[str, float]] = field(default_factory=list)
    chunks: int = 0

    def take(self, choice: Any) -> None:
        self.text += choice.text or ""
        self.chunks += 1
        self.tokens += _scored_tokens(choice.logprobs)


class OpenAIEngine:
    """`base_url` as OpenAI's clients take it, with its `/v1`. Calls may come from any thread."""

    # A server batches what comes in together.
    at_once = 8

    def __init__(
        self,
        base_url: str,
        *,
        model: str,
        adapter: str | None = None,
        api_key: str = "none",
        timeout: float = _TIMEOUT_S,
    ) -> None:
        self._url, self._model, self._adapter = base_url, model, adapter
        # Retrying is decided here; two layers would multiply.
        self._client = openai.OpenAI(base_url=base_url, api_key=api_key, timeout=timeout, max_retries=0)
        self._takes_extras = True

    @property
    def model(self) -> str:
        return self._model

    @property
    def adapter(self) -> str | None:
        return self._adapter

    def close(self) -> None:
        self._client.close()

    def check(self) -> None:
        """Raises `ServiceUnreachable` when nobody answers, or when the server has no such model."""
        try:
            served = [model.id for model in self._client.models.list()]
        except openai.OpenAIError as error:
            raise self._translate(error) from error
        if served and self._model not in served:
            raise ServiceUnreachable(
                f"The server at {self._url} has no model {self._model!r}. It serves: {', '.join(sorted(served))}. "
                "Name one of them with --model."
            )

    def count_tokens(self, text: str) -> int:
        try:
            answer = self._client.completions.create(model=self._model, prompt=text, max_tokens=1)
        except openai.OpenAIError as error:
            raise self._translate(error) from error
        return answer.usage.prompt_tokens if answer.usage else 0

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        found: list[Completion] = []
        for attempt in range(_TRIES):
            missing = sampling.count - len(found)
            seed = sampling.seed + attempt * sampling.count
            written = self._draw(prompt, grammar, sampling, missing, seed)
            found += [usable for answer in written if (usable := _usable(answer, grammar, sampling))]
            if len(found) >= sampling.count:
                return found
        if not found:
            raise GenerationFailed(
                f"The server at {self._url} answered {_TRIES} times without keeping to the grammar. Use one that "
                "decodes under a grammar: vLLM (structured outputs, backend guidance) or llama.cpp's server built "
                "with llguidance."
            )
        return found

    def _draw(self, prompt: str, grammar: str, sampling: Sampling, count: int, seed: int) -> list[_Written]:
        """`count` answers, as they come. Raises `GivenUp`, `ServiceUnreachable` or `GenerationFailed`."""
        written: dict[int, _Written] = {}
        request: dict[str, Any] = {
            "model": self._model,
            "prompt": prompt,
            "n": count,
            "max_tokens": sampling.max_tokens,
            "temperature": sampling.temperature,
            "top_p": sampling.top_p,
            "seed": seed,
            "logprobs": 1 if sampling.count > 1 else None,
        }
        try:
            for chunk in self._stream(request, grammar, sampling):
                for choice in chunk.choices:
                    written.setdefault(choice.index, _Written()).take(choice)
                if sampling.given_up():
                    raise GivenUp("Nobody waits for this answer any more.")
        except openai.OpenAIError as error:
            raise self._translate(error) from error
        return [written[number] for number in sorted(written)]

    def _stream(self, request: dict[str, Any], grammar: str, sampling: Sampling) -> Iterator[Chunk]:
        """Closing it, which leaving it does, stops the server's work."""
        request = {name: value for name, value in request.items() if value is not None}
        extras = {
            "grammar": grammar,
            "structured_outputs": {"grammar": grammar},
            "top_k": sampling.top_k,
            "min_p": sampling.min_p,
            "cache_prompt": True,
        }
        if self._takes_extras:
            try:
                stream = self._client.completions.create(**request, stream=True, extra_body=extras)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if not _is_unknown(error.message, extras):
                    raise
                # OpenAI's own servers refuse what they do not know.
                self._takes_extras = False
            else:
                with stream:
                    yield from stream
                return
        with self._client.completions.create(**request, stream=True) as stream:
            yield from stream

    def _translate(self, error: openai.OpenAIError) -> ServiceUnreachable | GenerationFailed:
        match error:
            case openai.APITimeoutError():
                return ServiceUnreachable(f"The server at {self._url} took too long. Try again.")
            case openai.APIConnectionError():
                return ServiceUnreachable(
                    f"Nothing answers at {self._url}. Start the server, or correct --base-url (with its /v1)."
                )
            case openai.AuthenticationError() | openai.PermissionDeniedError():
                return ServiceUnreachable(
                    f"The server at {self._url} does not accept the key. Set OPENAI_API_KEY."
                )
            case openai.NotFoundError():
                return ServiceUnreachable(
                    f"The server at {self._url} has no model {self._model!r}, or no completions: {error.message}"
                )
            case openai.APIStatusError():
                return GenerationFailed(
                    f"The server at {self._url} refused ({error.status_code}): {error.message}"
                )
            case _:
                return GenerationFailed(f"The server at {self._url} cannot be understood: {error}")


def _usable(written: _Written, grammar: str, sampling: Sampling) -> Completion | None:
    """The answer as far as the grammar goes; None where it goes nowhere."""
    text = written.text
    if not derives(grammar, text):
        text = beginning(grammar, text)
        if not text:
            return None
    kept = _tokens_of(written.tokens, text)
    if sampling.count == 1:
        return Completion(text, len(kept) or written.chunks)
    scores = tuple(max(score, LEAST_LOGPROB) for token, score in kept if token)
    return Completion(text, len(kept) or written.chunks, scores or (LEAST_LOGPROB,))


def _tokens_of(tokens: list[tuple[str, float]], text: str) -> list[tuple[str, float]]:
    """The tokens that the text is made of."""
    kept, length = [], 0
    for token in tokens:
        if length >= len(text):
            break
        kept.append(token)
        length += len(token[0])
    return kept


def _scored_tokens(logprobs: Any) -> list[tuple[str, float]]:
    """Tokens with their log probabilities, in OpenAI's form of old or in llama.cpp's, which is the chat's."""
    if logprobs is None:
        return []
    if content := getattr(logprobs, "content", None):
        return [(token["token"], token["logprob"]) for token in content]
    scores = [LEAST_LOGPROB if score is None else score for score in logprobs.token_logprobs or []]
    return list(zip(logprobs.tokens or [], scores, strict=False))


def _is_unknown(message: str, names: Iterable[str]) -> bool:
    """Whether a server says that it has no such parameter, not that it does not like the value."""
    told = message.casefold()
    return any(name in told for name in names) and any(word in told for word in _UNKNOWN)
