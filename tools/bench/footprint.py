"""A fresh service from its start to its last request: first answer, clients at once, peak memory, what it imports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adgenesis_design.brief import DesignBrief
from tools.bench.figures import head, row, spread
from tools.bench.service import Pace, pace, running_service, training_packages_imported

CLIENTS = (1, 4, 8)


@dataclass(frozen=True, slots=True)
class Footprint:
    """Seconds to the first answer, the paces of several clients, and memory in MB after them, by the kernel's names."""

    first_answer: float
    paces: tuple[Pace, ...]
    at_first: dict[str, float]
    memory: dict[str, float]
    training_packages: tuple[str, ...]

    @property
    def peak(self) -> float | None:
        return self.memory.get("VmHWM")

    def lines(self) -> Iterator[str]:
        yield from head(
            "the service, its default mode", "designs a minute", "p50 ms", "p95 ms", "max ms", "errors"
        )
        yield from (_row(one) for one in self.paces)
        yield ""
        yield f"Start of a fresh service to its first answer: {self.first_answer:.1f} s."
        asked = 1 + sum(len(one.times) + one.errors for one in self.paces)
        if self.memory:
            yield (
                f"Peak memory (VmHWM) after {asked} requests: {self.memory['VmHWM']:.0f} MB "
                f"({self.at_first['VmHWM']:.0f} MB after the first); now resident: "
                f"{self.memory['RssAnon']:.0f} MB of its own, {self.memory['RssFile']:.0f} MB of files."
            )
        yield f"Training packages that the service imports: {', '.join(self.training_packages) or 'none'}."


def _row(found: Pace) -> str:
    name = f"{found.clients} client{'s' * (found.clients > 1)}"
    if not found.times:
        return row(name, 0, "", "", "", found.errors)
    times = spread(found.times)
    per_minute = f"{found.per_minute:.0f}"
    return row(name, per_minute, f"{times.p50:.0f}", f"{times.p95:.0f}", f"{times.longest:.0f}", found.errors)


def serve(asked: Sequence[DesignBrief]) -> Footprint:
    """Start a service, ask it everything once for each number of clients, and end it. Raises `RuntimeError`."""
    with running_service() as service:
        first_answer = service.first_answer(asked[0])
        at_first = service.memory()
        # Each round has its own seeds: nobody asks twice for the same design.
        paces = tuple(
            pace(service, [_with_seed(brief, 1000 * clients) for brief in asked], clients)
            for clients in CLIENTS
        )
        memory = service.memory()
    return Footprint(first_answer, paces, at_first, memory, tuple(training_packages_imported(asked[0])))


def _with_seed(brief: DesignBrief, offset: int) -> DesignBrief:
    return brief.model_copy(update={"seed": brief.seed + offset})
