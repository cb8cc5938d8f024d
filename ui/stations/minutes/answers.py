"""The reasoned response, measure by measure: a key says the answer, the fields below say why, who and when."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.papers.responses import set_response
from facilitator.model import Answer, Measure, Response
from facilitator.voting.rules import letters
from ui.context import Context
from ui.stations.minutes.stand import lacks_reason
from ui.widgets.basics import Card, Empty, KeyHints, hline
from ui.widgets.forms import Form
from ui.widgets.lists import Item, ListModel, ListPane, LogDelegate

KEYS = {Qt.Key.Key_1: Answer.ACCEPTED, Qt.Key.Key_2: Answer.PARTLY, Qt.Key.Key_3: Answer.REJECTED,
        Qt.Key.Key_0: Answer.UNDER_REVIEW}  # fmt: skip
_TONES = {Answer.UNDER_REVIEW: "amber", Answer.ACCEPTED: "green", Answer.PARTLY: "violet", Answer.REJECTED: "red"}


def answer_names() -> dict[Answer, str]:
    """What the institution says, as it stands on a chip."""
    translate = QCoreApplication.translate
    return {
        Answer.UNDER_REVIEW: translate("Answers", "under review"),
        Answer.ACCEPTED: translate("Answers", "accepted"),
        Answer.PARTLY: translate("Answers", "accepted in part"),
        Answer.REJECTED: translate("Answers", "not accepted"),
    }


class AnswersCard(Card):
    """Measures above, the response to the selected one below; every change is kept when its field is left."""

    def __init__(self, ctx: Context) -> None:
        super().__init__("message-square-text", " ")
        self.ctx = ctx
        self.model = ListModel()
        self.pane = ListPane("", self.model, LogDelegate())
        self.pane.moved.connect(self._moved)
        self.pane.chosen.connect(self._into)
        self.pane.installEventFilter(self)
        self._empty = Empty("list-checks", "", "")
        self._keys = KeyHints(plain=True)
        self.form = Form(beside_from=330)
        self.form.add_line("institution", "institution")
        self.form.add_date("answered_on", "answered_on", ctx.session.today)
        self.form.add_text("reason", "reason", rows=3)
        self.form.edited.connect(self._edited)
        self._line = hline()
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._keys)
        self.body.addWidget(self._line)
        self.body.addWidget(self.form)
        self.retranslate()

    def show_rows(self, locked: bool) -> None:
        """The measures and what has been answered. ``locked``: the file may not be written."""
        rows = self.ctx.session.rows
        measures = rows.all(Measure)
        marks = letters(len(measures))
        self.model.set_items([self._item(row, mark) for row, mark in zip(measures, marks, strict=True)])
        if measures and not self.pane.current_uid():
            self.pane.select(measures[0].uid)
        for part in (self.pane, self._keys, self._line, self.form):
            part.setVisible(bool(measures))
        self._empty.setVisible(not measures)
        self.form.set_read_only(locked)
        self._fill()

    def focus(self) -> None:
        self.pane.setFocus()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.form.settle()

    def select(self, measure: str) -> bool:
        """Look at the response to a measure."""
        return self.pane.select(measure)

    def answer(self, answer: Answer) -> None:
        """The answer to the selected measure; one that is not simply yes goes on with its reason."""
        uid = self.pane.current_uid()
        if not uid or self.ctx.session.read_only:
            return
        self.ctx.session.do(set_response, uid, answer=answer)
        if answer in (Answer.PARTLY, Answer.REJECTED):
            self.form.field("reason").control.setFocus()

    def _response(self, measure: str) -> Response | None:
        return next(iter(self.ctx.session.rows.all(Response, measure=measure)), None)

    def _item(self, row: Measure, mark: str) -> Item:
        response = self._response(row.uid)
        answer = response.answer if response else Answer.UNDER_REVIEW
        said = [response.institution, response.reason] if response else []
        if response and lacks_reason(response):
            said.append(self.tr("the reason is missing"))
        return Item(
            uid=row.uid,
            title=(response.institution if response else "") or self.tr("No institution yet"),
            subtitle="\n".join([row.text, *[f"→ {one}" for one in said[1:] if one]]),
            right=mark,
            chip=answer_names()[answer],
            chip_tone=_TONES[answer],
            dim=response is None or not response.institution,
            sort=(row.position, row.uid),
            data=row,
        )

    def _fill(self) -> None:
        response = self._response(self.pane.current_uid())
        day = _day(response.answered_on) if response else None
        self.form.set_values(
            {
                "institution": response.institution if response else "",
                "answered_on": day,
                "reason": response.reason if response else "",
            }
        )

    def _moved(self, uid: str) -> None:
        if uid:
            self._fill()

    def _into(self, _: str) -> None:
        self.form.field("institution").control.setFocus()

    def _edited(self, key: str) -> None:
        uid, value = self.pane.current_uid(), self.form.value(key)

        def refused(error: BaseException) -> None:
            if isinstance(error, KnownError):
                self.form.invalid(key, sentence(error, self.ctx.lang()))

        if uid:
            new = {key: value.isoformat() if isinstance(value, date) else str(value or "")}
            self.ctx.session.do(set_response, uid, otherwise=refused, **new)  # type: ignore[arg-type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pane and isinstance(event, QKeyEvent) and not event.modifiers():
            answer = KEYS.get(Qt.Key(event.key()))
            if answer is not None and event.type() == QEvent.Type.KeyPress:
                self.answer(answer)
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        self.set_title(self.tr("Responses by measure"))
        self.pane.setAccessibleName(self.tr("Measures and their responses"))
        self._empty.set_texts(self.tr("No measures"), self.tr("There is nothing to respond to."))
        names = answer_names()
        self._keys.set_hints([(str(key.value - Qt.Key.Key_0.value), names[answer]) for key, answer in KEYS.items()])
        texts: dict[str, tuple[str, str]] = {
            "institution": (self.tr("Institution that responds"), ""),
            "answered_on": (self.tr("Date of the response"), ""),
            "reason": (self.tr("Reason"), ""),
        }
        for key, (text, hint) in texts.items():
            self.form.field(key).set_texts(text, hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_line"):
            self.retranslate()


def _day(text: str) -> Any:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
