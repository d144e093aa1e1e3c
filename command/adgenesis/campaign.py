"""`adgenesis adapt` and `adgenesis campaign`: one design in many placements, and all of them on one sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from adgenesis.design_files import Outcome, check_folder, place_and_write, read_spec
from adgenesis.workers import spread
from adgenesis_design.adapt import adapt
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.render.contact_sheet import CELL, contact_sheet
from adgenesis_design.render.png import to_png
from adgenesis_design.spec import DesignSpec

SHEET = "contact-sheet.png"


@dataclass(frozen=True, slots=True)
class Made:
    """One placement's design, the folder that it lies in, and a small PNG for the sheet."""

    placement: Placement
    folder: Path
    outcome: Outcome
    thumbnail: bytes

    def describe(self) -> str:
        found = self.outcome.findings
        errors = sum(finding.severity == "error" for finding in found)
        return f"{self.folder}: {errors} errors, {len(found) - errors} warnings, {len(self.outcome.repairs)} repairs"


def adapt_design(design: Path, placements: Sequence[Placement], out: Path) -> Iterator[Made]:
    """A design of a file or a folder in other placements. Raises `DesignError` for what is no design."""
    spec, source = read_spec(design)
    yield from _in_all(spec, source, placements, spec.metadata.get("prompt"), out)


def make_campaign(
    brief: DesignBrief, placements: Sequence[Placement], out: Path, model: str
) -> Iterator[Made]:
    """One idea for one brief in many placements: the model is asked once."""
    from adgenesis_ml.decoding.load import load_writer

    proposal = load_writer(_library().pictures, model).write(brief)
    yield from _in_all(proposal, brief.placement, placements, brief.prompt, out)


def _in_all(
    spec: DesignSpec, source: Placement, placements: Sequence[Placement], prompt: str | None, out: Path
) -> Iterator[Made]:
    check_folder(out)
    pictures: list[tuple[bytes, str]] = []
    names = [(target.platform, target.format) for target in placements]
    for made in spread(partial(_make, spec, (source.platform, source.format), prompt, out), names):
        pictures.append((made.thumbnail, f"{made.placement.name} {made.placement.size_name}"))
        yield made
    (out / SHEET).write_bytes(contact_sheet(pictures))


def _make(
    spec: DesignSpec, source: tuple[str, str], prompt: str | None, out: Path, target: tuple[str, str]
) -> Made:
    """The design on one placement, written to its folder; placements by platform and format."""
    library, placement = _library(), find_placement(*target)
    folder = out / f"{placement.platform}-{placement.format}"
    adapted = spec if target == source else adapt(spec, find_placement(*source), placement, library)
    outcome = place_and_write(adapted, placement, prompt, library, folder)
    frame = outcome.placed.frame
    small = to_png(frame, library, scale=min(1.0, CELL[0] / frame.width, CELL[1] / frame.height))
    return Made(placement, folder, outcome, small)


@cache
def _library() -> DesignLibrary:
    """Every process has its own: parsed fonts do not travel."""
    from adgenesis_assets import load_library

    return load_library()
