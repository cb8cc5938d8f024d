"""One writer at a time over several stations: the database's own lock, given back when the connection ends."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator

from facilitator.errors import KnownError


class DatabaseTurn:
    """``address`` of the PostgreSQL that the stations share; ``name`` of what is written to. KnownErrors
    ``catalogue.no_driver``, ``catalogue.failed``.

    A server that is promoted meanwhile knows nothing of the lock: what is written alone is refused twice by the place.
    """

    def __init__(self, address: str, name: str) -> None:
        self._address = address
        self._number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        try:
            import psycopg
        except ImportError as error:
            raise KnownError("catalogue.no_driver") from error
        try:
            held = psycopg.connect(self._address, autocommit=True, connect_timeout=10)
        except psycopg.Error as error:
            raise KnownError("catalogue.failed", reason=str(error).strip()) from error
        try:
            try:
                held.execute("select pg_advisory_lock(%s)", [self._number])
            except psycopg.Error as error:
                raise KnownError("catalogue.failed", reason=str(error).strip()) from error
            yield
        finally:
            held.close()
