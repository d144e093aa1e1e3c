"""Ports: whether one is free, and which service answers on it."""

import json
import socket
import urllib.error
import urllib.request


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen there now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def answers(url: str) -> bool:
    """Whether a GET of `url` is answered with 200 within two seconds."""
    return _get(url) is not None


def service_at(base: str) -> str | None:
    """The name that a service of ours gives at `/health`; None for anything else."""
    try:
        document = json.loads(_get(f"{base}/health") or b"null")
    except ValueError:
        return None
    return document.get("service") if isinstance(document, dict) else None


def _get(url: str) -> bytes | None:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bytes(response.read()) if response.status == 200 else None
    except (urllib.error.URLError, OSError, ValueError):
        return None
