"""What somebody brings: files, folders, sticks and saved e-mails, listed with size and hash, a file after the other.

Names decide nothing but what is looked at: a file that begins as a PDF is one, whatever it is called.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.archive.taking.mail import MAILS, Mail, is_pdf, read_mail
from facilitator.errors import KnownError, because
from facilitator.files import MOST_READ, read_in
from facilitator.language.folding import clean_line

_LONGEST = 160
_OF_SYSTEMS = frozenset({"$recycle.bin", "system volume information", "thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file of a delivery. ``part``: its place in the message ``path``, -1 for the file itself. ``name`` to be shown,
    never a path. ``left``: why it is no part of the delivery, empty when it is one; ``sha256`` is then empty too.

    ``left`` is ``other`` (neither PDF nor e-mail), ``device`` (no plain file), ``link``, ``large``, ``no_files`` (a
    message without any), ``unread`` (fact ``reason`` as of `because`), in older plans ``msg`` (those were not read).
    """

    path: str
    name: str
    size: int
    part: int = -1
    sha256: str = ""
    left: str = ""
    reason: str = ""


def find(sources: list[Path], step: Callable[[int], None] | None = None) -> Iterator[Found]:
    """Everything in ``sources``, files by name. ``step(done)`` after each.

    KnownError ``input.failed`` when a source itself is not there; what lies in it and cannot be read is ``unread``.
    """
    done = 0
    for source in sources:
        try:
            folder = stat.S_ISDIR(os.stat(source).st_mode)
        except (OSError, ValueError) as error:
            reason = because(error) if isinstance(error, OSError) else "why:EINVAL"
            raise KnownError("input.failed", path=str(source), reason=reason) from error
        for path in _below(source) if folder else (source,):
            for found in _looked_at(path, path.relative_to(source).as_posix() if folder else path.name, source == path):
                yield found
                done += 1
                if step:
                    step(done)


def bytes_of(path: str, part: int) -> bytes:
    """The bytes of one file of a delivery again. KnownErrors ``input.failed``, ``file.too_much``, ``intake.mail``."""
    data = read_in(Path(path))
    if part < 0:
        return data
    mail = read_mail(data, Path(path).name)
    return next((one.data for one in mail.parts if one.place == part), b"")


def _below(folder: Path) -> Iterator[Path]:
    """Every file below, links to folders not followed; what systems lay on sticks for themselves is nobody's."""
    for place, folders, names in os.walk(folder, onerror=_unlisted):
        folders[:] = sorted(name for name in folders if not _of_a_system(name))
        for name in sorted(names):
            if not _of_a_system(name):
                yield Path(place) / name


def _unlisted(error: OSError) -> None:
    """A folder that does not let itself be read must not look like an empty one."""
    raise KnownError("input.failed", path=str(error.filename), reason=because(error)) from error


def _of_a_system(name: str) -> bool:
    return name.startswith((".", "~$")) or name.casefold() in _OF_SYSTEMS


def _looked_at(path: Path, shown: str, named: bool) -> Iterator[Found]:
    name = shown_name(shown)
    try:
        told = path.stat() if named else path.lstat()
        if not stat.S_ISREG(told.st_mode):
            left = "link" if stat.S_ISLNK(told.st_mode) else "device"
            yield Found(path=str(path), name=name, size=0, left=left)
            return
        if told.st_size > MOST_READ:
            yield Found(path=str(path), name=name, size=told.st_size, left="large")
            return
        data = read_in(path)
    except OSError as error:
        yield Found(path=str(path), name=name, size=0, left="unread", reason=because(error))
        return
    except KnownError as error:
        yield Found(path=str(path), name=name, size=0, left="unread", reason=str(error.facts.get("reason", "")))
        return
    ending = path.suffix.lower()
    if ending in MAILS and not is_pdf(data):
        yield from _mailed(path, name, data)
        return
    yield _of_bytes(path, name, data, left="" if ending == ".pdf" else "other")


def _mailed(path: Path, name: str, data: bytes) -> Iterator[Found]:
    """The files on a message; a message that cannot be taken apart is kept apart as a whole."""
    try:
        mail: Mail = read_mail(data, path.name)
    except KnownError:
        yield _of_bytes(path, name, data)
        return
    if not mail.parts:
        yield Found(path=str(path), name=name, size=len(data), left="no_files")
    for part in mail.parts:
        # a message that cannot be taken apart is kept apart here too
        known = part.name.lower().endswith((".pdf", *MAILS))
        left = "no_files" if part.empty else "" if known else "other"
        yield _of_bytes(path, shown_name(f"{name}: {part.name}"), part.data, part.place, left=left)


def _of_bytes(path: Path, name: str, data: bytes, part: int = -1, left: str = "") -> Found:
    if left and not is_pdf(data):
        return Found(path=str(path), name=name, size=len(data), part=part, left=left)
    digest = hashlib.sha256(data).hexdigest()
    return Found(path=str(path), name=name, size=len(data), part=part, sha256=digest)


def shown_name(name: str) -> str:
    """A foreign name as a line of text: no control characters, no half characters, not without end."""
    plain = clean_line(name.encode("utf-8", "replace").decode())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST // 2]}…{plain[-_LONGEST // 2 + 1 :]}"
