"""The newest version of every listed document and what verification says of it, kept up to date on the worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.desk import held as signing_work
from facilitator.desk import shelf
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.desk.held import Held, Paper
    from facilitator.desk.signing import Version
    from facilitator.signing import Verdict


class Versions(QObject):
    """``listed()`` names the documents to read. Signals: changed(): other bytes; judged(): another verdict."""

    changed = Signal()
    judged = Signal()

    def __init__(self, ctx: Context, listed: Callable[[], tuple[Paper, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.newest: dict[Paper, Version] = {}
        self.verdicts: dict[Paper, Mapping[str, Any]] = {}
        self.certified: set[Paper] = set()
        self._listed = listed
        self._reading = self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._read)

    def forget(self) -> None:
        """Another meeting."""
        self.newest, self.verdicts, self.certified = {}, {}, set()

    def read_soon(self) -> None:
        """Something changed: read again, once for a burst of changes."""
        self._soon.start()

    def approved(self) -> dict[Paper, bytes]:
        """The bytes of every document that can be signed."""
        return {paper: version.pdf for paper, version in self.newest.items() if version.approved}

    def put(self, version: Version) -> None:
        """A version that was just made; what was said of the one before is not said of it."""
        self.verdicts.pop((version.kind, version.sister), None)
        self.newest[version.kind, version.sister] = version

    def is_signed(self, paper: Paper) -> bool:
        """Whether there is a signature to verify."""
        version = self.newest.get(paper)
        return version is not None and bool(version.signed or version.extra)

    def verify(self) -> None:
        """Judge every signed version against the people trusted now."""
        trust, at = self.ctx.workspace.trust, self.ctx.session.env.clock()
        for paper, version in self.newest.items():
            if self.is_signed(paper):
                self.ctx.tasks.run(
                    shelf.judge, version.pdf, trust, at, then=partial(self._judged, paper), failed=self._tell
                )
            else:
                self.verdicts.pop(paper, None)
        self.judged.emit()

    def _read(self) -> None:
        file = self.ctx.session.file
        if file is None:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True
        self.ctx.tasks.run(signing_work.newest, file, self._listed(), then=self._have, failed=self._unread)

    def _have(self, held: list[Held]) -> None:
        self._reading = False
        if not self.ctx.session.is_open:
            return
        if self._again:
            self._again = False
            self._soon.start()
            return
        self.newest = {(one.version.kind, one.version.sister): one.version for one in held}
        self.certified = {(one.version.kind, one.version.sister) for one in held if one.certified}
        self.changed.emit()
        self.verify()

    def _unread(self, error: BaseException) -> None:
        self._reading = self._again = False
        self._tell(error)

    def _judged(self, paper: Paper, verdict: Verdict) -> None:
        self.verdicts[paper] = verdict.as_dict()
        self.judged.emit()

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)
