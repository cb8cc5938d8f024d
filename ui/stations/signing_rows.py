"""Who has signed what under the standing approval: read from the rows of the open meeting."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.desk import FIELDS
from facilitator.language.dates import clock, local, short_date
from facilitator.meeting.standing import standing
from facilitator.model import WRITTEN, Archived, DocumentKind, Signature
from ui.session import Mirror
from ui.widgets.lists import Item

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES = tuple((kind, field) for kind in WRITTEN for field in FIELDS)
"""Every field of every document, in the order in which they are listed."""


def made(rows: Mirror, kind: DocumentKind, field: str) -> Signature | None:
    """The signature in a field; one under a withdrawn approval does not count."""
    approval = standing(rows)
    found = rows.all(Signature, document=kind, field=field, approval=approval.uid) if approval else []
    return found[0] if found else None


def missing(rows: Mirror) -> list[tuple[DocumentKind, str]]:
    """Empty fields, the facilitator's of both documents first: one person signs both in a row."""
    return [(kind, field) for field in FIELDS for kind in WRITTEN if made(rows, kind, field) is None]


def archived(rows: Mirror, kind: DocumentKind) -> bool:
    """This very version lies on the shelf."""
    shas = {row.pdf_sha256 for field in FIELDS if (row := made(rows, kind, field)) is not None}
    return any(row.pdf_sha256 in shas for row in rows.all(Archived, document=kind))


def ready(rows: Mirror) -> list[DocumentKind]:
    """Fully signed and not in the archive yet."""
    empty = {kind for kind, _ in missing(rows)}
    return [kind for kind in WRITTEN if kind not in empty and not archived(rows, kind)]


def expected(rows: Mirror) -> dict[str, tuple[str, str]]:
    """Field → whom the meeting expects there, with function."""
    meeting = rows.meeting
    if meeting is None:
        return dict.fromkeys(FIELDS, ("", ""))
    return {FIELDS[0]: (meeting.chair, meeting.chair_role), FIELDS[1]: (meeting.secretary, meeting.secretary_role)}


def items(rows: Mirror, names: Mapping[DocumentKind, str], now: datetime, words: tuple[str, str, str]) -> list[Item]:
    """The list of fields. ``words``: "signed", "missing" and "nobody named" in the present language."""
    signed, empty, nobody = words
    people, listed = expected(rows), []
    for kind, field in PLACES:
        row = made(rows, kind, field)
        when = ""
        if row is not None:
            moment = local(datetime.fromisoformat(row.signed_at))
            when = clock(moment) if local(now).date() == moment.date() else short_date(moment.date())
        listed.append(
            Item(
                uid=f"{kind}/{field}",
                title=names[kind],
                subtitle=f"{field} · {row.signer if row else people[field][0] or nobody}",
                right=signed if row else empty,
                right2=when,
                icon="circle-check" if row else "circle",
                tone="green" if row else "muted",
            )
        )
    return listed
