"""Everything the process is told from outside, read once when the app is built."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, StringConstraints, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import SettingsError

_STUDIO = Path(__file__).resolve().parents[2] / "frontend" / "dist"

Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://[^\s/]+.*$")]


class Provider(StrEnum):
    """Who writes the designs: our own model, OpenAI, or our own first and OpenAI when it fails."""

    CUSTOM = "custom"
    OPENAI = "openai"
    AUTO = "auto"


class Settings(BaseSettings):
    """Times are seconds, sizes bytes. An empty variable counts as unset."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, frozen=True)

    model_provider: Provider = Provider.AUTO
    ml_service_url: Url = "http://127.0.0.1:8001"
    openai_api_key: SecretStr | None = None
    openai_base_url: Url = "https://api.openai.com/v1"
    openai_model: str = "gpt-5-mini"
    # A small model on two slow cores needs tens of seconds for a long design.
    own_model_timeout: float = Field(default=90, gt=0)
    openai_timeout: float = Field(default=60, gt=0)
    generation_deadline: float = Field(default=120, gt=0)

    database_url: SecretStr | None = None
    adgenesis_home: Path = Path("~/.adgenesis")
    studio_dir: Path = _STUDIO
    # Room for a spec that carries a few photos as `data:` addresses.
    max_body_size: int = Field(default=25_000_000, gt=0)
    # Uploads that are kept in memory between requests.
    upload_memory: int = Field(default=128_000_000, ge=0)

    @field_validator("adgenesis_home", "studio_dir")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

    @field_validator("database_url")
    @classmethod
    def _postgres_through_psycopg(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        scheme, separator, rest = value.get_secret_value().strip().partition("://")
        if not separator or scheme not in {"postgres", "postgresql", "postgresql+psycopg"}:
            # The value may hold a password, so the message does not repeat it.
            raise ValueError("must start with postgresql:// (leave it unset for the embedded database)")
        return SecretStr(f"postgresql+psycopg://{rest}")

    @model_validator(mode="after")
    def _openai_needs_a_key(self) -> Self:
        if self.model_provider is Provider.OPENAI and self.openai_api_key is None:
            raise ValueError("OPENAI_API_KEY must be set when MODEL_PROVIDER is openai")
        return self

    @property
    def uses_openai(self) -> bool:
        return self.model_provider is not Provider.CUSTOM and self.openai_api_key is not None

    @classmethod
    def from_environment(cls) -> Self:
        """Raises `SettingsError` that names each variable at fault."""
        try:
            return cls()
        except ValidationError as error:
            problems = (
                f"{''.join(str(part).upper() + ': ' for part in entry['loc'][:1])}{entry['msg']}."
                for entry in error.errors(include_input=False)
            )
            # No cause: a ValidationError prints its input, which may hold a password.
            raise SettingsError("The settings cannot be used. " + " ".join(problems)) from None
