"""The database as the rest of the backend sees it: transactions, and nothing else."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from anyio import to_thread
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from app.database.migrate import upgrade
from app.errors import DatabaseUnavailable
from app.settings import Settings

_log = logging.getLogger(__name__)

_DIALECT = "postgresql+psycopg://"


class Database:
    """An engine with its transactions. Whoever opens one never commits: leaving the block does."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """Commits at the end of the block, rolls back when it raises."""
        async with self._sessions.begin() as session:
            yield session

    async def answers(self) -> bool:
        try:
            async with self._engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception:  # Whatever is wrong, the answer to this question is no; the log has the reason.
            _log.warning("The database does not answer.", exc_info=True)
            return False
        return True


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """The database of the settings, migrated. Raises `DatabaseUnavailable`."""
    opened = _open_embedded(settings) if settings.database_url is None else _open_remote(settings)
    async with opened as engine:
        try:
            yield Database(engine)
        finally:
            await engine.dispose()


@asynccontextmanager
async def _open_remote(settings: Settings) -> AsyncIterator[AsyncEngine]:
    assert settings.database_url is not None
    url = settings.database_url.get_secret_value()
    try:
        await to_thread.run_sync(upgrade, create_engine(url))
    except Exception as error:
        raise DatabaseUnavailable(
            f"The database of DATABASE_URL cannot be used: {_first_line(error)}. "
            "Start it, correct DATABASE_URL, or unset it for the embedded database."
        ) from error
    yield create_async_engine(url, pool_pre_ping=True)


@asynccontextmanager
async def _open_embedded(settings: Settings) -> AsyncIterator[AsyncEngine]:
    # Only here, because the embedded server needs a Unix and DATABASE_URL does not.
    from app.database.embedded import EmbeddedPostgres

    server = EmbeddedPostgres(settings.adgenesis_home / "database")
    await to_thread.run_sync(server.start)

    async def connect() -> psycopg.AsyncConnection[Any]:
        """A connection, even if the server was killed since the last one."""
        try:
            return await psycopg.AsyncConnection.connect(server.conninfo)
        except psycopg.OperationalError:
            _log.warning("The embedded database is gone; starting it again.")
            await to_thread.run_sync(server.start)
            return await psycopg.AsyncConnection.connect(server.conninfo)

    try:
        engine = create_engine(_DIALECT, creator=lambda: psycopg.connect(server.conninfo))
        await to_thread.run_sync(upgrade, engine)
        yield create_async_engine(_DIALECT, async_creator=connect, pool_pre_ping=True)
    finally:
        await to_thread.run_sync(server.stop)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
