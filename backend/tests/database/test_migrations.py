"""The migrations make exactly the tables that the code describes."""

from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from app.database.base import Base
from app.database.embedded import EmbeddedPostgres
from app.database.engine import open_database
from app.database.migrate import upgrade
from app.designs.models import DesignRow
from app.errors import DatabaseUnavailable
from app.settings import Settings


def test_migrated_database_matches_the_tables(home: Path) -> None:
    server = EmbeddedPostgres(home / "database")
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(server.conninfo))
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()
    assert DesignRow.__tablename__ in Base.metadata.tables
    assert differences == []


async def test_an_unreachable_database_url_names_the_variable_and_hides_the_password() -> None:
    settings = Settings(database_url="postgresql://me:hush@127.0.0.1:1/none")
    with pytest.raises(DatabaseUnavailable, match="DATABASE_URL") as caught:
        async with open_database(settings):
            pass
    assert "hush" not in str(caught.value)
