"""What an office brings to a meeting and takes out of it: profile, own words, usual recipients, what was sent."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import DocumentKind, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileTaken(Row):
    """The meeting took a profile by copy: at most one row. ``sha256`` tells whether the profile is another by now.

    ``protocol_format``: how this office writes a protocol number, as plain text with ``{number}``, ``{sub}``,
    ``{year}`` and ``{date}`` in it (``{number}/{sub}`` gives 1234/1); nothing is counted or invented from it.
    """

    name: str
    sha256: str
    protocol_format: str = ""
    taken_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextModule(Row):
    """A sentence of the office, inserted by a few letters (``short``). ``[…]`` in it is filled in or asked for."""

    position: int
    short: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Row):
    """Somebody who usually gets the documents; ``inside``: of the institution itself."""

    position: int
    name: str
    email: str
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending(Row):
    """Insert-only: a message was prepared to be sent. ``message_sha256`` names its bytes, which are not kept.

    That it was sent nobody can see from here: a person says so (``SendingMark``).
    """

    prepared_at: str
    subject: str
    text: str
    message_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingTo(Row):
    """Insert-only: one recipient of a message; ``hidden``: the others do not see the address (Bcc)."""

    sending: str
    name: str
    email: str
    inside: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingFile(Row):
    """Insert-only: one attachment, by its name and the hash of its bytes; ``public``: the version for everybody.

    ``signed`` counts the signatures it had; ``final``: it was approved, no draft.
    """

    sending: str
    document: DocumentKind
    public: bool
    final: bool
    signed: int
    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingMark(Row):
    """Insert-only: somebody said that the message was sent, or that it was not after all; the last one holds."""

    sending: str
    sent: bool
    marked_at: str
