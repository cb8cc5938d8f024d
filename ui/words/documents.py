"""What the documents are called on the screens where they are signed, kept and verified."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.model import DocumentKind

_ICONS = {
    DocumentKind.RELACION: "file-text",
    DocumentKind.PROCESVERBAL: "scroll-text",
    DocumentKind.ATTENDANCE: "users",
    DocumentKind.VOTING: "vote",
    DocumentKind.RESPONSES: "message-square-text",
    DocumentKind.CORRECTION: "square-pen",
    DocumentKind.COMBINED: "layers",
}


def kind_names() -> dict[DocumentKind, str]:
    """Kind → its name in the present language, in the order in which documents are listed."""
    translate = QCoreApplication.translate
    return {
        DocumentKind.RELACION: translate("DocumentNames", "Report"),
        DocumentKind.PROCESVERBAL: translate("DocumentNames", "Minutes"),
        DocumentKind.CORRECTION: translate("DocumentNames", "Correction annex"),
        DocumentKind.RESPONSES: translate("DocumentNames", "Reasoned responses"),
        DocumentKind.ATTENDANCE: translate("DocumentNames", "Attendance list"),
        DocumentKind.VOTING: translate("DocumentNames", "Voting protocol"),
        DocumentKind.COMBINED: translate("DocumentNames", "Combined report"),
    }


def kind_name(kind: DocumentKind, number: int = 0) -> str:
    """``number``: of a correction annex or an edition of the responses."""
    name = kind_names()[kind]
    if not number:
        return name
    return QCoreApplication.translate("DocumentNames", "{document} no. {number}").format(document=name, number=number)


def kind_icon(kind: str) -> str:
    """Its icon; that of any paper for a kind of a later version."""
    return _ICONS.get(DocumentKind(kind), "file-text") if kind in set(DocumentKind) else "file-text"
