"""Uploads beside designs: pictures and fonts of the user's in a folder `uploads`, named by the hash of their bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from adgenesis_design.errors import UploadRefused
from adgenesis_design.library import DesignLibrary
from adgenesis_design.uploads import UploadedFont, UploadedPicture, take_font, take_picture

FOLDER = "uploads"
_FONTS = (".ttf", ".otf")
_OPENTYPE = b"OTTO"


@dataclass(frozen=True, slots=True)
class Uploads:
    """What a user brings to a design, checked."""

    pictures: tuple[UploadedPicture, ...] = ()
    fonts: tuple[UploadedFont, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.pictures or self.fonts)

    def __add__(self, other: "Uploads") -> "Uploads":
        pictures = {picture.sha256: picture for picture in (*self.pictures, *other.pictures)}
        fonts = {font.sha256: font for font in (*self.fonts, *other.fonts)}
        return Uploads(tuple(pictures.values()), tuple(fonts.values()))

    def into(self, library: DesignLibrary) -> DesignLibrary:
        """The library with these besides."""
        return library.with_uploads(self.pictures, self.fonts) if self else library


NONE = Uploads()


def write_uploads(uploads: Uploads, out: Path) -> None:
    """Write each to `out/uploads`, so that the designs in `out` can be read again."""
    for name, data in _files(uploads):
        path = out / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _files(uploads: Uploads) -> Iterable[tuple[str, bytes]]:
    for picture in uploads.pictures:
        yield f"{picture.sha256}.{picture.kind}", picture.data
    for font in uploads.fonts:
        yield f"{font.sha256}.{'otf' if font.data.startswith(_OPENTYPE) else 'ttf'}", font.data


def read_uploads(design: Path) -> Uploads:
    """What lies beside a design: in its own folder's `uploads`, or in those of the campaign that it belongs to.

    Raises `UploadRefused` for a file that is not what its name says.
    """
    home = design if design.is_dir() else design.parent
    found = Uploads()
    for folder in (home / FOLDER, home.resolve().parent / FOLDER):
        if folder.is_dir():
            for path in sorted(folder.iterdir()):
                if path.is_file() and not path.name.startswith("."):
                    found = found + _read(path)
    return found


def _read(path: Path) -> Uploads:
    data = path.read_bytes()
    taken: UploadedFont | UploadedPicture
    taken = take_font(data, path.name) if path.suffix in _FONTS else take_picture(data, path.name)
    if taken.sha256 != path.stem:
        raise UploadRefused(
            f"{path.name}: It has been changed since it was put there. Bring the original back."
        )
    return Uploads(fonts=(taken,)) if isinstance(taken, UploadedFont) else Uploads(pictures=(taken,))
