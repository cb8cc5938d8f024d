"""What the panels under a result share, in which the room goes on from a counted round."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLineEdit

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Round
from facilitator.voting import secret
from ui.context import Context
from ui.theme import MEDIUM, px
from ui.widgets.basics import label


class SettlingPanel(QFrame):
    """It has a title, says what was refused, and opens the round that follows. What it offers follows from the rows."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.round: Round | None = None
        self.setProperty("role", "panel")
        self._title = label("", 13, MEDIUM)
        self._wrong = label("", 13, role="amber", wrap=True)

    def _follow(self, **among: str | int) -> None:
        """Open the round after this one, in the language of the meeting; ``among`` as of ``open_round``."""
        session, counted = self.ctx.session, self.round
        if counted is None or session.file is None or session.rows.meeting is None:
            return
        lang = "en" if session.rows.meeting.language == "en" else "sq"
        opened = secret.open_any(session.file, counted.vote, lang=lang, **among)
        session.follow(opened, "open_round", otherwise=self._refused)

    def _refused(self, error: object) -> None:
        if isinstance(error, KnownError):
            self._say(sentence(error, self.ctx.lang()))

    def _say(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))


def digits_field(signs: int) -> QLineEdit:
    """A line for numbers of so many signs at most."""
    made = QLineEdit()
    made.setMaxLength(signs)
    made.setFixedWidth(64 if signs < 8 else 150)
    made.setFont(px(15, MEDIUM, tabular=True))
    return made
