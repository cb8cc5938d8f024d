"""Copies beside a document, in words: how each came, when, and both hashes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.desk.held import Paper
from facilitator.language.dates import clock, short_date
from facilitator.model import ReturnedCopy, Way
from ui.session import Mirror
from ui.stations.signing import rows as signing_rows
from ui.widgets.papers.verdict_view import Beside

_ICONS = {Way.EXTENDED: "upload", Way.REWRITTEN: "copy", Way.PAPER: "printer"}


def beside(rows: Mirror, paper: Paper) -> list[Beside]:
    """What lies beside a document; a copy that goes on from it is the document itself and only named."""
    return [_told(rows, copy) for copy in signing_rows.copies(rows, paper)]


def _told(rows: Mirror, copy: ReturnedCopy) -> Beside:
    translate = QCoreApplication.translate
    words = {
        Way.EXTENDED: translate("CopyTold", "Signed elsewhere and taken in on {date}: {name}"),
        Way.REWRITTEN: translate("CopyTold", "Separately signed copy, another file, {date}: {name}"),
        Way.PAPER: translate("CopyTold", "Signed on paper, scan of {date}: {name}"),
    }[copy.way]
    moment = rows.moment(copy.added_at)
    text = words.format(date=f"{short_date(moment.date())} {clock(moment)}", name=copy.detail or "–")
    hashes: tuple[tuple[str, str], ...] = ()
    if copy.way is not Way.EXTENDED:
        hashes = (
            (translate("CopyTold", "Digital document, SHA-256:"), copy.original_sha256),
            (translate("CopyTold", "This copy, SHA-256:"), copy.copy_sha256),
        )
    return Beside(_ICONS[copy.way], text, hashes)
