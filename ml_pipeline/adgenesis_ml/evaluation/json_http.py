"""JSON over HTTP to whoever writes at an address: one request, patience with the overloaded, errors in our words."""

import http.client
import json
import time
import urllib.error
import urllib.request
from typing import Any

from adgenesis_ml.errors import GenerationFailed, ServiceUnreachable

_OVERLOADED = frozenset({429, 503, 529})
# The model answered, and it was no use: our own service's 502.
_NO_ANSWER = frozenset({422, 502})
_TRIES, FIRST_PAUSE = 4, 1.0  # s; each pause is twice as long as the one before


def request_json(
    url: str,
    body: dict[str, Any] | None = None,
    *,
    key: str = "",
    timeout: float = 180,
) -> dict[str, Any]:
    """GET, or POST with a body. Raises `GenerationFailed` for one answer that failed, else `ServiceUnreachable`."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    data = None if body is None else json.dumps(body).encode()
    for waited in range(_TRIES):
        try:
            with urllib.request.urlopen(
                urllib.request.Request(url, data, headers), timeout=timeout
            ) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                detail = _detail(error.read())
            if error.code in _OVERLOADED and waited < _TRIES - 1:
                time.sleep(FIRST_PAUSE * 2**waited)
                continue
            if error.code in _NO_ANSWER:
                raise GenerationFailed(f"{url} answered {error.code}: {detail}") from error
            raise ServiceUnreachable(f"{url} answered {error.code}: {detail}") from error
        except (OSError, http.client.HTTPException) as error:
            raise ServiceUnreachable(f"Nothing usable answers at {url} ({error}). Is it running?") from error
        except ValueError as error:
            raise ServiceUnreachable(f"What answers at {url} is no JSON. Check the address.") from error
        if not isinstance(answer, dict):
            raise ServiceUnreachable(f"What answers at {url} is no JSON object. Check the address.")
        return answer
    raise AssertionError("the last try returns or raises")


def _detail(body: bytes) -> str:
    """What a refusal says: a problem document's detail, OpenAI's error message, or its first words."""
    text = body.decode(errors="replace")
    try:
        document = json.loads(text)
    except ValueError:
        return text[:120].strip() or "nothing more"
    error = document.get("error") if isinstance(document, dict) else None
    if isinstance(error, dict) and error.get("message"):
        return str(error["message"])
    return str(document.get("detail", document) if isinstance(document, dict) else document)[:300]
