"""Where a design comes from: who wrote it, and what was tried on the way."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Outcome(StrEnum):
    ANSWERED = "answered"
    FAILED = "failed"
    SKIPPED = "skipped"


class Attempt(BaseModel):
    """One call of one model, in the order they were made. `ms` is wall time."""

    model_config = ConfigDict(frozen=True)

    provider: str
    outcome: Outcome
    ms: int = 0
    error: str | None = None


class Tokens(BaseModel):
    """`sampled` counts what the model chose itself, without what a grammar forced."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    prompt: int = 0
    sampled: int = 0


class Provenance(BaseModel):
    """`stages_ms` is wall time per stage; `repairs` counts what layout put right."""

    model_config = ConfigDict(frozen=True)

    provider: str
    model: str
    adapter: str | None = None
    seed: int
    stages_ms: dict[str, float] = Field(default_factory=dict)
    tokens: Tokens = Tokens()
    repairs: int = 0
    attempts: tuple[Attempt, ...] = ()
