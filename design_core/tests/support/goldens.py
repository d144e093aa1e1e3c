"""Goldens: frames kept as SVG, text as text, and the picture of what differs from one.

In a golden every item has a line, and a picture of the library stands there as its name with a checksum of its markup:
`<!--illustration:bread 1f2e3d4c-->`, an uploaded one as its kind. So it stays small and a change reads well in a diff.
"""

import re
from dataclasses import dataclass
from difflib import unified_diff
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.frame import Frame, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.svg import to_svg

FOLDER = Path(__file__).resolve().parents[1] / "goldens"
RENEW = "python tools/renew_goldens.py"

_NAMED = re.compile(r"<!--illustration:(\S+) [0-9a-f]{8}-->")
_UPLOADED = re.compile(r'href="data:(image/[\w+-]+)[;,][^"]*"')
_PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
    "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_MARK = (255, 0, 110)
_GAP, _PAPER = 16, (217, 217, 217)  # px between the three pictures, and what is seen there
_MOST_LINES = 12


class DiffersFromGolden(AssertionError):
    """A frame is not what its golden shows; the message says where, and where the pictures are."""


def golden_text(frame: Frame, library: DesignLibrary) -> str:
    """The frame in the form that goldens are kept in."""
    text = to_svg(frame, library)
    for item in frame.items:
        kind, _, name = item.source.partition(":") if isinstance(item, PictureItem) else ("", "", "")
        if kind == "illustration":
            markup = library.pictures.svg(name)
            text = text.replace(markup, f"<!--{kind}:{name} {crc32(markup.encode()):08x}-->")
    text = _UPLOADED.sub(r'href="\1"', text)
    return re.sub(r"(?=<g data-id=|<defs>|</svg>$)|(?<=</defs>)", "\n", text).replace("\n\n", "\n") + "\n"


def picture_of(golden: str, library: DesignLibrary) -> Image.Image:
    """What a golden shows, set in the library's own fonts; a flat field stands for an uploaded picture."""
    svg = _NAMED.sub(lambda named: library.pictures.svg(named[1]), golden)
    svg = re.sub(r'href="image/[^"]+"', f'href="{_PIXEL}"', svg)
    options = usvg.Options.default()
    for path in library.font_files.values():
        options.load_font_file(str(path))
    png = bytes(resvg.render(usvg.Tree.from_str(svg, options), (1, 0, 0, 0, 1, 0)))
    return Image.open(BytesIO(png)).convert("RGB")


@dataclass(frozen=True, slots=True)
class Difference:
    """Two pictures of one size on the same paper: where they differ, and both beside that."""

    expected: Image.Image
    actual: Image.Image
    marks: np.ndarray

    @property
    def pixels(self) -> int:
        return int(self.marks.sum())

    @property
    def box(self) -> tuple[int, int, int, int] | None:
        """Left, top, right and bottom of what differs, px."""
        return Image.fromarray(self.marks).getbbox()

    def marked(self) -> Image.Image:
        """The expected picture in pale grey with what differs in pink."""
        grey = np.asarray(self.expected.convert("L"), dtype=np.float32) * 0.25 + 185
        page = np.repeat(grey[:, :, None], 3, axis=2).astype(np.uint8)
        page[self.marks] = _MARK
        return Image.fromarray(page)

    def side_by_side(self) -> Image.Image:
        """Expected, actual and what differs."""
        width, height = self.expected.size
        page = Image.new("RGB", (3 * width + 2 * _GAP, height), _PAPER)
        for place, picture in enumerate((self.expected, self.actual, self.marked())):
            page.paste(picture, (place * (width + _GAP), 0))
        return page


def difference(expected: Image.Image, actual: Image.Image) -> Difference:
    """Compare two pictures; the smaller is laid on paper of the other's size."""
    size = max(expected.width, actual.width), max(expected.height, actual.height)
    first, second = _on_paper(expected, size), _on_paper(actual, size)
    marks = (np.asarray(first) != np.asarray(second)).any(axis=2)
    return Difference(first, second, marks)


def _on_paper(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    page = Image.new("RGB", size, _PAPER)
    page.paste(picture)
    return page


def compare(name: str, frame: Frame, library: DesignLibrary, pictures: Path, folder: Path = FOLDER) -> None:
    """Raise `DiffersFromGolden`, with three pictures in `pictures`, where the frame is not its golden any more."""
    path, actual = folder / f"{name}.svg", golden_text(frame, library)
    if not path.is_file():
        raise DiffersFromGolden(f"{name} has no golden yet. Make it: {RENEW} {name}")
    expected = path.read_text(encoding="utf-8")
    if expected == actual:
        return
    seen = difference(picture_of(expected, library), picture_of(actual, library))
    pictures.mkdir(parents=True, exist_ok=True)
    for kind, picture in (
        ("expected", seen.expected),
        ("actual", seen.actual),
        ("difference", seen.side_by_side()),
    ):
        picture.save(pictures / f"{name}-{kind}.png")
    raise DiffersFromGolden(
        f"{name} is not its golden any more: {_in_words(seen)}.\n"
        f"Look at {pictures / f'{name}-difference.png'} (expected, actual, difference).\n"
        f"If it is meant: {RENEW} {name}\n" + _changed_lines(expected, actual)
    )


def _in_words(seen: Difference) -> str:
    if seen.box is None:
        return "the document differs, no pixel does"
    left, top, right, bottom = seen.box
    share = seen.pixels / seen.marks.size
    return f"{seen.pixels} px ({share:.2%}) differ, from ({left}, {top}) to ({right}, {bottom})"


def _changed_lines(expected: str, actual: str) -> str:
    lines = [
        line[:240]
        for line in unified_diff(expected.splitlines(), actual.splitlines(), lineterm="", n=0)
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    more = f"\n... and {len(lines) - _MOST_LINES} lines more" if len(lines) > _MOST_LINES else ""
    return "\n".join(lines[:_MOST_LINES]) + more
