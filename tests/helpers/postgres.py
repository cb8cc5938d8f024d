"""A PostgreSQL server of its own for tests and benchmarks: from the system's packages, in a folder, on a socket."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """Where ``initdb`` and ``postgres`` lie; None without the package ``postgresql``."""
    newest = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = shutil.which("initdb")
    return newest[-1].parent if newest else Path(found).parent if found else None


@contextlib.contextmanager
def server() -> Iterator[str]:
    """The address of a running server, which ends with the block. It keeps nothing durably: nobody pulls its plug.

    RuntimeError without the package.
    """
    bin_ = binaries()
    if bin_ is None:
        raise RuntimeError("PostgreSQL is not installed")
    root = os.geteuid() == 0
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # the path of a socket must be short
    user = "postgres" if root else pwd.getpwuid(os.geteuid()).pw_name
    if root:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
    as_user = ["runuser", "-u", "postgres", "--"] if root else []
    data = folder / "data"
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "cwd": folder}
    subprocess.run([*as_user, bin_ / "initdb", "-D", data, "-U", user, "-A", "trust", "-E", "UTF8", "--locale=C",
                    "--no-sync"], **quiet)  # fmt: skip
    told = (f"-k {folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off "
            "-c max_wal_size=4GB -c shared_buffers=256MB -c work_mem=32MB -c autovacuum=on")  # fmt: skip
    control = [*as_user, bin_ / "pg_ctl", "-D", data, "-w", "-t", "120", "-l", folder / "log"]
    try:
        subprocess.run([*control, "-o", told, "start"], **quiet)
        yield f"host={folder} user={user} dbname=postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **{**quiet, "check": False})
        shutil.rmtree(folder, ignore_errors=True)
