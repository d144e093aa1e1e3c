"""The real parts, as the running backend has them."""

import httpx2
import pytest
from builders import request

from app.main import create_app
from app.settings import Provider, Settings


@pytest.mark.parametrize("provider", [Provider.CUSTOM, Provider.AUTO])
async def test_without_a_model_service_everything_else_works(settings: Settings, provider: Provider) -> None:
    # Nothing listens on port 1.
    changes = {"model_provider": provider, "ml_service_url": "http://127.0.0.1:1"}
    app = create_app(settings.model_copy(update=changes))
    async with (
        app.router.lifespan_context(app),
        httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://backend") as client,
    ):
        response = await client.post("/api/designs/generate", json=request())
        assert response.status_code == 503
        assert "http://127.0.0.1:1 is not running. Start it" in response.json()["detail"]
        assert (await client.get("/api/designs")).status_code == 200


async def test_an_openai_key_is_never_used_for_real_here(settings: Settings) -> None:
    app = create_app(
        Settings(**settings.model_dump() | {"model_provider": "auto", "openai_api_key": "sk-real"})
    )
    with pytest.raises(RuntimeError, match="switched off"):
        async with app.router.lifespan_context(app):
            pass
