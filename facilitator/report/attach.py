"""The files inside every PDF: the record of its audience, the document, and tables for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.model import Consent
from facilitator.record import Audience, Record
from facilitator.report.document import Document
from facilitator.report.view import GROUPS, View
from facilitator.report.votes import rank_label
from facilitator.report.words import Words

RECORD_NAME = "record.json"
DOCUMENT_NAME = "document.json"

JSON, CSV = "application/json", "text/csv"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. ``relation`` is the AFRelationship of ISO 19005-3: Source, Data, Supplement …"""

    name: str
    data: bytes
    mime: str
    relation: str
    description: str


def attach_standard(record: Record, document: Document) -> tuple[Attachment, ...]:
    """The five files of ``document``. ``record`` must be the one it was composed from, and not the full one.

    Raises ValueError otherwise: a fuller record inside would undo what the document withholds.
    """
    if record.audience is Audience.FULL or record.audience is not document.audience:
        raise ValueError(f"a {record.audience} record does not belong inside a {document.audience} document")
    data = record.to_json()
    if document.record_sha256 != record.sha256():
        raise ValueError("the document was composed from another record")
    words = Words("en" if document.lang == "en" else "sq")
    view = View(record)
    files = (
        (RECORD_NAME, data, JSON, "Source"),
        (DOCUMENT_NAME, document.to_json(), JSON, "Source"),
        ("participants.csv", _csv(_participants(view)), CSV, "Data"),
        ("points.csv", _csv(_points(view)), CSV, "Data"),
        ("votes.csv", _csv(_votes(view)), CSV, "Data"),
    )
    return tuple(
        Attachment(name, content, mime, relation, words(f"annex.{name}")) for name, content, mime, relation in files
    )


def _participants(view: View) -> Iterable[Sequence[str]]:
    contacts = view.record.audience is Audience.INTERNAL
    yield ["number", "group", "name", "organisation", "role", *(["phone", "email"] if contacts else []), "stays"]
    number = 0
    for group in GROUPS:
        for person in view.present[group]:
            number += 1
            stays = "; ".join(f"{stay.arrived_at}/{stay.left_at or ''}" for stay in view.stays[person.uid])
            private = [person.phone, person.email] if contacts else []
            organisation = view.organisation_name(person.organisation)
            yield [str(number), group, person.name, organisation, person.role, *private, stays]


def _points(view: View) -> Iterable[Sequence[str]]:
    yield ["label", "item", "kind", "text", "organisation", "person", "said_at", "entered_at"]
    for item in view.agenda:
        for point in view.points.get(item.uid, ()):
            organisation = person = ""
            if not point.unattributed:
                organisation = view.organisation_name(point.organisation)
                author = view.people.get(point.person or "")
                person = author.name if author and author.publish_name is not Consent.NO else ""
            label = view.point_labels[point.uid]
            yield [label, item.title, point.kind, point.text, organisation, person, point.said_at, point.entered_at]


def _votes(view: View) -> Iterable[Sequence[str]]:
    yield ["question", "round", "method", "rank", "letter", "option", "points", "voters", "levels_0_to_5"]
    for ballots in view.rounds:
        if ballots.tally is None:
            continue
        texts = {option.letter: option.text for option in ballots.options}
        row = ballots.round
        for line in ballots.tally.result["lines"]:
            voters = line.get("voters")
            yield [
                row.question,
                str(row.number),
                row.method,
                rank_label(line),
                line["option"],
                texts.get(line["option"], ""),
                str(line.get("points", "")),
                "" if voters is None else str(voters),
                " ".join(map(str, line.get("levels", ()))),
            ]


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, for spreadsheets; a cell that a spreadsheet would compute gets an apostrophe."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[_inert(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    text = " ".join(cell.split())
    dangerous = text[:1] in "=@" or (text[:1] in "+-" and not text[1:].replace(" ", "").isdigit())
    return f"'{text}" if text and dangerous else text
