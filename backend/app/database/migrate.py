"""Bring a database to the newest schema. Several processes may try at once: one does it, the others wait."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

# Any number that nothing else uses as an advisory lock.
_LOCK = 7_305_011


def upgrade(engine: Engine) -> None:
    """Run the missing migrations, all in one transaction, and dispose of the engine."""
    config = Config()
    config.set_main_option("script_location", str(files("app.database") / "migrations").replace("%", "%%"))
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
