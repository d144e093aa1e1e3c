"""Whom the embedded PostgreSQL runs as. It refuses to be root: for root it runs as an account of its own."""

import os
import pwd
import stat
import subprocess
from pathlib import Path
from typing import Any

_NAME = "pgserver"


class ServerAccount:
    """The account that owns the data folder, where we are root; else ourselves."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def owns(self, path: Path) -> None:
        """Hand a file or folder over."""
        if account := self._entry():
            os.chown(path, account.pw_uid, account.pw_gid)

    def identity(self, programs: Path, home: Path) -> dict[str, Any]:
        """What `subprocess` needs to become the account, which may then reach the programs and the home."""
        account = self._entry()
        if account is None:
            return {}
        _open_path_to(home / "postgres")
        _open_path_to(programs)
        if not (programs / "postgres").stat().st_mode & stat.S_IXOTH:
            _open_tree(programs.parent)
        return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def _entry(self) -> pwd.struct_passwd | None:
        if os.geteuid() != 0:
            return None
        if self._data.exists() and (owner := self._data.stat().st_uid) != 0:
            return pwd.getpwuid(owner)
        return _account_of_its_own()


def _account_of_its_own() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(_NAME)
    except KeyError:
        command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _NAME]
    try:
        subprocess.run(command, check=True, capture_output=True)
        return pwd.getpwnam(_NAME)
    except (OSError, subprocess.CalledProcessError):
        # A container may not let us add accounts; this one is everywhere.
        return pwd.getpwnam("nobody")


def _open_path_to(path: Path) -> None:
    """Let others walk (not read) the folders above `path`."""
    for folder in path.resolve().parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)


def _open_tree(root: Path) -> None:
    """Let others read PostgreSQL's programs, which were installed under a strict umask."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            execute = stat.S_IXOTH if mode & stat.S_IXUSR else 0
            path.chmod(mode | stat.S_IROTH | execute)
