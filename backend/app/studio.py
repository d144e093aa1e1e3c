"""The studio's pages: the built front end, where there is one."""

from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.status.endpoints import Health, read_health

# The bundler puts a hash of the content into the names below this path.
_HASHED = "/assets/"


def add_studio(app: FastAPI, folder: Path) -> None:
    """Serve the studio below `/`; without one, `/` says that the backend is healthy."""
    if not (folder / "index.html").is_file():
        app.add_api_route("/", read_health, response_model=Health, tags=["status"], include_in_schema=False)
        return
    app.add_api_route("/api/{rest:path}", _no_such_address, include_in_schema=False)
    app.frontend("/", directory=folder, fallback="index.html")
    app.add_middleware(StudioCaching)


async def _no_such_address(rest: str) -> None:
    """An unknown address of the API is an error, not the studio's page."""
    raise HTTPException(404)


class StudioCaching:
    """Hashed files may be kept for ever; the pages that name them must be asked for again."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/api/"):
            await self._app(scope, receive, send)
            return

        async def send_with_caching(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = message["status"] in (200, 206, 304)
                lasting = found and scope["path"].startswith(_HASHED)
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = "public, max-age=31536000, immutable" if lasting else "no-cache"
            await send(message)

        await self._app(scope, receive, send_with_caching)
