"""`adgenesis adapt` and `adgenesis campaign`: one design in many placements, and all of them on one sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from adgenesis.design_files import Outcome, check_folder, place_and_write, read_spec
from adgenesis_design.adapt import adapt
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render.contact_sheet import contact_sheet
from adgenesis_design.spec import DesignSpec

SHEET = "contact-sheet.png"


@dataclass(frozen=True, slots=True)
class Made:
    """One placement's design and the folder that it lies in."""

    placement: Placement
    folder: Path
    outcome: Outcome

    def describe(self) -> str:
        found = self.outcome.findings
        errors = sum(finding.severity == "error" for finding in found)
        return f"{self.folder}: {errors} errors, {len(found) - errors} warnings, {len(self.outcome.repairs)} repairs"


def adapt_design(design: Path, placements: Sequence[Placement], out: Path) -> Iterator[Made]:
    """A design of a file or a folder in other placements. Raises `DesignError` for what is no design."""
    from adgenesis_assets import load_library

    spec, source = read_spec(design)
    prompt = spec.metadata.get("prompt")
    yield from _in_all(spec, source, placements, prompt, out, load_library())


def make_campaign(
    brief: DesignBrief, placements: Sequence[Placement], out: Path, model: str
) -> Iterator[Made]:
    """One idea for one brief in many placements: the model is asked once."""
    from adgenesis_assets import load_library
    from adgenesis_ml.decoding.load import load_writer

    library = load_library()
    proposal = load_writer(library.pictures, model).write(brief)
    yield from _in_all(proposal, brief.placement, placements, brief.prompt, out, library)


def _in_all(
    spec: DesignSpec,
    source: Placement,
    placements: Sequence[Placement],
    prompt: str | None,
    out: Path,
    library: DesignLibrary,
) -> Iterator[Made]:
    check_folder(out)
    pictures: list[tuple[bytes, str]] = []
    for target in placements:
        folder = out / f"{target.platform}-{target.format}"
        adapted = spec if target is source else adapt(spec, source, target, library)
        made = Made(target, folder, place_and_write(adapted, target, prompt, library, folder))
        pictures.append((made.outcome.raster.data, f"{target.name} {target.size_name}"))
        yield made
    (out / SHEET).write_bytes(contact_sheet(pictures))
