"""Errors of the service as RFC 9457 problem documents: each names the thing, the value and the way out."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from adgenesis_design.errors import DesignError
from adgenesis_ml.errors import GenerationFailed, ModelNotLoaded, PipelineError, ServiceUnreachable


def document(status: int, title: str, detail: str, **extra: Any) -> dict[str, Any]:
    """A problem as RFC 9457 writes it."""
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, **extra}


def problem_of(error: DesignError | PipelineError) -> dict[str, Any]:
    """The document of an expected error."""
    match error:
        case DesignError():
            return document(422, "Invalid request", str(error))
        case ModelNotLoaded():
            return document(503, "Model not loaded", str(error), retryable=True)
        case GenerationFailed():
            return document(502, "No usable answer", str(error), retryable=True)
        case ServiceUnreachable():
            return document(502, "The engine's server does not answer", str(error), retryable=True)
        case _:
            return document(500, "Pipeline error", str(error))


def _describe(error: dict[str, Any]) -> str:
    where = ".".join(str(part) for part in error["loc"] if part != "body") or "body"
    if error["type"] == "json_invalid":
        return f"The body is no JSON: {error.get('ctx', {}).get('error', error['msg'])}. Send an object with a prompt."
    if error["type"] == "extra_forbidden":
        return f"{where}: unknown key; remove it."
    message = error["msg"].removeprefix("Value error, ")
    given = repr(error.get("input"))
    return f"{where}: {message}" if given[:40] in message else f"{where}: {message} (got {given[:60]})."


def register_problems(app: FastAPI) -> None:
    """One renderer for every expected error; what is not expected becomes a 500 without its insides."""

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        detail = " ".join(_describe(dict(problem)) for problem in error.errors()[:5])
        return _answer(request, document(422, "Invalid request", detail))

    @app.exception_handler(DesignError)
    @app.exception_handler(PipelineError)
    async def expected(request: Request, error: DesignError | PipelineError) -> JSONResponse:
        return _answer(request, problem_of(error))

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        detail = (
            f"{request.method} {request.url.path}: {error.detail}. See /docs for what this service answers."
        )
        return _answer(request, document(error.status_code, str(error.detail), detail))

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        detail = "The service failed; its log has the reason. Try again."
        return _answer(request, document(500, "Internal error", detail))


def _answer(request: Request, body: dict[str, Any]) -> JSONResponse:
    # OpenAI's clients look for the words in a member of their own.
    if request.url.path.startswith("/v1/"):
        body |= {"error": {"message": body["detail"], "type": body["title"], "code": body["status"]}}
    return JSONResponse(body, body["status"], media_type="application/problem+json")
