"""The embedded server: it survives kills and strangers, and stops with its last owner."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from app.database.embedded import EmbeddedPostgres


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: a first start takes seconds where the disk is slow."""
    return tmp_path_factory.mktemp("embedded") / "database"


@pytest.fixture
def server(folder: Path) -> Iterator[EmbeddedPostgres]:
    server = EmbeddedPostgres(folder)
    server.start()
    yield server
    server.stop()


def _write(server: EmbeddedPostgres) -> None:
    with psycopg.connect(server.conninfo) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS notes (words text)")
        connection.execute("INSERT INTO notes VALUES ('kept')")


def _read(server: EmbeddedPostgres) -> list[tuple[str]]:
    with psycopg.connect(server.conninfo) as connection:
        return connection.execute("SELECT words FROM notes").fetchall()


def test_committed_rows_survive_a_killed_server(server: EmbeddedPostgres) -> None:
    _write(server)
    killed = server.postmaster_pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    server.start()
    assert server.postmaster_pid != killed
    assert ("kept",) in _read(server)


def test_it_listens_on_a_private_socket_only_and_syncs_every_commit(server: EmbeddedPostgres) -> None:
    with psycopg.connect(server.conninfo) as connection:
        shown = [
            connection.execute(f"SHOW {name}").fetchone()
            for name in ("listen_addresses", "unix_socket_permissions", "fsync", "synchronous_commit")
        ]
    assert shown == [("",), ("0700",), ("on",), ("on",)]


def test_the_last_owner_stops_it(server: EmbeddedPostgres, folder: Path) -> None:
    other = EmbeddedPostgres(folder)
    other.start()
    server.stop()
    assert other.postmaster_pid is not None
    other.stop()
    assert other.postmaster_pid is None


def test_an_owner_that_was_killed_does_not_keep_it_up(server: EmbeddedPostgres, folder: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; "
        "from app.database.embedded import EmbeddedPostgres; "
        "EmbeddedPostgres(Path(sys.argv[1])).start(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", program, folder], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    server.stop()
    assert server.postmaster_pid is None


def test_a_stale_pid_file_does_not_stop_the_start(server: EmbeddedPostgres, folder: Path) -> None:
    _write(server)
    for content in (f"{os.getpid()}\n/elsewhere\n1\n5432\n", "", "no number\n", "999999999\n"):
        server.stop()
        (folder / "postgres" / "postmaster.pid").write_text(content)
        server.start()
        assert ("kept",) in _read(server)


def test_an_interrupted_first_start_is_begun_anew(tmp_path: Path) -> None:
    half_made = tmp_path / "database" / "postgres.new"
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    server = EmbeddedPostgres(tmp_path / "database")
    server.start()
    _write(server)
    server.stop()


def test_a_home_with_a_long_and_odd_name_works(tmp_path: Path) -> None:
    server = EmbeddedPostgres(tmp_path / f'it\'s a "home" $HOME {"x" * 90}')
    server.start()
    _write(server)
    assert _read(server) == [("kept",)]
    server.stop()
