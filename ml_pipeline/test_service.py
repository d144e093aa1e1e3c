"""Try a running service: `python test_service.py [--url URL]`. The exit status is 0 when all of it works."""

import argparse
import http.client
import json
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

_EXAMPLE = {
    "prompt": "Night trains to Vienna from €39, leaving every evening",
    "platform": "meta",
    "format": "square",
}
_TIMEOUT_S = 120


class Failed(Exception):
    """The service does not do what it should; the message says what it did instead."""


class Service:
    """The service at an address. Raises `Failed` for everything but the answer that was asked for."""

    def __init__(self, url: str) -> None:
        self.url = url

    def ask(self, path: str, body: object = None, status: int = 200) -> Any:
        """The JSON of an answer with this status."""
        text = self._text(path, body, status)
        try:
            return json.loads(text)
        except ValueError as error:
            raise Failed(f"{path} answers no JSON: {text[:80]!r}") from error

    def events(self, path: str, body: object) -> list[tuple[str, Any]]:
        """The events of a stream, by name."""
        blocks = self._text(path, body).strip().split("\n\n")
        fields = [dict(line.split(": ", 1) for line in block.splitlines()) for block in blocks]
        return [(block["event"], json.loads(block["data"])) for block in fields]

    def text(self, path: str) -> str:
        return self._text(path, None)

    def _text(self, path: str, body: object, status: int = 200) -> str:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as response:
                given, text = response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                given, text = error.code, error.read().decode()
        except (OSError, http.client.HTTPException) as error:
            raise Failed(f"nothing answers at {self.url} ({error}). Start it: python serve.py") from error
        if given != status:
            raise Failed(f"{path} answers {given}, not {status}: {_words(text)}")
        return text


def _words(text: str) -> str:
    """A problem's own words, or the beginning of whatever it is."""
    try:
        return str(json.loads(text)["detail"])
    except (ValueError, KeyError, TypeError):
        return text[:200]


def health(service: Service) -> str:
    answer = service.ask("/health")
    if not answer["model_loaded"]:
        raise Failed(f"no model is loaded: {answer['reason']}")
    return f"{answer['status']}, model {answer['model']}, adapter {answer['adapter']}"


def models(service: Service) -> str:
    names = [f"{model['name']} ({model['stage']})" for model in service.ask("/models")["models"]]
    return ", ".join(names) or "none here"


def generate(service: Service) -> str:
    started = time.perf_counter()
    spec = service.ask("/generate", _EXAMPLE)
    return f"{_described(spec)} in {time.perf_counter() - started:.2f} s"


def stream(service: Service) -> str:
    events = service.events("/generate/stream", _EXAMPLE)
    name, data = events[-1]
    if name != "design":
        raise Failed(f"the stream ends in {name!r}: {data.get('detail', data)}")
    told = [field for kind, fields in events if kind == "decided" for field in fields]
    if not told or told[0] != "headline":
        raise Failed(f"the stream tells {told[:3]}, not the headline first")
    return f"{len(events) - 1} parts told before the design: {', '.join(told)}"


def chat(service: Service) -> str:
    messages = [{"role": "user", "content": _EXAMPLE["prompt"]}]
    answer = service.ask("/v1/chat/completions", {"model": "any", "messages": messages})
    spec = json.loads(answer["choices"][0]["message"]["content"])
    return f"{_described(spec)}, {answer['usage']['completion_tokens']} tokens"


def bad_request(service: Service) -> str:
    detail: str = service.ask("/generate", {**_EXAMPLE, "platform": "myspace"}, status=422)["detail"]
    if "myspace" not in detail:
        raise Failed(f"a wrong platform is refused without being named: {detail}")
    return f"refused with 422: {detail[:60]}..."


def metrics(service: Service) -> str:
    lines = [line for line in service.text("/metrics").splitlines() if "answer_seconds_count" in line]
    return f"{lines[0].split()[-1]} designs written since it started"


CHECKS: tuple[Callable[[Service], str], ...] = (
    health,
    models,
    generate,
    stream,
    chat,
    bad_request,
    metrics,
)


def _described(spec: dict[str, Any]) -> str:
    texts = [element["text"] for element in spec["elements"] if "text" in element]
    if not texts:
        raise Failed("the design has no words")
    return f"{len(spec['elements'])} elements, {' | '.join(texts)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="http://127.0.0.1:8001", help="default: %(default)s")
    service = Service(parser.parse_args().url.rstrip("/"))
    for check in CHECKS:
        name = check.__name__.replace("_", " ")
        try:
            print(f"ok      {name}: {check(service)}")
        except Failed as failure:
            print(f"failed  {name}: {failure}", file=sys.stderr)
            return 1
        except (KeyError, TypeError, ValueError) as error:
            print(f"failed  {name}: an answer of another form ({error!r})", file=sys.stderr)
            return 1
    print("All of it works.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
