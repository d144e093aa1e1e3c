"""The errors of the backend. Each carries the status it is answered with; one handler renders them all.

BackendError
├── DesignNotFound          404
├── PictureNotFound         404
├── FontNotFound            404
├── StaleRevision           409
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
