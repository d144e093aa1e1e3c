"""Asking for a design: as one answer, or as a stream of events that ends in one."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any

from fastapi import APIRouter, Request, Response, status
from fastapi.sse import format_sse_event
from pydantic import BaseModel

from app.client_presence import ClientLeft, WatchedStream, while_connected
from app.dependencies import PartsDep
from app.designs.schemas import Design
from app.generation.schemas import GenerateDesign, Progress
from app.generation.service import brief_of, generate_design
from app.generation.words import Words
from app.problems import documented, problem_of

router = APIRouter(prefix="/api/designs", tags=["designs"])

_EVENT_STREAM = "text/event-stream"
_CLIENT_CLOSED_REQUEST = 499
_RESPONSES: dict[int | str, dict[str, Any]] = {
    201: {
        "content": {
            _EVENT_STREAM: {
                "schema": {
                    "type": "string",
                    "description": "Events: `progress` (a Progress, for each stage) and `words` (a Words, "
                    "as our own model settles them), then `design` (a Design) or `problem` (a Problem).",
                }
            }
        }
    }
}


@router.post(
    "/generate",
    operation_id="generateDesign",
    status_code=status.HTTP_201_CREATED,
    response_model=Design,
    responses={**_RESPONSES, **documented(404, 413, 422, 503)},
)
async def generate(body: GenerateDesign, request: Request, parts: PartsDep) -> Response | Design:
    """Make a design from a brief and store it.

    With `Accept: text/event-stream` the answer is a stream that tells what is going on, and the words as they
    are settled. Closing the connection gives the work up, down to the model.
    """
    followed = _EVENT_STREAM in request.headers.get("accept", "")
    steps = generate_design(parts, await brief_of(body, parts), followed=followed)
    if followed:
        return WatchedStream(
            _events(steps),
            status_code=status.HTTP_201_CREATED,
            media_type=_EVENT_STREAM,
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )
    try:
        return await while_connected(request.receive, lambda: _last(steps))
    except ClientLeft:
        return Response(status_code=_CLIENT_CLOSED_REQUEST)


async def _last(steps: AsyncGenerator[Progress | Words | Design, None]) -> Design:
    design = None
    async for step in steps:
        if isinstance(step, Design):
            design = step
    assert design is not None
    return design


_NAMES: dict[type[BaseModel], str] = {Progress: "progress", Words: "words", Design: "design"}


async def _events(steps: AsyncGenerator[Progress | Words | Design, None]) -> AsyncIterator[bytes]:
    """The stream has begun with its status, so whatever fails from here on is told as an event."""
    try:
        async with aclosing(steps):
            async for step in steps:
                yield _event(_NAMES[type(step)], step)
    except Exception as error:
        yield _event("problem", problem_of(error))


def _event(name: str, data: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=data.model_dump_json(by_alias=True, exclude_none=True))
