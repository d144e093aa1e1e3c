"""Placing and reviewing, off the event loop."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import Frame
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, PlacementRef
from anyio import to_thread

from app.designs.schemas import Compliance


@dataclass(frozen=True, slots=True)
class Draft:
    """A spec as placed, its frame, and everything that was put right or is still wrong."""

    spec: DesignSpec
    frame: Frame
    findings: tuple[Finding, ...]

    @property
    def repairs(self) -> int:
        return sum(finding.repaired for finding in self.findings)

    @property
    def is_compliant(self) -> Compliance:
        left = (finding for finding in self.findings if not finding.repaired)
        return 0 if any(finding.severity is Severity.ERROR for finding in left) else 1


async def place(spec: DesignSpec, placement: Placement, library: DesignLibrary, *, repair: bool) -> Placed:
    """Raises `UnknownFont` or `UnknownPicture`."""
    return await to_thread.run_sync(lambda: lay_out(belonging_to(spec, placement), placement, library, repair=repair))


async def judge(placed: Placed, placement: Placement, prompt: str | None) -> Draft:
    """Review what was placed. What layout and review both saw is told once."""
    seen = await to_thread.run_sync(review, placed.frame, placement, prompt)
    return Draft(placed.spec, placed.frame, merge_findings(placed.findings, seen))


def belonging_to(spec: DesignSpec, placement: Placement) -> DesignSpec:
    """The spec with its placement named: what a caller says there must not contradict the design."""
    reference = PlacementRef(
        platform=placement.platform, format=placement.format, width=placement.width, height=placement.height
    )
    return spec.model_copy(update={"placement": reference})


def merge_findings(placing: Sequence[Finding], reviewing: Iterable[Finding]) -> tuple[Finding, ...]:
    told = {(finding.rule, finding.element_id) for finding in placing if not finding.repaired}
    return (*placing, *(finding for finding in reviewing if (finding.rule, finding.element_id) not in told))
