"""Is everything up? The full answer for the studio, the short one for whoever watches the process."""

import asyncio
from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from app.dependencies import PartsDep
from app.generation.own_model import ServiceHealth
from app.settings import Provider

router = APIRouter(tags=["status"])


class ModelServiceStatus(BaseModel):
    """`up` says that it answers, `model_loaded` that it can write."""

    model_config = ConfigDict(protected_namespaces=())

    up: bool
    model: str | None = None
    adapter: str | None = None
    model_loaded: bool = False


class OpenAIStatus(BaseModel):
    """Only whether a key is set; nobody asks OpenAI, since asking costs money."""

    key_set: bool
    model: str


class Status(BaseModel):
    """`ready`: a design that is asked for now has somebody to write it and somewhere to be kept."""

    ready: bool
    provider: Provider
    model_service: ModelServiceStatus
    openai: OpenAIStatus
    database_up: bool


class Health(BaseModel):
    status: Literal["healthy"] = "healthy"
    service: str = "adgenesis-backend"


@router.get("/api/status", operation_id="readStatus")
async def read_status(parts: PartsDep) -> Status:
    """Who would write a design now, and whether they are there."""
    settings = parts.settings
    health, database_up = await asyncio.gather(parts.own_model.health(), parts.database.answers())
    service = _service_status(health)
    own_model_writes = settings.model_provider is not Provider.OPENAI and service.model_loaded
    return Status(
        ready=database_up and (own_model_writes or settings.uses_openai),
        provider=settings.model_provider,
        model_service=service,
        openai=OpenAIStatus(key_set=settings.openai_api_key is not None, model=settings.openai_model),
        database_up=database_up,
    )


@router.get("/health", operation_id="readHealth")
async def read_health() -> Health:
    """The process runs and takes requests."""
    return Health()


def _service_status(health: ServiceHealth | None) -> ModelServiceStatus:
    if health is None:
        return ModelServiceStatus(up=False)
    return ModelServiceStatus(
        up=True, model=health.model, adapter=health.adapter, model_loaded=health.model_loaded
    )
