"""What did not verify lies here, apart from the shelf, until a person decides; and stays here if they leave it.

A file is named by its hash alone, so that no foreign name is ever a path. What became of it stands in the log.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from facilitator.archive.taking.sources import is_pdf
from facilitator.errors import KnownError, because
from facilitator.files import make_folder, put, read_whole

FOLDER = "quarantine"


class Quarantine:
    """Beside the shelf in ``root``. KnownError ``shelf.failed`` of every method."""

    def __init__(self, root: Path) -> None:
        self.root = root / FOLDER

    def put(self, data: bytes) -> None:
        """Keep ``data`` durably; the same bytes again write nothing."""
        path = self.path(hashlib.sha256(data).hexdigest(), pdf=is_pdf(data))
        try:
            make_folder(self.root)
            if path.exists() and read_whole(path) == data:
                return
            put(path, data)
        except OSError as error:
            raise KnownError("shelf.failed", reason=because(error)) from error

    def get(self, sha256: str) -> bytes:
        """The bytes, whole. KnownErrors ``shelf.missing``, ``shelf.damaged``."""
        for path in (self.path(sha256, pdf=True), self.path(sha256, pdf=False)):
            try:
                data = read_whole(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise KnownError("shelf.failed", reason=because(error)) from error
            if hashlib.sha256(data).hexdigest() != sha256:
                raise KnownError("shelf.damaged", name=path.name)
            return data
        raise KnownError("shelf.missing", name=sha256[:16])

    def beginning(self, digits: str) -> list[Path]:
        """Where bytes lie whose hash begins with these 16 digits."""
        return sorted(self.root.glob(f"{digits}*"))

    def path(self, sha256: str, *, pdf: bool = True) -> Path:
        """Where such bytes lie."""
        return self.root / f"{sha256[:32]}{'.pdf' if pdf else '.bin'}"
