"""SeaweedFS of its own for tests and benchmarks: a real object store, from its Python package, in a folder.

It can be ended in the middle and started again, which a mock cannot; its filer speaks beside the S3 port, as a careless
deployment's would.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

USER, SECRET = "tryeza", "tryeza-tests"
_DEADLINE = 120


def binary() -> Path | None:
    """The program ``weed``; None where its package is not installed."""
    found = shutil.which("weed", path=str(Path(sys.executable).parent)) or shutil.which("weed")
    return Path(found) if found else None


def _ports(count: int) -> list[int]:
    """Free ports, below those that the system gives to others."""
    found: list[int] = []
    while len(found) < count:
        port = 20_000 + secrets.randbelow(10_000)
        with contextlib.suppress(OSError), socket.socket() as one:
            one.bind(("127.0.0.1", port))
            if port not in found:
                found.append(port)
    return found


@dataclass
class Weed:
    """``endpoint`` of S3, ``filer`` the port that no deployment may leave open."""

    folder: Path
    ports: list[int] = field(default_factory=lambda: _ports(8))
    process: subprocess.Popen[bytes] | None = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.ports[0]}"

    @property
    def filer(self) -> str:
        return f"http://127.0.0.1:{self.ports[1]}"

    def start(self) -> None:
        """Returns when it answers."""
        made = binary()
        assert made is not None
        keys = [{"accessKey": USER, "secretKey": SECRET}]
        told = {"identities": [{"name": USER, "credentials": keys, "actions": ["Admin"]}]}
        (self.folder / "s3.json").write_text(json.dumps(told), "ascii")
        (self.folder / "data").mkdir(exist_ok=True)
        names = f'[leveldb2]\nenabled = true\ndir = "{self.folder / "names"}"\n'
        (self.folder / "filer.toml").write_text(names, "utf-8")  # otherwise they lie with the master
        # the master tells anew what the volumes hold; where it remembers an election, it holds another for 20 s
        elected = Path(tempfile.mkdtemp(prefix="master-", dir=self.folder))
        s3, filer, master, volume, *grpc = self.ports
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
            [made, "server", f"-dir={self.folder / 'data'}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3",
             f"-s3.port={s3}", f"-filer.port={filer}", f"-master.port={master}", f"-volume.port={volume}",
             f"-s3.port.grpc={grpc[0]}", f"-filer.port.grpc={grpc[1]}", f"-master.port.grpc={grpc[2]}",
             f"-volume.port.grpc={grpc[3]}", f"-s3.config={self.folder / 's3.json'}", "-volume.max=1000",
             f"-master.dir={elected}", "-master.volumeSizeLimitMB=64", "-master.telemetry=false",
             "-s3.port.iceberg=0", "-s3.port.lance=0", "-volume.minFreeSpacePercent=0"],
            cwd=self.folder, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        until = time.monotonic() + _DEADLINE
        while not self._answers():
            assert self.process.poll() is None, (self.folder / "log").read_text("utf-8", "replace")[-2000:]
            assert time.monotonic() < until, "the store does not answer"
            time.sleep(0.1)

    def _answers(self) -> bool:
        """One volume can be written to: only then a put is more than accepted."""
        try:
            urllib.request.urlopen(self.endpoint, timeout=5).close()
        except urllib.error.HTTPError as error:
            error.close()
            with contextlib.suppress(OSError):
                asked = urllib.request.urlopen(f"http://127.0.0.1:{self.ports[2]}/dir/assign", timeout=5)
                with asked:
                    return b"fid" in asked.read()
        except OSError:
            pass
        return False

    def kill(self) -> None:
        """As a power cut would end it, but that the disk keeps what it was given."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.kill()


@contextlib.contextmanager
def store(folder: Path | None = None) -> Iterator[Weed]:
    """A running store, which ends with the block."""
    made = Path(tempfile.mkdtemp(prefix="weed-", dir=folder))
    weed = Weed(made)
    try:
        weed.start()
        yield weed
    finally:
        weed.stop()
        shutil.rmtree(made, ignore_errors=True)
