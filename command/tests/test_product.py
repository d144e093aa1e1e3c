"""The running product under failure: nothing that was saved is lost, and what failed can be tried again."""

import threading
import time
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest

from adgenesis.testing import Product, running_product

pytestmark = pytest.mark.model

ORDER = {"prompt": "Night trains to Vienna from €39", "platform": "google", "format": "300x250", "seed": 5}


def generate(product: Product) -> httpx2.Response:
    return httpx2.post(f"{product.url}/api/designs/generate", json=ORDER, timeout=90)


def designs(product: Product) -> dict[int, Any]:
    """Every stored design by id, as soon as the backend answers again."""
    deadline = time.monotonic() + 60
    while True:
        try:
            page = httpx2.get(f"{product.url}/api/designs", params={"limit": 50}, timeout=10)
            page.raise_for_status()
            ids = [item["id"] for item in page.json()["items"]]
            return {
                id: httpx2.get(f"{product.url}/api/designs/{id}", timeout=10)
                .raise_for_status()
                .json()["spec"]
                for id in ids
            }
        except httpx2.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


def wait_until_ready(product: Product) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if httpx2.get(f"{product.url}/api/status", timeout=5).json()["ready"]:
                return
        except (httpx2.HTTPError, KeyError):
            pass
        time.sleep(0.3)
    raise TimeoutError("the product did not become ready again")


def test_a_brief_becomes_a_stored_design_and_a_picture(product: Product) -> None:
    answer = generate(product)
    assert answer.status_code == 201, answer.text
    design = answer.json()
    assert design["provenance"]["model"] == "smollm2-135m"
    picture = httpx2.get(f"{product.url}/api/designs/{design['id']}/export", params={"format": "png"})
    assert picture.content.startswith(b"\x89PNG")
    assert designs(product)[design["id"]] == design["spec"]


def test_killing_the_model_during_a_request_is_said_and_a_retry_works(product: Product) -> None:
    answers: list[httpx2.Response] = []
    asking = threading.Thread(target=lambda: answers.append(generate(product)))
    service = product.part("adgenesis_ml.service")
    # An answer may take less time than a test can reckon with: nothing comes of this one.
    service.suspend()
    asking.start()
    time.sleep(0.4)
    service.kill()
    asking.join(timeout=60)
    [answer] = answers
    assert answer.status_code in {502, 503}
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert "try again" in answer.json()["detail"].lower()
    wait_until_ready(product)
    assert generate(product).status_code == 201


@pytest.mark.parametrize("part", ["uvicorn", "postgres", "adgenesis_ml.service"])
def test_saved_designs_survive_the_death_of_any_process(product: Product, part: str) -> None:
    assert generate(product).status_code == 201
    before = designs(product)
    processes = product.postgres() if part == "postgres" else [product.part(part)]
    assert processes
    for process in processes:
        process.kill()
    wait_until_ready(product)
    assert designs(product) == before
    assert generate(product).status_code == 201


def test_killing_the_supervisor_leaves_no_process_and_loses_nothing(tmp_path: Path) -> None:
    with running_product(tmp_path) as product:
        assert generate(product).status_code == 201
        before = designs(product)
        parts = product.processes()
        product.process.kill()
        _, alive = psutil.wait_procs(parts, timeout=30)
        assert not alive
    with running_product(tmp_path) as product:
        assert designs(product) == before
