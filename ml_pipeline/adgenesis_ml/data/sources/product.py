"""Designs that people have worked on in the product, over its API.

The product keeps no mark of approval. What stands for it: a person has saved the design again after it was generated
(its revision is above 1), and no error is left in it.
"""

import hashlib
import json
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from adgenesis_ml.data.sources.row import Row
from adgenesis_ml.errors import InvalidTrainingData

_PAGE = 100
_PATIENCE = 30  # s
_KEPT = ("id", "prompt", "platform", "format", "revision", "spec", "provenance")


def accepted_designs(address: str) -> tuple[list[Row | str], str]:
    """Rows of all accepted designs, oldest first, and the hash of what was received.

    Raises `InvalidTrainingData` where the product does not answer.
    """
    base = address.rstrip("/")
    rows: list[Row | str] = []
    for number in sorted(_accepted_ids(base)):
        design = _get(f"{base}/api/designs/{number}")
        rows.append(Row(f"design:{number}", {key: design[key] for key in _KEPT if key in design}))
    received = json.dumps([row.document for row in rows if isinstance(row, Row)], sort_keys=True)
    return rows, hashlib.sha256(received.encode()).hexdigest()


def _accepted_ids(base: str) -> list[int]:
    found: list[int] = []
    before: int | None = None
    while True:
        page = _get(f"{base}/api/designs?limit={_PAGE}" + (f"&before={before}" if before else ""))
        found += [item["id"] for item in page["items"] if item["revision"] > 1 and item["is_compliant"] == 1]
        before = page.get("next")
        if before is None:
            return found


def _get(address: str) -> dict[str, Any]:
    if not address.startswith(("http://", "https://")):
        raise InvalidTrainingData(f"{address} is no web address; give one such as http://127.0.0.1:8000.")
    try:
        with urlopen(address, timeout=_PATIENCE) as answer:
            document = json.load(answer)
    except HTTPError as error:
        raise InvalidTrainingData(f"The product answered {error.code} to {address}.") from error
    except (URLError, OSError, ValueError) as error:
        raise InvalidTrainingData(
            f"The product does not answer at {address} ({error}). Start it with `adgenesis up`."
        ) from error
    if not isinstance(document, dict):
        raise InvalidTrainingData(f"{address} is no address of the product: it answered no object.")
    return document
