"""Both documents as they are now: read on the store's thread, laid out and drawn on a worker, never twice at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.meeting import standing
from facilitator.model import Approval, DocumentKind
from ui.context import Context
from ui.stations import paperwork
from ui.stations.paperwork_told import tell

if TYPE_CHECKING:
    from facilitator.record import Audience, Record

_SOON_MS, _DRAW_MS = 40, 350


class Papers(QObject):
    """``look`` and ``approval`` are as of the last ``looked``; an approved record is the frozen one.

    Signals:
        looked(): there is something new to show.
        drawn(bytes, bool): a PDF; True when it is the document shown before, drawn again.
    """

    looked = Signal()
    drawn = Signal(bytes, bool)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.look: paperwork.Look | None = None
        self.approval: Approval | None = None
        self._asked: tuple[DocumentKind, Audience] | None = None
        self._shown: tuple[str, DocumentKind] | None = None
        self._looking = self._drawing = False
        self._look_again = self._draw_again = False
        self._soon = self._timer(_SOON_MS, self._read)
        self._later = self._timer(_DRAW_MS, self._draw)

    def _timer(self, ms: int, run: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(ms)
        made.timeout.connect(run)
        return made

    def forget(self) -> None:
        """No meeting is open."""
        self.look = self.approval = None
        self._soon.stop()
        self._later.stop()

    def read(self) -> None:
        """Look again, soon; several wishes are one."""
        self._soon.start()

    def draw(self, kind: DocumentKind, audience: Audience, *, now: bool = False) -> None:
        """Draw this document, when typing pauses or ``now``."""
        self._asked = kind, audience
        self._later.start(0 if now else _DRAW_MS)

    # --- reading -------------------------------------------------------------

    def _read(self) -> None:
        from facilitator.meeting.reading import approved_record, read_record

        if not self.ctx.session.is_open:
            return
        if self._looking:
            self._look_again = True
            return
        self._looking = True
        self.approval = standing.standing(self.ctx.session.rows)
        if self.approval is not None:
            self.ctx.session.read(approved_record, then=self._have_approved, otherwise=self._unread)
        else:
            self.ctx.session.read(read_record, then=self._have, otherwise=self._unread)

    def _have_approved(self, found: tuple[Approval, Record] | None) -> None:
        if found is None:  # withdrawn a moment ago
            self._looked(None)
        else:
            self._have(found[1])

    def _have(self, record: Record) -> None:
        self.ctx.tasks.run(paperwork.look, record, then=self._looked, failed=self._unread)

    def _unread(self, error: BaseException) -> None:
        self._looking = self._look_again = False
        tell(self.ctx, error)

    def _looked(self, look: paperwork.Look | None) -> None:
        self._looking = False
        if self._look_again or look is None:
            self._look_again = False
            self._soon.start()
        elif self.ctx.session.is_open:
            self.look = look
            self.looked.emit()

    # --- drawing -------------------------------------------------------------

    def _draw(self) -> None:
        look, asked = self.look, self._asked
        if look is None or asked is None:
            return
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        approval, (kind, audience) = self.approval, asked
        now = datetime.fromisoformat(approval.approved_at) if approval else self.ctx.session.env.clock()
        self.ctx.tasks.run(
            paperwork.draw, look.record, kind, look.lang, audience, approval is not None, now,
            then=partial(self._drawn, (look.record.meeting.uid, kind)), failed=self._undrawn,
        )  # fmt: skip

    def _drawn(self, what: tuple[str, DocumentKind], pdf: bytes) -> None:
        self._drawing = False
        if self._draw_again:
            self._draw_again = False
            self._later.start(_DRAW_MS)
        elif self.ctx.session.is_open:
            same, self._shown = what == self._shown, what
            self.drawn.emit(pdf, same)

    def _undrawn(self, error: BaseException) -> None:
        self._drawing = self._draw_again = False
        tell(self.ctx, error)
