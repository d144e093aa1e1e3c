"""The API's description, from which the studio's client is made: `python -m app.openapi > openapi.json`."""

import json
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from app.generation.schemas import Progress
from app.generation.words import Words
from app.problems import MEDIA_TYPE, Problem

_REFERENCE = "#/components/schemas/{model}"
# Sent as events or as problem documents, so that no route names them as its model.
_MORE_SCHEMAS: tuple[type[BaseModel], ...] = (Problem, Progress, Words)


def describe(app: FastAPI) -> dict[str, Any]:
    """FastAPI's description, with our problems in the place of its own validation errors."""
    if app.openapi_schema is None:
        description = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            separate_input_output_schemas=False,
        )
        schemas = description.setdefault("components", {}).setdefault("schemas", {})
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        for model in _MORE_SCHEMAS:
            _add_schema(schemas, model)
        for schema in schemas.values():
            _require_tags(schema)
        for path in description["paths"].values():
            for operation in path.values():
                _drop_own_validation_error(operation["responses"])
        app.openapi_schema = description
    return app.openapi_schema


def _add_schema(schemas: dict[str, Any], model: type[BaseModel]) -> None:
    schema = model.model_json_schema(ref_template=_REFERENCE)
    schemas.update(schema.pop("$defs", {}))
    schemas[model.__name__] = schema


def _require_tags(schema: dict[str, Any]) -> None:
    """A union is told apart by its members' constants (`type`, `kind`), so they are never left out."""
    for name, field in schema.get("properties", {}).items():
        if "const" in field:
            field.pop("default", None)
            schema["required"] = [name, *(other for other in schema.get("required", []) if other != name)]


def _drop_own_validation_error(responses: dict[str, Any]) -> None:
    """A route that takes input it cannot refuse documents no 422; FastAPI adds its own to each."""
    if "422" in responses and MEDIA_TYPE not in responses["422"].get("content", {}):
        del responses["422"]


def _main() -> None:
    from app.main import create_app
    from app.settings import Settings

    # The description must not depend on where it is made.
    print(json.dumps(describe(create_app(Settings.model_construct())), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    _main()
