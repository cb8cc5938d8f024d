"""Signing on the screen at the door: what stands at the side about it, and the pad for the person chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.meeting.papers import by_hand
from facilitator.model import Attendance, Handwritten, Organisation, Person
from ui.context import Context
from ui.session import Mirror, writable
from ui.stations.attendance.pad import Pad
from ui.widgets.basics import STRETCH, button, column, key_text, label, row
from ui.words.people import filled

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

KEY = "Ctrl+I"
Say = Callable[[str, str], object]


class SignaturePart(QWidget):
    """On the card of a person: whether they signed, and the button for it; nothing where it is switched off."""

    def __init__(self) -> None:
        super().__init__()
        self.may: Callable[[], bool] = lambda: False  # whether anything may be written in this meeting now
        self._told = label("", 13, wrap=True)
        self.button = button("", "pen-line", "quiet")
        self._key = label(key_text(KEY), role="key")
        self.setLayout(column(self._told, row(self.button, self._key, STRETCH), spacing=4))

    def show_person(self, rows: Mirror, uid: str) -> None:
        """What is known of somebody."""
        allowed, own = by_hand.is_allowed(rows), by_hand.of_person(rows, uid)
        self.setVisible(allowed or own is not None)
        for part in (self.button, self._key):
            part.setVisible(allowed)
        self.button.setEnabled(self.may() and bool(rows.all(Attendance, person=uid)))
        self.button.setText(self.tr("Sign again") if own else self.tr("Sign on the screen"))
        self._told.setVisible(own is not None)
        if own is not None:
            words = self.tr("Signed by hand %1") if own.strokes else self.tr("Did not sign, asked %1")
            self._told.setText(filled(words, rows.told(own.signed_at)))


class Signing(QObject):
    """The two commands: the pad for whoever is chosen, and wiping out what they drew."""

    def __init__(self, parent: QObject, ctx: Context, chosen: Callable[[], str], say: Say) -> None:
        super().__init__(parent)
        self._ctx, self._chosen, self._say = ctx, chosen, say
        self.pad: Pad | None = None

    def begin_at(self, part: SignaturePart) -> None:
        """Let its button open the pad, in a meeting in which something may be written."""
        part.may = partial(writable, self._ctx.session)
        part.button.clicked.connect(self.open)

    def open(self) -> None:
        """The pad, over the window; a sentence instead where nobody may sign, or nobody is chosen."""
        rows = self._ctx.session.rows
        person = rows.find(Person, self._chosen())
        if not by_hand.is_allowed(rows):
            self._refuse(KnownError("handwriting.off"))
        elif person is None:
            self._say("muted", QCoreApplication.translate("AttendanceStation", "Choose a person first."))
        elif not rows.all(Attendance, person=person.uid):
            self._refuse(KnownError("handwriting.not_come", name=person.name))
        else:
            self._show(person)

    def erase(self) -> None:
        """Asked once more, for nothing brings it back; also of whom nothing is shown: what was undone, or drawn for a
        stay that was removed, is in the journal."""
        ctx = self._ctx
        person = ctx.session.rows.find(Person, self._chosen())
        if person is None:
            self._say("muted", QCoreApplication.translate("AttendanceStation", "Choose a person first."))
            return
        ctx.confirm(
            filled(self.tr("Erase what %1 drew?"), person.name),
            self.tr(
                "Every drawing of this person goes out of the meeting and out of its journal and cannot be brought "
                "back. Copies and documents that were made before still have it."
            ),
            self.tr("Erase"),
            partial(self._erase, person),
            danger=True,
        )

    def _erase(self, person: Person) -> None:
        def erased(changes: Changes) -> None:
            told = self.tr("%1: what was drawn is erased."), self.tr("%1: no drawing was found.")
            self._say("muted", filled(told[0 if changes.result else 1], person.name))

        self._ctx.session.do(by_hand.erase_handwriting, person.uid, then=erased, otherwise=self._refuse)

    def _show(self, person: Person) -> None:
        ctx = self._ctx
        body = ctx.session.rows.find(Organisation, person.organisation)
        pad = self.pad = Pad(ctx.frame, ctx.lang(), partial(self._sign, person), partial(self._decline, person))
        whence = " · ".join(part for part in (person.role, body.name if body is not None else "") if part)
        meeting = ctx.session.rows.meeting
        ctx.session.closing.connect(pad.done)  # who signs does so in the meeting whose name they read
        pad.show_for(meeting.title if meeting else "", person.name, whence, self._notice())

    def _notice(self) -> str:
        meeting = self._ctx.session.rows.meeting
        who = meeting.organiser_short or meeting.organiser if meeting is not None else ""
        kept = filled(self.tr("%1 keeps the drawing in the file of this meeting, which is not encrypted."), who)
        return " ".join(
            (
                kept if who else self.tr("The drawing is kept in the file of this meeting, which is not encrypted."),
                self.tr(
                    "It is printed in the full attendance list only and is not published. You need not sign: that you "
                    "were here does not depend on it. You may ask for it to be erased (law no. 124/2024)."
                ),
            )
        )

    def _sign(self, person: Person, strokes: str) -> None:
        self._send(filled(self.tr("%1 signed."), person.name), by_hand.sign_by_hand, person.uid, strokes)

    def _decline(self, person: Person) -> None:
        said = filled(self.tr("%1: noted without a signature."), person.name)
        self._send(said, by_hand.decline_handwriting, person.uid)

    def _send(self, said: str, act: Callable[..., Handwritten], *arguments: str) -> None:
        pad = self.pad
        if pad is None or pad.waiting:
            return
        pad.waiting = True

        def refused(error: BaseException) -> None:
            pad.waiting = False
            if pad.is_open:
                pad.refused(error)
            else:  # closed before the answer came
                self._refuse(error)

        def saved(_: Changes) -> None:
            pad.done()
            self._say("green", said)

        self._ctx.session.do(act, *arguments, then=saved, otherwise=refused)

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._say("red", sentence(error, self._ctx.lang()))
        else:
            self._ctx.session.failed.emit("attendance", error)
