"""A message for the mail program: an unsent draft with its attachments, as one ``.eml`` file (RFC 5322, 2231).

The headers are ASCII with encoded words, so that programs of every age read “ë” and “ç” in names and subjects.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from facilitator.language.folding import clean, clean_line
from facilitator.meeting.office.sending import To, check

MOST_BYTES = 20 << 20
"""Most mail servers refuse more; said before the message is made, not by a server afterwards."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the message; ``kind`` its media type."""

    name: str
    data: bytes
    kind: str = "application/pdf"


def message(
    subject: str, text: str, to: Sequence[To], files: Sequence[Attachment], *, sender: str = "", sender_name: str = ""
) -> bytes:
    """The draft. Recipients who are ``hidden`` stand in Bcc; with nobody else in To, the sender does, or no one.

    KnownErrors of ``sending.check`` but for who is outside: that was asked before.
    """
    check(to, [], outside=True)
    made = EmailMessage(policy=SMTP.clone(max_line_length=200))
    made["X-Unsent"] = "1"  # Outlook opens it for writing, not as something received
    made["Subject"] = clean_line(subject)
    if sender:
        made["From"] = _address(sender_name, sender)
    open_ones = [_address(one.name, one.email) for one in to if not one.hidden]
    hidden = [_address(one.name, one.email) for one in to if one.hidden]
    if open_ones:
        made["To"] = open_ones
    elif sender:
        made["To"] = _address(sender_name, sender)
    if hidden:
        made["Bcc"] = hidden
    made.set_content(clean(text) + "\n", cte="quoted-printable")
    for file in files:
        main, _, sub = file.kind.partition("/")
        made.add_attachment(file.data, maintype=main, subtype=sub, filename=clean_line(file.name))
    if files:
        # the library would take chance for the border between the parts: equal messages are equal bytes
        whole = hashlib.sha256(b"".join(file.data for file in files) + text.encode("utf-8", "replace")).hexdigest()
        made.set_boundary(f"=_tryeza_{whole[:32]}")
    return made.as_bytes()


def _address(name: str, email: str) -> Address:
    """The domain in the letters that servers know (IDNA), the name as it is written."""
    local, _, domain = email.rpartition("@")
    return Address(clean_line(name), local, domain.encode("idna").decode("ascii"))
