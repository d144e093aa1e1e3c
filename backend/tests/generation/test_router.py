"""The router: order, fallback, retry, deadline, breaker, and the account it gives."""

import pytest
from fakes import Clock, FakeModel, SlowModel

from adgenesis_design.brief import DesignBrief
from app.generation.circuit_breaker import CircuitBreaker
from app.generation.errors import (
    ModelAnswerInvalid,
    ModelError,
    ModelInterrupted,
    ModelNotReady,
    ModelNotRunning,
    ModelOverloaded,
    ModelRefused,
    ModelTimedOut,
    NoModelAnswered,
)
from app.generation.proposal import DesignModel, Proposal
from app.generation.router import ModelRouter, Route

BRIEF = DesignBrief(prompt="Fresh bread every morning", seed=3)


def _router(
    *models: DesignModel, clock: Clock | None = None, timeout: float = 5, deadline: float = 10
) -> ModelRouter:
    clock = clock or Clock()
    return ModelRouter([Route(model, timeout, CircuitBreaker(clock)) for model in models], deadline, clock)


async def test_the_first_model_that_answers_is_taken() -> None:
    first, second = FakeModel(), FakeModel(provider="openai")
    proposal = await _router(first, second).propose(BRIEF)
    assert proposal.provenance.provider == "custom"
    assert [(a.provider, a.outcome) for a in proposal.provenance.attempts] == [("custom", "answered")]
    assert second.briefs == []


@pytest.mark.parametrize(
    "error", [ModelAnswerInvalid("no design"), ModelOverloaded("busy"), ModelNotReady("loading")]
)
async def test_a_retryable_error_leads_to_the_next_model(error: ModelError) -> None:
    proposal = await _router(FakeModel(error), FakeModel(provider="openai")).propose(BRIEF)
    outcomes = [(a.provider, a.outcome, a.error) for a in proposal.provenance.attempts]
    assert outcomes == [("custom", "failed", str(error)), ("openai", "answered", None)]


async def test_a_refusal_is_final() -> None:
    second = FakeModel(provider="openai")
    with pytest.raises(ModelRefused):
        await _router(FakeModel(ModelRefused("no")), second).propose(BRIEF)
    assert second.briefs == []


async def test_errors_that_are_not_ours_are_not_papered_over() -> None:
    class Broken(FakeModel):
        async def propose(self, brief: DesignBrief, tell: object = None) -> None:  # type: ignore[override]
            raise KeyError("a mistake in our code")

    with pytest.raises(KeyError):
        await _router(Broken(), FakeModel()).propose(BRIEF)  # type: ignore[arg-type]


async def test_a_refused_connection_is_tried_once_more() -> None:
    proposal = await _router(FakeModel(ModelNotRunning("starting"))).propose(BRIEF)
    assert [a.outcome for a in proposal.provenance.attempts] == ["failed", "answered"]


async def test_a_service_that_dies_while_writing_is_told_as_that() -> None:
    model = FakeModel(ModelInterrupted("stopped while it was writing"), ModelNotRunning("not running"))
    with pytest.raises(ModelInterrupted, match="while it was writing"):
        await _router(model).propose(BRIEF)
    assert len(model.briefs) == 2


async def test_when_nobody_answers_every_cause_is_kept() -> None:
    own, other = ModelOverloaded("own is busy."), ModelRefused("key is wrong.")
    with pytest.raises(NoModelAnswered, match=r"own is busy\. key is wrong\.") as caught:
        await _router(FakeModel(own), FakeModel(other, provider="openai")).propose(BRIEF)
    assert caught.value.retryable
    assert isinstance(caught.value.__cause__, ExceptionGroup)
    assert caught.value.__cause__.exceptions == (own, other)


async def test_a_slow_model_is_cancelled_at_its_timeout_and_the_next_is_asked() -> None:
    slow = SlowModel()
    proposal = await _router(slow, FakeModel(provider="openai"), timeout=0.01).propose(BRIEF)
    assert slow.cancelled.is_set()
    assert proposal.provenance.provider == "openai"


async def test_the_deadline_holds_for_all_models_together() -> None:
    with pytest.raises(NoModelAnswered):
        await _router(SlowModel(), SlowModel(), timeout=60, deadline=0.01).propose(BRIEF)


async def test_a_model_that_nobody_had_time_for_is_skipped_and_not_blamed() -> None:
    clock = Clock()

    class TakesAllTheTime(FakeModel):
        async def propose(self, brief: DesignBrief, tell: object = None) -> Proposal:
            clock.now += 10
            raise ModelTimedOut("slow")

    second = FakeModel(provider="openai")
    router = _router(TakesAllTheTime(), second, clock=clock, deadline=10)
    with pytest.raises(NoModelAnswered, match="No time was left"):
        await router.propose(BRIEF)
    assert second.briefs == []


async def test_slow_failures_open_the_breaker_and_the_pause_ends() -> None:
    clock = Clock()
    model = FakeModel(*(ModelTimedOut("slow") for _ in range(3)))
    router = _router(model, clock=clock)
    for _ in range(3):
        with pytest.raises(ModelTimedOut):
            await router.propose(BRIEF)
    with pytest.raises(ModelNotReady, match="left alone for 15 s"):
        await router.propose(BRIEF)
    assert len(model.briefs) == 3
    clock.now += 15
    assert (await router.propose(BRIEF)).provenance.attempts[0].outcome == "answered"


async def test_a_service_that_refuses_connections_is_used_at_once_when_it_is_back() -> None:
    model = FakeModel(*(ModelNotRunning("down") for _ in range(10)))
    router = _router(model)
    for _ in range(5):
        with pytest.raises(ModelNotRunning):
            await router.propose(BRIEF)
    await router.propose(BRIEF)
