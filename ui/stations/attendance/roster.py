"""The roster's rows: who is inside, expected or gone, and what was typed into the field above them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from facilitator.course import is_over
from facilitator.language.collation import person_key
from facilitator.language.folding import fold
from facilitator.meeting.attendance import Where, stays_of, where
from facilitator.meeting.organisations import is_confirmed, marked
from facilitator.model import Attendance, Consent, Organisation, Person, StandingConfirmed
from ui.session import Mirror
from ui.theme import MEDIUM, pixmap, px
from ui.widgets.lists import Item, Later, RowDelegate
from ui.widgets.rows import chip_width, colour, draw_chip, elided
from ui.words.people import CONSENT_TONE, NAME_ICON, PHOTO_ICON, describe, filled

ALL = "all"
"""The filter that shows everybody, before those of ``Where``."""


def visits_of(rows: Mirror, person: str) -> list[Attendance]:
    """The person's stays in order of arrival."""
    return stays_of(rows.all(Attendance, person=person))


ICONS = {Where.INSIDE: "circle-check", Where.EXPECTED: "circle", Where.LEFT: "log-out"}
TONES = {Where.INSIDE: "green", Where.EXPECTED: "muted", Where.LEFT: "amber"}


def where_words(place: Where, over: bool) -> str:
    """A status as a bare word, so that it agrees with everybody; ``over``: the meeting has ended, and nobody knows
    any more who is in the room."""
    translate = QCoreApplication.translate
    if place is Where.INSIDE:
        return translate("Roster", "At the close") if over else translate("Roster", "Inside")
    if place is Where.LEFT:
        return translate("Roster", "Left")
    return translate("Roster", "Did not come") if over else translate("Roster", "Expected")


def item_of(
    person: Person,
    organisation: Organisation | None,
    visits: list[Attendance],
    told: Callable[[str], str],
    *,
    waiting: bool = False,
    over: bool = False,
) -> Item:
    """One row of the roster; contacts are not in it, because the window may be shown to the room.

    ``told`` says a time; ``waiting``: nobody has confirmed yet what the organisation is; ``over``: the meeting ended.
    """
    place = where(visits)
    last = visits[-1] if visits else None
    when = "" if last is None else told(last.left_at or last.arrived_at)
    body = f"{organisation.name} {organisation.short_name}" if organisation else ""
    return Item(
        uid=person.uid,
        title=person.name,
        subtitle=describe(person, organisation),
        right=where_words(place, over),
        right2=when,
        icon=ICONS[place],
        tone=TONES[place],
        dim=place is Where.EXPECTED,
        chip=_chip(person, waiting),
        chip_tone="amber" if waiting else "violet",
        search=fold(f"{person.name} {body} {person.role}"),
        sort=person_key(person.name),
        data=(person.photo, person.publish_name),
    )


def _chip(person: Person, waiting: bool) -> str:
    if waiting:
        return QCoreApplication.translate("Roster", "to be confirmed")
    return "" if person.invited else QCoreApplication.translate("Roster", "not invited")


class Roster:
    """Items of everybody, kept by changes; ``shown`` gives those of a filter in Albanian order of names."""

    def __init__(self) -> None:
        self.items: dict[str, Item] = {}
        self.places: dict[str, Where] = {}
        self.over = False
        self._marked: set[str] = set()

    def load(self, rows: Mirror) -> None:
        """Make every item."""
        bodies = {row.uid: row for row in rows.all(Organisation)}
        stays: dict[str, list[Attendance]] = {}
        for visit in rows.all(Attendance):
            stays.setdefault(visit.person, []).append(visit)
        self.items, self.places = {}, {}
        self.over = is_over(rows.meeting)
        self._marked = marked(rows)
        for person in rows.all(Person):
            visits = stays_of(stays.get(person.uid, []))
            self._put(rows, person, bodies.get(person.organisation or ""), visits)

    def renew(self, rows: Mirror, uid: str) -> None:
        """Make the item of one person again, or forget it."""
        person = rows.find(Person, uid)
        if person is None:
            self.items.pop(uid, None)
            self.places.pop(uid, None)
            return
        body = rows.find(Organisation, person.organisation)
        if body is not None and rows.all(StandingConfirmed) and not is_confirmed(rows, body):
            self._marked.add(body.uid)
        elif body is not None:
            self._marked.discard(body.uid)
        self._put(rows, person, body, visits_of(rows, uid))

    def shown(self, place: str) -> list[Item]:
        """Items of a filter."""
        found = [item for uid, item in self.items.items() if place in (ALL, self.places[uid])]
        return sorted(found, key=lambda item: item.sort)

    def number(self, place: str) -> int:
        """How many a filter shows."""
        return sum(place in (ALL, here) for here in self.places.values())

    def filters(self) -> list[tuple[object, str]]:
        """The choices of the filter, each with its number."""
        translate = QCoreApplication.translate
        inside = translate("Roster", "At the close %1") if self.over else translate("Roster", "Inside %1")
        expected = translate("Roster", "Did not come %1") if self.over else translate("Roster", "Expected %1")
        return [
            (ALL, filled(translate("Roster", "All %1"), self.number(ALL))),
            (Where.INSIDE, filled(inside, self.number(Where.INSIDE))),
            (Where.EXPECTED, filled(expected, self.number(Where.EXPECTED))),
            (Where.LEFT, filled(translate("Roster", "Left %1"), self.number(Where.LEFT))),
        ]

    def _put(self, rows: Mirror, person: Person, organisation: Organisation | None, visits: list[Attendance]) -> None:
        waiting = organisation is not None and organisation.uid in self._marked
        make = partial(item_of, person, organisation, visits, rows.told, waiting=waiting, over=self.over)
        self.items[person.uid] = Later(person.uid, make, person_key(person.name))
        self.places[person.uid] = where(visits)


class RosterDelegate(RowDelegate):
    """Two-line rows with the answers about photographs and the name, each as an icon in a column of its own."""

    ICON, GAP = 15, 7

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self._roster = roster

    def _first_line(self, painter: QPainter, item: Item, left: int, right: int, top: int) -> None:
        status_font = px(12, MEDIUM)
        measured = QFontMetrics(status_font)
        # One width for every status, so that the icons stand under each other.
        wide = max(measured.horizontalAdvance(where_words(place, self._roster.over)) for place in TONES) + 2
        painter.setFont(status_font)
        painter.setPen(colour(item.tone, item.dim))
        elided(
            painter,
            QRect(right - wide, top + 1, wide, 18),
            item.right,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        x = right - wide - 12
        photo, publish = item.data if isinstance(item.data, tuple) else (Consent.NOT_ASKED, Consent.NOT_ASKED)
        ratio = painter.device().devicePixelRatio()
        for answer, icons in ((publish, NAME_ICON), (photo, PHOTO_ICON)):
            x -= self.ICON
            if answer is not Consent.NOT_ASKED:
                painter.drawPixmap(QPointF(x, top + 3), pixmap(icons[answer], CONSENT_TONE[answer], self.ICON, ratio))
            x -= self.GAP
        room = x - 4 - left
        chip = min(chip_width(item.chip), room // 2) if item.chip else 0
        painter.setFont(px(14, MEDIUM))
        painter.setPen(colour("muted" if item.dim else "text"))
        title = min(painter.fontMetrics().horizontalAdvance(item.title) + 2, room - (chip + 8 if chip else 0))
        elided(painter, QRect(left, top, title, 20), item.title)
        if chip:
            draw_chip(painter, left + title + 8, top + 1, chip, item.chip, item.chip_tone)


def person_of(rows: Mirror, table: str, uid: str) -> str:
    """Whom a row is about: a stay, a body (whoever is first of it), or the person; "" when nobody."""
    if table == "attendance":
        stay = rows.find(Attendance, uid)
        return stay.person if stay is not None else ""
    if table == "organisation":
        body = rows.all(Person, organisation=uid)
        return body[0].uid if body else ""
    return uid
