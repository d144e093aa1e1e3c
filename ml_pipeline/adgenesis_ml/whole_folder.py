"""Folders that are whole or not there: written aside, moved into place, and mended at the next look after a crash.

Hidden names beside the folder carry the state: `.writing-NAME` is a draft, `.replaced-NAME` the version that a draft
is taking the place of, `.removed-NAME` what is being deleted. Whoever works on one of them holds a lock on it, which
the system drops when the process dies; what nobody holds is left over, and `recover` mends it.
"""

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from adgenesis_ml.errors import FolderInUse

_DRAFT, _REPLACED, _REMOVED = ".writing-", ".replaced-", ".removed-"


@contextmanager
def replacing(folder: Path, keep: Iterable[str] = ()) -> Iterator[Path]:
    """A draft to write in, which takes the place of `folder` when the block ends well, and vanishes when it does not.

    Entries of an older folder named in `keep` move over unless the draft has its own. Until the new folder is in
    place the old one stays. Raises `FolderInUse` where another process is writing the same folder.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = _beside(folder, _DRAFT)
    with _new_locked(draft):
        try:
            yield draft
            _sync(draft)
            _swap(draft, folder, tuple(keep))
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise


def write_whole(path: Path, text: str) -> None:
    """Write a text file that is the old one or the new one at any moment."""
    draft = _beside(path, _DRAFT)
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def remove(folder: Path) -> None:
    """Delete a folder: gone under its name at once, then from the disk."""
    doomed = _beside(folder, _REMOVED)
    shutil.rmtree(doomed, ignore_errors=True)
    folder.rename(doomed)
    shutil.rmtree(doomed, ignore_errors=True)


def recover(parent: Path) -> None:
    """Mend what killed processes left in `parent`; what living ones are at is left to them."""
    for leftover in sorted(parent.glob(".*-*")) if parent.is_dir() else ():
        kind = next((kind for kind in (_DRAFT, _REPLACED, _REMOVED) if leftover.name.startswith(kind)), None)
        with suppress(FileNotFoundError, FolderInUse):
            if kind == _REPLACED:
                folder = parent / leftover.name.removeprefix(kind)
                with _locked(leftover):
                    if not folder.exists():
                        leftover.rename(folder)
                        continue
                    shutil.rmtree(leftover)
            elif kind is not None:
                with _locked(leftover):
                    shutil.rmtree(leftover)


def _beside(folder: Path, kind: str) -> Path:
    return folder.with_name(kind + folder.name)


def _swap(draft: Path, folder: Path, keep: tuple[str, ...]) -> None:
    old = _beside(folder, _REPLACED)
    if not folder.is_dir():
        draft.rename(folder)
    else:
        with _locked(folder):
            folder.rename(old)
            draft.rename(folder)
            for name in keep:
                if (old / name).exists() and not (folder / name).exists():
                    (old / name).rename(folder / name)
            shutil.rmtree(old, ignore_errors=True)
    _sync_entry(folder.parent)


@contextmanager
def _new_locked(draft: Path) -> Iterator[None]:
    """An empty, locked folder at `draft`; the remains of a dead process's draft are cleared."""
    while True:
        draft.mkdir(exist_ok=True)
        with _locked(draft) as handle:
            # Between making and locking, a recovery may have cleared it: then what is locked has no name any more.
            if draft.is_dir() and os.path.samestat(os.fstat(handle), draft.stat()):
                for entry in draft.iterdir():
                    shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
                yield
                return


@contextmanager
def _locked(folder: Path) -> Iterator[int]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            name = folder.name.removeprefix(_DRAFT)
            raise FolderInUse(f"Another process is writing {name}. Wait for it, or stop it.") from None
        yield handle
    finally:
        os.close(handle)


def _sync(folder: Path) -> None:
    """Bring everything in a folder to the disk, so that a power cut after the move finds it there."""
    for path in folder.rglob("*"):
        _sync_entry(path)
    _sync_entry(folder)


def _sync_entry(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
