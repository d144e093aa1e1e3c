"""Every error as RFC 9457 problem+json: one schema, one set of handlers, one way to document them."""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from adgenesis_design.errors import (
    DesignError,
    PlacementWithoutWords,
    UnknownFormat,
    UnknownPlatform,
    UploadRefused,
)
from app.errors import BackendError, DatabaseUnavailable

MEDIA_TYPE = "application/problem+json"
TOO_LARGE = "The request is too large. Use a smaller file, or raise MAX_BODY_SIZE."
_UNUSABLE = "The request cannot be used"
_log = logging.getLogger(__name__)


class ProblemField(BaseModel):
    """One value at fault: where it stands (`body.spec.elements.0.fontSize`), why, and what it was."""

    field: str
    message: str
    value: str | None = None


class Problem(BaseModel):
    """RFC 9457. `detail` names the thing, the value and the way out."""

    type: str = Field(description="which kind of problem: `urn:adgenesis:problem:<slug>`")
    title: str
    status: int
    detail: str
    errors: list[ProblemField] | None = None
    retryable: bool | None = Field(
        default=None, description="whether the same request may work when sent again"
    )


class ProblemResponse(JSONResponse):
    media_type = MEDIA_TYPE


def problem(status: int, slug: str, title: str, detail: str, **more: Any) -> Problem:
    return Problem(
        type=f"urn:adgenesis:problem:{slug}", title=title, status=status, detail=_printable(detail), **more
    )


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI entries of a route's problems."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def respond(body: Problem, headers: Mapping[str, str] | None = None) -> ProblemResponse:
    return ProblemResponse(body.model_dump(exclude_none=True), status_code=body.status, headers=headers)


def add_problem_handlers(app: FastAPI) -> None:
    for kind in (BackendError, DesignError, RequestValidationError, OperationalError, Exception):
        app.add_exception_handler(kind, _answer)
    app.add_exception_handler(HTTPException, _answer_framework)


def problem_of(error: Exception) -> Problem:
    """What a caller is told about an error. Errors nobody expected are logged and keep their words to us."""
    match error:
        case BackendError():
            retryable = error.retryable if error.status == HTTPStatus.SERVICE_UNAVAILABLE else None
            return problem(error.status, error.slug, error.title, str(error), retryable=retryable)
        case DesignError():
            return _refused_by_the_core(error)
        case RequestValidationError():
            return _invalid_request(error)
        case OperationalError():
            _log.error("The database did not answer: %s", error)
            return problem_of(
                DatabaseUnavailable("The database does not answer. Wait a moment and try again.")
            )
        case _:
            _log.error("A request failed", exc_info=error)
            detail = "The request failed for a reason of ours. The backend's log has the details."
            return problem(500, "internal", "Something went wrong inside", detail)


async def _answer(request: Request, error: Exception) -> ProblemResponse:
    return respond(problem_of(error))


async def _answer_framework(request: Request, error: Exception) -> ProblemResponse:
    """What the framework itself refuses: unknown addresses, wrong methods, bodies that are too large."""
    assert isinstance(error, HTTPException)
    if error.status_code == HTTPStatus.BAD_REQUEST:
        # The framework's word for a body that is not even text, or nested without end.
        field = ProblemField(field="body", message="The body cannot be read as JSON in UTF-8.")
        return respond(problem(422, "invalid-request", _UNUSABLE, _sentence(field), errors=[field]))
    title = HTTPStatus(error.status_code).phrase
    detail = {
        404: f"Nothing is at {request.url.path}. The addresses are described at /docs.",
        405: f"{request.method} does not work at {request.url.path}. The methods are described at /docs.",
        413: TOO_LARGE,
    }.get(error.status_code, str(error.detail))
    return respond(problem(error.status_code, title.lower().replace(" ", "-"), title, detail), error.headers)


def _refused_by_the_core(error: DesignError) -> Problem:
    """The design core cannot use what the caller gave: an unknown platform, font or picture."""
    fields = {
        UnknownPlatform: "body.platform",
        UnknownFormat: "body.format",
        PlacementWithoutWords: "body.format",
        UploadRefused: "body.file",
    }
    field = fields.get(type(error), "body.spec")
    errors = [ProblemField(field=field, message=_printable(str(error)))]
    return problem(422, "invalid-request", _UNUSABLE, str(error), errors=errors)


def _invalid_request(error: RequestValidationError) -> Problem:
    errors = [_describe(entry) for entry in error.errors()]
    detail = " ".join(_sentence(entry) for entry in errors[:5])
    if len(errors) > 5:
        detail += f" And {len(errors) - 5} more."
    return problem(422, "invalid-request", _UNUSABLE, detail, errors=errors)


def _describe(entry: Mapping[str, Any]) -> ProblemField:
    location: Sequence[str | int] = entry["loc"]
    if entry["type"] == "json_invalid":
        reason = entry.get("ctx", {}).get("error", entry["msg"])
        return ProblemField(field="body", message=f"This is no JSON: {reason}, at character {location[-1]}.")
    if entry["type"] == "model_attributes_type" and isinstance(entry["input"], bytes):
        return ProblemField(field="body", message="Send JSON, with Content-Type: application/json.")
    field = ".".join(str(part) for part in location) or "request"
    if entry["type"] == "extra_forbidden":
        return ProblemField(field=_printable(field), message="Unknown key; remove it.")
    message = entry["msg"].removeprefix("Value error, ")
    value = None if entry["type"] == "missing" else _shorten(repr(entry.get("input")))
    return ProblemField(field=_printable(field), message=_printable(message), value=value)


def _sentence(entry: ProblemField) -> str:
    got = "" if entry.value is None else f" (got {entry.value})"
    return f"{entry.field}: {entry.message.rstrip('.')}{got}."


def _shorten(text: str, limit: int = 80) -> str:
    return _printable(text if len(text) <= limit else text[: limit - 3] + "...")


def _printable(text: str) -> str:
    """Text that UTF-8 can carry: what a caller sent may hold halves of surrogate pairs."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
