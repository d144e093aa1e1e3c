"""Problems that no single resource owns."""

from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy.exc import OperationalError

from app.database.engine import Database


async def test_an_unknown_address_is_named(client: httpx2.AsyncClient) -> None:
    response = await client.get("/api/nothing")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert "/api/nothing" in response.json()["detail"]


async def test_a_wrong_method_is_named(client: httpx2.AsyncClient) -> None:
    response = await client.delete("/api/designs")
    assert response.status_code == 405
    assert "DELETE" in response.json()["detail"]
    assert "GET" in response.headers["allow"]


async def test_ids_that_no_design_can_have_are_refused(client: httpx2.AsyncClient) -> None:
    for wrong in ("0", "-1", "x", str(2**70)):
        response = await client.get(f"/api/designs/{wrong}")
        assert response.status_code == 422
        assert response.json()["errors"][0]["field"] == "path.design_id"


async def test_a_body_that_does_not_say_it_is_json_is_told_so(client: httpx2.AsyncClient) -> None:
    response = await client.post("/api/layout", content=b"{}", headers={"Content-Type": "text/plain"})
    assert response.json()["detail"] == "body: Send JSON, with Content-Type: application/json."


async def test_a_body_that_is_too_large_is_refused(client: httpx2.AsyncClient) -> None:
    async def without_a_length() -> AsyncIterator[bytes]:
        for _ in range(26):
            yield b" " * 1_000_000

    headers = {"Content-Type": "application/json"}
    for content in (b" " * 25_000_001, without_a_length()):
        response = await client.post("/api/layout", content=content, headers=headers)
        assert response.status_code == 413
        assert response.headers["content-type"] == "application/problem+json"
        assert "MAX_BODY_SIZE" in response.json()["detail"]


async def test_a_document_nested_without_end_is_refused(client: httpx2.AsyncClient) -> None:
    for depth in (60, 500, 100_000):
        body = '{"spec": {"metadata": {"a": ' + "[" * depth + "]" * depth + "}}}"
        response = await client.post(
            "/api/layout", content=body, headers={"Content-Type": "application/json"}
        )
        assert response.status_code == 422


async def test_a_database_that_does_not_answer_is_a_503(
    app: FastAPI, client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Database) -> None:
        raise OperationalError("SELECT", {}, Exception("gone"))

    monkeypatch.setattr(Database, "transaction", refuse)
    response = await client.get("/api/designs")
    assert response.status_code == 503
    assert response.json()["retryable"] is True


async def test_our_own_mistakes_keep_their_words_to_the_log(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Database) -> None:
        raise KeyError("inner secret")

    monkeypatch.setattr(Database, "transaction", fail)
    response = await client.get("/api/designs")
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "inner secret" not in response.text
