"""What was prepared to be sent, to whom and when; that it was sent only a person can say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.meeting.words import body, line
from facilitator.model import DocumentKind, Rows, Sending, SendingFile, SendingMark, SendingTo
from facilitator.profile import ADDRESS
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class To:
    """A recipient: ``inside`` of the institution; ``hidden`` from the others (Bcc)."""

    email: str
    name: str = ""
    inside: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A document that goes along: its bytes' hash and name, and what it is."""

    document: DocumentKind
    public: bool
    final: bool
    signed: int
    name: str
    sha256: str


@act("prepare_sending", undoable=False)
def prepare_sending(
    tx: Tx,
    subject: str,
    text: str,
    to: Sequence[To],
    files: Sequence[Attached],
    message_sha256: str,
    *,
    outside: bool = False,
) -> Sending:
    """Note that a message was prepared. ``outside``: somebody was asked and said that what is not public goes out.

    KnownErrors of :func:`check`, ``text.empty``.
    """
    check(to, [file.public for file in files], outside=outside)
    sending = tx.add(
        Sending(
            uid=tx.env.uid(),
            prepared_at=tx.env.now(),
            subject=line(subject, "subject"),
            text=body(text, "text", needed=False),
            message_sha256=message_sha256,
        )
    )
    for one in to:
        tx.add(
            SendingTo(
                uid=tx.env.uid(),
                sending=sending.uid,
                name=line(one.name, "name", needed=False),
                email=one.email,
                inside=one.inside,
                hidden=one.hidden,
            )
        )
    for file in files:
        tx.add(
            SendingFile(
                uid=tx.env.uid(),
                sending=sending.uid,
                document=file.document,
                public=file.public,
                final=file.final,
                signed=file.signed,
                name=file.name,
                sha256=file.sha256,
            )
        )
    return sending


def check(to: Sequence[To], public: Sequence[bool], *, outside: bool = False) -> None:
    """Whether a message may be prepared. KnownErrors ``sending.nobody``, ``sending.address`` (fact ``email``),
    ``sending.outside`` (fact ``email``) when what is not public would leave the institution and nobody was asked.
    """
    if not to:
        raise KnownError("sending.nobody")
    for one in to:
        if not ADDRESS.fullmatch(one.email):
            raise KnownError("sending.address", email=one.email)
    if not outside and not all(public) and (away := next((one for one in to if not one.inside), None)):
        raise KnownError("sending.outside", email=away.email)


@act("mark_sending", undoable=False)
def mark_sending(tx: Tx, sending: str, sent: bool) -> SendingMark:
    """A person says that the message was sent, or that it was not after all. KnownError ``sending.marked``."""
    row = tx.get(Sending, sending)
    if is_sent(tx, row.uid) is sent:
        raise KnownError("sending.marked")
    return tx.add(SendingMark(uid=tx.env.uid(), sending=row.uid, sent=sent, marked_at=tx.env.now()))


def mark_of(rows: Rows, sending: str) -> SendingMark | None:
    """What was said last about a message."""
    return next(iter(reversed(rows.all(SendingMark, sending=sending))), None)


def is_sent(rows: Rows, sending: str) -> bool:
    """Whether somebody said that it was sent, and nobody took it back since."""
    mark = mark_of(rows, sending)
    return mark is not None and mark.sent


@dataclass(frozen=True, slots=True)
class Told:
    """One line of who was sent what and when."""

    sending: Sending
    to: tuple[SendingTo, ...]
    files: tuple[SendingFile, ...]
    mark: SendingMark | None


def sendings(rows: Rows) -> list[Told]:
    """Every message that was prepared, the newest first."""
    return [
        Told(
            row,
            tuple(rows.all(SendingTo, sending=row.uid)),
            tuple(rows.all(SendingFile, sending=row.uid)),
            mark_of(rows, row.uid),
        )
        for row in reversed(rows.all(Sending))
    ]
