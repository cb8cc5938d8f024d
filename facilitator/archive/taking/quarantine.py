"""What did not verify lies here, apart from the shelf, until a person decides; and stays here if they leave it.

A file is named by its hash alone, so that no foreign name is ever a path. What became of it stands in the log.
"""

from __future__ import annotations

import contextlib
import hashlib

from facilitator.archive.places.place import Root, place_of
from facilitator.archive.taking.mail import is_pdf
from facilitator.errors import KnownError, because

FOLDER = "quarantine"


class Quarantine:
    """Beside the shelf in ``root``. KnownError ``shelf.failed`` of every method."""

    def __init__(self, root: Root) -> None:
        self._place = place_of(root)

    def put(self, data: bytes) -> None:
        """Keep ``data`` durably; the same bytes again write nothing."""
        name = name_of(hashlib.sha256(data).hexdigest(), pdf=is_pdf(data))
        try:
            with contextlib.suppress(FileNotFoundError):
                if self._place.read(name) == data:
                    return
            self._place.replace(name, data)
        except OSError as error:
            raise KnownError("shelf.failed", reason=because(error)) from error

    def get(self, sha256: str) -> bytes:
        """The bytes, whole. KnownErrors ``shelf.missing``, ``shelf.damaged``."""
        for name in (name_of(sha256, pdf=True), name_of(sha256, pdf=False)):
            try:
                data = self._place.read(name)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise KnownError("shelf.failed", reason=because(error)) from error
            if hashlib.sha256(data).hexdigest() != sha256:
                raise KnownError("shelf.damaged", name=name.rpartition("/")[2])
            return data
        raise KnownError("shelf.missing", name=sha256[:16])


def name_of(sha256: str, *, pdf: bool) -> str:
    """Under which name such bytes lie in the place."""
    return f"{FOLDER}/{sha256[:32]}{'.pdf' if pdf else '.bin'}"
