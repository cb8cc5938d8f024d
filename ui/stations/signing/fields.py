"""The fields of every document at the left: who has signed, what is missing, and the step that comes next."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from facilitator.desk.held import Paper
from facilitator.meeting.papers.approvals import standing
from facilitator.model import SIGNATURE_FIELDS, WRITTEN, DocumentKind, Sister
from ui.context import Context
from ui.session import Mirror
from ui.stations.signing import rows as signing_rows
from ui.stations.signing.number import NumberPane
from ui.widgets.basics import STRETCH, Card, Chips, button, column, label, row, tool
from ui.widgets.lists import ListPane
from ui.words.documents import kind_icon, kind_name, sister_names


class FieldsCard(Card):
    """``fields`` is the list of the sister that ``which`` shows, its uids ``kind/field``.

    Signals: archive(); save(); of the buttons. wished(DocumentKind): sign this one as well. turned(): the
    other sister is shown.
    """

    archive = Signal()
    save = Signal()
    wished = Signal(object)
    turned = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__("file-signature", " ")
        self.ctx = ctx
        self.wishes: set[DocumentKind] = set()
        self._sheet: Any = None
        self.fields = ListPane("")
        self.state = label("", 13, role="muted", wrap=True)
        self.more = tool("plus", "", self.ask_more)
        self.head.addWidget(self.more)
        self.which = Chips(list(sister_names().items()), "")
        self.which.set_value(Sister.PUBLIC)
        self.which.changed.connect(self._turned)
        self.body.addLayout(row(self.which, STRETCH))
        self.body.addWidget(self.state)
        self.body.addWidget(self.fields, 1)
        self.number = NumberPane(ctx)
        self.body.addWidget(self.number)
        self.number.noted.connect(self._numbered)
        self.number.left.connect(self._to_list)
        self.fields.moved.connect(self._show_number)
        self.to_archive = button("", "archive", "primary", on=self.archive.emit)
        self.to_file = button("", "file-down", on=self.save.emit)
        for part in (self.to_archive, self.to_file):
            self.body.addWidget(part)
        self.setMinimumWidth(280)
        self.setMaximumWidth(400)
        self._retranslate()

    @property
    def rows(self) -> Mirror:
        """The rows of the open meeting."""
        return self.ctx.session.rows

    def documents(self) -> tuple[DocumentKind, ...]:
        """What is listed."""
        return signing_rows.documents(self.rows, self.wishes)

    @property
    def sister(self) -> Sister:
        """Which of the two is shown."""
        return Sister(self.which.value())

    def papers(self) -> tuple[Paper, ...]:
        """Both sisters of everything that is listed."""
        return signing_rows.papers(self.documents())

    def chosen(self) -> signing_rows.Place:
        """What is chosen."""
        kind, _, field = self.fields.current_uid().partition("/")
        if not kind:
            return (DocumentKind.RELACION, self.sister), SIGNATURE_FIELDS[0]
        return (DocumentKind(kind), self.sister), field

    def choose(self, place: signing_rows.Place) -> None:
        """Show this sister and choose this field."""
        (kind, sister), field = place
        if sister is not self.sister:
            self.which.set_value(sister)
            self._turned()
        self.fields.select(f"{kind}/{field}")

    def other_sister(self) -> None:
        """The full document or the public one; the field stays chosen."""
        (kind, sister), field = self.chosen()
        self.choose(((kind, Sister.PUBLIC if sister is Sister.FULL else Sister.FULL), field))

    def draw(self) -> None:
        """Say everything from the rows."""
        if not self.ctx.session.is_open:
            return
        now = self.ctx.session.now()
        chosen = self.fields.current_uid()
        self.fields.rows.set_items(signing_rows.items(self.rows, self.documents(), self.sister, now, self._words()))
        if not self.fields.current_uid() and not (chosen and self.fields.select(chosen)):
            self.to_next_missing()
        approved = standing(self.rows) is not None
        papers = self.papers()
        missing, ready = signing_rows.missing(self.rows, papers), signing_rows.ready(self.rows, papers)
        self.state.setVisible(approved)  # else the middle says what comes first
        if missing:
            self.state.setText(self._say_missing([sister for (_, sister), _ in missing]))
        elif ready:
            self.state.setText(self.tr("Nothing is missing. The last step is the archive."))
        else:
            self.state.setText(self.tr("Everything is signed and in the archive."))
        self.to_archive.setVisible(bool(ready))
        self.to_file.setVisible(approved)
        self._show_number()
        self.more.setVisible(approved and bool(self.not_listed()))

    def _say_missing(self, missing: list[Sister]) -> str:
        """How many signatures each sister lacks; neither waits for the other."""
        full, public = missing.count(Sister.FULL), missing.count(Sister.PUBLIC)
        said = [
            self.tr("%n signature(s) missing in the full documents.", "", full) if full else "",
            self.tr("%n signature(s) missing in the public documents.", "", public) if public else "",
        ]
        return " ".join(filter(None, said))

    def _show_number(self, _: object = None) -> None:
        if self.ctx.session.is_open:
            self.number.show_paper(self.chosen()[0])

    def _numbered(self, first: bool) -> None:
        """On to the next document without a number, while the register lies open; with none left to the fields."""
        waiting = signing_rows.unnumbered(self.rows, self.papers(), self.chosen()[0]) if first else []
        if waiting:
            self.choose((waiting[0], SIGNATURE_FIELDS[0]))
            self.number.to_field()
        else:
            self._to_list()

    def _to_list(self) -> None:
        self.fields.setFocus()
        self.to_next_missing()

    def to_next_missing(self) -> bool:
        """The next empty field, of the sister that is shown if it has any; with none left the selection stays.

        Whether there is one.
        """
        missing = signing_rows.missing(self.rows, self.papers())
        if missing:
            self.choose(min(missing, key=lambda place: place[0][1] is not self.sister))
        elif not self.fields.current_uid():
            self.fields.select(f"{WRITTEN[0]}/{SIGNATURE_FIELDS[0]}")
        return bool(missing)

    def _turned(self, _: object = None) -> None:
        self.draw()
        self.turned.emit()

    def step(self, by: int) -> None:
        """The next or the one before, round the end."""
        count = self.fields.rows.rowCount()
        self.fields.setFocus()
        if count:
            at = (self.fields.currentIndex().row() + by) % count
            self.fields.setCurrentIndex(self.fields.rows.index(at))

    # --- one document more ---------------------------------------------------

    def not_listed(self) -> list[DocumentKind]:
        """What may be signed on wish and is not listed yet."""
        listed: Collection[DocumentKind] = self.documents()
        return [kind for kind in signing_rows.ON_WISH if kind not in listed]

    def ask_more(self) -> None:
        """Which other document is to be signed as well?"""
        if standing(self.rows) is None or not self.not_listed():
            return
        body = QWidget()
        told = self.tr("Report and minutes are always signed. These may be signed as well, by the same people.")
        made = [button(kind_name(kind), kind_icon(kind), on=partial(self._wish, kind)) for kind in self.not_listed()]
        body.setLayout(column(label(told, 13, role="muted", wrap=True), *made, spacing=10))
        body.setMinimumWidth(360)
        self._sheet = self.ctx.sheet(self.tr("Sign one document more"), body, [(self.tr("Cancel"), "", self._close)])
        made[0].setFocus()

    def _close(self) -> None:
        self._sheet.done()

    def _wish(self, kind: DocumentKind) -> None:
        self._sheet.done()
        self.wishes.add(kind)
        self.draw()
        self.fields.select(f"{kind}/{SIGNATURE_FIELDS[0]}")
        self.wished.emit(kind)

    # --- words ---------------------------------------------------------------

    def _words(self) -> signing_rows.Words:
        states = {
            "missing": self.tr("missing"),
            "here": self.tr("signed"),
            "elsewhere": self.tr("elsewhere"),
            "beside": self.tr("additional signature"),
            "separate": self.tr("separately"),
            "paper": self.tr("on paper"),
        }
        return signing_rows.Words(states, self.tr("nobody named"), self.tr("additional signature"), self.ctx.lang())

    def _retranslate(self) -> None:
        self.set_title(self.tr("Signatures"))
        self.which.set_options(list(sister_names().items()))
        self.which.setAccessibleName(self.tr("Full or public"))
        self.fields.setAccessibleName(self.tr("Signature fields"))
        self.more.set_name(self.tr("Sign one document more…"))
        self.to_archive.setText(self.tr("Put in the archive"))
        self.to_file.setText(self.tr("Save a copy…"))
        self.draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "to_file"):
            self._retranslate()
