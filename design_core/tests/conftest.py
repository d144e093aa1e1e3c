import pytest

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary


@pytest.fixture(scope="session")
def library() -> DesignLibrary:
    return load_library()
