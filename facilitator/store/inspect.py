"""``tryeza check``: everything that can be wrong with a meeting file, without changing it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import KnownError
from facilitator.store.check import Fault, is_sound, verify
from facilitator.store.driver import connect_read_only, sqlite3
from facilitator.store.journal import head_hash
from facilitator.store.opening import header
from facilitator.store.schema import FORMAT


@dataclass(frozen=True, slots=True)
class Inspection:
    """Faults in reading order, the number of acts and the journal head."""

    faults: tuple[Fault, ...]
    acts: int
    head: str


def inspect(path: Path) -> Inspection:
    """Check a file read-only. KnownErrors of opening; ``file.newer`` for a format this program does not know."""
    if header(path) > FORMAT:
        raise KnownError("file.newer", path=str(path))
    try:
        db = connect_read_only(path)
    except sqlite3.Error as error:
        raise KnownError("file.unreadable", path=str(path), reason=str(error)) from error
    try:
        if not is_sound(db):
            raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
        acts = int(db.execute("select count(*) from act").fetchone()[0])
        return Inspection(tuple(verify(db)), acts, head_hash(db))
    except sqlite3.OperationalError as error:
        code = "file.locked" if "locked" in str(error) else "file.damaged"
        raise KnownError(code, path=str(path), bytes=path.stat().st_size) from error
    except sqlite3.DatabaseError as error:
        raise KnownError("file.damaged", path=str(path), bytes=path.stat().st_size) from error
    finally:
        db.close()
