"""What layout promises of any spec, looked for in what it made of one."""

from dataclasses import dataclass

from adgenesis_design.finding import Severity
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec

# What a text may always be asked, whatever the spec: a spec may well lack a headline.
PROMISED = {"text-off-canvas", "safe-zone", "text-overflow", "text-overlap", "contrast", "size"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A design as placed, and each promise broken in words; none broken is an empty tuple."""

    placed: Placed
    broken: tuple[str, ...]


def hold_to_promises(spec: DesignSpec, placement: Placement, library: DesignLibrary) -> Verdict:
    """Place a spec, and look at the frame, at what its settled form gives, and at the same again."""
    placed = lay_out(spec, placement, library)
    broken = [
        f"{finding.rule} {finding.element_id}: {finding.message}"
        for finding in review(placed.frame, placement, library=library)
        if finding.rule in PROMISED and finding.severity is Severity.ERROR
    ]
    again = lay_out(placed.spec, placement, library)
    if again.frame != placed.frame or again.findings:
        broken.append(f"not settled: {', '.join(finding.rule for finding in again.findings)}")
    if lay_out(spec, placement, library) != placed:
        broken.append("not deterministic")
    return Verdict(placed, tuple(broken))
