"""A saved e-mail (``.eml``, or ``.msg`` as Outlook saves it): who sent it, and the files that hang on it. A stranger's:
read in a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import Message

from facilitator.archive.taking.outlook import DEEPEST, MAGIC, Outlook
from facilitator.errors import KnownError
from facilitator.files import MOST_READ, apart

MAILS = (".eml", ".msg")
"""How a saved e-mail is called."""
_HEAD = 1024
MOST_PARTS = 1_000
"""Files on one message, those of messages inside it among them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file on a message, by its place among all the parts; those of messages saved as files on it have theirs behind
    all others. ``empty``: it is such a message, and nothing hangs on it.
    """

    place: int
    name: str
    data: bytes
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """What a message says of itself, which nothing proves, and its files in their order."""

    sender: str
    subject: str
    date: str
    parts: tuple[Part, ...]


def is_pdf(data: bytes) -> bool:
    """Whether these bytes begin as a PDF does, or nearly: some programs write a few bytes before. A message of Outlook
    may have the first of its PDFs that near.
    """
    return b"%PDF-" in data[:_HEAD] and not data.startswith(MAGIC)


def read_mail(data: bytes, name: str = "") -> Mail:
    """Take a message apart. KnownErrors ``intake.mail`` (it is none, fact ``name``), ``file.too_much``."""
    return apart(name or "eml", _read, data, name)


def _read(data: bytes, name: str) -> Mail:
    """The message, and in place of each message that hangs on it as a file the files of that one."""
    mail = _alone(data, name)
    kept: list[Part] = []
    wait = [(part, 1) for part in mail.parts]
    after, room = max((part.place for part in mail.parts), default=0), MOST_READ
    while wait:
        part, depth = wait.pop(0)
        inner = _inside(part, depth)
        if inner is None or not inner.parts:
            kept.append(replace(part, empty=inner is not None))
            continue
        for one in inner.parts:
            after += 1
            if after > MOST_PARTS:
                raise KnownError("file.too_much", path=name)
            room = _room(room, one.data, name)
            wait.append((Part(after, one.name, one.data), depth + 1))
    return replace(mail, parts=tuple(kept))


def _inside(part: Part, depth: int) -> Mail | None:
    """A message that hangs on another as a file; None for whatever is none, or is too deep."""
    if depth > DEEPEST or not part.name.lower().endswith(MAILS) or is_pdf(part.data):
        return None
    try:
        return _alone(part.data, part.name)
    except KnownError as error:
        if error.code == "file.too_much":
            raise
        return None


def _alone(data: bytes, name: str) -> Mail:
    try:
        if data.startswith(MAGIC):
            return _of_outlook(data, name)
        message = message_from_bytes(data, policy=policy.compat32)
        if not (message.keys() and (message["From"] or message["Received"] or message["MIME-Version"])):
            raise KnownError("intake.mail", name=name)
        parts: list[Part] = []
        room = MOST_READ
        for place, part in enumerate(message.walk()):
            if place > MOST_PARTS:
                raise KnownError("file.too_much", path=name)
            if part.is_multipart() or not _is_file(part):
                continue
            content = part.get_payload(decode=True)
            content = content if isinstance(content, bytes) else b""
            room = _room(room, content, name)
            parts.append(Part(place, _words(part.get_filename()) or f"{place}", content))
        return Mail(_words(message["From"]), _words(message["Subject"]), _words(message["Date"]), tuple(parts))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, AssertionError) as error:
        raise KnownError("intake.mail", name=name) from error


def _of_outlook(data: bytes, name: str) -> Mail:
    """Whatever the library says of a file that is not whole is one thing to us: no message."""
    try:
        message = Outlook(data)
        parts: list[Part] = []
        room = MOST_READ
        for place, (called, content) in enumerate(message.files(), start=1):
            if place > MOST_PARTS:
                raise KnownError("file.too_much", path=name)
            room = _room(room, content, name)
            parts.append(Part(place, called or f"{place}", content))
        return Mail(*message.headers(), tuple(parts))
    except (KnownError, MemoryError):
        raise
    except Exception as error:
        raise KnownError("intake.mail", name=name) from error


def _room(left: int, content: bytes, name: str) -> int:
    if len(content) > left:
        raise KnownError("file.too_much", path=name)
    return left - len(content)


def _is_file(part: Message) -> bool:
    """Whatever has a name or is no text: the words of the message and pictures of a signature come along unnamed."""
    return bool(part.get_filename()) or part.get_content_maintype() not in ("text", "multipart", "message")


def _words(value: object) -> str:
    """A header as people read it; one that breaks the rules is taken as it stands."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(str(value or ""))))
    except (HeaderParseError, LookupError, ValueError):
        return str(value or "")
