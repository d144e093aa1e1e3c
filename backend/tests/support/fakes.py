"""Models and networks that do as a test says."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import anyio
import httpx2
from builders import spec
from sqlalchemy import text

from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from app.database.engine import open_database
from app.generation.errors import ModelError
from app.generation.own_model import OwnModel
from app.generation.proposal import DesignModel, Proposal
from app.generation.provenance import Provenance
from app.generation.words import Tell, Words
from app.parts import OpenParts, Parts
from app.settings import Settings
from app.uploads.shelf import UploadShelf


class FakeModel:
    """Answers with `proposal`, or raises the next of `errors`; remembers the briefs."""

    def __init__(self, *errors: ModelError, provider: str = "custom") -> None:
        self.provider = provider
        self.errors = list(errors)
        self.briefs: list[DesignBrief] = []
        self.document = spec()
        self.words: list[Words] = []

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        self.briefs.append(brief)
        if self.errors:
            raise self.errors.pop(0)
        if tell is not None:
            for words in self.words:
                tell(words)
        return Proposal(self.document, Provenance(provider=self.provider, model="fake", seed=brief.seed))


class SlowModel:
    """Never answers; says when it was asked and when it was cancelled."""

    provider = "custom"

    def __init__(self) -> None:
        self.asked = anyio.Event()
        self.cancelled = anyio.Event()

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        self.asked.set()
        try:
            await anyio.sleep_forever()
        finally:
            self.cancelled.set()
        raise AssertionError


class Clock:
    """Time that passes when told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class NobodyThere(httpx2.AsyncBaseTransport):
    """A machine where nothing listens."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("Connection refused", request=request)


class Scripted(httpx2.AsyncBaseTransport):
    """Calls the next of its handlers for each request."""

    def __init__(self, *handlers: Callable[[httpx2.Request], httpx2.Response | Exception]) -> None:
        self._handlers = list(handlers)
        self.requests: list[httpx2.Request] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        self.requests.append(request)
        answer = self._handlers.pop(0)(request)
        if isinstance(answer, Exception):
            raise answer
        return answer


def open_fake_parts(model: DesignModel, library: DesignLibrary) -> OpenParts:
    """Real parts on an empty table, but for the model."""

    @asynccontextmanager
    async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
        own_model = OwnModel(settings.ml_service_url, 1, transport=NobodyThere())
        async with open_database(settings) as database:
            async with database.transaction() as session:
                await session.execute(text("TRUNCATE designs, brands, uploads RESTART IDENTITY"))
            shelf = UploadShelf(library, settings.upload_memory)
            yield Parts(settings, database, library, model, own_model, shelf)
        await own_model.aclose()

    return open_parts
