"""What the backend says about itself."""

import httpx2


async def test_the_status_tells_who_would_write(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/api/status")).json() == {
        "ready": False,
        "provider": "custom",
        "model_service": {"up": False, "model": None, "adapter": None, "model_loaded": False},
        "openai": {"key_set": False, "model": "gpt-5-mini"},
        "database_up": True,
    }


async def test_health_is_json_and_so_is_the_root_without_a_studio(client: httpx2.AsyncClient) -> None:
    health = (await client.get("/health")).json()
    assert health == {"status": "healthy", "service": "adgenesis-backend"}
    assert (await client.get("/")).json() == health
