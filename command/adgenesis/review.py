"""`adgenesis review`: a finished design held against the rules, for people and for their CI."""

from pathlib import Path

from adgenesis.brand_folder import BrandFolder
from adgenesis.design_files import read_frame, read_spec
from adgenesis.uploads import read_uploads
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.errors import InvalidBrief
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.placements import Placement, all_placements, find_placement
from adgenesis_design.review import review

_MARKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def review_design(
    design: Path, placement_name: str | None, prompt: str | None, brand: BrandFolder | None = None
) -> list[Finding]:
    """The findings of a spec file, a frame file, or a design's folder. Raises `DesignError` for anything else.

    A spec is placed as it stands: nothing is repaired before it is judged. It is held against its own brand, or
    against another if one is given.
    """
    from adgenesis_assets import load_library

    frame = read_frame(design)
    named = _named(placement_name) if placement_name else None
    kit = brand.kit if brand else None
    uploads = read_uploads(design)
    if brand:
        uploads = uploads + brand.uploads
    library = uploads.into(load_library())
    if frame is None or design.is_dir():
        spec, stated = read_spec(design)
        prompt, kit = prompt or spec.metadata.get("prompt"), kit or spec.brand
        if frame is None:
            from adgenesis_design.layout import lay_out

            frame = lay_out(spec, stated, library, repair=False).frame
    else:
        stated = named or _by_size(design, frame.width, frame.height)
    resolved = resolve(kit, library) if kit else None
    return review(frame, named or stated, prompt, resolved, library)


def describe(finding: Finding) -> str:
    """One line: how grave, which rule, which element, what, and the figures."""
    where = f" [{finding.element_id}]" if finding.element_id else ""
    figures = "" if finding.measured is None else f" (measured {finding.measured:g}, limit {finding.limit:g})"
    return f"{_MARKS[finding.severity]:8}{finding.rule}{where}: {finding.message}{figures if finding.limit else ''}"


def _named(name: str) -> Placement:
    platform, _, format = name.partition("/")
    return find_placement(platform, format)


def _by_size(design: Path, width: float, height: float) -> Placement:
    for placement in all_placements():
        if (placement.width, placement.height) == (width, height):
            return placement
    raise InvalidBrief(
        f"{design} is a frame of {width:g}x{height:g}, the size of no placement. Say which: --placement meta/square."
    )
