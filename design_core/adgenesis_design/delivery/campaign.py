"""A campaign: one design becomes its files for many placements, and those one zip that is written as it is made."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from PIL import Image

from adgenesis_design.adapt import adapt
from adgenesis_design.delivery.file_name import campaign_title, file_name
from adgenesis_design.delivery.files import DesignFile, FileKind, SvgText, best_picture, make_file
from adgenesis_design.errors import DesignError
from adgenesis_design.finding import Finding
from adgenesis_design.frame import Frame
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render.contact_sheet import contact_sheet
from adgenesis_design.review import bytes_findings, review
from adgenesis_design.spec import DesignSpec
from adgenesis_design.wardrobe import brand_of

MANIFEST = "manifest"
SHEET = "contact-sheet.png"
_THUMBNAIL = (320, 320)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold: the same design gives the same bytes
_COLUMNS = (
    "file",
    "platform",
    "format",
    "width",
    "height",
    "kind",
    "bytes",
    "limit",
    "fits",
    "how",
    "findings",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One placement of a campaign: its files, and what is wrong with them; no files where it could not be made."""

    placement: Placement
    frame: Frame | None
    files: tuple[DesignFile, ...]
    findings: tuple[Finding, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A design, where it is to run, and which files besides the best picture are wanted of it.

    `frame` is the design as it stands in its own placement; without one it is laid out as for the others.
    """

    spec: DesignSpec
    source: Placement
    targets: Sequence[Placement]
    prompt: str | None = None
    kinds: Sequence[FileKind] = ()
    frame: Frame | None = None
    svg_text: SvgText = SvgText.TEXT


def make_pieces(order: Order, library: DesignLibrary) -> Iterator[Piece]:
    """Piece by piece in the order of the targets. What one placement cannot take does not stop the others."""
    for target in order.targets:
        try:
            yield _make(order, target, library)
        except DesignError as error:
            yield Piece(target, None, (), (), problem=str(error))


def _make(order: Order, target: Placement, library: DesignLibrary) -> Piece:
    frame, found = _placed(order, target, library)
    files = [best_picture(frame, target, library)]
    files += [make_file(frame, kind, target, library, order.svg_text) for kind in order.kinds]
    brand = brand_of(order.spec, library)
    found += review(frame, target, order.prompt, brand, library)
    found += bytes_findings(len(files[0].data), target)
    return Piece(target, frame, tuple(files), tuple(finding for finding in found if not finding.repaired))


def _placed(order: Order, target: Placement, library: DesignLibrary) -> tuple[Frame, list[Finding]]:
    at_home = target == order.source
    if at_home and order.frame is not None:
        return order.frame, []
    spec = order.spec if at_home else adapt(order.spec, order.source, target, library)
    placed = lay_out(spec, target, library)
    return placed.frame, list(placed.findings)


def stream_zip(
    pieces: Iterable[Piece], title: str = "", version: str = "", notices: Mapping[str, str] | None = None
) -> Iterator[bytes]:
    """The zip in parts, one for each piece, then the manifest and the contact sheet.

    `title` is the campaign's name, by default that of its first piece; `notices` are texts to enclose, such as
    licences of fonts. Holds one piece and the thumbnails of the others in memory.
    """
    sink = _Sink()
    rows: list[dict[str, object]] = []
    thumbnails: list[tuple[bytes, str]] = []
    with ZipFile(sink, "w") as archive:
        for piece in pieces:
            title = title or (campaign_title(piece.frame) if piece.frame else "")
            rows += _add_piece(archive, piece, title or "design", version)
            thumbnails += _thumbnail(piece)
            yield sink.taken()
        for name, text in (notices or {}).items():
            _add(archive, f"licences/{name}", text.encode(), ZIP_DEFLATED)
        if thumbnails:
            _add(archive, SHEET, contact_sheet(thumbnails), ZIP_STORED)
        _add(archive, f"{MANIFEST}.csv", _as_csv(rows), ZIP_DEFLATED)
        # Stored as it is: whoever has the zip reads it without unpacking.
        document = json.dumps({"title": title or "design", "files": rows}, ensure_ascii=False, indent=1)
        _add(archive, f"{MANIFEST}.json", document.encode(), ZIP_STORED)
    yield sink.taken()


def _add_piece(archive: ZipFile, piece: Piece, title: str, version: str) -> Iterator[dict[str, object]]:
    placement = piece.placement
    if not piece.files:
        yield _row(piece, None, "")
    for file in piece.files:
        name = f"{placement.platform}/{file_name(title, placement, file.extension, version)}"
        packed = file.kind in (FileKind.SVG, FileKind.FABRIC)
        _add(archive, name, file.data, ZIP_DEFLATED if packed else ZIP_STORED)
        yield _row(piece, file, name)


def _row(piece: Piece, file: DesignFile | None, name: str) -> dict[str, object]:
    placement = piece.placement
    findings = [f"{finding.severity.value}: {finding.message}" for finding in piece.findings]
    return {
        "file": name,
        "platform": placement.platform,
        "format": placement.format,
        "width": placement.width,
        "height": placement.height,
        "kind": file.kind.value if file else "",
        "bytes": len(file.data) if file else 0,
        "limit": placement.max_bytes,
        "fits": file.fits if file else False,
        "how": _how(file) if file else piece.problem,
        "findings": findings,
    }


def _how(file: DesignFile) -> str:
    if file.quality is not None:
        return f"quality {file.quality}"
    if file.colors is not None:
        return f"{file.colors} colours"
    return file.pictures or "as it is"


def _as_csv(rows: Sequence[Mapping[str, object]]) -> bytes:
    buffer = StringIO()
    table = csv.writer(buffer)
    table.writerow(_COLUMNS)
    for row in rows:
        cells = {**row, "fits": "yes" if row["fits"] else "no", "limit": row["limit"] or ""}
        cells["findings"] = "; ".join(str(each) for each in _list(row["findings"]))
        table.writerow([_harmless(cells[name]) for name in _COLUMNS])
    # With the mark that has spreadsheets read UTF-8.
    return buffer.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _thumbnail(piece: Piece) -> Iterator[tuple[bytes, str]]:
    if piece.files:
        with Image.open(BytesIO(piece.files[0].data)) as picture:
            small = picture.convert("RGB")
            small.thumbnail(_THUMBNAIL, Image.Resampling.LANCZOS)
        buffer = BytesIO()
        small.save(buffer, "PNG")
        yield buffer.getvalue(), f"{piece.placement.name} {piece.placement.size_name}"


def _add(archive: ZipFile, name: str, data: bytes, compression: int) -> None:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = compression
    archive.writestr(entry, data)


class _Sink:
    """Where the zip is written to, and taken from as it grows: nobody can go back in it."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Everything is written at once."""

    def close(self) -> None:
        """What was not taken yet can be taken still."""

    def taken(self) -> bytes:
        data = b"".join(self._parts)
        self._parts.clear()
        return data
