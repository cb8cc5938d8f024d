"""With what to sign: a certificate of this computer or a file, the passphrase, and the one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from facilitator.desk.keyring import Key
from facilitator.language.dates import short_date
from ui.theme import MEDIUM, px
from ui.widgets.basics import STRETCH, Icon, Tool, button, clear, column, label, row


class SignForm(QWidget):
    """Signals: sign(); make(); open(); token(); of the buttons and of Enter in the passphrase."""

    sign = Signal()
    make = Signal()
    open = Signal()
    token = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[Key] = []
        self._busy = False
        self._expected = ""
        self.choice = QComboBox()
        self.choice.setFont(px(14))
        self.choice.currentIndexChanged.connect(self._draw_key)
        self._about = column(spacing=3)
        about = QWidget()
        about.setLayout(self._about)
        self._open = button("", "folder-open", on=self.open.emit)
        self._make = button("", "plus", on=self.make.emit)
        self._token = button("", "usb", on=self.token.emit)
        self._key_label = label("", 12, MEDIUM, "muted")
        self._pass_label = label("", 12, MEDIUM, "muted")
        self.passphrase = QLineEdit()
        self.passphrase.setFont(px(14))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._enter)
        self.passphrase.textEdited.connect(self._typed)
        self._eye = Tool("eye", "", self._look)
        self.sisters = QCheckBox()
        self.sisters.setChecked(True)  # the file wants the one, publication the other
        self.both = QCheckBox()
        self.uncertified = QCheckBox()
        for check in (self.sisters, self.both, self.uncertified):
            check.setFont(px(13))
        self._problem = label("", 13, role="red", wrap=True)
        self.button = button("", "pen-line", "primary", on=self._enter)
        # Words that wrap make a column underrate its height; what is worked with is never squeezed.
        for part in (self.choice, self.passphrase, self.button):
            part.setMinimumHeight(34)
        self._line = QWidget()
        line = row(self.passphrase, self._eye, spacing=4)
        line.setStretch(0, 1)
        self._line.setLayout(line)
        self._another = Tool("plus", "", self.make.emit)
        self._elsewhere = Tool("folder-open", "", self.open.emit)
        self._card = Tool("usb", "", self.token.emit)
        pick = row(self.choice, self._another, self._elsewhere, self._card, spacing=2)
        pick.setStretch(0, 1)
        self._first = QWidget()
        self._first.setLayout(column(*(row(way, STRETCH) for way in (self._make, self._open, self._token))))
        self._rest = QWidget()
        self._rest.setLayout(
            column(
                self.sisters,
                self.both,
                self.uncertified,
                column(self._pass_label, self._line, spacing=4),
                self._problem,
                row(self.button, STRETCH),
                spacing=8,
            )
        )
        self.setLayout(column(column(self._key_label, pick, spacing=4), about, self._first, self._rest, spacing=8))
        self._retranslate()

    # --- what is shown -------------------------------------------------------

    def show_field(self, sister: str, other: str, first: bool) -> None:
        """``sister`` and ``other``: words of the checks for the other sister and the other document; ``first``: nobody
        has signed yet, so this certifies.
        """
        self.sisters.setText(sister)
        self.sisters.setVisible(bool(sister))
        self.both.setText(other)
        for check, shown in ((self.both, bool(other)), (self.uncertified, first)):
            check.setVisible(shown)
            if not shown:
                check.setChecked(False)
        self._draw_button()

    def set_keys(self, keys: Sequence[Key], wanted: str | None = None) -> None:
        """Other certificates; the chosen one stays unless ``wanted`` names another."""
        chosen = wanted or self._uid()
        self._keys = list(keys)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for key in keys:
                name = key.seen.name if key.seen else key.path.name
                self.choice.addItem(f"{name} · {key.token.token_label}" if key.token else name)
            uids = [key.uid for key in keys]
            self.choice.setCurrentIndex(uids.index(chosen) if chosen in uids else (0 if keys else -1))
        self._draw_key()

    def prefer(self, name: str) -> None:
        """Choose the certificate of this person, if there is one; another's is remarked on, not refused."""
        self._expected = name
        for at, key in enumerate(self._keys):
            if key.seen is not None and key.seen.name == name:
                self.choice.setCurrentIndex(at)
                break
        self._draw_key()

    def key(self) -> Key | None:
        """The chosen certificate."""
        at = self.choice.currentIndex()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def keys(self) -> list[Key]:
        return list(self._keys)

    def needs_secret(self) -> bool:
        """Whether a passphrase or PIN is typed here; a token with keys of its own asks for it itself."""
        key = self.key()
        return key is None or key.token is None or not key.token.pin_pad

    def _uid(self) -> str:
        key = self.key()
        return key.uid if key else ""

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._draw_button()

    def problem(self, text: str) -> None:
        """Why it was not signed; "" takes it back."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.passphrase.setProperty("invalid", "true" if text else "false")
        self.passphrase.style().unpolish(self.passphrase)
        self.passphrase.style().polish(self.passphrase)
        if text:
            self.passphrase.setFocus()
            self.passphrase.selectAll()

    def signed(self) -> None:
        """Forget the passphrase."""
        self.passphrase.clear()
        self.problem("")

    # --- inside --------------------------------------------------------------

    def _draw_key(self) -> None:
        clear(self._about)
        key = self.key()
        for part in (self.choice, self._key_label, self._another, self._elsewhere, self._card, self._rest):
            part.setVisible(bool(self._keys))
        self._first.setVisible(not self._keys)
        if key is None:
            words = self.tr("There is no certificate on this computer yet. Make one, open a .p12 file, or use a token.")
            self._about.addWidget(label(words, 13, role="muted", wrap=True))
        elif key.seen is None:
            self._about.addWidget(label(self.tr("Whose it is shows after signing: {path}").format(path=key.path), 12,
                                        role="muted", wrap=True))  # fmt: skip
        else:
            until = short_date(key.seen.valid_to.date())
            kind = (
                self.tr("Local certificate, not qualified · valid until {date}")
                if key.seen.self_issued
                else self.tr("Issued by {issuer} · valid until {date}")
            )
            about = label(kind.format(date=until, issuer=key.seen.issuer), 12, role="muted", wrap=True)
            about.setToolTip(key.seen.fingerprint)
            line = row(Icon("info", "muted", 15), about, spacing=7)
            line.setStretch(1, 1)
            self._about.addLayout(line)
            if self._expected and key.seen.name != self._expected:
                said = self.tr("In this field {expected} is expected, not {name}.")
                words = said.format(expected=self._expected, name=key.seen.name)
                self._about.addWidget(label(words, 12, MEDIUM, "amber", wrap=True))
        if key is not None and key.token is not None and str(key.token.pin_state) != "GOOD":
            self._about.addWidget(label(self._pin_words(str(key.token.pin_state)), 12, MEDIUM, "amber", wrap=True))
        self._draw_secret(key)
        self._draw_button()

    def _draw_secret(self, key: Key | None) -> None:
        """Passphrase, PIN, or neither."""
        words = self.tr("Passphrase of the certificate")
        if key is not None and key.token is not None:
            said = (
                self.tr("PIN of “{token}”")
                if self.needs_secret()
                else self.tr("Type the PIN on “{token}” when it asks.")
            )
            words = said.format(token=key.token.token_label)
        self._pass_label.setText(words)
        self.passphrase.setAccessibleName(words)
        self._line.setVisible(self.needs_secret())

    def _pin_words(self, state: str) -> str:
        if state == "LOCKED":
            return self.tr("The token is locked after wrong PINs. Its own program unlocks it with the PUK.")
        if state == "FINAL":
            return self.tr("One try is left: another wrong PIN locks the token.")
        return self.tr("The last PIN was wrong. After some wrong ones in a row the token locks itself.")

    def _draw_button(self) -> None:
        ready = not self._busy and self.key() is not None
        self.button.setEnabled(ready)
        self.button.setText(self.tr("Signing…") if self._busy else self.tr("Sign"))
        self.passphrase.setEnabled(ready)

    def _typed(self) -> None:
        self.problem("")

    def _enter(self) -> None:
        if self.button.isEnabled():
            self.sign.emit()

    def _look(self) -> None:
        hidden = self.passphrase.echoMode() == QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if hidden else "eye")

    def _retranslate(self) -> None:
        self._key_label.setText(self.tr("Certificate"))
        self.choice.setAccessibleName(self.tr("Certificate"))
        self._eye.set_name(self.tr("Show or hide the passphrase"))
        self._open.setText(self.tr("Open a .p12 file…"))
        self._make.setText(self.tr("Make a certificate…"))
        self._elsewhere.set_name(self.tr("Open a .p12 file…"))
        self._another.set_name(self.tr("Make a certificate…"))
        self._token.setText(self.tr("Use a token or a card…"))
        self._card.set_name(self.tr("Use a token or a card…"))
        self.uncertified.setText(self.tr("Without certifying, so that others may sign in another program"))
        self.uncertified.setToolTip(
            self.tr("The first signature made here usually closes the document: afterwards only its own empty fields "
                    "can be signed. A signing platform that adds a field of its own needs a document left open.")
        )  # fmt: skip
        self.problem("")
        self._draw_key()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "button"):
            self._retranslate()
