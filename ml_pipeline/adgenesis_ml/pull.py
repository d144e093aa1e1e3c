"""A base model from the Hugging Face hub onto this machine: sizes first, resumable, in its place only when whole."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import HubUnavailable, InvalidName, InvalidRecipe, MissingExtra
from adgenesis_ml.training.base_model import packaged_gguf
from adgenesis_ml.training.bases import BASES, PULLED_FILE, folder_of
from adgenesis_ml.training.recipe import load_recipe
from adgenesis_ml.whole_folder import remove, write_whole

_PACKAGED = "package:"
# What a model needs to be trained and served; not its twins in other formats.
_TEXTS = ("*.json", "*.txt", "*.jinja", "tokenizer.model", "LICENSE*", "README.md")
_WEIGHTS = ("model*.safetensors", "pytorch_model*.bin")
# Left free on the disk beside what is downloaded.
_ROOM_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class HubFile:
    name: str
    bytes: int


def pull(
    name: str, token: str | None = None, say: Callable[[str], None] = print, bases: Path = BASES
) -> Path:
    """Download the base of the recipe `name`, or the model `org/name`, and give its folder.

    Raises `HubUnavailable`, `MissingExtra`, `InvalidRecipe` or `MissingWeights`, each with the way out.
    """
    hub_name = _hub_name(name)
    if hub_name.startswith(_PACKAGED):
        path = packaged_gguf(hub_name.removeprefix(_PACKAGED))
        say(f"{name} needs no hub: its base comes with a Python package ({path.name}).")
        return path
    if Path(hub_name).exists():
        say(f"{name} needs no hub: its base is the folder {hub_name}.")
        return Path(hub_name)
    api, endpoint = _hub_client(token)
    with _explained(hub_name, endpoint, token):
        revision = str(api.model_info(hub_name).sha)
        listed = api.list_repo_tree(hub_name, revision=revision)
        files = wanted_files([HubFile(file.path, file.size) for file in listed if hasattr(file, "size")])
    if not files:
        raise HubUnavailable(f"{hub_name!r} on the hub has no weights in safetensors or PyTorch form.")
    folder = folder_of(name, bases)
    if _pulled_revision(folder) == revision:
        say(f"{hub_name} is here already: {folder}")
        return folder
    # Its name is hidden and stays the same, so that an interrupted download goes on where it was.
    draft = folder.with_name(f".pulling-{folder.name}")
    draft.mkdir(parents=True, exist_ok=True)
    _require_space(hub_name, files, draft)
    say(f"Pulling {hub_name}: {len(files)} files, {sum(file.bytes for file in files) / 1e6:.0f} MB ...")
    with _explained(hub_name, endpoint, token):
        from huggingface_hub import snapshot_download

        snapshot_download(
            hub_name,
            revision=revision,
            local_dir=draft,
            allow_patterns=[file.name for file in files],
            token=token or False,
        )
    _require_whole(hub_name, files, draft)
    shutil.rmtree(draft / ".cache", ignore_errors=True)
    note = {
        "hub": hub_name,
        "revision": revision,
        "bytes": sum(file.bytes for file in files),
        "pulled_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    write_whole(draft / PULLED_FILE, json.dumps(note, indent=2) + "\n")
    if folder.is_dir():
        remove(folder)
    draft.rename(folder)
    say(f"Done: {folder}")
    return folder


def wanted_files(files: list[HubFile]) -> list[HubFile]:
    """Of a repository's files those at its root that are needed; one form of the weights, none where there are none."""
    root = [file for file in files if "/" not in file.name]
    for pattern in _WEIGHTS:
        weights = [file for file in root if fnmatch(file.name, pattern)]
        if weights:
            texts = [file for file in root if any(fnmatch(file.name, text) for text in _TEXTS)]
            return sorted({*texts, *weights}, key=lambda file: file.name)
    return []


def _hub_name(name: str) -> str:
    if "/" in name:
        if name.startswith(("/", ".")) or name.count("/") != 1 or ".." in name:
            raise InvalidName(f"{name!r} is no name on the hub. Write it as org/model.")
        return name
    try:
        return load_recipe(name).base
    except InvalidRecipe as error:
        raise InvalidRecipe(
            f"{error} To pull any model of the hub: adgenesis models pull ORG/MODEL"
        ) from error


def _hub_client(token: str | None) -> tuple[Any, str]:
    try:
        from huggingface_hub import HfApi
    except ImportError as error:
        raise MissingExtra(
            "Pulling needs the package huggingface_hub, which comes with training. Run ./setup.sh in ml_pipeline."
        ) from error
    api = HfApi(token=token or False)
    return api, str(api.endpoint)


def _pulled_revision(folder: Path) -> str | None:
    note = folder / PULLED_FILE
    return json.loads(note.read_text(encoding="utf-8"))["revision"] if note.is_file() else None


def _require_space(hub_name: str, files: list[HubFile], draft: Path) -> None:
    there = sum(file.stat().st_size for file in draft.rglob("*") if file.is_file())
    needed = max(0, sum(file.bytes for file in files) - there) + _ROOM_BYTES
    free = shutil.disk_usage(draft).free
    if needed > free:
        raise HubUnavailable(
            f"{hub_name} needs {needed / 1e9:.1f} GB of disk, and {free / 1e9:.1f} GB are free at {draft.parent}. Make "
            "room, or give a folder on another disk with --base."
        )


def _require_whole(hub_name: str, files: list[HubFile], draft: Path) -> None:
    for file in files:
        path = draft / file.name
        if not path.is_file() or path.stat().st_size != file.bytes:
            raise HubUnavailable(
                f"{file.name} of {hub_name} did not arrive whole. Run the same command again."
            )


@contextmanager
def _explained(hub_name: str, endpoint: str, token: str | None) -> Iterator[None]:
    """The hub's errors in words that a user can act on."""
    import httpx2
    from huggingface_hub import errors

    try:
        yield
    except errors.GatedRepoError as error:
        step = (
            "your HUGGINGFACE_TOKEN has not been granted it"
            if token
            else "and set HUGGINGFACE_TOKEN to a token of that account"
        )
        raise HubUnavailable(
            f"{hub_name} is gated: accept its terms at {endpoint}/{hub_name}, {step}. Then run the same command again."
        ) from error
    except errors.RepositoryNotFoundError as error:
        raise HubUnavailable(
            f"The hub has no model {hub_name!r}, or does not show it"
            f"{' to the owner of HUGGINGFACE_TOKEN' if token else ' without a HUGGINGFACE_TOKEN'}."
        ) from error
    except errors.HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else "no"
        raise HubUnavailable(
            f"The hub at {endpoint} answered {status} for {hub_name}. Try again later."
        ) from error
    except (httpx2.HTTPError, errors.OfflineModeIsEnabled, errors.LocalEntryNotFoundError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise HubUnavailable(
            f"The hub at {endpoint} cannot be reached ({reason}). What has arrived is kept. Check the connection, or "
            "copy the model here and train with --base FOLDER."
        ) from error
    except OSError as error:
        if error.errno is None:
            raise
        raise HubUnavailable(f"{hub_name} could not be written: {os.strerror(error.errno)}.") from error
