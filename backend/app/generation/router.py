"""The model router: whom to ask, for how long, and who is next. It is itself a design model.

The models are asked in order. The next one is asked only after an error of ours that is retryable; a lost or
refused connection is tried once more at once. Slow failures open the model's circuit breaker, so that a dead
service costs nothing; quick ones do not, so that a restarted service is used at once.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import anyio

from adgenesis_design.brief import DesignBrief
from app.generation.circuit_breaker import CircuitBreaker, Clock
from app.generation.errors import (
    ModelError,
    ModelInterrupted,
    ModelNotReady,
    ModelNotRunning,
    ModelOverloaded,
    ModelTimedOut,
    NoModelAnswered,
)
from app.generation.proposal import DesignModel, Proposal
from app.generation.provenance import Attempt, Outcome
from app.generation.words import Tell

_WORTH_A_QUICK_RETRY = (ModelNotRunning, ModelInterrupted)
_SLOW = (ModelTimedOut, ModelOverloaded)
_RETRY_AFTER_S = 0.2


@dataclass(frozen=True, slots=True)
class Route:
    """One model, the seconds it gets, and its breaker."""

    model: DesignModel
    timeout: float
    breaker: CircuitBreaker


class ModelRouter:
    """`deadline` is seconds for all models together."""

    provider = "router"

    def __init__(self, routes: Sequence[Route], deadline: float, clock: Clock = time.monotonic) -> None:
        self._routes = tuple(routes)
        self._deadline = deadline
        self._clock = clock

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        """The first proposal there is, with every attempt in its provenance. Raises `ModelError`."""
        attempts: list[Attempt] = []
        errors: list[ModelError] = []
        ends_at = self._clock() + self._deadline
        for route in self._routes:
            try:
                proposal = await self._ask(route, brief, tell, ends_at, attempts)
            except ModelError as error:
                errors.append(error)
                if not error.retryable:
                    break
            else:
                provenance = proposal.provenance.model_copy(update={"attempts": tuple(attempts)})
                return replace(proposal, provenance=provenance)
        raise errors[0] if len(errors) == 1 else NoModelAnswered(errors)

    async def _ask(
        self,
        route: Route,
        brief: DesignBrief,
        tell: Tell | None,
        ends_at: float,
        attempts: list[Attempt],
    ) -> Proposal:
        """One model, with its quick retry."""
        if reason := self._reason_to_skip(route, ends_at):
            attempts.append(
                Attempt(provider=route.model.provider, outcome=Outcome.SKIPPED, error=str(reason))
            )
            raise reason
        try:
            return await self._call(route, brief, tell, ends_at, attempts)
        except _WORTH_A_QUICK_RETRY as first:
            await anyio.sleep(_RETRY_AFTER_S)
            try:
                return await self._call(route, brief, tell, ends_at, attempts)
            except ModelNotRunning:
                # A service that died in mid-answer is not running afterwards; the first error tells more.
                raise first from None
        finally:
            route.breaker.released()

    def _reason_to_skip(self, route: Route, ends_at: float) -> ModelError | None:
        name = route.model.provider
        if self._clock() >= ends_at:
            return ModelTimedOut(f"No time was left to ask the model {name!r}. Press Try again.")
        if not route.breaker.admits():
            return ModelNotReady(
                f"The model {name!r} kept failing slowly and is left alone for "
                f"{route.breaker.seconds_left:.0f} s more. Press Try again then."
            )
        return None

    async def _call(
        self,
        route: Route,
        brief: DesignBrief,
        tell: Tell | None,
        ends_at: float,
        attempts: list[Attempt],
    ) -> Proposal:
        """One call, timed, recorded, and reported to the breaker."""
        model, started = route.model, self._clock()
        try:
            with anyio.fail_after(max(0.0, min(route.timeout, ends_at - started))):
                proposal = await model.propose(brief, tell)
        except (ModelError, TimeoutError) as error:
            failure = error if isinstance(error, ModelError) else _too_slow(model, self._clock() - started)
            attempts.append(self._attempt(model, Outcome.FAILED, started, str(failure)))
            if isinstance(failure, _SLOW):
                route.breaker.failed()
            else:
                route.breaker.succeeded()
            if failure is error:
                raise
            raise failure from error
        route.breaker.succeeded()
        attempts.append(self._attempt(model, Outcome.ANSWERED, started))
        return proposal

    def _attempt(
        self, model: DesignModel, outcome: Outcome, started: float, error: str | None = None
    ) -> Attempt:
        elapsed_ms = round((self._clock() - started) * 1000)
        return Attempt(provider=model.provider, outcome=outcome, ms=elapsed_ms, error=error)


def _too_slow(model: DesignModel, seconds: float) -> ModelTimedOut:
    return ModelTimedOut(
        f"The model {model.provider!r} did not answer within {seconds:.0f} s. Press Try again."
    )
