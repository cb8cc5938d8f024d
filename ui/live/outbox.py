"""Sending a typed line without losing a word: it leaves the field only when the store has it on the disk."""

from __future__ import annotations

from collections.abc import Callable

Send = Callable[[str, Callable[[], None], Callable[[], None]], None]
"""``send(text, kept, refused)`` calls exactly one of the two, now or later, on the GUI thread."""


class Outbox:
    """What was entered from one field and is not acknowledged yet.

    While a line is under way people type on, and may even press Enter again: what stands behind the sent text in the
    field is the next line, which goes out as soon as the one before it is kept.
    """

    def __init__(self, text: Callable[[], str], set_text: Callable[[str], None], send: Send) -> None:
        self._text, self._set_text, self._send = text, set_text, send
        self._waiting: list[str] = []

    @property
    def busy(self) -> bool:
        """Something is under way."""
        return bool(self._waiting)

    def enter(self) -> None:
        """Enter was pressed: send what stands in the field and is not under way."""
        whole, sent = self._text(), "".join(self._waiting)
        if not whole.startswith(sent):
            return  # the text under way was changed; when it is kept the rest is left to the person
        fresh = whole[len(sent) :]
        if not fresh.strip():
            return
        self._waiting.append(fresh)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        self._send(self._waiting[0], self._kept, self._refused)

    def _kept(self) -> None:
        sent, whole = self._waiting.pop(0), self._text()
        if whole.startswith(sent):
            self._set_text(whole[len(sent) :])
        if self._waiting:
            self._next()

    def _refused(self) -> None:
        self._waiting.clear()
