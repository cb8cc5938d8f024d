"""Beside the roster: the person one is dealing with, and the exact numbers of the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal

from facilitator.course import is_over
from facilitator.meeting.attendance import Where, where
from facilitator.meeting.organisations import is_confirmed
from facilitator.model import Attendance, Organisation, Person
from ui.session import Mirror
from ui.stations.attendance.roster import TONES, visits_of, where_words
from ui.stations.attendance.signature import SignaturePart
from ui.theme import MEDIUM, SEMIBOLD, px
from ui.widgets.basics import STRETCH, Card, Chips, Empty, button, column, hline, key_text, label, row, set_role
from ui.widgets.scrolled import scrolled
from ui.words.people import capacities, consents, filled, org_kinds, said

Act = Callable[[], object]


class PersonCard(Card):
    """The person chosen in the roster: status, stays, consents; every button has its key beside it.

    Signals: photo(Consent), publish(Consent): the answer chosen by hand.
    """

    photo = Signal(object)
    publish = Signal(object)

    def __init__(self, acts: Mapping[Where, Act], correct: Act, confirm: Act) -> None:
        """``acts``: what the one large button does for somebody expected, inside or gone; ``confirm``: the standing."""
        super().__init__("user-round")
        self._empty = Empty("user-round", "", "")
        self._name = label("", 17, SEMIBOLD, wrap=True)
        self._body = label("", 13, role="muted", wrap=True)
        self._role = label("", 13, wrap=True)
        self._status = label("", 12, SEMIBOLD, "pill-muted")
        self._stays = label("", 13, wrap=True)
        self._stays.setFont(px(13, tabular=True))
        self._invited = label("", 12, role="muted")
        self._acts, self._place = acts, Where.EXPECTED
        self._act = button("", "log-in", on=self._main)
        self._act_key = label("", role="key")
        self._correct = button("", "clock", role="quiet", on=correct)
        self._standing = label("", 12, wrap=True)
        self._confirm = button("", "badge-check", role="quiet", on=confirm)
        self._confirm_key = label(key_text("Ctrl+G"), role="key")
        self.signature = SignaturePart()
        self._photo_title, self._name_title = label("", 13, MEDIUM), label("", 13, MEDIUM)
        self._photo = Chips(consents(), "")
        self._publish = Chips(consents(), "")
        self._photo.changed.connect(self.photo)
        self._publish.changed.connect(self.publish)
        acts_row = row(self._act, self._act_key, spacing=10)
        acts_row.setStretch(0, 1)
        box = column(
            self._name,
            self._role,
            self._body,
            self._standing,
            row(self._confirm, self._confirm_key, STRETCH),
            row(self._status, self._invited, STRETCH),
            4,
            self._stays,
            4,
            acts_row,
            row(self._correct, label(key_text("Ctrl+T"), role="key"), STRETCH),
            self.signature,
            hline(),
            row(self._photo_title, STRETCH, label(key_text("Ctrl+P"), role="key")),
            self._photo,
            4,
            row(self._name_title, STRETCH, label(key_text("Ctrl+E"), role="key")),
            self._publish,
            STRETCH,
        )
        self._full = scrolled(box)
        self.body.addWidget(self._full, 1)
        self.body.addWidget(self._empty, 1)

    def show_person(self, rows: Mirror, uid: str) -> None:
        """Show somebody, or a hint while nobody is chosen."""
        person = rows.find(Person, uid)
        self._full.setVisible(person is not None)
        self._empty.setVisible(person is None)
        self.set_title(self.tr("Person"))
        if person is None:
            self._empty.set_texts(
                self.tr("Nobody chosen"), self.tr("Type a few letters of a name or an organisation, then Enter.")
            )
            return
        organisation = rows.find(Organisation, person.organisation)
        visits = visits_of(rows, uid)
        place = where(visits)
        self._name.setText(person.name)
        self._role.setText(person.role or said(capacities(), person.capacity))
        self._body.setText(_body_line(organisation))
        self._body.setVisible(bool(self._body.text()))
        waiting = organisation is not None and not is_confirmed(rows, organisation)
        kind = said(org_kinds(), organisation.kind) if organisation is not None else ""
        self._standing.setText(filled(self.tr("%1 (to be confirmed)"), kind) if waiting else kind)
        set_role(self._standing, "amber" if waiting else "muted")
        self._standing.setVisible(bool(kind))
        self._confirm.setText(self.tr("Confirm"))
        for part in (self._confirm, self._confirm_key):
            part.setVisible(waiting)
        set_role(self._status, f"pill-{TONES[place]}")
        self._status.setText(where_words(place, is_over(rows.meeting)))
        self._invited.setText("" if person.invited else self.tr("came without invitation"))
        self._stays.setText("\n".join(self._stay(rows, visit) for visit in visits))
        self._stays.setVisible(bool(visits))
        self.signature.show_person(rows, uid)
        self._place = place
        words, icon_name, key = {
            Where.EXPECTED: (self.tr("Arrived"), "log-in", "Return"),
            Where.INSIDE: (self.tr("Left"), "log-out", "F7"),
            Where.LEFT: (self.tr("Came back"), "rotate-ccw", "F8"),
        }[place]
        self._act.setText(words)
        self._act.set_icon(icon_name)
        self._act_key.setText(key_text(key))
        self._correct.setText(self.tr("Correct the time"))
        self._correct.setEnabled(bool(visits))
        self._photo_title.setText(self.tr("May be photographed"))
        self._name_title.setText(self.tr("Name may be published"))
        for chips, value, words in (
            (self._photo, person.photo, self._photo_title.text()),
            (self._publish, person.publish_name, self._name_title.text()),
        ):
            chips.set_value(value)
            chips.setAccessibleName(words)

    def _main(self) -> None:
        self._acts[self._place]()

    def _stay(self, rows: Mirror, visit: Attendance) -> str:
        line = filled(self.tr("%1 – %2"), rows.told(visit.arrived_at), rows.told(visit.left_at) or "…")
        pairs = ((visit.arrived_at, visit.arrived_entered_at), (visit.left_at, visit.left_entered_at))
        stated = [rows.told(typed) for at, typed in pairs if at and typed and rows.told(at) != rows.told(typed)]
        if not stated:
            return line
        return line + "   " + filled(self.tr("(typed %1)"), ", ".join(stated))


def _body_line(organisation: Organisation | None) -> str:
    if organisation is None:
        return ""
    return " · ".join(part for part in (organisation.name, organisation.county) if part)
