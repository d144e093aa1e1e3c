"""What endpoints ask for, by type."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from adgenesis_design.library import DesignLibrary
from app.parts import Parts


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsDep = Annotated[Parts, Depends(_parts)]


def _library(parts: PartsDep) -> DesignLibrary:
    return parts.library


LibraryDep = Annotated[DesignLibrary, Depends(_library)]


async def _session(parts: PartsDep) -> AsyncIterator[AsyncSession]:
    async with parts.database.transaction() as session:
        yield session


# `function`: committed before the answer is sent, so that whoever has the answer can read what it says.
SessionDep = Annotated[AsyncSession, Depends(_session, scope="function")]
