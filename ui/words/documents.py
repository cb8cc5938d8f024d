"""What the documents are called on the screens where they are signed, kept and verified."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitator.model import DocumentKind, Sister

translate = QCoreApplication.translate

_SHOWN: dict[DocumentKind, tuple[str, Callable[[], str]]] = {
    DocumentKind.RELACION: ("file-text", lambda: translate("DocumentNames", "Report")),
    DocumentKind.PROCESVERBAL: ("scroll-text", lambda: translate("DocumentNames", "Minutes")),
    DocumentKind.CORRECTION: ("square-pen", lambda: translate("DocumentNames", "Correction annex")),
    DocumentKind.RESPONSES: ("message-square-text", lambda: translate("DocumentNames", "Reasoned responses")),
    DocumentKind.ATTENDANCE: ("users", lambda: translate("DocumentNames", "Attendance list")),
    DocumentKind.VOTING: ("vote", lambda: translate("DocumentNames", "Voting protocol")),
    DocumentKind.COMBINED: ("layers", lambda: translate("DocumentNames", "Combined report")),
}
"""Kind → its icon and its name, in the order in which documents are listed."""


def kind_names() -> dict[DocumentKind, str]:
    """Kind → its name in the present language, in the order in which documents are listed."""
    return {kind: name() for kind, (_, name) in _SHOWN.items()}


def kind_name(kind: DocumentKind, number: int = 0) -> str:
    """``number``: of a correction annex or an edition of the responses."""
    name = _SHOWN[kind][1]()
    if not number:
        return name
    return translate("DocumentNames", "{document} no. {number}").format(document=name, number=number)


def sister_names() -> dict[Sister, str]:
    """What the two sisters are called, in the order in which they are offered."""
    return {
        Sister.FULL: translate("DocumentNames", "Full"),
        Sister.PUBLIC: translate("DocumentNames", "Public"),
    }


def sister_told(name: str, sister: Sister) -> str:
    """A document's name with which of its sisters it is."""
    if sister is Sister.FULL:
        return translate("DocumentNames", "{document}, full").format(document=name)
    return translate("DocumentNames", "{document}, public").format(document=name)


def kind_icon(kind: str) -> str:
    """Its icon; that of any paper for a kind of a later version."""
    return _SHOWN[DocumentKind(kind)][0] if kind in set(DocumentKind) else "file-text"
