"""The shelf keeps what was used lately, up to its limit."""

import httpx2
from fastapi import FastAPI
from files import photo
from sqlalchemy import text

from adgenesis_design.library import DesignLibrary
from app.parts import Parts
from app.uploads.shelf import Named, UploadShelf


async def _uploaded(client: httpx2.AsyncClient, color: str) -> str:
    file = {"file": ("photo.jpg", photo(color=color))}
    sha256: str = (await client.post("/api/uploads", files=file)).json()["sha256"]
    return sha256


async def _shown(app: FastAPI, shelf: UploadShelf, *sha256s: str) -> set[str]:
    parts: Parts = app.state.parts
    async with parts.database.transaction() as session:
        return set((await shelf.library_for(Named(frozenset(sha256s)), session)).uploads)


async def _empty_table(app: FastAPI) -> None:
    parts: Parts = app.state.parts
    async with parts.database.transaction() as session:
        await session.execute(text("TRUNCATE uploads"))


async def test_what_was_used_is_kept_in_memory(
    app: FastAPI, client: httpx2.AsyncClient, library: DesignLibrary
) -> None:
    blue, red = await _uploaded(client, "#3b6ea5"), await _uploaded(client, "#a53b3b")
    shelf = UploadShelf(library, 1_000_000)
    assert await _shown(app, shelf, blue) == {blue}
    await _empty_table(app)
    assert await _shown(app, shelf, blue, red) == {blue}
    shelf.forget(blue)
    assert await _shown(app, shelf, blue, red) == set()


async def test_the_oldest_goes_when_there_is_no_room(
    app: FastAPI, client: httpx2.AsyncClient, library: DesignLibrary
) -> None:
    blue, red = await _uploaded(client, "#3b6ea5"), await _uploaded(client, "#a53b3b")
    shelf = UploadShelf(library, int(len(photo()) * 1.5))
    await _shown(app, shelf, blue)
    await _shown(app, shelf, red)
    await _empty_table(app)
    assert await _shown(app, shelf, blue, red) == {red}
