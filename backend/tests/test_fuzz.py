"""Requests made up from our own description: no answer is a 5xx, and each is what the description says.

The server is a real one, on a port of its own, in a thread of its own.
"""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import uvicorn
from fakes import FakeModel, open_fake_parts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, GenerationMode, checks
from schemathesis.core.result import Ok

from adgenesis_design.library import DesignLibrary
from app.main import create_app
from app.parts import OpenParts
from app.settings import Provider, Settings

DESCRIPTION = schemathesis.openapi.from_path(Path(__file__).parents[1] / "openapi.json")
OPERATIONS = [found.ok() for found in DESCRIPTION.get_all_operations() if isinstance(found, Ok)]
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]


@pytest.fixture(scope="module")
def address(home: Path, library: DesignLibrary) -> Iterator[str]:
    parts: OpenParts = open_fake_parts(FakeModel(), library)
    app = create_app(
        Settings(adgenesis_home=home, studio_dir=home / "none", model_provider=Provider.CUSTOM), parts
    )
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_api_does_as_it_says(
    address: str, operation: APIOperation[Any, Any, Any, Any], data: st.DataObject
) -> None:
    mode = data.draw(st.sampled_from(GenerationMode))
    case = data.draw(operation.as_strategy(generation_mode=mode))
    case.call_and_validate(base_url=address, checks=CHECKS)
