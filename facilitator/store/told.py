"""What SQLite says, in the words of a person: one place that knows its texts."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import KnownError, because
from facilitator.store.driver import sqlite3

_GUARDS = {
    "tryeza:approved": "meeting.approved",
    "tryeza:handed_over": "meeting.handed_over",
    "tryeza:round_closed": "round.closed",
    "tryeza:cut_settled": "cut.settled",
    "tryeza:narrowed": "narrow.opened",
    "tryeza:frozen": "row.frozen",
    "tryeza:journal": "row.frozen",
}
_IO = "why:EIO"
_RUINED = ("malformed", "not a database", "no such table", "no such column", "encode", "decode")
_NO_ROOM = ("disk is full", "disk I/O error")  # at 0 bytes free SQLite says either, depending on the call


def not_written(error: Exception) -> KnownError:
    """An act did not happen; nothing was written."""
    text = str(error)
    for marker, code in _GUARDS.items():
        if marker in text:
            return KnownError(code)
    if because(error) == "why:ENOSPC":
        return KnownError("disk.full")
    if "FOREIGN KEY" in text:
        return KnownError("row.referenced")
    if "UNIQUE constraint" in text:
        return KnownError("row.twice", what=text.rpartition(":")[2].strip())
    # also "malformed" is what SQLite makes of a page that the disk did not give
    return KnownError("disk.failed", reason=_IO if is_ruined(error) else because(error))


def not_read(error: Exception, *, sound: bool) -> KnownError:
    """Something could not be read from an open file; ``sound``: asked again, its content is as it should be."""
    if is_ruined(error) and not sound:
        return KnownError("file.torn")
    return KnownError("disk.unread", reason=_IO if is_ruined(error) else because(error))


def not_opened(error: Exception, path: Path) -> KnownError:
    """A file could not be opened: damaged only where its content says so, not where the disk did not answer."""
    if "locked" in str(error):
        return KnownError("file.locked", path=str(path))
    if is_ruined(error):
        return damaged(path)
    return KnownError("file.unreadable", path=str(path), reason=because(error))


def is_ruined(error: Exception) -> bool:
    """SQLite met content that cannot be."""
    if isinstance(error, OSError):
        return False
    operational = isinstance(error, sqlite3.OperationalError)
    return any(sign in str(error) for sign in _RUINED) or (isinstance(error, sqlite3.DatabaseError) and not operational)


def is_refused(error: Exception) -> bool:
    """The disk did not take or give what was asked."""
    return any(sign in str(error) for sign in _NO_ROOM)


def damaged(path: Path) -> KnownError:
    """The content of a file makes no sense: ``file.damaged``, unless the disk does not give it (``file.unreadable``).

    SQLite calls a page that could not be read malformed, so the disk itself is asked.
    """
    try:
        with path.open("rb") as stream:
            while stream.read(1 << 20):
                pass
        return KnownError("file.damaged", path=str(path), bytes=path.stat().st_size)
    except OSError as error:
        return KnownError("file.unreadable", path=str(path), reason=because(error))


def torn(error: BaseException, path: Path) -> BaseException:
    """Of a lost file: what was written over it and is not in memory; the file itself may still give most of it."""
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error) and is_ruined(cause):
        return KnownError("copy.torn", path=str(path))
    return error
