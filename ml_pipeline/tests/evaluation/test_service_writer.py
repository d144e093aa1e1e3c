"""A running service can be evaluated over HTTP, as the product asks it."""

from collections.abc import Iterator

import pytest
from scripted_engine import REST, ScriptedEngine
from served import served

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed, MissingWeights, ServiceUnreachable
from adgenesis_ml.evaluation.service_writer import ServiceWriter
from adgenesis_ml.service.app import create_app

BRIEF = DesignBrief(prompt="Café Lune: 20% off", platform="meta", format="story")


def writer(headline: str) -> Writer:
    return Writer(ScriptedEngine(headline, rest=REST.format(brand="Café Lune", offer="20% off")), ["bread"])


@pytest.fixture
def url() -> Iterator[str]:
    with served(create_app(lambda: writer('["Mornings at the counter","'))) as url:
        yield url


def test_the_services_design_is_the_writers_own(url: str) -> None:
    spec = ServiceWriter(url).write(BRIEF)
    assert spec.words("headline") == "Mornings at the counter"
    assert spec.metadata["model"] == "scripted"


def test_the_service_says_which_model_and_adapter_answer(url: str) -> None:
    assert ServiceWriter(url + "/").describe() == ("scripted", "scripted-adapter")


def test_a_brief_that_the_model_fails_on_fails_alone() -> None:
    with served(create_app(lambda: writer("cut off in the mid"))) as url:
        with pytest.raises(GenerationFailed, match="answered 502"):
            ServiceWriter(url).write(BRIEF)


def test_a_service_without_a_model_is_told_apart() -> None:
    def missing() -> Writer:
        raise MissingWeights("No adapter here.")

    with (
        served(create_app(missing)) as url,
        pytest.raises(ServiceUnreachable, match="no model loaded: No adapter"),
    ):
        ServiceWriter(url).describe()
