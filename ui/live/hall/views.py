"""Rows → what the room sees: names of bodies, items and measures; never a contact, a note or anybody's name that is not
to be published.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from facilitator.course import is_over, recess, spent
from facilitator.floor import Stage, in_hall
from facilitator.language.dates import clock as time_of
from facilitator.language.dates import full_date
from facilitator.language.sentences import Lang
from facilitator.meeting.counts import counts
from facilitator.model import AgendaItem, Aside, Attendance, ItemKind, Measure, Organisation, Person, ReadBack
from facilitator.qr import matrix, wifi
from facilitator.voting.rules import letters
from facilitator.workspace import Settings
from ui.live.hall.words import HallWords
from ui.live.room import item_name, open_item_of
from ui.projector.views import Agenda, Measures, Network, Pause, Reading, Speaking, Welcome
from ui.session import Mirror
from ui.words.floor import timer

_TONES = {Stage.CALM: "", Stage.SOON: "amber", Stage.OVER: "red"}


def speaking(rows: Mirror, moment: datetime) -> Speaking | None:
    """Who has the floor, the time as it is counted, and who is next; None while nobody has it and nobody waits."""
    told = in_hall(rows, moment)
    if not told.speaking and not told.waiting:
        return None
    more = told.waiting - len(told.following)
    note = HallWords().waiting(more) if more else ""
    if not told.speaking:
        return Speaking("", following=told.following, note=note)
    unnamed = QCoreApplication.translate("HallViews", "A participant")
    clock = timer(told.used_s, told.limit_s, told.left_s)
    return Speaking(told.speaker or unnamed, told.about, clock, _TONES[told.stage], told.following, note)


def welcome(rows: Mirror, lang: Lang, moment: datetime | None = None) -> Welcome:
    """The hall before the meeting; with the time, who is there and the agenda if ``moment`` is given."""
    meeting = rows.meeting
    assert meeting is not None
    when = full_date(date.fromisoformat(meeting.date), lang) if meeting.date else ""
    hours = "–".join(part for part in (meeting.starts, meeting.ends) if part)
    place = ", ".join(part for part in (meeting.place, meeting.city) if part)
    said = " · ".join(part for part in (when[:1].upper() + when[1:], hours) if part)
    if moment is None:
        return Welcome(meeting.title, meeting.organiser, place, said)
    items = tuple(item_name(item) for item in announced(rows))
    return Welcome(meeting.title, meeting.organiser, place, said, present(rows), time_of(moment), items)


def present(rows: Mirror) -> str:
    """``24 në sallë · 18 organizata``, of who is in the room now; empty while nobody is, and once the meeting has
    ended: nobody wrote down when those who stayed went."""
    if is_over(rows.meeting):
        return ""
    inside = [visit for visit in rows.all(Attendance) if visit.left_at is None]
    people = [person for visit in inside if (person := rows.find(Person, visit.person)) is not None]
    bodies = {person.organisation for person in people}
    found = [body for uid in bodies if (body := rows.find(Organisation, uid)) is not None]
    told = counts(found, people, inside)
    if not told.inside:
        return ""
    said = [HallWords().inside(told.inside)]
    if told.organisations:
        said.append(HallWords().bodies(told.organisations))
    return " · ".join(said)


def agenda(rows: Mirror, moment: datetime) -> Agenda:
    """The line of items, ``done``, ``now`` or ``next``, and how long the room has been at the present one."""
    meeting = rows.meeting
    assert meeting is not None
    now = open_item_of(rows)
    items = announced(rows)
    states = [
        "now" if now is not None and item.uid == now.uid else "done" if item.opened_at else "next" for item in items
    ]
    here = next((at for at, item in enumerate(items) if now is not None and item.uid == now.uid), -1)
    listed = [(item_name(item), state) for item, state in zip(items, states, strict=True)]
    return Agenda(meeting.title, listed, here, _clock(rows, now, moment) if now is not None else "")


def announced(rows: Mirror) -> list[AgendaItem]:
    """The agenda as it is announced: without what holds the words of breaks."""
    aside = {row.item for row in rows.all(Aside)}
    return [item for item in rows.all(AgendaItem) if item.uid not in aside]


def _clock(rows: Mirror, item: AgendaItem, moment: datetime) -> str:
    """``08:41 / 12′``."""
    elapsed = minutes_of(spent(rows, moment).get(item.uid, 0))
    return f"{elapsed} / {item.minutes}′" if item.minutes else elapsed


def minutes_of(seconds: int) -> str:
    """``08:41``; an hour is 60 minutes here."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def pause(rows: Mirror, moment: datetime) -> Pause | None:
    """The break that goes on, with the end that was announced; one of the agenda ends as was planned. None outside."""
    rest = recess(rows)
    if rest is not None:
        title = QCoreApplication.translate("Presenter", "Break")
        return pause_until(rows, title, rows.moment(rest.until), moment) if rest.until else Pause(title)
    item = open_item_of(rows)
    if item is None or item.kind is not ItemKind.BREAK or not item.opened_at:
        return None
    if not item.minutes:
        return Pause(item.title)
    return pause_until(rows, item.title, rows.moment(item.opened_at) + timedelta(minutes=item.minutes), moment)


def pause_until(rows: Mirror, title: str, end: datetime, moment: datetime) -> Pause:
    """A break that ends at ``end`` (aware); past it the time counts up with a plus sign."""
    left = int((end - moment).total_seconds())
    said = QCoreApplication.translate("Presenter", "We go on at {time}").format(time=rows.clock(end.isoformat()))
    sign = "+" if left < 0 else ""
    return Pause(title, said, sign + minutes_of(abs(left)), left < 0)


def reading(rows: Mirror, looked_at: str) -> Reading | None:
    """The measure that is looked at, else the first whose wording the room has not heard; None without any."""
    listed = rows.all(Measure)
    heard = {row.measure: row for row in rows.all(ReadBack)}
    unheard = [one for one in listed if one.uid not in heard or heard[one.uid].text != one.text]
    shown = rows.find(Measure, looked_at) or next(iter(unheard or listed[-1:]), None)
    if shown is None:
        return None
    at = next(n for n, one in enumerate(listed) if one.uid == shown.uid)
    heading = QCoreApplication.translate("Presenter", "Measure {letter}").format(letter=letters(at + 1)[at])
    if shown not in unheard:
        said = QCoreApplication.translate("Presenter", "Read to the room and confirmed at {time}")
        return Reading(shown.text, said.format(time=rows.told(heard[shown.uid].read_at)), heading)
    asked = QCoreApplication.translate("Presenter", "Does this reflect the discussion?")
    return Reading(shown.text, asked, heading)


def measures(rows: Mirror) -> Measures | None:
    """The measures so far, by the letters they will have on the cards; None without any."""
    listed = rows.all(Measure)
    if not listed:
        return None
    marks = letters(len(listed))
    title = QCoreApplication.translate("Presenter", "Measures so far")
    return Measures(title, tuple(f"{mark}\t{one.text}" for mark, one in zip(marks, listed, strict=True)))


def network(settings: Settings) -> Network | None:
    """How phones reach the network and the page; None while neither was written down."""
    if not (settings.wifi_name or settings.hall_page):
        return None
    title = QCoreApplication.translate("Presenter", "The network of the hall")
    joined = matrix(wifi(settings.wifi_name, settings.wifi_password))
    password = settings.wifi_password if settings.wifi_name else ""
    return Network(title, settings.wifi_name, password, settings.hall_page, joined, matrix(settings.hall_page))
