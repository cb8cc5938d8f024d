"""The files inside every PDF: the record of its audience, the document, tables for other programs, and what is needed
to count the votes again.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from facilitator.assets import RECOUNT
from facilitator.language.sentences import Lang
from facilitator.model import Answer, CoAuthor, CutBy, Group, Point
from facilitator.plain import canonical
from facilitator.record import Audience, Record
from facilitator.report.compose.view import View
from facilitator.report.compose.voting.counters import notes
from facilitator.report.compose.voting.cuts import rank_label
from facilitator.report.compose.words import Words
from facilitator.report.document import Document

RECORD_NAME = "record.json"
DOCUMENT_NAME = "document.json"

SCRIPT_NAME = "recount.py"

JSON, CSV, PYTHON = "application/json", "text/csv", "text/x-python"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. ``relation`` is the AFRelationship of ISO 19005-3: Source, Data, Supplement …"""

    name: str
    data: bytes
    mime: str
    relation: str
    description: str


def file_names(record: Record) -> tuple[str, ...]:
    """Names of the files inside a document of ``record``, in order."""
    return (RECORD_NAME, DOCUMENT_NAME, *(name for name, *_ in _tables(View(record))), *(n for n, *_ in bundle(record)))


def attach_standard(record: Record, document: Document) -> tuple[Attachment, ...]:
    """The files of ``document``. ``record`` must be the one it was composed from, and not the full one.

    Raises ValueError otherwise: a fuller record inside would undo what the document withholds.
    """
    if record.audience is Audience.FULL or record.audience is not document.audience:
        raise ValueError(f"a {record.audience} record does not belong inside a {document.audience} document")
    data = record.to_json()
    if document.record_sha256 != hashlib.sha256(data).hexdigest():
        raise ValueError("the document was composed from another record")
    words = Words("en" if document.lang == "en" else "sq")
    whole = [
        Attachment(RECORD_NAME, data, JSON, "Source", words(f"annex.{RECORD_NAME}")),
        Attachment(DOCUMENT_NAME, document.to_json(), JSON, "Source", words(f"annex.{DOCUMENT_NAME}")),
    ]
    tables = [Attachment(name, _csv(rows), CSV, "Data", words(f"annex.{name}")) for name, rows in _tables(View(record))]
    recounting = [
        Attachment(name, content, mime, relation, words(f"annex.{what}", which=which))
        for name, content, mime, relation, what, which in bundle(record, words.lang)
    ]
    return (*whole, *tables, *recounting)


def bundle(record: Record, lang: Lang = "sq") -> tuple[tuple[str, bytes, str, str, str, str], ...]:
    """What anyone needs to count again: (name, bytes, MIME, relation, what it is, which vote and round).

    A file is numbered as its vote is in the documents, and by its round where the vote has several.

    The ballots or totals are the very bytes whose hash the documents give; a round whose ballots the record does not
    have comes without them.
    """
    files: list[tuple[str, bytes, str, str, str, str]] = []
    words = Words(lang)
    rounds = View(record).rounds
    names = {one.round.uid: f"round-{one.vote}" + (f"-{one.attempt}" if one.attempts > 1 else "") for one in rounds}
    for ballots in rounds:
        closing, tally = ballots.closing, ballots.tally
        if closing is None or tally is None:
            continue
        row = ballots.round
        rule: dict[str, Any] = {
            "question": row.question,
            "round": row.number,
            "method": row.method,
            "params": dict(row.params),
            "rule_text": row.rule_text,
            "secret": row.secret,
            "options": [{"letter": option.letter, "text": option.text} for option in ballots.options],
            "roll_size": row.roll_size,
            "given": closing.given,
            "returned": closing.returned,
            "valid": closing.valid,
            "blank": closing.blank,
            "invalid": closing.invalid,
            "content_sha256": closing.content_sha256,
        }
        if told := notes(words, ballots):
            rule["notes"] = told
        name = names[row.uid]
        key = "vote.name.round" if ballots.attempts > 1 else "vote.name"
        which = words(key, vote=ballots.vote, attempt=ballots.attempt)
        files.append((f"{name}-rule.json", canonical(rule), JSON, "Supplement", "rule.json", which))
        if closing.content:
            kind = "ballots" if "ballots" in closing.content else "totals"
            content = canonical(closing.content)
            files.append((f"{name}-{kind}.json", content, JSON, "Data", f"{kind}.json", which))
        files.append((f"{name}-result.json", canonical(tally.result), JSON, "Data", "result.json", which))
        if (lot := _lot(record, row.uid, names)) is not None:
            files.append((f"{name}-lot.json", canonical(lot), JSON, "Data", "lot.json", which))
    if files:
        files.append((SCRIPT_NAME, RECOUNT.read_bytes(), PYTHON, "Supplement", SCRIPT_NAME, ""))
    return tuple(files)


def _lot(record: Record, round_uid: str, names: Mapping[str, str]) -> dict[str, Any] | None:
    """What a lot at the cut of a round rests on, so that anybody draws it again; None without one.

    ``counted``: the round whose ballots' hash it takes, the round among the tied if there was one.
    """
    steps = sorted((step for step in record.cuts if step.round == round_uid), key=lambda step: step.position)
    for before, step in pairwise(steps):
        if step.by is CutBy.LOT:
            again = [one.again for one in steps if one.again and one.position < step.position]
            inside = set(before.inside.split())
            return {
                "called": step.called,
                "counted": names.get(again[-1] if again else round_uid, ""),
                "drawn": [letter for letter in step.inside.split() if letter not in inside],
                "seats": before.seats,
                "sum": step.sum,
                "tied": before.tied.split(),
            }
    return None


def _tables(view: View) -> tuple[tuple[str, Iterable[Sequence[str]]], ...]:
    return (
        ("participants.csv", _participants(view)),
        ("points.csv", _points(view)),
        ("votes.csv", _votes(view)),
        ("responses.csv", _responses(view)),
    )


def _participants(view: View) -> Iterable[Sequence[str]]:
    contacts = view.contacts
    yield ["number", "group", "name", "organisation", "role", *(["phone", "email"] if contacts else []), "stays"]
    number = 0
    for group in Group:
        for person in view.present[group]:
            number += 1
            stays = "; ".join(
                f"{_at(view, s.arrived_at)}/{_at(view, s.left_at)}" for s in view.stays[person.uid] if s.arrived_at
            )
            private = [person.phone, person.email] if contacts else []
            organisation = view.organisation_name(person.organisation)
            yield [str(number), group, person.name, organisation, person.role, *private, stays]


def _points(view: View) -> Iterable[Sequence[str]]:
    yield ["label", "item", "kind", "text", "organisation", "person", "said_at", "entered_at"]
    for item in view.agenda:
        for point in view.points.get(item.uid, ()):
            organisation = person = ""
            if not point.unattributed:
                voices: tuple[Point | CoAuthor, ...] = (point, *view.co_authors.get(point.uid, ()))
                bodies = dict.fromkeys(view.organisation_name(one.organisation) for one in voices)
                people = [view.people[one.person].name for one in voices if one.person in view.people]
                organisation, person = "; ".join(filter(None, bodies)), "; ".join(filter(None, people))
            label, times = view.point_labels[point.uid], (point.said_at, point.entered_at)
            yield [label, item.title, point.kind, point.text, organisation, person, *(_at(view, at) for at in times)]


def _at(view: View, instant: str | None) -> str:
    """An instant with the offset of the meeting's zone, whichever the computer wrote it with."""
    then = view.moment(instant)
    return then.isoformat() if then else instant or ""


def _votes(view: View) -> Iterable[Sequence[str]]:
    yield ["vote", "question", "round", "method", "rank", "letter", "option", "points", "voters", "levels_0_to_5"]
    for ballots in view.rounds:
        if ballots.tally is None:
            continue
        texts = {option.letter: option.text for option in ballots.options}
        row = ballots.round
        for line in ballots.tally.result["lines"]:
            voters = line.get("voters")
            yield [
                str(ballots.vote),
                row.question,
                str(ballots.attempt),
                row.method,
                rank_label(line),
                line["option"],
                texts.get(line["option"], ""),
                str(line.get("points", "")),
                "" if voters is None else str(voters),
                " ".join(map(str, line.get("levels", ()))),
            ]


def _responses(view: View) -> Iterable[Sequence[str]]:
    yield ["number", "measure", "points", "answer", "reason", "institution", "answered_on"]
    answers = {row.measure: row for row in view.record.responses}
    for number, measure in enumerate(view.measures, start=1):
        labels = [view.point_labels[p.uid] for p in view.rests_on.get(measure.uid, ()) if p.uid in view.point_labels]
        row = answers.get(measure.uid)
        told = [row.answer, row.reason, row.institution, row.answered_on] if row else [Answer.UNDER_REVIEW, "", "", ""]
        yield [str(number), measure.text, " ".join(labels), *told]


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, for spreadsheets; what a spreadsheet would compute gets an apostrophe.

    Where the list separator is a semicolon (Albanian Windows) a spreadsheet divides the cells there as well, so no part
    of a cell may begin a formula either.
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[inert(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


_PART = re.compile(r"""(^|[;,|])([\s"']*)(?=[=@+\-])""")


def inert(cell: str) -> str:
    """``cell`` on one line, with an apostrophe before whatever a spreadsheet would compute, at whichever separator."""
    text = " ".join(cell.split())
    if text[:1] in ("+", "-") and text[1:].replace(" ", "").isdigit():
        return text  # a telephone number, or a number
    return _PART.sub(r"\1\2'", text)
