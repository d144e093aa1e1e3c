"""OpenAI's chat protocol: the last user message is the brief, the answer's content is the spec as JSON.

https://platform.openai.com/docs/api-reference/chat
"""

import json
import time
import zlib
from collections.abc import Iterator
from typing import Any

from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.brief import DesignBrief
from adgenesis_design.spec import DesignSpec


class Message(BaseModel):
    """One turn. Content in parts is understood where the parts are text."""

    model_config = ConfigDict(extra="ignore")

    role: str
    content: str | list[dict[str, Any]] | None = None

    @property
    def text(self) -> str:
        if isinstance(self.content, list):
            return " ".join(str(part.get("text", "")) for part in self.content if part.get("type") == "text")
        return self.content or ""


class ChatRequest(BaseModel):
    """What of the protocol concerns us, and the placement, which is ours. Everything else is ignored.

    The model, its temperature and its grammar are the service's own.
    """

    model_config = ConfigDict(extra="ignore")

    messages: list[Message] = Field(min_length=1)
    model: str = ""
    seed: int = Field(default=0, ge=0, lt=2**31)
    stream: bool = False
    n: int = Field(default=1, ge=1, le=1, description="one design an answer; another seed gives another one")
    platform: str = "meta"
    format: str = "square"

    def to_brief(self) -> DesignBrief:
        """Raises pydantic's `ValidationError` for a prompt that no brief can have."""
        asked = [message.text for message in self.messages if message.role == "user"]
        return DesignBrief(
            prompt=asked[-1] if asked else "", platform=self.platform, format=self.format, seed=self.seed
        )


def chat_answer(request: ChatRequest, spec: DesignSpec, prompt_tokens: int) -> Response:
    """The spec as a completion, whole or, since a design is complete only at its end, as a stream of one chunk."""
    content = json.dumps(spec.to_wire(), ensure_ascii=False, separators=(",", ":"))
    head = {
        "id": f"chatcmpl-{zlib.crc32(content.encode()):08x}",
        "created": int(time.time()),
        "model": str(spec.metadata["model"]),
    }
    if request.stream:
        return StreamingResponse(_chunks(head, content), media_type="text/event-stream")
    sampled = int(spec.metadata["tokens"]["sampled"])
    message = {"role": "assistant", "content": content}
    return JSONResponse(
        {
            **head,
            "object": "chat.completion",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {
                "prompt_tokens": prompt_tokens,
                "completion_tokens": sampled,
                "total_tokens": prompt_tokens + sampled,
            },
        }
    )


def _chunks(head: dict[str, Any], content: str) -> Iterator[str]:
    for delta, finish in (({"role": "assistant", "content": content}, None), ({}, "stop")):
        choices = [{"index": 0, "delta": delta, "finish_reason": finish}]
        chunk = {**head, "object": "chat.completion.chunk", "choices": choices}
        yield f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n"
    yield "data: [DONE]\n\n"
