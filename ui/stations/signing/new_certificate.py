"""Making a certificate for someone who has none: name, role, a passphrase twice, a backup, and what it is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.signing import MIN_PASSPHRASE
from ui.widgets.basics import Icon, column, label, row
from ui.widgets.forms import Form


class MakeForm(QWidget):
    """The body of the sheet. ``values()`` after ``check()`` said True."""

    def __init__(
        self, fields: Sequence[str], people: dict[str, tuple[str, str]], field: str, organisation: str
    ) -> None:
        """``people``: field → (name, role) of whom the meeting expects there."""
        super().__init__()
        self._people = people
        self.form = Form()
        name, role = people.get(field, ("", ""))
        told = self.tr(
            "The certificate is made on this computer and is yours alone. It proves that a document has not changed "
            "since you signed it, to those who know your certificate. It is local: it is not a qualified electronic "
            "signature."
        )
        mark = Icon("info", "accent")
        top = row(mark, label(told, 13, role="muted", wrap=True), spacing=10)
        top.setStretch(1, 1)
        self.form.add_choice("field", self.tr("Signs as"), [(one, one) for one in fields], field, wide=True)
        self.form.add_line("name", self.tr("Name and surname"), name)
        self.form.add_line("role", self.tr("Function"), role)
        self.form.add_line("organisation", self.tr("Institution or organisation"), organisation, wide=True)
        hint = self.tr("At least %n characters; a short sentence is best", "", MIN_PASSPHRASE)
        for key, text, said in (
            ("passphrase", self.tr("Passphrase"), hint),
            ("again", self.tr("The same passphrase again"), self.tr("Nobody can recover it for you")),
        ):
            self.form.add_line(key, text, hint=said).line.setEchoMode(QLineEdit.EchoMode.Password)
        # Where nothing is left to say, the work begins at the passphrase.
        self.form.field("passphrase" if name else "name").control.setProperty("first", True)
        self.form.edited.connect(self._edited)
        self.setLayout(column(top, self.form, spacing=14))

    def _edited(self, key: str) -> None:
        if key == "field":
            name, role = self._people.get(self.form.value("field"), ("", ""))
            self.form.set_values({"name": name, "role": role})

    def values(self) -> dict[str, Any]:
        return self.form.values()

    def check(self) -> bool:
        """What can be seen without making anything; the rest is said by ``create_identity``."""
        values = self.values()
        too_short = self.tr("Too short: at least %n characters.", "", MIN_PASSPHRASE)
        problems = (
            ("name", not values["name"].strip(), self.tr("Write the name as it should stand in the signature.")),
            ("passphrase", len(values["passphrase"]) < MIN_PASSPHRASE, too_short),
            ("again", values["again"] != values["passphrase"], self.tr("The two passphrases are not the same.")),
        )
        for key, _, _ in problems:
            self.form.invalid(key, "")
        for key, wrong, message in problems:
            if wrong:
                self.form.invalid(key, message)
                return False
        return True
