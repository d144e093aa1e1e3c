"""Work for a client who may leave: then it is told to stop, which it does at its next token."""

import threading
from collections.abc import Callable
from typing import TypeVar

import anyio
from anyio import CapacityLimiter, to_thread
from starlette.types import Receive

Result = TypeVar("Result")


async def while_present(
    receive: Receive, turns: CapacityLimiter, work: Callable[[Callable[[], bool]], Result]
) -> Result:
    """What `work` gives, done in a thread when its turn comes. It is handed a function: has the client left?"""
    gone = threading.Event()
    results: list[Result] = []
    failures: list[Exception] = []
    async with anyio.create_task_group() as tasks:

        async def watch() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass
            gone.set()

        tasks.start_soon(watch)
        try:
            results.append(await to_thread.run_sync(work, gone.is_set, limiter=turns))
        except Exception as error:  # Carried out of the group, which would wrap it.
            failures.append(error)
        tasks.cancel_scope.cancel()
    if failures:
        raise failures[0]
    return results[0]
