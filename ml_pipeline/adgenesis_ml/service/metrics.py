"""What the service has done so far, in Prometheus' text form.

https://prometheus.io/docs/instrumenting/exposition_formats/
"""

import threading
import time
from collections import Counter
from collections.abc import Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adgenesis_design.spec import DesignSpec

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Upper bounds in seconds; the goals of one answer lie at 0.5, 1, 1.5 and 2.5.
_BOUNDS = (0.25, 0.5, 1.0, 1.5, 2.5, 5.0, 10.0, 30.0)
_ERROR = 400


class Metrics:
    """Counters that only grow. Calls may come from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, int]] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0
        self._answers = 0
        self._tokens = 0

    def count_request(self, path: str, status: int, seconds: float, *, writes: bool) -> None:
        """One request that was answered; of those that write a design, the time counts too."""
        with self._lock:
            self._requests[path, status] += 1
            if writes and status < _ERROR:
                self._answers += 1
                self._seconds += seconds
                self._buckets.update(bound for bound in _BOUNDS if seconds <= bound)

    def count_answer(self, spec: DesignSpec) -> None:
        with self._lock:
            self._tokens += int(spec.metadata["tokens"]["sampled"])

    def text(self) -> str:
        with self._lock:
            return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# HELP adgenesis_requests_total Requests answered, by path and status."
        yield "# TYPE adgenesis_requests_total counter"
        for (path, status), count in sorted(self._requests.items()):
            yield f'adgenesis_requests_total{{path="{path}",status="{status}"}} {count}'
        yield "# HELP adgenesis_errors_total Requests answered with 400 or above."
        yield "# TYPE adgenesis_errors_total counter"
        yield f"adgenesis_errors_total {sum(n for (_, status), n in self._requests.items() if status >= _ERROR)}"
        yield "# HELP adgenesis_answer_seconds Wall time of requests that wrote a design."
        yield "# TYPE adgenesis_answer_seconds histogram"
        for bound in _BOUNDS:
            yield f'adgenesis_answer_seconds_bucket{{le="{bound:g}"}} {self._buckets[bound]}'
        yield f'adgenesis_answer_seconds_bucket{{le="+Inf"}} {self._answers}'
        yield f"adgenesis_answer_seconds_sum {self._seconds:.3f}"
        yield f"adgenesis_answer_seconds_count {self._answers}"
        yield "# HELP adgenesis_sampled_tokens_total Tokens that the model wrote in finished designs."
        yield "# TYPE adgenesis_sampled_tokens_total counter"
        yield f"adgenesis_sampled_tokens_total {self._tokens}"


class Measured:
    """An app whose requests are counted. Paths that it does not have count as one."""

    def __init__(
        self, app: ASGIApp, metrics: Metrics, paths: frozenset[str], writing: frozenset[str]
    ) -> None:
        self._app, self._metrics, self._paths, self._writing = app, metrics, paths, writing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        started, status = time.perf_counter(), 500

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note)
        finally:
            path = scope["path"] if scope["path"] in self._paths else "other"
            seconds = time.perf_counter() - started
            self._metrics.count_request(path, status, seconds, writes=path in self._writing)
