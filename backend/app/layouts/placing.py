"""Placing and reviewing, off the event loop."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anyio import to_thread

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import Frame
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render import to_svg
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec
from adgenesis_design.wardrobe import brand_of
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
    """Raises `UnknownPicture` for a picture that nobody could draw."""
    return await to_thread.run_sync(_place, spec, placement, library, repair)


def _place(spec: DesignSpec, placement: Placement, library: DesignLibrary, repair: bool) -> Placed:
    placed = lay_out(spec, placement, library, repair=repair)
    # Drawn once here: what cannot be drawn must be refused before it is stored, not when it is opened.
    to_svg(placed.frame, library)
    return placed


async def judge(placed: Placed, placement: Placement, prompt: str | None, library: DesignLibrary) -> Draft:
    """Review what was placed, by its brand's rules too, and against what its pictures show.

    What layout and review both saw is told once.
    """
    brand = brand_of(placed.spec, library)
    seen = await to_thread.run_sync(review, placed.frame, placement, prompt, brand, library)
    return Draft(placed.spec, placed.frame, merge_findings(placed.findings, seen))


def merge_findings(placing: Sequence[Finding], reviewing: Iterable[Finding]) -> tuple[Finding, ...]:
    told = {(finding.rule, finding.element_id) for finding in placing if not finding.repaired}
    return (*placing, *(finding for finding in reviewing if (finding.rule, finding.element_id) not in told))
