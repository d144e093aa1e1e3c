"""`adgenesis adapt` and `adgenesis campaign`: one design in many placements, as folders or as one zip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from adgenesis.brand_folder import BrandFolder
from adgenesis.design_files import Outcome, check_folder, place_and_write, read_spec
from adgenesis.uploads import NONE, Uploads, read_uploads, write_uploads
from adgenesis.workers import spread
from adgenesis_design.adapt import adapt
from adgenesis_design.brief import DesignBrief
from adgenesis_design.delivery import FileKind, Order, Piece, SvgText, make_pieces, stream_zip
from adgenesis_design.dressing import dress_of, dressed
from adgenesis_design.errors import InvalidBrief
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


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a campaign goes: a folder with a folder for each placement, a zip to hand on, or both."""

    folder: Path | None
    archive: Path | None
    kinds: tuple[FileKind, ...] = ()
    svg_text: SvgText = SvgText.TEXT

    def __post_init__(self) -> None:
        if self.folder is None and self.archive is None:
            raise InvalidBrief("Nowhere to put the campaign. Name a folder with --out or a file with --zip.")
        if self.folder is not None:
            check_folder(self.folder)
        if self.archive is not None and self.archive.is_dir():
            raise InvalidBrief(f"--zip {self.archive} is a folder. Name a file, such as campaign.zip.")


def parse_kinds(text: str) -> tuple[FileKind, ...]:
    """`pdf,svg` as kinds of files. Raises `InvalidBrief` with those there are."""
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in list(FileKind):
            raise InvalidBrief(f"--also {name!r} is no kind of file. Known: {', '.join(FileKind)}.")
    return tuple(FileKind(name) for name in dict.fromkeys(names))


def adapt_design(
    design: Path, placements: Sequence[Placement], to: Destination, brand: BrandFolder | None = None
) -> Iterator[str]:
    """A design of a file or a folder in other placements, a line for each; in another brand's dress if one is given.

    Raises `DesignError` for what is no design.
    """
    spec, source = read_spec(design)
    uploads = read_uploads(design)
    if brand is not None:
        uploads = uploads + brand.uploads
        spec = adapt(spec, source, source, uploads.into(_library(NONE)), brand.kit)
    order = Order(spec, source, placements, spec.metadata.get("prompt"), to.kinds, svg_text=to.svg_text)
    yield from _deliver(order, to, uploads)


def make_campaign(
    brief: DesignBrief,
    placements: Sequence[Placement],
    to: Destination,
    model: str,
    uploads: Uploads = NONE,
) -> Iterator[str]:
    """One idea for one brief in many placements, a line for each: the model is asked once."""
    from adgenesis_ml.decoding.load import load_writer

    library = uploads.into(_library(NONE))
    dress_of(brief.brand, brief.picture, library)  # what is missing is said before the model is loaded
    proposal = dressed(load_writer(library.pictures, model).write(brief), brief, library)
    order = Order(proposal, brief.placement, placements, brief.prompt, to.kinds, svg_text=to.svg_text)
    yield from _deliver(order, to, uploads)


def _deliver(order: Order, to: Destination, uploads: Uploads) -> Iterator[str]:
    if to.folder is not None:
        write_uploads(uploads, to.folder)
        for made in _in_all(order, to.folder, uploads):
            yield made.describe()
    if to.archive is not None:
        yield from _zip(order, to.archive, _library(uploads))


def _zip(order: Order, archive: Path, library: DesignLibrary) -> Iterator[str]:
    """Write the zip, a line for each placement. A zip that could not be finished is not left behind."""
    from adgenesis_assets import font_licences

    lines: list[str] = []

    def told() -> Iterator[Piece]:
        for piece in make_pieces(order, library):
            lines.append(_described(piece))
            yield piece

    notices = font_licences() if {FileKind.PDF, FileKind.SVG} & set(order.kinds) else None
    unfinished = archive.with_name(archive.name + ".part")
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            for part in stream_zip(told(), notices=notices):
                file.write(part)
                yield from lines
                lines.clear()
        unfinished.replace(archive)
    except OSError as error:
        raise InvalidBrief(f"--zip {archive} cannot be written: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    yield f"{archive}: {archive.stat().st_size:,} bytes"


def _described(piece: Piece) -> str:
    errors = sum(finding.severity == "error" for finding in piece.findings)
    if not piece.files:
        return f"{piece.placement.name}: not made. {piece.problem}"
    files = ", ".join(f"{file.kind} {len(file.data):,} bytes" for file in piece.files)
    unfit = "" if all(file.fits for file in piece.files) else ", over the limit"
    return f"{piece.placement.name}: {files}{unfit}, {errors} errors, {len(piece.findings) - errors} other findings"


def _in_all(order: Order, out: Path, uploads: Uploads) -> Iterator[Made]:
    pictures: list[tuple[bytes, str]] = []
    names = [(target.platform, target.format) for target in order.targets]
    source = (order.source.platform, order.source.format)
    for made in spread(partial(_make, order.spec, source, order.prompt, out, uploads), names):
        pictures.append((made.thumbnail, f"{made.placement.name} {made.placement.size_name}"))
        yield made
    (out / SHEET).write_bytes(contact_sheet(pictures))


def _make(
    spec: DesignSpec,
    source: tuple[str, str],
    prompt: str | None,
    out: Path,
    uploads: Uploads,
    target: tuple[str, str],
) -> Made:
    """The design on one placement, written to its folder; placements by platform and format."""
    library, placement = _library(uploads), find_placement(*target)
    folder = out / f"{placement.platform}-{placement.format}"
    adapted = spec if target == source else adapt(spec, find_placement(*source), placement, library)
    outcome = place_and_write(adapted, placement, prompt, library, folder)
    frame = outcome.placed.frame
    small = to_png(frame, library, scale=min(1.0, CELL[0] / frame.width, CELL[1] / frame.height))
    return Made(placement, folder, outcome, small)


@lru_cache(maxsize=2)
def _library(uploads: Uploads) -> DesignLibrary:
    """Ours with the user's. Every process has its own: parsed fonts do not travel."""
    if uploads:
        return uploads.into(_library(NONE))
    from adgenesis_assets import load_library

    return load_library()
