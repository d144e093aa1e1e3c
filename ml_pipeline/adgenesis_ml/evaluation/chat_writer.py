"""Any server of OpenAI's protocol as a writer: structured output by the concept's schema, then our composition."""

from collections.abc import Sequence
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_design.commission.answer import read_answer
from adgenesis_design.commission.instructions import correction, system_prompt, user_prompt
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import structured_schema
from adgenesis_design.room import with_room
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed, ServiceUnreachable
from adgenesis_ml.evaluation.json_http import request_json

# As often as the product asks: once, and once more with what was wrong.
TRIES = 2


class ChatWriter:
    """`endpoint` is the address up to `/v1`. An answer with problems is sent back, with the problems named."""

    def __init__(self, endpoint: str, model: str, heroes: Sequence[str], key: str = "") -> None:
        self._url = endpoint.rstrip("/") + "/chat/completions"
        self._model, self._key = model, key
        self._heroes = tuple(heroes)

    def write(self, brief: DesignBrief) -> DesignSpec:
        """Raises `GenerationFailed` when no answer can be used, `ServiceUnreachable` where nobody answers at all.

        The spec's metadata says how often the model had to be asked again, and what it cost in tokens.
        """
        compositions = compositions_for(brief.placement)
        schema = structured_schema(compositions, self._heroes)
        messages = [
            {"role": "system", "content": system_prompt()},
            {"role": "user", "content": user_prompt(brief)},
        ]
        tokens = {"prompt": 0, "sampled": 0}
        problems: list[str] = []
        for retries in range(TRIES):
            text, usage = self._complete(messages, schema)
            tokens = {name: tokens[name] + usage[name] for name in tokens}
            answer = read_answer(text, brief.prompt, compositions, self._heroes)
            problems = answer.problems
            if answer.concept is not None and (not problems or retries == TRIES - 1):
                spec = compose(with_room(answer.concept, brief.placement), brief.placement)
                spec.metadata |= {
                    "prompt": brief.prompt,
                    "model": self._model,
                    "seed": brief.seed,
                    "retries": retries,
                    "tokens": tokens,
                }
                return spec
            messages += [
                {"role": "assistant", "content": text},
                {"role": "user", "content": correction(problems)},
            ]
        raise GenerationFailed(f"{self._model} gave no design in {TRIES} answers. {' '.join(problems)}")

    def _complete(
        self, messages: Sequence[dict[str, str]], schema: dict[str, Any]
    ) -> tuple[str, dict[str, int]]:
        """The answer's text, and its tokens."""
        body = {
            "model": self._model,
            "messages": list(messages),
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "concept", "strict": True, "schema": schema},
            },
        }
        answer = request_json(self._url, body, key=self._key)
        try:
            message = answer["choices"][0]["message"]
            text = str(message.get("content") or message.get("refusal") or "")
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise ServiceUnreachable(
                f"What answers at {self._url} does not speak OpenAI's protocol."
            ) from error
        usage = answer.get("usage") or {}
        return text, {
            "prompt": int(usage.get("prompt_tokens", 0)),
            "sampled": int(usage.get("completion_tokens", 0)),
        }
