"""The sheet of publishing: of which year or process, the evidence folder, and the signed figures of the year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.archive.shelf import slug
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context
from ui.stations.archive.published.work import Publishing
from ui.theme import SEMIBOLD
from ui.widgets.basics import STRETCH, button, column, hline, label, row
from ui.widgets.forms import Form
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from facilitator.desk.keyring import Key

_SIZE = QSize(760, 486)


class PublishSheet(QWidget):
    """Nothing is chosen by a click alone: every button is reached by Tab, and Escape closes what goes on beside."""

    def __init__(self, ctx: Context, work: Publishing) -> None:
        super().__init__()
        self.ctx, self.work = ctx, work
        self._sheet: Any = None
        self._keys: list[Key] = []
        self._from: QWidget | None = None  # where whoever began it stood
        self.which = Form()
        self.which.add_choice("year", self.tr("Year of the meetings"), [])
        self.which.add_line(
            "process", self.tr("Or a process, instead of the year"), placeholder=self.tr("as the meetings name it")
        )
        self._folder = button(self.tr("Evidence folder…"), "package", role="primary", on=self.write)
        self._check = button(self.tr("Check a folder…"), "shield-check", on=self.check)
        self.signing = Form()
        self.signing.add_choice("key", self.tr("Sign with"), [])
        secret = self.signing.add_line("secret", self.tr("Passphrase of the certificate"))
        secret.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._none = label(
            self.tr("There is no certificate on this computer. Make one in the station “Signing”."),
            13,
            role="muted",
            wrap=True,
        )
        self._count = button(self.tr("Count and sign"), "chart-bar", on=self.count)
        self.strip = Waiting()
        self.said = label("", 13, wrap=True)
        body = column(
            self.which,
            self._head(self.tr("Evidence folder")),
            self._words(
                self.tr(
                    "The public documents with their receipts, pages for every browser and tables, as one folder that "
                    "anybody can check. A full document never gets in."
                )
            ),
            row(self._folder, self._check, STRETCH),
            4,
            hline(),
            self._head(self.tr("Annual figures")),
            self._words(
                self.tr(
                    "The year counted from its public documents, as a signed PDF in the archive. Each figure names the "
                    "documents it comes from."
                )
            ),
            self.signing,
            self._none,
            row(self._count, STRETCH),
            4,
            self.strip,
            self.said,
            spacing=10,
        )
        body.addStretch(1)
        self.setLayout(body)
        self.setMinimumHeight(_SIZE.height())  # with room for what is under way
        work.found.connect(self._found)
        work.stepped.connect(self._stepped)
        work.ended.connect(self._ended)
        self._draw()
        work.look()

    def sizeHint(self) -> QSize:
        return _SIZE

    def show_over(self) -> PublishSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(self.tr("Publish from the archive"), self)
        return self

    # --- what a person does --------------------------------------------------

    def write(self) -> None:
        """Into a new folder, inside the one that is chosen."""
        from facilitator.archive.evidence.chosen import Choice

        year, process = str(self.which.value("year") or ""), str(self.which.value("process")).strip()
        choice = Choice(process=process) if process else Choice(year=year)
        name = self.tr("evidence-{what}").format(what=slug(process or year))

        def chosen(folder: Path) -> None:
            if not self.work.busy:
                self.work.write(choice, folder / name)

        self.ctx.choose_folder(self.tr("Where the evidence folder is to be"), chosen)

    def check(self) -> None:
        """A folder that somebody else brought, as well."""
        self.ctx.choose_folder(self.tr("Check an evidence folder"), self.work.check)

    def count(self) -> None:
        """The figures of the chosen year; the passphrase is forgotten at once."""
        key = next((one for one in self._keys if one.uid == self.signing.value("key")), None)
        if key is not None and not self.work.busy:
            field: Any = self.signing.field("secret")
            secret = field.line.text()
            field.line.setText("")
            self.work.count(str(self.which.value("year") or ""), key, secret)

    # --- what is shown -------------------------------------------------------

    def _head(self, text: str) -> QWidget:
        return label(text, 14, SEMIBOLD)

    def _words(self, text: str) -> QWidget:
        return label(text, 13, role="muted", wrap=True)

    def _found(self, years: list[str], keys: list[Key]) -> None:
        self._keys = keys
        year: Any = self.which.field("year")
        year.set_options([(one, one) for one in years])
        key: Any = self.signing.field("key")
        key.set_options([(one.uid, one.seen.name if one.seen else one.path.name) for one in keys])
        self._draw()

    def _draw(self) -> None:
        free, some = not self.work.busy, bool(self.which.value("year"))
        self._folder.setEnabled(free and some)
        self._check.setEnabled(free)
        self.signing.setVisible(bool(self._keys))
        self._none.setVisible(not self._keys)
        self._count.setEnabled(free and some and bool(self._keys))

    def _stepped(self, done: int, of: int) -> None:
        said = self.tr("The documents are verified and gathered; you may go on working.")
        self.strip.say(said, self.tr("Stop"), self.work.stop)
        if of:
            self.strip.step(done, of)
        else:
            self._from = self.focusWidget()
            self.strip.setFocus()  # what began it cannot be pressed meanwhile
        self.said.setText("")
        self._draw()

    def _ended(self, result: object, error: object) -> None:
        self.strip.hide()
        if isinstance(error, KnownError):
            self._say(sentence(error, self.ctx.lang()), "red")
        elif error is None:
            self._say(self.work.said(result), "")
        self._draw()
        if self._from is not None:
            self._from.setFocus()
            self._from = None

    def _say(self, text: str, role: str) -> None:
        from ui.widgets.text import set_role

        set_role(self.said, role)
        self.said.setText(text)
