"""Reading and writing whole files for the command line and the window."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.errors import KnownError


def write_out(path: Path, data: bytes) -> None:
    """Whole or not at all. KnownError ``output.failed`` (facts ``path``, ``reason``)."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KnownError("output.failed", path=str(path), reason=error.strerror or str(error)) from error


def read_in(path: Path) -> bytes:
    """The bytes of a file. KnownError ``input.failed`` (facts ``path``, ``reason``)."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise KnownError("input.failed", path=str(path), reason=error.strerror or str(error)) from error
