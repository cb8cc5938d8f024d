"""The list that is signed by hand at the door: printed before the meeting.

Call from a worker thread: the list is drawn on the calling thread and never touches the connection.
"""

from __future__ import annotations

from pathlib import Path

from facilitator.desk.documents import keep
from facilitator.desk.issued import images
from facilitator.language.sentences import Lang
from facilitator.meeting.reading import read_record
from facilitator.store.file import MeetingFile


def list_to_sign(file: MeetingFile, lang: Lang, parts: int, path: Path) -> Path:
    """Write the list as PDF, in ``parts`` by first letters. KnownError ``output.failed``."""
    from facilitator.report.pdf.render import render_to_sign

    record = file.read(read_record).result()
    pdf = render_to_sign(record, lang, now=file.env.clock(), parts=parts, images=images(file, record))
    return keep(pdf, path)
