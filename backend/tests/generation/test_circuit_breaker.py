"""The circuit breaker, with time that passes when told."""

from fakes import Clock

from app.generation.circuit_breaker import Circuit, CircuitBreaker


def _opened(clock: Clock) -> CircuitBreaker:
    breaker = CircuitBreaker(clock, threshold=2, pause=10)
    for _ in range(2):
        assert breaker.admits()
        breaker.failed()
    return breaker


def test_failures_in_a_row_open_it() -> None:
    breaker = _opened(Clock())
    assert breaker.state is Circuit.OPEN
    assert not breaker.admits()


def test_a_success_between_failures_keeps_it_closed() -> None:
    breaker = CircuitBreaker(Clock(), threshold=2, pause=10)
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    assert breaker.state is Circuit.CLOSED


def test_after_the_pause_one_call_finds_out() -> None:
    clock = Clock()
    breaker = _opened(clock)
    clock.now += 10
    assert breaker.state is Circuit.HALF_OPEN
    assert breaker.admits()
    assert not breaker.admits()


def test_a_good_probe_closes_it_and_a_bad_one_opens_it_again() -> None:
    clock = Clock()
    good, bad = _opened(clock), _opened(clock)
    clock.now += 10
    assert good.admits()
    assert bad.admits()
    good.succeeded()
    bad.failed()
    assert good.state is Circuit.CLOSED
    assert bad.state is Circuit.OPEN


def test_a_probe_that_was_given_up_lets_the_next_one_through() -> None:
    clock = Clock()
    breaker = _opened(clock)
    clock.now += 10
    assert breaker.admits()
    breaker.released()
    assert breaker.admits()
