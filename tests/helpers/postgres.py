"""A PostgreSQL server of its own for tests and benchmarks: from the system's packages, in a folder, on a socket."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """Where ``initdb`` and ``postgres`` lie; None without the package ``postgresql``."""
    newest = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = shutil.which("initdb")
    return newest[-1].parent if newest else Path(found).parent if found else None


class Server:
    """A server in a folder of its own, on a socket. It keeps nothing durably, for nobody pulls its plug: what a killed
    server had written is kept by the system.
    """

    def __init__(self) -> None:
        found = binaries()
        if found is None:
            raise RuntimeError("PostgreSQL is not installed")
        root = os.geteuid() == 0
        self.user = "postgres" if root else pwd.getpwuid(os.geteuid()).pw_name
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))  # the path of a socket must be short
        if root:  # the server refuses to run as root
            shutil.chown(self.folder, "postgres", "postgres")
        self._bin, self._as_user = found, ["runuser", "-u", "postgres", "--"] if root else []
        self._data = self.folder / "data"

    @property
    def address(self) -> str:
        return f"host={self.folder} user={self.user} dbname=postgres"

    def make(self, told: str = "") -> None:
        """A new one, started."""
        self._run("initdb", "-D", self._data, "-U", self.user, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start(told)

    def follow(self, primary: Server) -> None:
        """A standby of another, started: it follows until it is promoted."""
        told = f"host={primary.folder} user={primary.user} application_name=standby"
        self._run("pg_basebackup", "-D", self._data, "-R", "-c", "fast", "-X", "stream", "--no-sync", "-d", told)
        self.start()

    def start(self, told: str = "") -> None:
        """``told``: more settings, ``-c name=value``."""
        more = (f"-k {self.folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off "
                f"-c max_wal_size=4GB -c shared_buffers=256MB -c work_mem=32MB {told}")  # fmt: skip
        self._control("-o", more, "start")

    def kill(self) -> None:
        """As if the machine went away: every process of it at once."""
        pid = int((self._data / "postmaster.pid").read_text("ascii").split()[0])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        for one in (pid, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)

    def wait_for_standby(self) -> None:
        """From here on nothing is acknowledged that the standby does not have."""
        import psycopg

        with psycopg.connect(self.address, autocommit=True) as db:
            until = time.monotonic() + 60
            while db.execute("select 1 from pg_stat_replication where sync_state = 'sync'").fetchone() is None:
                assert time.monotonic() < until, "no standby"
                time.sleep(0.05)

    def promote(self) -> None:
        """Returns when it can be written to."""
        self._control("promote")

    def close(self) -> None:
        with contextlib.suppress(subprocess.CalledProcessError):
            self._control("-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _control(self, *told: str) -> None:
        self._run("pg_ctl", "-D", self._data, "-w", "-t", "120", "-l", self.folder / "log", *told)

    def _run(self, program: str, *told: object) -> None:
        subprocess.run(
            [*self._as_user, str(self._bin / program), *map(str, told)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd=self.folder,
        )  # fmt: skip


@contextlib.contextmanager
def server() -> Iterator[str]:
    """The address of a running server, which ends with the block. RuntimeError without the package."""
    made = Server()
    try:
        made.make("-c synchronous_commit=off")
        yield made.address
    finally:
        made.close()


@contextlib.contextmanager
def pair() -> Iterator[tuple[Server, Server, str]]:
    """A primary, its synchronous standby, and the address of whichever of them can be written to."""
    primary, standby = Server(), Server()
    try:
        primary.make("-c synchronous_standby_names=standby -c synchronous_commit=on")
        standby.follow(primary)
        primary.wait_for_standby()
        hosts = f"host={primary.folder},{standby.folder} user={primary.user} dbname=postgres"
        yield primary, standby, f"{hosts} target_session_attrs=read-write"
    finally:
        primary.close()
        standby.close()
