"""A document as it is now: read on the store's thread, laid out and drawn on a worker, never twice at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.desk import documents
from facilitator.meeting.papers import approvals
from facilitator.model import WRITTEN, Approval, DocumentKind, Sister
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.language.sentences import Lang
    from facilitator.record import Record
    from facilitator.store.tx import Tx

_SOON_MS, _DRAW_MS = 40, 350


class Papers(QObject):
    """``kind`` is what is wanted; ``look`` and ``approval`` are as of the last ``looked``.

    Signals:
        looked(): there is something new to show.
        drawn(bytes, bool): a PDF; True when it is the document shown before, drawn again.
        working(bool): a document is being laid out or drawn, or no longer.
    """

    looked = Signal()
    drawn = Signal(bytes, bool)
    working = Signal(bool)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.kind = DocumentKind.RELACION
        self.look: documents.Look | None = None
        self.approval: Approval | None = None
        self._asked: tuple[Lang | None, Sister] | None = None
        self._shown: tuple[str, DocumentKind] | None = None
        self._looking = self._drawing = False
        self._wish: Callable[[], object] | None = None
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
        self.kind = DocumentKind.RELACION
        self._wish = None
        self._soon.stop()
        self._later.stop()
        self.working.emit(False)

    def read(self) -> None:
        """Look again, soon; several wishes are one."""
        self._soon.start()

    def when_fresh(self, then: Callable[[], object]) -> None:
        """Do it once ``look`` says everything that was done so far: at once, or after what is being read."""
        if self.look is not None and not (self._looking or self._soon.isActive() or self.ctx.session.busy):
            then()
            return
        self._wish = then
        self.read()  # it is read after every act that was sent

    def draw(self, lang: Lang | None, sister: Sister, *, now: bool = False) -> None:
        """Draw the document, when typing pauses or ``now``. ``lang`` None: that of the meeting."""
        self._asked = lang, sister
        self._later.start(0 if now else _DRAW_MS)

    @property
    def fits(self) -> bool:
        """``look`` is of the document that is wanted; both written ones are shown from one record."""
        look = self.look
        return look is not None and (look.kind is self.kind or {look.kind, self.kind} == set(WRITTEN))

    # --- reading -------------------------------------------------------------

    def _read(self) -> None:
        if not self.ctx.session.is_open:
            return
        if self._looking:
            self._look_again = True
            return
        self._looking = True
        self.working.emit(True)
        self.approval = approvals.standing(self.ctx.session.rows)
        then = partial(self._have, self.kind)
        self.ctx.session.read(_wanted, self.kind, then=then, otherwise=self._unread)

    def _have(self, kind: DocumentKind, found: tuple[Record, Approval | None, documents.More]) -> None:
        self.ctx.tasks.run(documents.look, kind, *found, then=self._looked, failed=self._unread, lane="documents")

    def _unread(self, error: BaseException) -> None:
        self._looking = self._look_again = False
        self.working.emit(False)
        tell(self.ctx, error)

    def _looked(self, look: documents.Look) -> None:
        self._looking = False
        if self._look_again:
            self._look_again = False
            self._soon.start()
        elif self.ctx.session.is_open:
            self.look = look
            self.looked.emit()
            wish, self._wish = self._wish, None
            if wish is not None:
                self.when_fresh(wish)

    # --- drawing -------------------------------------------------------------

    def _draw(self) -> None:
        look, asked, file = self.look, self._asked, self.ctx.session.file
        if look is None or asked is None or file is None or not self.fits:
            return  # what is being read will be drawn
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        self.working.emit(True)
        lang, sister = asked
        self.ctx.tasks.run(
            documents.draw, file, look, self.kind, lang or look.lang, sister, self.ctx.session.now,
            then=partial(self._drawn, (look.record.meeting.uid, self.kind)), failed=self._undrawn, lane="documents",
        )  # fmt: skip

    def _drawn(self, what: tuple[str, DocumentKind], pdf: bytes) -> None:
        self._drawing = False
        if self._draw_again:
            self._draw_again = False
            self._later.start(_DRAW_MS)
        elif self.ctx.session.is_open:
            same, self._shown = what == self._shown, what
            self.working.emit(False)
            self.drawn.emit(pdf, same)

    def _undrawn(self, error: BaseException) -> None:
        self._drawing = self._draw_again = False
        self.working.emit(False)
        if self.ctx.session.is_open:  # else it was closed while its page was being drawn
            tell(self.ctx, error)


def _wanted(tx: Tx, kind: DocumentKind) -> tuple[Record, Approval | None, documents.More]:
    return (*documents.shown(tx, kind), documents.more(tx))
