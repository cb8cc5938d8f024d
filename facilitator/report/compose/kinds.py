"""Who composes which kind of document: all but those that are made of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.model import DocumentKind
from facilitator.report.compose import attendance_list, procesverbal, relacion
from facilitator.report.compose.after import responses
from facilitator.report.compose.parts import Builder
from facilitator.report.compose.voting import protocol as voting_protocol
from facilitator.report.document import Section

Build = Callable[[Builder], list[Section]]
"""Every section in order, empty ones too, the last of them the signatures; what all documents end with comes behind."""

OF_RECORD: Mapping[DocumentKind, Build] = {
    DocumentKind.RELACION: relacion.build,
    DocumentKind.PROCESVERBAL: procesverbal.build,
    DocumentKind.ATTENDANCE: attendance_list.build,
    DocumentKind.VOTING: voting_protocol.build,
    DocumentKind.RESPONSES: responses.build,
}
