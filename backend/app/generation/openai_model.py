"""OpenAI, or whatever speaks its protocol at OPENAI_BASE_URL: structured output, then our own composition."""

from collections.abc import Sequence
from typing import Any

import httpx2
import openai
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam
from pydantic import SecretStr

from adgenesis_design.brief import DesignBrief
from adgenesis_design.commission.instructions import correction, system_prompt, user_prompt
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import structured_schema
from adgenesis_design.errors import DesignError
from adgenesis_design.room import with_room
from app.generation.answer import Answer, read_answer
from app.generation.errors import (
    ModelAnswerInvalid,
    ModelError,
    ModelInterrupted,
    ModelNotRunning,
    ModelOverloaded,
    ModelRefused,
    ModelTimedOut,
)
from app.generation.proposal import Proposal
from app.generation.provenance import Provenance, Tokens
from app.generation.words import Tell

# Tests switch this off: then only a transport of their own can carry a call, and nothing can cost money.
PAID_CALLS_ALLOWED = True

_TRIES = 2


class OpenAIModel:
    """`timeout` is seconds for one call; `heroes` are the names of the illustrations there are."""

    provider = "openai"

    def __init__(
        self,
        api_key: SecretStr,
        base_url: str,
        model: str,
        heroes: Sequence[str],
        timeout: float,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        if transport is None and not PAID_CALLS_ALLOWED:
            raise RuntimeError("Calls to paid services are switched off here. Pass a transport.")
        self._model = model
        self._heroes = tuple(heroes)
        self._client = openai.AsyncOpenAI(
            api_key=api_key.get_secret_value(),
            base_url=base_url,
            timeout=timeout,
            # The router retries; two layers would multiply.
            max_retries=0,
            http_client=None if transport is None else httpx2.AsyncClient(transport=transport),
        )

    async def aclose(self) -> None:
        await self._client.close()

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        """Raises `ModelError`. An answer with problems is sent back once, with the problems named.

        Nothing is told on the way: what was not checked yet is not shown.
        """
        placement = brief.placement
        compositions = compositions_for(placement)
        schema = structured_schema(compositions, self._heroes)
        messages: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": system_prompt()},
            {"role": "user", "content": user_prompt(brief)},
        ]
        tokens = Tokens()
        best: Answer | None = None
        for _ in range(_TRIES):
            completion = await self._complete(messages, schema)
            tokens = _add(tokens, completion)
            text = _text(completion)
            best = read_answer(text, brief.prompt, compositions, self._heroes)
            if not best.problems:
                break
            messages += [
                {"role": "assistant", "content": text},
                {"role": "user", "content": correction(best.problems)},
            ]
        assert best is not None
        if best.concept is None:
            raise ModelAnswerInvalid("OpenAI's answer is no design. " + " ".join(best.problems))
        try:
            spec = compose(with_room(best.concept, placement), placement)
        except DesignError as error:
            raise ModelAnswerInvalid(f"OpenAI's answer cannot be composed. {error}") from error
        return Proposal(
            spec, Provenance(provider=self.provider, model=self._model, seed=brief.seed, tokens=tokens)
        )

    async def _complete(
        self, messages: Sequence[ChatCompletionMessageParam], schema: dict[str, Any]
    ) -> ChatCompletion:
        try:
            completion = await self._client.chat.completions.create(
                model=self._model,
                messages=messages,
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "concept", "strict": True, "schema": schema},
                },
            )
        except openai.OpenAIError as error:
            raise _translate(error) from error
        except ValueError as error:
            raise _foreign_answer() from error
        # The SDK passes on whatever it gets: a page of HTML comes as a string, other JSON as an empty shell.
        if not isinstance(completion, ChatCompletion) or not completion.choices:
            raise _foreign_answer()
        return completion


def _text(completion: ChatCompletion) -> str:
    """The answer's text. Raises `ModelRefused`."""
    choice = completion.choices[0]
    if choice.message.refusal:
        raise ModelRefused(f"OpenAI declined this brief: {choice.message.refusal} Reword the prompt.")
    if choice.finish_reason == "content_filter":
        raise ModelRefused("OpenAI's content filter stopped the answer. Reword the prompt.")
    return choice.message.content or ""


def _add(tokens: Tokens, completion: ChatCompletion) -> Tokens:
    usage = completion.usage
    if usage is None:
        return tokens
    return Tokens(
        prompt=tokens.prompt + usage.prompt_tokens, sampled=tokens.sampled + usage.completion_tokens
    )


def _foreign_answer() -> ModelError:
    return ModelAnswerInvalid(
        "What answers at OPENAI_BASE_URL does not speak OpenAI's protocol. Check the address."
    )


def _translate(error: openai.OpenAIError) -> ModelError:
    match error:
        case openai.APITimeoutError():
            return ModelTimedOut("OpenAI took too long. Press Try again.")
        case openai.APIConnectionError():
            if isinstance(error.__cause__, httpx2.ConnectError):
                return ModelNotRunning("OpenAI cannot be reached. Check the network and OPENAI_BASE_URL.")
            return ModelInterrupted("The connection to OpenAI broke while it was writing. Press Try again.")
        case openai.AuthenticationError() | openai.PermissionDeniedError():
            return ModelRefused("OpenAI does not accept the key. Check OPENAI_API_KEY.")
        case openai.NotFoundError():
            return ModelRefused("OpenAI has no such model. Check OPENAI_MODEL and OPENAI_BASE_URL.")
        case openai.RateLimitError(code="insufficient_quota"):
            return ModelRefused("OpenAI's account has no credit left. Add some, or use the own model.")
        case openai.RateLimitError():
            return ModelOverloaded("OpenAI limits the rate of requests. Wait a moment and press Try again.")
        case openai.InternalServerError():
            return ModelOverloaded(f"OpenAI failed ({error.status_code}). Press Try again.")
        case openai.APIStatusError():
            return ModelRefused(f"OpenAI refused the request ({error.status_code}): {error.message}")
        case _:
            return ModelAnswerInvalid(f"OpenAI's answer cannot be read: {error}")
