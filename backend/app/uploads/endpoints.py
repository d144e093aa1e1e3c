"""Uploads over HTTP: send, list, read, delete."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Query, Response, UploadFile, status

from app.dependencies import LibraryDep, PartsDep, SessionDep
from app.problems import documented
from app.uploads import service
from app.uploads.models import UploadRow
from app.uploads.repository import Kind, UploadRepository
from app.uploads.schemas import Sha256, Upload, UploadList

router = APIRouter(prefix="/api/uploads", tags=["uploads"])

# The address is of the bytes, so they never change. Whatever a stranger's file is, it runs nothing here.
_HEADERS = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    "X-Content-Type-Options": "nosniff",
}
_BYTES = {"schema": {"type": "string", "format": "binary"}}


def _repository(session: SessionDep) -> UploadRepository:
    return UploadRepository(session)


UploadsDep = Annotated[UploadRepository, Depends(_repository)]


async def _load_upload(sha256: Sha256, uploads: UploadsDep) -> UploadRow:
    return await uploads.get(sha256)


@router.post(
    "",
    operation_id="uploadFile",
    status_code=status.HTTP_201_CREATED,
    responses=documented(409, 413, 422, 503),
)
async def upload(
    file: Annotated[
        UploadFile, File(description="a picture (PNG, JPEG, WebP, SVG) or a font (TTF, OTF, WOFF, WOFF2)")
    ],
    uploads: UploadsDep,
    library: LibraryDep,
) -> Upload:
    """Check a picture or a font and keep what draws it. The same file sent again is the same upload."""
    return await service.take(await file.read(), file.filename or "", uploads, library)


@router.get("", operation_id="listUploads", responses=documented(422, 503))
async def list_uploads(
    uploads: UploadsDep,
    kind: Annotated[Kind | None, Query(description="pictures or fonts only")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="how many at most")] = 100,
) -> UploadList:
    """What was uploaded, newest first."""
    return await service.list_uploads(uploads, kind, limit)


@router.get(
    "/{sha256}",
    operation_id="readUpload",
    response_class=Response,
    responses={
        200: {"content": dict.fromkeys(service.MEDIA_TYPES.values(), _BYTES)},
        **documented(404, 422, 503),
    },
)
async def read_upload(sha256: Sha256, uploads: UploadsDep) -> Response:
    """The bytes of a picture or a font."""
    row = await uploads.get(sha256, with_data=True)
    return Response(row.data, media_type=service.MEDIA_TYPES[row.format], headers=_HEADERS)


@router.delete(
    "/{sha256}",
    operation_id="deleteUpload",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=documented(404, 409, 422, 503),
)
async def delete_upload(
    row: Annotated[UploadRow, Depends(_load_upload)], uploads: UploadsDep, parts: PartsDep
) -> None:
    """Delete an upload for good, unless a brand or a design shows it."""
    await service.delete_upload(row, uploads)
    parts.shelf.forget(row.sha256)
