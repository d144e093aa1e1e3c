"""Errors of the service as RFC 9457 problem documents: each names the thing, the value and the way out."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from adgenesis_design.errors import DesignError
from adgenesis_ml.errors import GenerationFailed, ModelNotLoaded, PipelineError


def problem(status: int, title: str, detail: str, **extra: Any) -> JSONResponse:
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **extra}
    return JSONResponse(body, status, media_type="application/problem+json")


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
        return problem(422, "Invalid request", " ".join(_describe(dict(e)) for e in error.errors()[:5]))

    @app.exception_handler(DesignError)
    async def unusable(request: Request, error: DesignError) -> JSONResponse:
        return problem(422, "Invalid request", str(error))

    @app.exception_handler(PipelineError)
    async def failed(request: Request, error: PipelineError) -> JSONResponse:
        if isinstance(error, ModelNotLoaded):
            return problem(503, "Model not loaded", str(error), retryable=True)
        if isinstance(error, GenerationFailed):
            return problem(502, "No usable answer", str(error), retryable=True)
        return problem(500, "Pipeline error", str(error))

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        detail = (
            f"{request.method} {request.url.path}: {error.detail}. See /docs for what this service answers."
        )
        return problem(error.status_code, str(error.detail), detail)

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        return problem(500, "Internal error", "The service failed; its log has the reason. Try again.")
