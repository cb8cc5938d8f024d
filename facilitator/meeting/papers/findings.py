"""What stands before approval: what it would refuse, what contradicts itself, and what a reader would miss.

Rules only; the sentences are in ``language.findings``. Equal findings are one, with every row it is about, so that
forty recommendations without a measure are one line to read and forty places to go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from facilitator.course import waiting
from facilitator.language.dates import of_the_meeting, told
from facilitator.meeting.organisations import counted_unconfirmed
from facilitator.meeting.papers import english
from facilitator.meeting.papers.finding import Beside, Finding, Section, Sections, many, named
from facilitator.meeting.papers.printing import undrawn
from facilitator.meeting.papers.review import review
from facilitator.meeting.same import Bodies
from facilitator.model import (
    Action,
    AgendaItem,
    Attendance,
    BlockMode,
    Cancellation,
    Channel,
    Closing,
    Comment,
    Consent,
    DocumentKind,
    ItemKind,
    Measure,
    MeasureLink,
    Meeting,
    Organisation,
    Person,
    Point,
    PointKind,
    ReadBack,
    RollMandate,
    RollWeight,
    Round,
    RoundChannel,
    Row,
    Rows,
    Settled,
    Tally,
    Unsettled,
)
from facilitator.record import Record
from facilitator.rows import RecordRows
from facilitator.synthesis import Material, drawn

T = TypeVar("T", bound=Row)


def findings(rows: Rows, sections: Sections, beside: Beside) -> tuple[Finding, ...]:
    """Everything still open, what stops first, then contradictions, then gaps; empty when all is in order."""
    meeting = next(iter(rows.all(Meeting)), None)
    if meeting is None:
        return ()
    return (
        *_stops(rows, sections),
        *review(rows, meeting, sections, beside),
        *_cards(rows),
        *_moments(rows, meeting),
        *_jumps(rows, meeting, beside),
        *_missing(meeting),
        *_alike(rows),
        *_threads(rows),
        *_unheld(rows),
        *_unfinished(rows),
        *_standing(rows),
        *_empty(sections),
        *english.findings_of(rows),
    )


def of_record(record: Record, sections: Sections, beside: Beside | None = None) -> tuple[Finding, ...]:
    """The same of a full Record, on any thread; now is when it was made."""
    return findings(RecordRows(record), sections, replace(beside or Beside(), now=record.made_at))


def waits(section: Section) -> bool:
    """The secretary's words stand on an automatic text that is no longer the present one; approval asks the same."""
    return section.editable and section.mode is BlockMode.EDITED and section.base != section.auto_text


def _stops(rows: Rows, sections: Sections) -> Iterator[Finding]:
    for kind, listed in sections.items():
        for section in listed:
            if waits(section):
                yield Finding("block.conflict", {"section": section.title}, True, f"{kind}/{section.key}")
    if waiting := [line for line in drawn(Material.of_rows(rows)).lines if line.waits]:
        places = tuple(("issue_line", line.uid) for line in waiting)
        facts = {"n": len(waiting), "text": waiting[0].text}
        yield Finding("issue.conflict", facts, True, f"{DocumentKind.RELACION}/issues", places)
    over = {row.round for row in rows.all(Closing)} | {row.round for row in rows.all(Cancellation)}
    running = [row for row in rows.all(Round) if row.uid not in over]
    if running:
        yield Finding("round.open", {}, True, "vote", named("round", running))
    if names := rows.all(Unsettled):
        places = tuple(("point", row.point) if row.point else ("action", row.action or "") for row in names)
        yield Finding("name.unsettled", {"n": len(names), "typed": names[0].typed}, True, "discussion", places)
    if boxes := undrawn(rows):
        facts = {"n": len({name for name, *_ in boxes}), "name": boxes[0][0]}
        yield Finding(
            "name.unprintable", facts, True, "attendance", tuple(dict.fromkeys((t, uid) for _, t, uid in boxes))
        )


def _alike(rows: Rows) -> Iterator[Finding]:
    """Two organisations that are perhaps one, typed with and without the marks of letters."""
    for one, other in Bodies(rows.all(Organisation)).pairs():
        facts = {"name": one.name, "other": other.name}
        yield Finding("organisation.alike", facts, False, "preparation", named("organisation", (one, other)))


def _cards(rows: Rows) -> Iterator[Finding]:
    """Sums of cards that cannot be; counts of people and of the roll as they were frozen at opening."""
    hands = {row.round for row in rows.all(RoundChannel) if row.channel is Channel.HANDS}
    called = {row.round for row in rows.all(RoundChannel) if row.channel is Channel.ROLL_CALL}
    held = Counter(row.round for row in rows.all(RollMandate))  # whoever votes by mandate is not there
    more: Counter[str] = Counter()
    for weight in rows.all(RollWeight):
        more[weight.round] += weight.cards - 1
    rounds = {row.uid: row for row in rows.all(Round)}
    called_off = {row.round for row in rows.all(Cancellation)}
    counted = {row.round for row in rows.all(Tally)}
    for closing in rows.all(Closing):
        row = rounds.get(closing.round)
        if row is None or row.uid in called_off:
            continue
        source = (("round", row.uid),)
        facts = {
            "question": row.question,
            "given": closing.given,
            "returned": closing.returned,
            "read": closing.valid + closing.blank + closing.invalid,
            "roll": row.roll_size + more[row.uid],
            "present": row.present,
        }
        if row.uid in called:
            continue  # the acts keep its answers within its roll
        part = "hands" if row.uid in hands else "cards"
        wrong = {
            f"{part}.returned": closing.returned > closing.given,
            f"{part}.sum": closing.valid + closing.blank + closing.invalid != closing.returned,
            f"{part}.roll": closing.given > row.roll_size + more[row.uid],
            f"{part}.present": max(closing.given, closing.returned) > row.present + held[row.uid] + more[row.uid],
            "round.uncounted": row.uid not in counted,
        }
        for code, so in wrong.items():
            if so:
                yield Finding(code, facts, False, "vote", source)


def _moments(rows: Rows, meeting: Meeting) -> Iterator[Finding]:
    """Times against the meeting's own, to the minute, and speakers against who was in the room."""
    opened, closed = _minute(meeting.opened_at), _minute(meeting.closed_at)
    stays = rows.all(Attendance)
    points = [(point, said) for point in rows.all(Point) if (said := _minute(point.said_at))]
    if opened:
        yield from _points(meeting, "point.early", [one for one, said in points if said < opened], meeting.opened_at)
    if closed:
        yield from _points(meeting, "point.late", [one for one, said in points if said > closed], meeting.closed_at)
        late = [stay for stay in stays if (came := _minute(stay.arrived_at)) and came > closed]
        if late:
            people = {person.uid: person.name for person in rows.all(Person)}
            facts = {"n": len(late), "name": people.get(late[0].person, ""), "time": _clock(meeting, meeting.closed_at)}
            yield Finding("arrival.late", facts, False, "attendance", named("attendance", late))
        yield from _entered(rows, meeting, [stay for stay in stays if stay not in late], closed)
    yield from _points(meeting, "point.absent", list(_absent(rows, stays, points)), None)
    yield from _other_day(meeting)


def _entered(rows: Rows, meeting: Meeting, stays: Sequence[Attendance], closed: datetime) -> Iterator[Finding]:
    """Arrivals of before the end that were written down after it: from memory, or from paper."""
    later = [stay for stay in stays if (written := _minute(stay.arrived_entered_at)) and written > closed]
    if later:
        people = {person.uid: person.name for person in rows.all(Person)}
        facts = {"n": len(later), "name": people.get(later[0].person, ""), "time": _clock(meeting, meeting.closed_at)}
        yield Finding("arrival.entered", facts, False, "attendance", named("attendance", later))


def _other_day(meeting: Meeting) -> Iterator[Finding]:
    """Opening or closing recorded on another day than the meeting's: documents then say the planned hour."""
    for code, at in (("meeting.opened_elsewhen", meeting.opened_at), ("meeting.closed_elsewhen", meeting.closed_at)):
        if at and not of_the_meeting(at, meeting.zone, meeting.date, meeting.opened_at):
            yield Finding(code, {"time": _clock(meeting, at)}, False, "attendance", (("meeting", meeting.uid),))


def _jumps(rows: Rows, meeting: Meeting, beside: Beside) -> Iterator[Finding]:
    """Jumps of the clock that documents' times were recorded by: between the first arrival and the closing."""
    begun = [stay.arrived_at for stay in rows.all(Attendance)] + [meeting.opened_at or ""]
    first = min((at for one in begun if (at := _minute(one))), default=None)
    closed = _minute(meeting.closed_at)
    settled = {row.clock_jump: row for row in beside.settled}
    for jump in beside.jumps:
        said = settled.get(jump.uid)
        moved = said is not None and said.moved > 0
        seen = _minute(jump.from_at)
        if not moved and (first is None or seen is None or seen < first or (closed is not None and seen > closed)):
            continue
        facts = {"was": _clock(meeting, jump.from_at), "shown": _clock(meeting, jump.to_at)}
        yield Finding(
            "clock.settled" if said else "clock.open", facts, False, "attendance", named("clock_jump", [jump])
        )


def _points(meeting: Meeting, code: str, found: Sequence[Point], limit: str | None) -> Iterator[Finding]:
    if found:
        facts = {"n": len(found), "said": _clock(meeting, found[0].said_at), "time": _clock(meeting, limit)}
        yield Finding(code, facts, False, "discussion", named("point", found))


def _absent(rows: Rows, stays: Sequence[Attendance], points: Iterable[tuple[Point, datetime]]) -> Iterator[Point]:
    """Points said by a person who was out of the room then, or for an organisation of which nobody was in it."""
    inside: dict[str, list[tuple[datetime, datetime | None]]] = {}
    for stay in stays:
        if came := _minute(stay.arrived_at):
            inside.setdefault(stay.person, []).append((came, _minute(stay.left_at)))
    people: dict[str, list[str]] = {}
    for person in rows.all(Person):
        if person.organisation:
            people.setdefault(person.organisation, []).append(person.uid)

    def there(uid: str, moment: datetime) -> bool:
        return any(came <= moment and (left is None or moment <= left) for came, left in inside.get(uid, ()))

    for point, said in points:
        who = [point.person] if point.person else people.get(point.organisation or "", [])
        if (point.person or point.organisation) and not any(there(uid, said) for uid in who):
            yield point


def _missing(meeting: Meeting) -> Iterator[Finding]:
    details = f"{DocumentKind.PROCESVERBAL}/details"
    source = (("meeting", meeting.uid),)
    for code, value in (
        ("meeting.title", meeting.title),
        ("meeting.date", meeting.date),
        ("meeting.place", meeting.place or meeting.city),
        ("meeting.chair", meeting.chair),
        ("meeting.secretary", meeting.secretary),
    ):
        if not value.strip():
            yield Finding(code, {}, False, details, source)
    if not meeting.opened_at:
        yield Finding("meeting.unopened", {}, False, "attendance")
    elif not meeting.closed_at:
        yield Finding("meeting.unclosed", {}, False, "attendance")


def _threads(rows: Rows) -> Iterator[Finding]:
    """Measures that rest on nothing, recommendations that led nowhere, wording the room has not heard."""
    links = rows.all(MeasureLink)
    measures, points = rows.all(Measure), rows.all(Point)
    resting, used = {link.measure for link in links}, {link.point for link in links}
    heard = {row.measure: row.text for row in rows.all(ReadBack)}
    yield from many("measure.orphan", "measure", [row for row in measures if row.uid not in resting])
    wanted = [row for row in points if row.kind is PointKind.RECOMMENDATION and row.uid not in used]
    yield from many("recommendation.orphan", "point", wanted)
    yield from many("measure.unread", "measure", [row for row in measures if row.uid not in heard])
    changed = [row for row in measures if row.uid in heard and heard[row.uid] != row.text]
    yield from many("measure.reworded", "measure", changed)
    aside = waiting(rows)
    yield from many("item.parked", "agenda_item", [one for one in aside if one.table == "agenda_item"])
    yield from many("point.parked", "point", [one for one in aside if one.table == "point"])


def _unheld(rows: Rows) -> Iterator[Finding]:
    """Areas of the discussion, perhaps of a template, that were never opened and in which nobody spoke."""
    spoken = {row.item for row in rows.all(Point)}
    areas = [row for row in rows.all(AgendaItem) if row.kind is ItemKind.DISCUSSION]
    unheld = [row for row in areas if not row.opened_at and row.uid not in spoken]
    if len(unheld) < len(areas):  # of a meeting not held at all other findings tell
        yield from many("area.unheld", "agenda_item", unheld)


def _unfinished(rows: Rows) -> Iterator[Finding]:
    waiting = [row for row in rows.all(Comment) if row.settled is Settled.OPEN]
    yield from many("comment.open", "comment", waiting, goal="minutes")
    actions = rows.all(Action)
    asked = {row.action for row in rows.all(Unsettled)}
    yield from many("action.owner", "action", [row for row in actions if not row.owner and row.uid not in asked])
    yield from many("action.due", "action", [row for row in actions if not row.due and not row.due_text])
    attended = {stay.person for stay in rows.all(Attendance)}
    unasked = [row for row in rows.all(Person) if row.uid in attended and row.publish_name is Consent.NOT_ASKED]
    yield from many("name.unasked", "person", unasked, goal="attendance")


def _standing(rows: Rows) -> Iterator[Finding]:
    """Organisations that a document counts by a kind that was only guessed from their names."""
    if waiting := counted_unconfirmed(rows):
        facts = {"n": len(waiting), "organisation": waiting[0].name}
        yield Finding("standing.unconfirmed", facts, False, "attendance", named("organisation", waiting))


def _empty(sections: Sections) -> Iterator[Finding]:
    """Sections left empty, by document: the final document leaves them out."""
    for kind, listed in sections.items():
        empty = [section for section in listed if section.editable and not section.text.strip()]
        if empty:
            facts = {"n": len(empty), "section": empty[0].title, "document": str(kind)}
            yield Finding("section.empty", facts, False, f"{kind}/{empty[0].key}")


def _minute(text: str | None) -> datetime | None:
    """An instant to the minute, because times are stated as 10:20; in UTC, where an hour never comes twice."""
    return datetime.fromisoformat(text).astimezone(UTC).replace(second=0, microsecond=0) if text else None


def _clock(meeting: Meeting, text: str | None) -> str:
    return told(text, meeting.zone, meeting.date)
