"""Settings: read once, checked, and discreet."""

import subprocess
import sys

import pytest

from app.errors import SettingsError
from app.settings import Provider, Settings


def test_an_empty_environment_is_enough() -> None:
    settings = Settings.from_environment()
    assert settings.model_provider is Provider.AUTO
    assert settings.ml_service_url == "http://127.0.0.1:8001"
    assert settings.database_url is None
    assert not settings.uses_openai


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MODEL_PROVIDER", "gemini"),
        ("MODEL_PROVIDER", "openai"),
        ("ML_SERVICE_URL", "localhost:8001"),
        ("DATABASE_URL", "psql 'host=x password=hush'"),
        ("GENERATION_DEADLINE", "-1"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_start_and_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as caught:
        Settings.from_environment()
    assert "hush" not in str(caught.value)


def test_secrets_are_not_printed() -> None:
    settings = Settings(openai_api_key="sk-hush", database_url="postgres://me:hush@host/db")
    assert "hush" not in repr(settings)
    assert settings.database_url is not None
    assert settings.database_url.get_secret_value() == "postgresql+psycopg://me:hush@host/db"


def test_importing_the_app_reads_no_environment() -> None:
    code = "import os; os.environ['MODEL_PROVIDER'] = 'nonsense'; import app.main"
    search = f"import sys; sys.path[:0] = {[path for path in sys.path if path]!r}; "
    assert subprocess.run([sys.executable, "-c", search + code], check=False).returncode == 0
