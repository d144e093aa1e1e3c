"""A rule: one question about a finished frame, with the id, the weight and the reason of what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import FrameItem
from adgenesis_design.review.scene import Scene


@dataclass(frozen=True, slots=True)
class Rule:
    """`check` yields what is wrong; calling the rule runs it."""

    id: str
    severity: Severity
    source: str
    check: Callable[[Scene], Iterator[Finding]]

    def __call__(self, scene: Scene) -> list[Finding]:
        return list(self.check(scene))

    def finding(
        self,
        message: str,
        item: FrameItem | None = None,
        *,
        measured: float | None = None,
        limit: float | None = None,
    ) -> Finding:
        """One thing wrong, in this rule's name."""
        return Finding(
            rule=self.id,
            severity=self.severity,
            message=message,
            element_id=item.element_id if item else None,
            measured=None if measured is None else round(measured, 2),
            limit=None if limit is None else round(limit, 2),
            source=self.source,
        )


def rule(id: str, severity: Severity, source: str) -> Callable[[Callable[[Scene], Iterator[Finding]]], Rule]:
    """Make a rule of a function that yields findings."""

    def make(check: Callable[[Scene], Iterator[Finding]]) -> Rule:
        return Rule(id, severity, source, check)

    return make
