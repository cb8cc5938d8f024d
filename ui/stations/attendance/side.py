"""Beside the roster: the person one is dealing with, and the exact numbers of the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.language.dates import seconds_of
from facilitator.meeting.attendance import Where, where
from facilitator.meeting.counts import counts
from facilitator.meeting.organisations import is_confirmed
from facilitator.model import Attendance, Organisation, Person
from ui.session import Mirror
from ui.stations.attendance.roster import TONES, visits_of, where_words
from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.basics import STRETCH, Card, Chips, Empty, button, column, hline, key_text, label, row, set_role
from ui.widgets.scrolled import scrolled
from ui.words.people import capacities, consents, filled, org_kinds, said

Act = Callable[[], object]


class Breakdown(QWidget):
    """Names and numbers in two columns, each on a ground as long as its share: counties, six lines of 24 px."""

    HIGH, GAP = 24, 10

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, int], ...] = ()

    def set_rows(self, rows: tuple[tuple[str, int], ...]) -> None:
        """Names with their numbers, drawn column by column in this order."""
        if rows == self._rows:
            return
        self._rows = rows
        self.setAccessibleDescription(", ".join(f"{name} {number}" for name, number in rows))
        self.setFixedHeight(self.HIGH * self._lines())
        self.update()

    def _lines(self) -> int:
        return (len(self._rows) + 1) // 2

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((number for _, number in self._rows), default=1)
        wide = (self.width() - self.GAP) / 2
        for index, (name, number) in enumerate(self._rows):
            at_column, at_line = divmod(index, self._lines())
            cell = QRectF(at_column * (wide + self.GAP), at_line * self.HIGH + 1, wide, self.HIGH - 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent_soft"))
            ground = QRectF(cell)
            ground.setWidth(max(wide * number / most, 6))
            painter.drawRoundedRect(ground, 5, 5)
            painter.setFont(px(12))
            painter.setPen(colours.colour("text"))
            inner = cell.adjusted(7, 0, -7, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, name)
            painter.setFont(px(12, SEMIBOLD, tabular=True))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(number))


class NumbersCard(Card):
    """Exact numbers of who was there; the figures are those the documents print."""

    def __init__(self, begin: Act) -> None:
        super().__init__("users")
        self._figures: dict[str, tuple[QLabel, QLabel]] = {}
        self._inside = label("0", 34, SEMIBOLD)
        self._inside.setFont(px(34, SEMIBOLD, tabular=True))
        self._inside_words = label("", 13, role="muted", wrap=True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for at, key in enumerate(
            ("people", "organisations", "institutions", "bodies", "guests", "citizens", "hosts", "walk_ins")
        ):
            words, figure = label("", 13, role="muted"), label("0", 13, SEMIBOLD)
            figure.setFont(px(13, SEMIBOLD, tabular=True))
            grid.addWidget(words, at, 0)
            grid.addWidget(figure, at, 1, Qt.AlignmentFlag.AlignRight)
            self._figures[key] = (words, figure)
        self._county_title = label("", 12, MEDIUM, "muted")
        self._counties = Breakdown()
        self._left_title = label("", 12, MEDIUM, "muted")
        self._left = label("", 13, wrap=True)
        self._begun = label("", 12, role="muted", wrap=True)
        self._begin = button("", "play", on=begin)
        box = column(spacing=8)
        top = row(self._inside, self._inside_words, spacing=10)
        top.setStretch(1, 1)
        box.addLayout(top)
        box.addWidget(hline())
        box.addLayout(grid)
        box.addSpacing(4)
        box.addWidget(self._county_title)
        box.addWidget(self._counties)
        box.addWidget(self._left_title)
        box.addWidget(self._left)
        box.addStretch()
        box.addWidget(self._begun)
        box.addWidget(self._begin)
        self.body.addWidget(scrolled(box), 1)

    def show_rows(self, rows: Mirror) -> None:
        """Count and show."""
        people = {person.uid: person for person in rows.all(Person)}
        visits = rows.all(Attendance)
        found = counts(rows.all(Organisation), list(people.values()), visits)
        self.set_title(self.tr("In numbers"))
        self._inside.setText(str(found.inside))
        self._inside_words.setText(self.tr("in the room now"))
        self._figure("people", self.tr("People who came"), found.people, True)
        self._figure("organisations", self.tr("Organisations"), found.organisations, True)
        self._figure("institutions", self.tr("Institutions"), found.institutions, True)
        self._figure("bodies", self.tr("Other bodies"), found.other_bodies)
        self._figure("guests", self.tr("Guests and observers"), found.guests, True)
        self._figure("citizens", self.tr("Citizens"), found.citizens)
        self._figure("hosts", self.tr("Of the organiser"), found.hosts)
        self._figure("walk_ins", self.tr("Came without invitation"), found.walk_ins)
        self._county_title.setText(self.tr("Organisations by county (%n of 12)", "", found.counties))
        self._county_title.setVisible(bool(found.by_county))
        self._counties.setAccessibleName(self._county_title.text())
        self._counties.setVisible(bool(found.by_county))
        self._counties.set_rows(found.by_county)
        self._show_left(rows, people, visits)
        self._show_meeting(rows)

    def _figure(self, key: str, words: str, number: int, always: bool = False) -> None:
        said_as, figure = self._figures[key]
        said_as.setText(words)
        figure.setText(str(number))
        figure.setAccessibleName(f"{words}: {number}")
        for part in (said_as, figure):
            part.setVisible(always or number > 0)

    def _show_left(self, rows: Mirror, people: dict[str, Person], visits: list[Attendance]) -> None:
        inside = {visit.person for visit in visits if visit.left_at is None}
        gone: dict[str, str] = {}
        for visit in sorted(visits, key=lambda visit: seconds_of(visit.arrived_at)):
            if visit.left_at and visit.person not in inside and visit.person in people:
                gone[visit.person] = visit.left_at
        last = sorted(gone.items(), key=lambda pair: seconds_of(pair[1]), reverse=True)
        lines = [f"{people[uid].name} {rows.told(at)}" for uid, at in last[:3]]
        if len(last) > 3:
            lines.append(self.tr("and %n more", "", len(last) - 3))
        self._left_title.setText(self.tr("Left (%n)", "", len(last)))
        self._left.setText("\n".join(lines))
        for part in (self._left_title, self._left):
            part.setVisible(bool(last))

    def _show_meeting(self, rows: Mirror) -> None:
        meeting = rows.meeting
        self._begin.setText(self.tr("Start the meeting"))
        begun = meeting.opened_at if meeting else None
        ended = meeting.closed_at if meeting else None
        self._begin.setVisible(meeting is not None and not begun)
        if begun and ended:
            self._begun.setText(filled(self.tr("The meeting ran from %1 to %2."), rows.told(begun), rows.told(ended)))
        elif begun:
            self._begun.setText(filled(self.tr("The meeting began at %1."), rows.told(begun)))
        self._begun.setVisible(bool(begun))


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
        self._status.setText(where_words(place))
        self._invited.setText("" if person.invited else self.tr("came without invitation"))
        self._stays.setText("\n".join(self._stay(rows, visit) for visit in visits))
        self._stays.setVisible(bool(visits))
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
