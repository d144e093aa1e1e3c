"""Alembic's entry: migrate over the connection that `migrate.py` passes, else over DATABASE_URL's."""

from alembic import context
from sqlalchemy import Connection, create_engine

from app.brands import models as _brands  # noqa: F401 -- the tables must be known to compare with them
from app.database.base import Base
from app.designs import models as _designs  # noqa: F401
from app.errors import SettingsError
from app.settings import Settings
from app.uploads import models as _uploads  # noqa: F401


def _migrate(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()


def _migrate_database_url() -> None:
    url = Settings.from_environment().database_url
    if url is None:
        raise SettingsError(
            "DATABASE_URL is not set. The embedded database is migrated when the backend starts."
        )
    with create_engine(url.get_secret_value()).connect() as connection:
        _migrate(connection)


given = context.config.attributes.get("connection")
if given is None:
    _migrate_database_url()
else:
    _migrate(given)
