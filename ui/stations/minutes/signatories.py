"""Who signs a field of a document and as what, where it is not the chair and the secretary as usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.desk import documents
from facilitator.meeting.papers.paper import remove_signatory, set_signatory
from facilitator.model import DOCUMENTS, SIGNATURE_FIELDS, DocumentKind, Signatory
from ui.context import Context
from ui.widgets.basics import STRETCH, button, column, row
from ui.widgets.fields import ChoiceField
from ui.widgets.forms import Form
from ui.words.documents import kind_names

if TYPE_CHECKING:
    from facilitator.desk.documents import Look


class Signatories(QWidget):
    """A document, and for each of its two fields the words above, the name and the function below."""

    def __init__(self, ctx: Context, look: Look | None, locked: bool) -> None:
        super().__init__()
        self.ctx, self._look = ctx, look
        names = kind_names()
        kinds = [(kind, names[kind]) for kind in DOCUMENTS]
        self.document = ChoiceField(self.tr("Document"), kinds)
        self.document.edited.connect(self.load)
        self.form = Form(columns=3, beside_from=420)
        for number, field in enumerate(SIGNATURE_FIELDS, 1):
            facts = {"number": number}
            self.form.add_line(f"{field}/caption", self.tr("Field {number}: words above it").format(**facts))
            self.form.add_line(f"{field}/name", self.tr("Name"))
            self.form.add_line(f"{field}/role", self.tr("Function"))
        self.form.edited.connect(self._edited)
        self.form.set_read_only(locked)
        self._usual = button(self.tr("As usual"), "rotate-ccw", "quiet", self._as_usual)
        self._usual.setEnabled(not locked)
        self.setLayout(column(row(self.document, STRETCH), self.form, row(self._usual, STRETCH), spacing=10))
        self.load()

    def kind(self) -> DocumentKind:
        """The document chosen."""
        return DocumentKind(self.document.value())

    def load(self) -> None:
        """What stands there now, as usual or not."""
        usual = documents.signature_fields(self._look.record, self.kind(), self._look.lang) if self._look else {}
        own = False
        for field in SIGNATURE_FIELDS:
            kept = next(iter(self.ctx.session.rows.all(Signatory, document=self.kind(), field=field)), None)
            own = own or kept is not None
            caption, name, role = (kept.caption, kept.name, kept.role) if kept else usual.get(field, ("", "", ""))
            self.form.set_values({f"{field}/caption": caption, f"{field}/name": name, f"{field}/role": role})
        self._usual.setVisible(own)

    def _edited(self, key: str) -> None:
        field = key.partition("/")[0]
        caption, name, role = (self.form.value(f"{field}/{part}") for part in ("caption", "name", "role"))
        if not caption:
            self.form.invalid(f"{field}/caption", self.tr("Write what stands above the signature."))
            return
        self.form.invalid(f"{field}/caption", "")
        self.ctx.session.do(set_signatory, self.kind(), field, caption, name, role)

    def _as_usual(self) -> None:
        for field in SIGNATURE_FIELDS:
            self.ctx.session.do(remove_signatory, self.kind(), field, then=self._back)

    def _back(self, _: object) -> None:
        self.load()
