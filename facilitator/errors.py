"""Errors a person can act on.

A ``KnownError`` is a situation the program foresaw: the screen shows its sentence (``facilitator.language``) and the
meeting goes on. Everything else is a bug and reaches the report dialog with a log.
"""

from __future__ import annotations


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


def _known(code: str, facts: dict[str, object]) -> KnownError:
    return KnownError(code, **facts)
