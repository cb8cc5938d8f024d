"""One line over the window: the end of a break, the title of a part, the reason why something is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context
from ui.widgets.forms import Form


class OneLine(Form):
    """Type, Enter: ``act`` gets the text. What it refuses is said at the line, and the text stays; Esc calls it off."""

    def __init__(
        self,
        ctx: Context,
        label: str,
        act: Callable[..., object],
        *args: object,
        then: Callable[[Any], object] | None = None,
        placeholder: str = "",
        hint: str = "",
        **named: object,
    ) -> None:
        """``act(*args, text, **named)`` is done in the session; ``then`` gets its changes."""
        super().__init__()
        self.ctx = ctx
        self._act, self._args, self._named, self._then = act, args, named, then
        self._sheet: Any = None
        self._busy = False
        self.add_line("text", label, placeholder=placeholder, hint=hint, wide=True)

    def open(self, title: str, verb: str) -> None:
        """Show it over the window; ``verb`` is what Enter does."""
        actions = [(self.tr("Cancel"), "", self._close), (verb, "primary", self._keep)]
        self._sheet = self.ctx.sheet(title, self, actions)
        line: Any = self.field("text").control
        line.setFocus()

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.done()

    def _keep(self) -> None:
        if self._busy:
            return
        self._busy = True
        text = str(self.value("text"))
        self.ctx.session.do(
            self._act, *self._args, text, then=self._kept, otherwise=self._refused, **self._named
        )  # fmt: skip

    def _kept(self, changes: Any) -> None:
        self._close()
        if self._then is not None:
            self._then(changes)

    def _refused(self, error: object) -> None:
        self._busy = False
        if isinstance(error, KnownError):
            self.invalid("text", sentence(error, self.ctx.lang()))
