"""With whose key a person signs a decision: one of this computer, a file from elsewhere, or a token."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.desk import keyring
from facilitator.desk.keyring import Key
from facilitator.errors import KnownError
from ui.context import Context
from ui.office.tokens import Tokens
from ui.stations.archive.keeping.work import Keeping
from ui.widgets.basics import STRETCH, button, row
from ui.widgets.forms import Form

if TYPE_CHECKING:
    from facilitator.signing import Signer

FIELDS = ("key", "secret")


class KeyFields(QObject):
    """Puts the certificate and its passphrase or PIN into ``form``; ``more`` is the line of buttons that belongs below.

    Take what was typed with `take` before a worker begins: a widget is not read from another thread.
    """

    def __init__(self, ctx: Context, keeping: Keeping, form: Form) -> None:
        super().__init__(form)
        self._ctx, self._keeping, self._form = ctx, keeping, form
        self._taken: tuple[Key | None, str] = (None, "")
        self.tokens = Tokens(ctx, self)
        self.tokens.chosen.connect(self._bring)
        self._choice = form.add_choice("key", self.tr("Certificate"), [("", "")])
        form.add_line("secret", self.tr("Passphrase")).line.setEchoMode(QLineEdit.EchoMode.Password)
        card = button(self.tr("Use a token or a card…"), "usb", on=self.tokens.ask)
        file = button(self.tr("Open a .p12 file…"), "folder-open", on=self._open)
        self.more = QWidget()
        self.more.setLayout(row(card, file, STRETCH))
        form.edited.connect(self._edited)
        self._fill()

    def key(self) -> Key | None:
        """The chosen certificate."""
        uid = self._form.value("key")
        return next((key for key in self._keeping.keys if key.uid == uid), None)

    def show(self, shown: bool) -> None:
        """Whether a signature is asked for at all."""
        self._form.field("key").setVisible(shown)
        self._form.field("secret").setVisible(shown and self._typed_here())
        self.more.setVisible(shown)

    def take(self) -> None:
        """What was typed, for `signer`."""
        self._taken = (self.key(), str(self._form.value("secret")) if self._typed_here() else "")

    def signer(self, env: Any) -> Signer:
        """The key, opened, to be closed by whoever asks. KnownErrors of ``keyring.open_key``, ``keeping.no_key``."""
        key, secret = self._taken
        if key is None:
            raise KnownError("keeping.no_key")
        return keyring.open_key(key, secret, env.clock())

    def _typed_here(self) -> bool:
        key = self.key()
        return key is None or key.token is None or not key.token.pin_pad

    def _open(self) -> None:
        self._ctx.choose_file(self.tr("Open a certificate"), "PKCS#12 (*.p12 *.pfx)", self._opened)

    def _opened(self, path: Path) -> None:
        self._bring(Key(path))

    def _bring(self, key: Key) -> None:
        self._keeping.bring(key)
        self._fill()
        self._form.field("key").set_value(key.uid)
        self._edited("key")
        self._form.field("secret").control.setFocus()

    def _fill(self) -> None:
        options: list[tuple[object, str]] = [(key.uid, _name(key)) for key in self._keeping.keys]
        self._choice.set_options(options or [("", self.tr("no certificate on this computer"))])

    def _edited(self, field: str) -> None:
        if field != "key":
            return
        key, secret = self.key(), self._form.field("secret")
        token = key.token.token_label if key is not None and key.token is not None else ""
        words = self.tr("PIN of “{token}”").format(token=token) if token else self.tr("Passphrase")
        secret.label.setText(words)
        secret.control.setAccessibleName(words)
        secret.setVisible(not self._form.field("key").isHidden() and self._typed_here())


def _name(key: Key) -> str:
    name = key.seen.name if key.seen else key.path.name
    return f"{name} · {key.token.token_label}" if key.token else name
