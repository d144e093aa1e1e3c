"""The description of the API is current and complete."""

import json
import re
from pathlib import Path

from app.main import create_app
from app.openapi import describe
from app.problems import MEDIA_TYPE
from app.settings import Settings

COMMITTED = Path(__file__).parents[1] / "openapi.json"


def test_the_committed_description_is_current() -> None:
    """When this fails: `python -m app.openapi > openapi.json`, then generate the studio's client anew."""
    assert json.loads(COMMITTED.read_text()) == describe(create_app(Settings()))


def test_every_operation_has_a_good_name_and_tells_its_problems() -> None:
    operations = [
        operation
        for path in describe(create_app(Settings()))["paths"].values()
        for operation in path.values()
    ]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]+)+", name.replace("OpenApi", "Openapi")) for name in names)
    for operation in operations:
        assert operation["summary"]
        assert operation["description"]
        for status, response in operation["responses"].items():
            if status >= "400":
                assert list(response["content"]) == [MEDIA_TYPE]
