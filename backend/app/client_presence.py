"""Work that nobody waits for any more is given up: a model's answer costs seconds of every core."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

Result = TypeVar("Result")


class ClientLeft(Exception):
    """The client closed the connection before the answer was there."""


async def while_connected(receive: Receive, work: Callable[[], Awaitable[Result]]) -> Result:
    """The work's result. Cancels it and raises `ClientLeft` when the client goes away first."""
    results: list[Result] = []
    failures: list[Exception] = []
    async with anyio.create_task_group() as tasks:

        async def watch() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass
            tasks.cancel_scope.cancel()

        tasks.start_soon(watch)
        try:
            results.append(await work())
        except Exception as error:  # Carried out of the group, which would wrap it.
            failures.append(error)
        tasks.cancel_scope.cancel()
    if failures:
        raise failures[0]
    if not results:
        raise ClientLeft
    return results[0]


class WatchedStream(StreamingResponse):
    """A stream whose source is cancelled as soon as the client goes away, not at the next chunk."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await while_connected(receive, lambda: self.stream_response(send))
        except (ClientLeft, OSError):
            return
