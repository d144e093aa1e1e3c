"""What may be done with uploads, and how they look from outside."""

from anyio import to_thread

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import FaceKey
from adgenesis_design.uploads import UploadedFont, take_font, take_picture
from adgenesis_design.uploads.kinds import kind_of
from app.errors import FaceTaken, UploadInUse
from app.uploads.models import UploadRow
from app.uploads.repository import Kind, UploadRepository
from app.uploads.schemas import FontUpload, PictureUpload, UploadList
from app.uploads.stored import Taken, row_of

MEDIA_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
    "otf": "font/otf",
}
_FONTS = {"ttf", "otf", "woff", "woff2", "font collection", "type 1 font"}


async def take(
    data: bytes, file_name: str, uploads: UploadRepository, library: DesignLibrary
) -> PictureUpload | FontUpload:
    """Check a file and keep it. Raises `UploadRefused` with its name and the way out, or `FaceTaken`."""
    taken = await to_thread.run_sync(_check, data, file_name)
    if isinstance(taken, UploadedFont) and _key(taken) in library.font_files:
        # Every design set in the library's face would change.
        raise FaceTaken(f"{taken.family} {taken.weight}{' italic' if taken.italic else ''}")
    return read_upload(await uploads.add(row_of(taken)))


def _check(data: bytes, file_name: str) -> Taken:
    return take_font(data, file_name) if kind_of(data) in _FONTS else take_picture(data, file_name)


def _key(font: UploadedFont) -> FaceKey:
    return FaceKey(font.family, font.weight, font.italic)


async def list_uploads(uploads: UploadRepository, kind: Kind | None, limit: int) -> UploadList:
    return UploadList(items=[read_upload(row) for row in await uploads.newest(kind, limit)])


async def delete_upload(row: UploadRow, uploads: UploadRepository) -> None:
    """Raises `UploadInUse`."""
    brands, designs = await uploads.uses(row)
    if brands or designs:
        raise UploadInUse(row.file_name, brands, designs)
    await uploads.delete(row)


def read_upload(row: UploadRow) -> PictureUpload | FontUpload:
    shared = {name: getattr(row, name) for name in ("sha256", "file_name", "size", "created_at", "format")}
    if row.kind == "font":
        return FontUpload(**shared, family=row.family, weight=row.weight, italic=row.italic)
    sides = {"width": row.width, "height": row.height, "has_alpha": row.has_alpha}
    return PictureUpload(**shared, **sides, address=f"asset:{row.sha256}")
