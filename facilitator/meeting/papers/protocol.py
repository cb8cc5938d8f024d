"""Protocol numbers of approved documents: entered when a document goes to signature, as the office's register gave it.

Nothing is counted for the office: a number is proposed from those it wrote, and somebody enters it. A document that is
signed keeps the number it was signed with. One of which a copy went out unsigned may still get its number: from then
on it has other bytes, and the copy is known as what went out before. Where a copy signed on paper, or as a file of its
own, is kept already, the number stands on that copy by hand: it is noted, and the page stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from facilitator.errors import KnownError
from facilitator.language.dates import short_date
from facilitator.language.names import printable
from facilitator.meeting.papers.approvals import approval_of, returned_of, signatures_of
from facilitator.meeting.papers.circulation import day as iso_day
from facilitator.meeting.words import line
from facilitator.model import AFTERWARDS, Approval, DocumentKind, Meeting, ProfileTaken, ProtocolEntry, Rows, Sister
from facilitator.store.acts import act
from facilitator.store.tx import Tx

USUAL = "{number}/{sub}"
"""How a number of a matter is written where no profile says otherwise: 1234, then 1234/1."""

LONGEST = 40

_PARTS = {"number": r"(?P<number>\d+)", "sub": r"(?P<sub>\d+)", "year": r"(?P<year>\d{4})", "date": r"(?P<date>[\d.]+)"}


@act("enter_protocol_number", undoable=False)
def enter(tx: Tx, document: DocumentKind, sister: Sister, number: str, day: str) -> ProtocolEntry | None:
    """Number and day (ISO, or empty) of one sister of an approved document; an empty number takes the last one back.

    None where there is nothing to take back, the row that is there where nothing changes. KnownErrors
    ``approve.none``, ``protocol.signed`` once a signature or a signed copy bears the number it has,
    ``protocol.number``, ``date.unreadable``, ``name.unprintable``.
    """
    approval = approval_of(tx, document)
    if approval is None:
        raise KnownError("approve.none")
    before, copies = entry_of(tx, document, sister), returned_of(tx, document, sister)
    if signatures_of(tx, document, sister) or (copies and before):
        raise KnownError("protocol.signed", number=before.number if before else "–")
    number, day = _checked(number), iso_day(day)
    if not number and before is None:
        return None
    if before is not None and (number, day) == (before.number, before.day):
        return before
    row = ProtocolEntry(
        uid=tx.env.uid(),
        approval=approval.uid,
        document=document,
        sister=sister,
        turn=len(entries(tx, approval, document, sister)) + 1,
        number=number,
        day=day if number else "",
        on_page=not copies,
        entered_at=tx.env.now(),
    )
    return tx.add(row)


def entries(tx: Rows, approval: Approval, kind: DocumentKind, sister: Sister) -> list[ProtocolEntry]:
    """Everything that was entered for a document, in order."""
    found = tx.all(ProtocolEntry, approval=approval.uid, document=kind, sister=sister)
    return sorted(found, key=lambda row: row.turn)


def entry_of(tx: Rows, kind: DocumentKind, sister: Sister) -> ProtocolEntry | None:
    """The number of the present version of a document, on its page or on the paper; None while it has none."""
    approval = approval_of(tx, kind)
    found = entries(tx, approval, kind, sister) if approval else []
    return found[-1] if found and found[-1].number else None


def printed(tx: Rows, approval: Approval, kind: DocumentKind, sister: Sister) -> ProtocolEntry | None:
    """The number that the page of a document bears; None while the place is left open."""
    found = [row for row in entries(tx, approval, kind, sister) if row.on_page]
    return found[-1] if found and found[-1].number else None


def proposal(tx: Rows, kind: DocumentKind, sister: Sister, day: date) -> str:
    """What the next number would be by the numbers that were entered, to be looked at; "" where none can be known.

    A document approved anew is proposed the number it had; the first one the meeting's, the others the next fraction.
    """
    rows = sorted(tx.all(ProtocolEntry), key=lambda row: row.uid)
    if kind not in AFTERWARDS:
        had = [row for row in rows if (row.document, row.sister) == (kind, sister)]
        if had and had[-1].number:
            return had[-1].number
    last = {(row.approval, row.document, row.sister): row.number for row in sorted(rows, key=lambda row: row.turn)}
    taken = [last[key] for key in dict.fromkeys((row.approval, row.document, row.sister) for row in rows) if last[key]]
    matter = next((row.protocol_number for row in tx.all(Meeting)), "")
    form = next((row.protocol_format for row in tx.all(ProfileTaken)), "") or USUAL
    return proposed(form, " ".join(matter.split()), taken, day)


def proposed(form: str, matter: str, taken: Sequence[str], day: date) -> str:
    """The next number written as ``form``. ``matter``: of the meeting; ``taken``: those entered so far, in order."""
    if not taken:
        return matter
    if "{sub}" not in form:
        return ""  # each document has a number of its own: only the register knows it
    read = [_read(form, one) for one in taken]
    number = read[-1].get("number", "")
    if not number:
        return ""
    sub = max(int(one.get("sub") or 0) for one in read if one.get("number") == number) + 1
    facts = {"number": number, "sub": str(sub), "year": str(day.year), "date": short_date(day)}
    return re.sub(r"\{(\w+)\}", lambda found: facts.get(found[1], found[0]), form)


def _read(form: str, text: str) -> dict[str, str]:
    """The parts of a number; of the first one of a matter, which has no fraction, what stands for its whole."""
    without = re.sub(r"[^\w}]*\{sub\}", "", form)
    for shape in (form, without, "{number}/{sub}", "{number}"):
        pieces = re.split(r"(\{\w+\})", shape)
        pattern = "".join(_PARTS.get(piece.strip("{}"), re.escape(piece)) for piece in pieces)
        try:
            found = re.fullmatch(pattern, text)
        except re.error:  # a form that says a part twice
            continue
        if found:
            return {name: value for name, value in found.groupdict().items() if value}
    return {}


def _checked(number: str) -> str:
    number = line(number, "protocol_number", needed=False)
    if number and (len(number) > LONGEST or not any(char.isdigit() for char in number)):
        raise KnownError("protocol.number", number=number[:LONGEST])
    if not printable(number):
        raise KnownError("name.unprintable", value=number, repair="")
    return number
