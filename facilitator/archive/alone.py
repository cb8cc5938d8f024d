"""One writer at a time in an archive, over programs and threads.

Receipts and the log name the one before; two who add at once would both follow the same. The system gives the lock back
when a program ends, however it ends, so that nothing stale is ever in the way.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.files import make_folder

LOCK = ".intake.lock"


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody else adds to the archive in ``root`` meanwhile; waits for whoever does. KnownError ``shelf.failed``.

    A share that has no locks lets us through: the create-only files still refuse to be written twice.
    """
    try:
        make_folder(root)
        fd = os.open(root / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise KnownError("shelf.failed", reason=because(error)) from error
    try:
        with contextlib.suppress(OSError):
            _lock(fd)
        yield
    finally:
        os.close(fd)  # gives the lock back


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX)
