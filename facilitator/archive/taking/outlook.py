"""A message as Outlook saves it (``.msg``, MS-OXMSG): who sent it, and the files that hang on it.

It is a file system of its own (MS-CFB), which olefile reads; of what lies in it only names, headers and attachments are
asked for. A stranger's: called by `mail` in a process of its own.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_string, policy
from email.message import Message
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from olefile import OleFileIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DEEPEST = 20
"""Messages inside messages, one in the other."""

_HEADERS, _SUBJECT, _NAME, _SMTP, _ADDRESS = "007D", "0037", "0C1A", "5D01", "0C1F"
_LONG_NAME, _SHORT_NAME, _DATA = "3707", "3704", "3701"
_SENT, _CAME = 0x00390040, 0x0E060040
_ATTACHMENT, _STREAM, _PROPERTIES = "__attach_version1.0_#", "__substg1.0_", "__properties_version1.0"
_WIDE, _BYTE, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_HEAD = 32
"""Bytes before the properties of a message that is not inside another."""


class Outlook:
    """An opened message. Whatever is not as it should be raises OSError, ValueError, struct.error, or what olefile
    raises; RecursionError and MemoryError among them.
    """

    def __init__(self, data: bytes) -> None:
        import olefile

        # what is merely odd is read as far as it goes; what leads nowhere or in circles is an error
        self._file: OleFileIO = olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT)
        if not self._file.exists(_PROPERTIES):
            raise ValueError("no message")

    def headers(self) -> tuple[str, str, str]:
        """Sender, subject and date, as the message itself has them: nothing proves them."""
        told: Message[Any, Any] = message_from_string(self._text((), _HEADERS), policy=policy.compat32)
        name, address = self._text((), _NAME), self._text((), _SMTP) or self._text((), _ADDRESS)
        own = f"{name} <{address}>" if name and "@" in address else name or address
        subject = self._text((), _SUBJECT) or str(told["Subject"] or "")
        return str(told["From"] or own), subject, str(told["Date"] or self._moment())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each attachment, those of messages inside it behind their own; a name may be empty, and a
        file that was only linked has no bytes.
        """
        yield from self._files((), 0)

    def _files(self, place: tuple[str, ...], depth: int) -> Iterator[tuple[str, bytes]]:
        if depth > DEEPEST:
            raise ValueError("too deep")
        at = len(place)
        several = {
            path[at] for path in self._file.listdir(streams=True, storages=True)
            if len(path) > at and tuple(path[:at]) == place and path[at].startswith(_ATTACHMENT)
        }  # fmt: skip
        for one in sorted(several):
            here = (*place, one)
            inside = (*here, f"{_STREAM}{_DATA}{_OBJECT}")
            if self._file.exists([*inside, _PROPERTIES]):
                yield from self._files(inside, depth + 1)
                continue
            name = self._text(here, _LONG_NAME) or self._text(here, _SHORT_NAME)
            yield name, self._bytes(here, f"{_DATA}{_BINARY}")

    def _text(self, place: tuple[str, ...], which: str) -> str:
        if wide := self._bytes(place, f"{which}{_WIDE}"):
            return wide.decode("utf-16-le", "replace").strip("\0")
        narrow = self._bytes(place, f"{which}{_BYTE}").strip(b"\0")
        try:
            return narrow.decode("utf-8")
        except UnicodeDecodeError:
            return narrow.decode("cp1252", "replace")  # ë and ç stand there in every Latin page of Windows

    def _bytes(self, place: tuple[str, ...], which: str) -> bytes:
        path = [*place, f"{_STREAM}{which}"]
        if not self._file.exists(path) or self._file.get_type(path) != 2:  # a stream
            return b""
        with self._file.openstream(path) as stream:
            data: bytes = stream.read()
        return data

    def _moment(self) -> str:
        with self._file.openstream([_PROPERTIES]) as stream:
            data = stream.read()[_HEAD:]
        found = {tag: value for tag, _, value in struct.iter_unpack("<IIQ", data[: len(data) // 16 * 16])}
        ticks = found.get(_SENT) or found.get(_CAME) or 0  # tenths of a microsecond since 1601
        try:
            return (datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)).isoformat() if ticks else ""
        except OverflowError:
            return ""
