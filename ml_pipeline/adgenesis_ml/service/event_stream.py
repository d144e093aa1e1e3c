"""A design as server-sent events: what is decided, as it is decided, and at last the design.

`decided` (the fields of the answer that have been settled), then `design` (the spec) or `problem` (a problem document).
"""

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

from anyio import CapacityLimiter, from_thread
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import DesignError
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.decoding.watch import Watch
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GivenUp, PipelineError
from adgenesis_ml.service.metrics import Metrics
from adgenesis_ml.service.presence import while_present
from adgenesis_ml.service.problems import problem_of

log = logging.getLogger(__name__)
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class DesignStream(Response):
    """Begins at once with its status, so whatever fails from there on is told as an event."""

    media_type = "text/event-stream"

    def __init__(self, writer: Writer, brief: DesignBrief, turns: CapacityLimiter, metrics: Metrics) -> None:
        super().__init__(headers=_HEADERS)
        # A stream's length is not known beforehand.
        del self.headers["content-length"]
        self._writer, self._brief, self._turns, self._metrics = writer, brief, turns, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def tell(event: str, data: Mapping[str, Any]) -> None:
            await send({"type": "http.response.body", "body": _event(event, data), "more_body": True})

        def decided(fields: Mapping[str, str]) -> None:
            from_thread.run(tell, "decided", fields)

        def write(given_up: Callable[[], bool]) -> DesignSpec:
            return self._writer.write(self._brief, Watch(decided, given_up))

        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        try:
            spec = await while_present(receive, self._turns, write)
            self._metrics.count_answer(spec)
            await tell("design", spec.to_wire())
        except (GivenUp, OSError):
            return
        except (DesignError, PipelineError) as error:
            await tell("problem", problem_of(error))
        except Exception:
            log.exception("A stream ended in an error of ours.")
            await tell(
                "problem", problem_of(PipelineError("The service failed to answer. Its log says why."))
            )
        await send({"type": "http.response.body", "body": b""})


def _event(name: str, data: Mapping[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
