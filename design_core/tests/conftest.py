import pytest
from hypothesis import settings

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary

# A property is no stopwatch: what is slow on a busy machine is not wrong.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def library() -> DesignLibrary:
    return load_library()
