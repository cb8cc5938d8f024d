"""The exact numbers of the room: a card beside the roster, and a few lines where there is no room for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.course import is_over
from facilitator.language.dates import seconds_of
from facilitator.meeting.counts import counts
from facilitator.model import Attendance, Counts, Organisation, Person
from ui.session import Mirror
from ui.theme import MEDIUM, SEMIBOLD, px, theme
from ui.widgets.basics import Card, button, column, hline, label, row
from ui.widgets.scrolled import scrolled
from ui.words.people import filled

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
            (
                *("people", "organisations", "institutions", "bodies", "guests", "citizens", "hosts", "walk_ins"),
                *("women", "men", "unstated"),
            )
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
        over = is_over(rows.meeting)
        self._inside_words.setText(self.tr("in the room at the close") if over else self.tr("in the room now"))
        self._figure("people", self.tr("People who came"), found.people, True)
        self._figure("organisations", self.tr("Organisations"), found.organisations, True)
        self._figure("institutions", self.tr("Institutions"), found.institutions, True)
        self._figure("bodies", self.tr("Other bodies"), found.other_bodies)
        self._figure("guests", self.tr("Guests and observers"), found.guests, True)
        self._figure("citizens", self.tr("Citizens"), found.citizens)
        self._figure("hosts", self.tr("Of the organiser"), found.hosts)
        self._figure("walk_ins", self.tr("Came without invitation"), found.walk_ins)
        # Nobody's gender is guessed: where nobody said theirs, nothing stands here.
        said = bool(found.women or found.men)
        self._figure("women", self.tr("Women, as they said"), found.women, said)
        self._figure("men", self.tr("Men, as they said"), found.men, said)
        self._figure("unstated", self.tr("Did not say"), unstated(found) if said else 0)
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


def unstated(found: Counts) -> int:
    """People who came and said neither."""
    return found.people - found.women - found.men


class NumbersLine(QLabel):
    """The same numbers in short: standing, gender as people said it, county of the organisations."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setFont(px(12, tabular=True))
        self.setProperty("role", "muted")

    def show_rows(self, rows: Mirror) -> None:
        """Count and show; what nobody is, is not named."""
        found = counts(rows.all(Organisation), rows.all(Person), rows.all(Attendance))
        over = is_over(rows.meeting)
        standing = [
            self.tr("At the close %n", "", found.inside) if over else self.tr("In the room %n", "", found.inside),
            self.tr("came %n", "", found.people),
            self.tr("organisations %n", "", found.organisations),
            self.tr("institutions %n", "", found.institutions),
        ]
        for number, words in (
            (found.other_bodies, self.tr("other bodies %n", "", found.other_bodies)),
            (found.guests, self.tr("guests %n", "", found.guests)),
            (found.citizens, self.tr("citizens %n", "", found.citizens)),
            (found.hosts, self.tr("of the organiser %n", "", found.hosts)),
        ):
            if number:
                standing.append(words)
        lines = [standing]
        if found.women or found.men:
            gender = [self.tr("women %n", "", found.women), self.tr("men %n", "", found.men)]
            if rest := unstated(found):
                gender.append(self.tr("did not say %n", "", rest))
            lines.append(gender)
        if found.by_county:
            lines.append([f"{county} {number}" for county, number in found.by_county])
        self.setText("\n".join(" · ".join(line) for line in lines))
        self.setAccessibleName(self.text())
