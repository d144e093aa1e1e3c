"""One product for all tests that need a running one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adgenesis.testing import Product, running_product


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    home: Path = tmp_path_factory.mktemp("home")
    with running_product(home) as product:
        yield product
