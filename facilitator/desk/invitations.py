"""Invitations into a folder: a page for each, a draft of a message where there is an address, and who each is for.

Nothing is sent. Call from a worker thread: pages are drawn here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.desk.issued import images
from facilitator.desk.papers import read_rows
from facilitator.errors import KnownError, because
from facilitator.exchange.export import guarded
from facilitator.exchange.message import Attachment, message
from facilitator.files import PRIVATE, make_folder, put
from facilitator.language.sentences import Lang
from facilitator.meeting.office.sending import To
from facilitator.model import DocumentKind
from facilitator.profile import ADDRESS
from facilitator.report.compose.parts import Builder
from facilitator.report.papers import Paper
from facilitator.report.papers.invitations import Invited, invited, letter
from facilitator.report.papers.rows import Wishes
from facilitator.store.file import MeetingFile
from facilitator.workspace import slug

LIST = "kush-cfare.csv"


@dataclass(frozen=True, slots=True)
class Written:
    """``pages`` invitations lie in ``folder``, ``messages`` of them also as a draft of a message."""

    folder: Path
    pages: int
    messages: int

    @property
    def without(self) -> int:
        """Invitations of people and organisations whose e-mail is not known."""
        return self.pages - self.messages


def write(
    file: MeetingFile, lang: Lang, folder: Path, *, sender: str = "", stop: Callable[[], bool] = lambda: False
) -> Written:
    """Write all of them into a new ``folder``, readable for its owner alone: it holds addresses.

    The list of who each is for comes last: while it is missing, not everything is there. ``sender``: the address that
    the messages say they are from; ``stop`` is asked before each. KnownErrors ``invitations.nobody``, ``record.exists``
    (the folder is there already), ``output.failed``.
    """
    from facilitator.report.papers.compose import compose
    from facilitator.report.pdf.render import render_paper

    rows = file.read(read_rows, lang).result()
    b = Builder(rows.record, DocumentKind.ATTENDANCE, lang)
    people = invited(b)
    if not people:
        raise KnownError("invitations.nobody")
    if folder.exists():
        raise KnownError("record.exists", path=str(folder))
    pictures, now = images(file, rows.record), file.env.clock()
    lines: list[tuple[str, ...]] = []
    messages = 0
    try:
        make_folder(folder, 0o700)
        for number, (one, name) in enumerate(zip(people, _names(people), strict=True), start=1):
            if stop():
                return Written(folder, len(lines), messages)
            page = compose(Paper.INVITATIONS, rows, lang, Wishes(invited=one.uid))
            pdf = render_paper(page, now=now, images=pictures, to_read=True)
            put(folder / f"{name}.pdf", pdf, new=True, mode=PRIVATE)
            mail = ""
            if ADDRESS.fullmatch(one.email):
                mail = f"{name}.eml"
                put(folder / mail, _draft(b, one, pdf, sender), new=True, mode=PRIVATE)
                messages += 1
            said = mail or b.words("paper.invitation.column.none")
            lines.append((str(number), one.name, one.organisation, one.email, f"{name}.pdf", said))
        put(folder / LIST, _list(b, lines), new=True, mode=PRIVATE)
    except OSError as error:
        raise KnownError("output.failed", path=str(folder), reason=because(error)) from error
    return Written(folder, len(lines), messages)


def _names(people: Sequence[Invited]) -> list[str]:
    """Of files, in the order of the list; the number keeps people of one name apart on every system."""
    wide = max(3, len(str(len(people))))
    return ["-".join(filter(None, (f"{n:0{wide}}", slug(one.name)))) for n, one in enumerate(people, start=1)]


def _draft(b: Builder, one: Invited, pdf: bytes, sender: str) -> bytes:
    subject, text = letter(b, one)
    to = [To(email=one.email, name=one.name)]
    files = [Attachment(f"{'-'.join(filter(None, (b.words('paper.invitation.file'), slug(one.name))))}.pdf", pdf)]
    return message(subject, text, to, files, sender=sender, sender_name=b.record.meeting.organiser if sender else "")


def _list(b: Builder, lines: Sequence[tuple[str, ...]]) -> bytes:
    """As the list of people goes out (``exchange.export``): UTF-8 with a mark, semicolons, nothing that computes."""
    keys = ("number", "name", "organisation", "email", "page", "message")
    head = tuple(b.words(f"paper.invitation.column.{key}") for key in keys)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(map(guarded, row) for row in (head, *lines))
    return out.getvalue().encode("utf-8-sig")
