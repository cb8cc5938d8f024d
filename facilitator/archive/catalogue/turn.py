"""One writer at a time over several stations: the database's own lock, given back when the connection ends."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator

from facilitator.archive.catalogue.connection import connect, failed


class DatabaseTurn:
    """``address`` of the PostgreSQL that the stations share; ``name`` of what is written to. KnownErrors
    ``catalogue.no_driver``, ``catalogue.failed``, ``catalogue.turn`` (others had it all the while).

    A server that is promoted meanwhile knows nothing of the lock: what is written alone is refused twice by the place.
    """

    def __init__(self, address: str, name: str) -> None:
        self._address = address
        self._number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)

    @contextlib.contextmanager
    def __call__(self) -> Iterator[None]:
        held = connect(self._address)
        try:
            from psycopg import Error

            try:
                held.execute("select pg_advisory_lock(%s)", [self._number])
            except Error as error:
                raise failed(error) from error
            yield
        finally:
            held.close()
