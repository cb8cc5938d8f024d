"""A recommendation or a group becomes a measure: its wording is offered first, in one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context
from ui.widgets.forms import Form


class Promoting(Form):
    """Enter keeps the wording as it stands in the line; Esc calls it off."""

    def __init__(
        self, ctx: Context, act: Callable[..., Any], uid: str, wording: str, then: Callable[[Any], object]
    ) -> None:
        """``act(uid, text)`` makes the measure; ``wording`` is offered."""
        super().__init__()
        self.ctx, self._act, self._uid, self._then = ctx, act, uid, then
        self._sheet: Any = None
        self._busy = False
        self.add_line("text", self.tr("Wording of the measure"), " ".join(wording.split()), wide=True)

    @property
    def line(self) -> Any:
        """The line with the wording."""
        return self.field("text").control

    def open(self) -> None:
        """Show it over the window, the cursor at the end of the wording."""
        actions = [(self.tr("Cancel"), "", self._close), (self.tr("Make it a measure"), "primary", self._keep)]
        self._sheet = self.ctx.sheet(self.tr("How shall the measure read?"), self, actions)
        self.line.setFocus()
        self.line.end(False)

    def sizeHint(self) -> QSize:
        # A wording is a sentence: as much of it in view as a sheet can show.
        return super().sizeHint().expandedTo(QSize(780, 0))

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _keep(self) -> None:
        text = str(self.value("text"))
        if not text:
            self.invalid("text", sentence(KnownError("text.empty"), self.ctx.lang()))
        elif not self._busy:
            self._busy = True
            self.ctx.session.do(self._act, self._uid, text, then=self._kept, otherwise=self._refused)

    def _kept(self, changes: Any) -> None:
        self._close()
        self._then(changes)

    def _refused(self, error: object) -> None:
        self._busy = False
        if isinstance(error, KnownError):
            self.invalid("text", sentence(error, self.ctx.lang()))
