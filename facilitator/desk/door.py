"""The scan of the list that was signed by hand at the door (``desk.papers`` prints it). Call from a worker thread."""

from __future__ import annotations

from pathlib import Path

from facilitator.desk.documents import keep
from facilitator.meeting.papers.signed_list import attach_signed_list
from facilitator.store.file import MeetingFile
from facilitator.store.journal import Changes


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
