"""The list that is signed by hand at the door: printed before the meeting, and its scan kept after it.

Call from a worker thread: the list is drawn on the calling thread and never touches the connection.
"""

from __future__ import annotations

from pathlib import Path

from facilitator.desk.documents import keep
from facilitator.desk.issued import images
from facilitator.language.sentences import Lang
from facilitator.meeting.papers.signed_list import attach_signed_list
from facilitator.meeting.reading import read_record
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes


def list_to_sign(file: MeetingFile, lang: Lang, parts: int, path: Path) -> Path:
    """Write the list as PDF, in ``parts`` by first letters. KnownError ``output.failed``."""
    from facilitator.report.pdf.render import render_to_sign

    record = file.read(read_record).result()
    pdf = render_to_sign(record, lang, now=file.env.clock(), parts=parts, images=images(file, record))
    return keep(pdf, path)


def attach_scan(file: MeetingFile, path: Path) -> Changes:
    """Keep the scan of the signed list in the meeting, with its hash.

    KnownErrors ``input.failed``, ``picture.*``, ``file.too_much``, those of ``attach_signed_list``.
    """
    from facilitator.exchange.pictures import scanned
    from facilitator.files import read_in

    pdf, pages = scanned(read_in(path), path.name)
    return file.do(attach_signed_list, pdf, pages, path.name).result()


def save_scan(file: MeetingFile, sha256: str, path: Path) -> Path:
    """Write a scan as it was kept. KnownErrors ``blob.missing``, ``output.failed``."""
    return keep(file.read(lambda tx: tx.bytes_of(sha256)).result(), path)
