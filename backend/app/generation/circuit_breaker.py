"""A circuit breaker: a model that keeps people waiting in vain is left alone for a while."""

from collections.abc import Callable
from enum import StrEnum

Clock = Callable[[], float]


class Circuit(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitBreaker:
    """Opens after `threshold` failures in a row; after `pause` seconds it lets one call through to find out.

    Whoever got True from `admits` says how it went: `succeeded`, `failed`, or `released` when nobody knows.
    """

    def __init__(self, clock: Clock, threshold: int = 3, pause: float = 15.0) -> None:
        self._clock = clock
        self._threshold = threshold
        self._pause = pause
        self._failures = 0
        self._opened_at: float | None = None
        self._probing = False

    @property
    def state(self) -> Circuit:
        if self._opened_at is None:
            return Circuit.CLOSED
        return Circuit.OPEN if self.seconds_left > 0 else Circuit.HALF_OPEN

    @property
    def seconds_left(self) -> float:
        """Until the next call is let through."""
        if self._opened_at is None:
            return 0.0
        return max(0.0, self._opened_at + self._pause - self._clock())

    def admits(self) -> bool:
        match self.state:
            case Circuit.CLOSED:
                return True
            case Circuit.OPEN:
                return False
            case Circuit.HALF_OPEN:
                if self._probing:
                    return False
                self._probing = True
                return True

    def succeeded(self) -> None:
        self._failures = 0
        self._opened_at = None
        self._probing = False

    def failed(self) -> None:
        self._failures += 1
        self._probing = False
        if self._failures >= self._threshold:
            self._opened_at = self._clock()

    def released(self) -> None:
        self._probing = False
