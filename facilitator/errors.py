"""Errors a person can act on.

A ``KnownError`` is a situation the program foresaw: the screen shows its sentence (``facilitator.language``) and the
meeting goes on. Everything else is a bug and reaches the report dialog with a log.
"""

from __future__ import annotations

import errno


class KnownError(Exception):
    """A foreseen failure, named by a stable ``code`` with the ``facts`` its sentence needs.

    Codes are dotted words, e.g. ``file.newer`` or ``signing.password``; facts are plain str or int values.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """With its facts into another process and back."""
        return _known, (self.code, self.facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"


WHY = "why:"
_SQLITE = {  # what SQLite says, in words that do not change between its versions
    "database or disk is full": "ENOSPC",
    "disk I/O error": "EIO",
    "readonly database": "EROFS",
    "unable to open database file": "OPEN",
    "locked": "BUSY",
    "malformed": "DAMAGED",
    "not a database": "DAMAGED",
}


def because(error: BaseException) -> str:
    """Why the system or SQLite refused, as a fact ``reason``: ``why:ENOSPC``, ``why:EIO`` …

    The sentence puts it into the reader's language; the system itself would answer in English.
    """
    if isinstance(error, OSError) and error.errno is not None:
        return WHY + errno.errorcode.get(error.errno, str(error.errno))
    text = str(error)
    return WHY + next((name for sign, name in _SQLITE.items() if sign in text), "OTHER")


def _known(code: str, facts: dict[str, object]) -> KnownError:
    return KnownError(code, **facts)
