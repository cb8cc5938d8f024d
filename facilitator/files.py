"""Whole files in and out for the command line."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.errors import KnownError


def write_out(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """Whole or not at all; ``mode`` before the umask. KnownError ``output.failed`` (facts ``path``, ``reason``)."""
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "wb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
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
