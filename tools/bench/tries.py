"""A baseline's answers: what they took, all tries counted, and how many were specs in the end."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tries:
    """Milliseconds for every brief; an answer that is no spec after the last try counts with its time."""

    times: list[float] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    tries: int = 0
    usable: int = 0

    @property
    def summary(self) -> str:
        count = len(self.times)
        return f"{self.usable} of {count} answers were specs, {self.tries / count:.1f} tries each"
