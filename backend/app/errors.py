"""The errors of the backend. Each carries the status it is answered with; one handler renders them all.

BackendError
├── DesignNotFound          404
├── PictureNotFound         404
├── FontNotFound            404
├── UploadNotFound          404
├── BrandNotFound           404
├── StaleRevision           409
├── UploadInUse             409
├── FaceTaken               409
├── DatabaseUnavailable     503
├── SettingsError           stops the start
└── ModelError              503, see `generation/errors.py`
"""

from typing import ClassVar


class BackendError(Exception):
    """Something that a caller can act on; the message names the thing, the value and the way out."""

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "internal"
    title: ClassVar[str] = "Something went wrong inside"
    retryable: bool = False


class NotFound(BackendError):
    """What was asked for is not here."""

    status = 404
    slug = "not-found"
    title = "Not found"


class DesignNotFound(NotFound):
    """No design has that id."""

    def __init__(self, design_id: int) -> None:
        super().__init__(
            f"No design {design_id}. It may have been deleted; GET /api/designs lists what there is."
        )


class PictureNotFound(NotFound):
    """No illustration has that name."""


class FontNotFound(NotFound):
    """No font file has that name."""


class UploadNotFound(NotFound):
    """No upload has those bytes."""

    def __init__(self, sha256: str) -> None:
        super().__init__(f"No upload {sha256[:12]}. GET /api/uploads lists what there is; upload it again.")


class BrandNotFound(NotFound):
    """No brand has that id."""

    def __init__(self, brand_id: int) -> None:
        super().__init__(
            f"No brand {brand_id}. It may have been deleted; GET /api/brands lists what there is."
        )


class UploadInUse(BackendError):
    """A brand or a design shows the upload, and would be broken without it."""

    status = 409
    slug = "upload-in-use"
    title = "The upload is in use"

    def __init__(self, file_name: str, brands: int, designs: int) -> None:
        uses = [f"{count} {noun}" for count, noun in ((brands, "brand(s)"), (designs, "design(s)")) if count]
        super().__init__(
            f"{file_name} is used by {' and '.join(uses)}. Take it out there, or delete them, first."
        )


class FaceTaken(BackendError):
    """There is another file for the same face of a font."""

    status = 409
    slug = "face-taken"
    title = "The font is there already"

    def __init__(self, face: str) -> None:
        super().__init__(
            f"There is a font {face} already, and ads are set in it. Choose it from the list, "
            "or give your file a family name of its own."
        )


class StaleRevision(BackendError):
    """A design was changed by someone else since the caller read it."""

    status = 409
    slug = "stale-revision"
    title = "The design has changed meanwhile"

    def __init__(self, design_id: int, given: int, current: int) -> None:
        super().__init__(
            f"Design {design_id} is at revision {current}, and your change is based on revision {given}. "
            "Load the design again and repeat the change."
        )


class DatabaseUnavailable(BackendError):
    """PostgreSQL cannot be started or reached."""

    status = 503
    slug = "database-unavailable"
    title = "The database does not answer"
    retryable = True


class SettingsError(BackendError):
    """A setting is missing or unusable; the message names the variable."""
