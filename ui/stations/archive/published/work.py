"""What is being published: it goes on while the sheet is closed, and whatever station is in front."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.desk import keyring
from facilitator.desk.published import evidence, figures
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context

if TYPE_CHECKING:
    from facilitator.archive.evidence.chosen import Choice
    from facilitator.desk.keyring import Key

_LANE = "published"


class Publishing(QObject):
    """One thing at a time.

    Signals:
        stepped(int, int): documents done, and all of them (0: not known yet).
        ended(object, object): what came of it (None: it was stopped), and the error if there was one.
        found(object, object): years and keys there are to choose from.
    """

    stepped = Signal(int, int)
    ended = Signal(object, object)
    found = Signal(object, object)
    _told = Signal(int, int)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._stop = Event()
        self.busy = False
        self._told.connect(self._step)

    def look(self) -> None:
        """Which years there are, and with which keys this computer could sign."""

        def looked() -> tuple[list[str], list[Key]]:
            return evidence.years(self._ctx.workspace), keyring.keys(self._ctx.workspace)

        self._ctx.tasks.run(looked, then=lambda both: self.found.emit(*both), failed=self._broken, lane=_LANE)

    def write(self, choice: Choice, target: Path) -> None:
        """The evidence folder."""
        self._run(partial(evidence.make, self._ctx.workspace, choice, target, self._now(), **self._watched()))

    def check(self, folder: Path) -> None:
        """Look such a folder over."""
        self._run(partial(evidence.check, self._ctx.workspace, folder, self._now(), self._told.emit))

    def count(self, year: str, key: Key, secret: str) -> None:
        """The annual figures, signed and in the archive."""
        work = partial(figures.publish, self._ctx.workspace, year, self._ctx.lang(), self._now(), key, secret)
        self._run(partial(work, **self._watched()))

    def stop(self) -> None:
        """After the document that is being read; nothing of it stays."""
        self._stop.set()

    def said(self, result: object) -> str:
        """What came of it, in a sentence or two."""
        from facilitator.archive.evidence.checked import Checked
        from facilitator.archive.evidence.folder import Written

        if isinstance(result, Written):
            said = self.tr("%n document(s) are in the folder {folder}.", "", result.documents).format(
                folder=result.folder
            )
            left = self.tr("%n document(s) were left out; the first page of the folder says why.", "", result.left)
            return f"{said} {left}" if result.left else said
        if isinstance(result, Checked):
            if not result.faults:
                return self.tr("%n document(s) verify, and every table says what they say.", "", result.documents)
            lines = []
            for name, what in result.faults:
                words = sentence(KnownError(what), self._ctx.lang()) if what.startswith("evidence.") else what
                lines.append(": ".join(part for part in (name, words) if part))
            return "\n".join(lines)
        if isinstance(result, str):
            return self.tr("The figures are signed and lie in the archive: {name}").format(name=result)
        return self.tr("Stopped. Nothing was written.")

    def _now(self) -> Any:
        return self._ctx.session.env.clock()

    def _watched(self) -> dict[str, Any]:
        return {"step": self._told.emit, "stop": self._stop.is_set}

    def _run(self, work: Callable[[], object]) -> None:
        self.busy = True
        self._stop.clear()
        self.stepped.emit(0, 0)
        self._ctx.tasks.run(work, then=self._done, failed=self._broken, lane=_LANE)

    def _step(self, done: int, of: int) -> None:
        if self.busy:
            self.stepped.emit(done, of)

    def _done(self, result: object) -> None:
        self.busy = False
        self.ended.emit(result, None)

    def _broken(self, error: BaseException) -> None:
        self.busy = False
        self.ended.emit(None, error)
