"""A message with the documents of the meeting: what, to whom, in what words; it opens in the mail program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.desk import profiles, sending
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.office.modules import set_recipients
from facilitator.model import DocumentKind
from ui.context import Context
from ui.theme import MEDIUM
from ui.widgets.basics import column, label
from ui.widgets.fields import CheckField
from ui.widgets.forms import Form
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from facilitator.desk.sending import Document, Prepared
    from facilitator.meeting.office.sending import To

_WIDTH = 760


class SendingSheet(QWidget):
    """Documents as switches, recipients inside and elsewhere, subject and text; Ctrl+Enter prepares the message."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._sheet: Any = None
        rows = ctx.session.rows
        names = kind_names()
        attached = sending.attached(rows)
        self.documents = {kind: CheckField(names[kind], kind in attached) for kind in sending.offered(rows)}
        usual = sending.usual(rows)
        self._participants = sending.participants(rows)
        self.form = Form()
        self.form.add_choice(
            "version",
            self.tr("Version"),
            [(True, self.tr("For the public")), (False, self.tr("Full, with everybody’s name"))],
        )
        self.form.add_text("inside", self.tr("Recipients in the institution"), rows=2, hint=self.tr("one a line"))
        self.form.add_text(
            "outside", self.tr("Recipients elsewhere"), rows=2, hint=self.tr("they do not see each other (Bcc)")
        )
        self.form.add_check("everybody", self.tr("and %n participant(s) by e-mail (Bcc)", "", len(self._participants)))
        self.form.add_check("keep", self.tr("Keep these recipients as the usual ones"))
        self.form.add_line("subject", self.tr("Subject"), wide=True)
        self.form.add_text("text", self.tr("Text"), rows=5)
        self.form.field("everybody").setVisible(bool(self._participants))
        self.form.set_values(
            {
                "version": True,
                "inside": sending.written([one for one in usual if one.inside]),
                "outside": sending.written([one for one in usual if not one.inside]),
            }
        )
        self._proposed = ("", "")
        self._wrong = label("", 13, role="red", wrap=True)
        self._wrong.hide()
        self.setLayout(
            column(
                label(self.tr("What is attached"), 12, MEDIUM, "muted"),
                self._beside(),
                4,
                self.form,
                label(
                    self.tr(
                        "The message opens in your mail program and is sent from there. Here it is noted as prepared; "
                        "say that it was sent in “What was sent”."
                    ),
                    12,
                    role="muted",
                    wrap=True,
                ),
                self._wrong,
                spacing=6,
            )
        )
        for switch in self.documents.values():
            switch.edited.connect(self._propose)
        self.form.edited.connect(self._edited)
        self._propose()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def _beside(self) -> QGridLayout:
        """Three beside each other, so that the words below them are seen on a small screen too."""
        grid = QGridLayout()
        for number, switch in enumerate(self.documents.values()):
            grid.addWidget(switch, number // 3, number % 3)
        return grid

    def show_over(self) -> SendingSheet:
        """Over the window; gives itself."""
        self._sheet = self.ctx.sheet(
            self.tr("Send the documents"), self, [(self.tr("Prepare the message"), "primary", self.prepare)]
        )
        self.form.field("outside" if self.form.value("inside") else "inside").control.setFocus()
        return self

    def chosen(self) -> list[Document]:
        """What is to be attached."""
        public = bool(self.form.value("version"))
        kinds: list[DocumentKind] = [kind for kind, switch in self.documents.items() if switch.value()]
        return [sending.Document(kind=kind, public=public) for kind in kinds]

    def to(self) -> list[To]:
        """Everybody it goes to, once each. KnownError ``sending.address``."""
        from dataclasses import replace

        inside = sending.addresses(str(self.form.value("inside")))
        outside = sending.addresses(str(self.form.value("outside")))
        found = [replace(one, inside=True, hidden=False) for one in inside] + outside
        if self.form.value("everybody"):
            found += self._participants
        return list({one.email.casefold(): one for one in reversed(found)}.values())[::-1]

    def prepare(self, outside: bool = False) -> None:
        """Write the draft and open it; what must not be is said, what must be asked is asked."""
        self._wrong.hide()
        file = self.ctx.session.file
        if file is None or not self.form.settle():
            return
        try:
            to = self.to()
        except KnownError as error:
            self._refused(error)
            return
        sender = profiles.usual(self.ctx.workspace)
        work = partial(
            sending.prepare,
            file,
            self.ctx.workspace,
            self.chosen(),
            to,
            str(self.form.value("subject")),
            str(self.form.value("text")),
            sender=sender.sender if sender else "",
            outside=outside,
        )
        self.ctx.tasks.run(work, then=self._prepared, failed=self._refused)

    def _propose(self) -> None:
        """The words follow what is attached, until somebody has written others."""
        self.ctx.session.read(sending.proposed, self.chosen(), then=self._proposal)

    def _proposal(self, proposed: tuple[str, str]) -> None:
        for key, before, now in zip(("subject", "text"), self._proposed, proposed, strict=True):
            if self.form.value(key) in ("", before):
                self.form.set_values({key: now})
        self._proposed = proposed

    def _edited(self, key: str) -> None:
        self.form.invalid(key, "")
        self._wrong.hide()

    def _prepared(self, made: Prepared) -> None:
        session = self.ctx.session
        for changes in made.changes:
            session.take(changes)
        if self.form.value("keep"):
            usual = [(one.name, one.email, one.inside) for one in self.to() if one not in self._participants]
            session.do(set_recipients, usual)
        self._sheet.done()
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.path)))
        if opened:
            self.ctx.notify(self.tr("Prepared to be sent; the mail program opens it."))
        else:
            self.ctx.message(
                "warn",
                self.tr("The message was prepared, but no mail program opened it. It lies in {path}.").format(
                    path=made.path
                ),
            )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self.ctx.tasks.failed.emit(error)
            return
        if error.code == "sending.outside":
            self.ctx.confirm(
                self.tr("May the full document leave the institution?"),
                sentence(error, self.ctx.lang()),
                self.tr("Yes, prepare it"),
                partial(self.prepare, True),
                danger=True,
            )
            return
        self._wrong.setText(sentence(error, self.ctx.lang()))
        self._wrong.show()
