"""Ask a running service for one design and say what came back: `python test_service.py [--url URL]`."""

import argparse
import json
import sys
import time
import urllib.error
import urllib.request

_EXAMPLE = {
    "prompt": "Night trains to Vienna from €39, leaving every evening",
    "platform": "meta",
    "format": "square",
}


def _ask(url: str, body: dict[str, str] | None = None) -> dict[str, object]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        answer: dict[str, object] = json.load(response)
        return answer


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="http://127.0.0.1:8001")
    url = parser.parse_args().url.rstrip("/")
    try:
        print("health:", json.dumps(_ask(f"{url}/health")))
        started = time.perf_counter()
        spec = _ask(f"{url}/generate", _EXAMPLE)
    except urllib.error.HTTPError as error:
        print(f"error: {url} answered {error.code}: {error.read().decode()}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: nothing answers at {url} ({error}). Start it: python serve.py", file=sys.stderr)
        return 1
    elements = spec["elements"]
    assert isinstance(elements, list)
    texts = [element["text"] for element in elements if isinstance(element, dict) and "text" in element]
    print(f"design: {len(elements)} elements in {time.perf_counter() - started:.2f} s")
    print("copy:  ", " | ".join(texts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
