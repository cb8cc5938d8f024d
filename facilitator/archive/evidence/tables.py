"""The rows of the tables, drawn from the public Records alone, and their bytes.

No table has a person: who agreed to be named is named in the documents, and nobody needs a list of them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from facilitator.archive.evidence.chosen import OfMeeting
from facilitator.archive.evidence.schema import GENDERS, ROLES, TABLES, Column, Table, Value
from facilitator.archive.places.names import RECEIPT
from facilitator.archive.small_groups import thinned_table
from facilitator.examine.numbers import numbers_of
from facilitator.model import is_contribution
from facilitator.report.compose.attach import inert
from facilitator.report.compose.view import View
from facilitator.report.compose.voting.counters import votes_of

Row = Mapping[str, Value]


def rows(meetings: Sequence[OfMeeting], *, small: bool = False) -> Mapping[str, Sequence[Row]]:
    """Every table's rows, in a stable order; a row that a broken record gives twice stands once. ``small``: with the
    numbers of small groups, as folders had them once.
    """
    made: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for meeting in meetings:
        for name, several in _of(meeting).items():
            made[name] += several
    for table in TABLES:
        once = {tuple(row[name] for name in table.key): row for row in reversed(made[table.name])}
        made[table.name] = list(reversed(once.values()))
    return made if small else {**made, "meetings": _without_small(made["meetings"])}


def _without_small(meetings: Sequence[Row]) -> Sequence[Row]:
    """Who came as what, and women and men, without the small groups: those of each meeting, nor of it what the sums of
    a year (`archive.figures`) less the other meetings would give.
    """
    found = list(meetings)
    for parts in (ROLES, GENDERS):
        known = [at for at, row in enumerate(found) if all(row[part] is not None for part in parts)]
        told = thinned_table([_parts(found[at], parts) for at in known])
        for at, mine in zip(known, told, strict=True):
            found[at] = {**found[at], **{part: mine[part] for part in parts}}
    return found


def _parts(row: Row, parts: Sequence[str]) -> Mapping[str, int]:
    """The parts of those who came, and the rest."""
    several = {part: int(row[part] or 0) for part in parts}
    return {**several, "": max(0, int(row["people"] or 0) - sum(several.values()))}


def _of(meeting: OfMeeting) -> Mapping[str, Sequence[Row]]:
    view, uid = View(meeting.record), meeting.uid
    told: dict[str, list[Row]] = {
        "organisations": list(_organisations(view)),
        "points": list(_points(view)),
        "measures": list(_measures(view)),
        "responses": list(_responses(view)),
        "votes": list(_votes(view)),
        "links": list(_links(view)),
        "issues": list(_issues(view)),
    }
    whole: dict[str, Sequence[Row]] = {"meetings": [_meeting(meeting, view)], "documents": list(_documents(meeting))}
    for name, several in told.items():
        source = meeting.answered_in if name == "responses" else meeting.said_in
        whole[name] = [{"meeting": uid, **row, "document_sha256": source} for row in several]
    return whole


def _measures(view: View) -> Iterator[Row]:
    themes = {row.uid: row.title for row in view.agenda}
    for number, row in enumerate(view.measures, start=1):
        yield {"measure": row.uid, "number": number, "text": row.text, "theme": themes.get(row.item or "", "")}


def _responses(view: View) -> Iterator[Row]:
    told = {row.measure: row for row in view.record.responses}
    for measure in view.measures:
        if row := told.get(measure.uid):
            yield {
                "measure": measure.uid,
                "answer": str(row.answer),
                "reason": row.reason,
                "institution": row.institution,
                "answered_on": _day(row.answered_on),
            }


def _links(view: View) -> Iterator[Row]:
    """Those whose ends are both told: a link says nothing of what a reader does not have."""
    measures, points = {row.uid for row in view.measures}, set(view.point_labels)
    for measure, point in sorted({(row.measure, row.point) for row in view.record.measure_links}):
        if measure in measures and point in points:
            yield {"measure": measure, "point": point}


def _issues(view: View) -> Iterator[Row]:
    points = set(view.point_labels)
    for source, target in sorted({(row.source, row.target) for row in view.record.point_links}):
        if source in points and target in points:
            yield {"recommendation": source, "issue": target}


def _meeting(of: OfMeeting, view: View) -> Row:
    meeting, counts = of.record.meeting, of.record.counts
    told = ("people", "organisations", "institutions", "guests", "citizens", "hosts", "invited")
    known = bool(counts.women or counts.men)  # a small group has none in what the public reads
    return {
        "meeting": of.uid,
        "date": _day(meeting.date),
        "title": meeting.title or "–",
        "process": meeting.process,
        "place": meeting.place,
        "city": meeting.city,
        "organiser": meeting.organiser,
        **{name: getattr(counts, name) for name in told},
        "women": counts.women if known else None,
        "men": counts.men if known else None,
        "points": sum(is_contribution(row) for several in view.points.values() for row in several),
        "measures": len(view.measures),
        "answered": len(answered(of)),
        "document_sha256": of.said_in,
    }


def answered(of: OfMeeting) -> set[str]:
    """Measures that have a response which is more than "under review"."""
    here = {row.uid for row in of.record.measures}
    return {row.measure for row in of.record.responses if row.measure in here and str(row.answer) != "under_review"}


def _documents(of: OfMeeting) -> Iterator[Row]:
    for one in of.documents:
        document = one.document
        yield {
            "sha256": one.sha256,
            "meeting": of.uid,
            "file": one.file,
            "kind": str(document.kind),
            "language": document.lang,
            "number": document.number,
            "made_at": _instant(document.made_at),
            "protocol_number": numbers_of(document, one.record).number,
            "verdict_at_intake": one.verdict,
            "receipt": f"receipts/{one.key}{RECEIPT}" if one.receipt else "",
            "bytes": one.size,
            "record_sha256": document.record_sha256,
        }


def _organisations(view: View) -> Iterator[Row]:
    came = {person.organisation for several in view.present.values() for person in several}
    came |= {point.organisation for several in view.points.values() for point in several}
    for row in sorted(view.record.organisations, key=lambda row: (row.name, row.uid)):
        yield {
            "organisation": row.uid,
            "name": row.name or "–",
            "short_name": row.short_name,
            "kind": str(row.kind),
            "qark": row.county,
            "sector": row.sector,
            "took_part": "yes" if row.uid in came else "no",
        }


def _points(view: View) -> Iterator[Row]:
    for item in view.agenda:
        for point in view.points.get(item.uid, ()):
            person = view.people.get(point.person or "")
            body = view.organisation(point.organisation or (person.organisation if person else None))
            yield {
                "point": point.uid,
                "label": view.point_labels.get(point.uid, ""),
                "theme": item.title,
                "kind": str(point.kind),
                "text": point.text,
                "organisation": body.uid if body and not point.unattributed else None,
                "qark": body.county if body and not point.unattributed else "",
            }


def _votes(view: View) -> Iterator[Row]:
    for ballots in view.rounds:
        if ballots.tally is None or ballots.closing is None:
            continue
        closing, texts = ballots.closing, {row.letter: row.text for row in ballots.options}
        for line in ballots.tally.result.get("lines", ()):
            points = line.get("points")
            yield {
                "round": ballots.round.uid,
                "letter": str(line["option"]),
                "vote": ballots.vote,
                "attempt": ballots.attempt,
                "question": ballots.round.question,
                "method": ballots.round.method,
                "option": texts.get(line["option"], ""),
                "rank": line.get("rank"),
                "rank_to": line.get("rank_to"),
                "points": points if isinstance(points, int) else None,
                "entitled": votes_of(ballots),
                "given": closing.given,
                "returned": closing.returned,
                "valid": closing.valid,
                "blank": closing.blank,
                "invalid": closing.invalid,
                "content_sha256": closing.content_sha256,
            }


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _instant(text: str) -> str | None:
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


_CONTROL = re.compile("[\0\ud800-\udfff]")


def csv_of(table: Table, several: Sequence[Row]) -> bytes:
    """UTF-8 with a byte order mark, which spreadsheets need for ë and ç; a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in several:
        writer.writerow([_cell(column, row[column.name]) for column in table.columns])
    return out.getvalue().encode("utf-8-sig")


def _cell(column: Column, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = _CONTROL.sub("\ufffd", value)
    # what a key refers to, and what only we write, stays as it is
    return inert(text) if column.type == "string" and not column.values else text
