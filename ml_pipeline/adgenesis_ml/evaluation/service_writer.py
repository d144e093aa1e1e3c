"""A running inference service as a writer: the serving path over HTTP."""

from adgenesis_design.brief import DesignBrief
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.errors import ServiceUnreachable
from adgenesis_ml.evaluation.json_http import request_json


class ServiceWriter:
    """Asks `POST /generate` at an address such as `http://127.0.0.1:8001`."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")

    def describe(self) -> tuple[str, str]:
        """Model and adapter that are loaded there. Raises `ServiceUnreachable` where none is."""
        health = request_json(f"{self._url}/health")
        if not health.get("model_loaded"):
            raise ServiceUnreachable(
                f"{self._url} has no model loaded: {health.get('reason', 'no reason given')}"
            )
        return str(health.get("model") or ""), str(health.get("adapter") or "")

    def write(self, brief: DesignBrief) -> DesignSpec:
        """Raises `GenerationFailed`, `InvalidSpec` or `ServiceUnreachable`."""
        body = brief.model_dump(mode="json", exclude_none=True)
        return parse_spec(request_json(f"{self._url}/generate", body))
