"""A finding: one thing wrong with a frame, or one thing that layout put right."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(BaseModel):
    """`measured` and `limit` are in the rule's own unit; a repair also says `before` and `after`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rule: str
    severity: Severity
    message: str
    element_id: str | None = None
    measured: float | None = None
    limit: float | None = None
    source: str | None = None
    repaired: bool = False
    before: str | None = None
    after: str | None = None
