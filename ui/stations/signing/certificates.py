"""The certificates at hand and the people trusted here: made, opened, backed up, and trusted only after a look."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.desk import keyring
from facilitator.desk.keyring import Key
from facilitator.desk.signing import FIELDS
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind
from ui.context import Context, tell
from ui.office.tokens import Tokens
from ui.stations.signing import rows
from ui.stations.signing.authority import Authorities
from ui.stations.signing.new_certificate import MakeForm

if TYPE_CHECKING:
    from facilitator.signing import Identity, Signer


class Certificates(QObject):
    """Signals: changed(list[Key], str | None): keys, and the uid to choose; trusted(): the trust store changed."""

    changed = Signal(object, object)
    trusted = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.field = FIELDS[0]  # chosen in the station: for whom a certificate is made
        self._brought: list[Key] = []  # opened from elsewhere, for as long as the program runs
        self._certificates: dict[str, bytes] = {}  # fingerprint in groups → DER or PEM
        self._declined: set[str] = set()  # asked once; the verification still offers it
        self._sheet: Any = None
        self.tokens = Tokens(ctx, self)
        self.tokens.chosen.connect(self._bring)
        self.authorities = Authorities(ctx, self)
        self.authorities.changed.connect(self.trusted)

    def at_hand(self) -> set[str]:
        """Fingerprints of certificates that could be added to the trust store now."""
        return set(self._certificates)

    def load(self, wanted: str | None = None) -> None:
        """Read the folder of keys."""
        self.ctx.tasks.run(keyring.keys, self.ctx.workspace, then=partial(self._have, wanted), failed=self._tell)

    def _have(self, wanted: str | None, keys: list[Key]) -> None:
        for key in keys:
            if key.seen is not None:
                self._certificates[key.seen.fingerprint] = key.path.with_suffix(".pem").read_bytes()
        self.changed.emit([*keys, *self._brought], wanted)

    def seen(self, signer: Signer) -> None:
        """A passphrase opened this key: now it can be named."""
        self._certificates[signer.description.fingerprint] = signer.certificate

    # --- a file from elsewhere -----------------------------------------------

    def open_file(self) -> None:
        """Sign with a .p12 that stays where it is."""
        self.ctx.choose_file(self.tr("Open a certificate"), "PKCS#12 (*.p12 *.pfx)", self._brought_in)

    def _brought_in(self, path: Path) -> None:
        self._bring(Key(path))

    def _bring(self, key: Key) -> None:
        self._brought = [*(one for one in self._brought if one.uid != key.uid), key]
        if key.token is not None:
            self._certificates[key.token.description.fingerprint] = key.token.certificate
        self.load(key.uid)

    # --- a new one -----------------------------------------------------------

    def make(self) -> None:
        """The sheet for a new certificate."""
        expected = rows.expected(self.ctx.session.rows, DocumentKind.PROCESVERBAL)
        meeting = self.ctx.session.rows.meeting
        body = MakeForm(FIELDS, expected, self.field, meeting.organiser if meeting else "")
        self._sheet = self.ctx.sheet(
            self.tr("Make a certificate"),
            body,
            [(self.tr("Cancel"), "", self._close), (self.tr("Make it"), "primary", partial(self._make, body))],
        )

    def _close(self) -> None:
        self._sheet.done()

    def _make(self, body: MakeForm) -> None:
        if not body.check():
            return
        values, env = body.values(), self.ctx.session.env
        self.ctx.tasks.run(
            keyring.make, self.ctx.workspace, values["name"], values["role"], values["organisation"],
            values["passphrase"], env.clock(), env.entropy,
            then=partial(self._made, values["field"]), failed=partial(self._not_made, body),
        )  # fmt: skip

    def _not_made(self, body: MakeForm, error: BaseException) -> None:
        if isinstance(error, KnownError):
            key = {"signing.weak_passphrase": "passphrase"}.get(error.code, "name")
            body.form.invalid(key, sentence(error, self.ctx.lang()))
        else:
            self.ctx.tasks.failed.emit(error)

    def _made(self, field: str, made: tuple[Key, Identity]) -> None:
        key, identity = made
        self._sheet.done()
        self._certificates[identity.description.fingerprint] = identity.certificate_pem
        self.load(key.uid)
        self.ctx.message(
            "info",
            self.tr("The certificate of {name} was made. Keep a copy elsewhere: without it and the passphrase nobody "
                    "can sign in this name.").format(name=identity.description.name),
            self.tr("Save a backup…"),
            partial(self.back_up, key),
        )  # fmt: skip
        self.trust(identity.description.fingerprint, field)

    def back_up(self, key: Key) -> None:
        """A copy of the protected file at a chosen place."""

        def chosen(path: Path) -> None:
            self.ctx.tasks.run(keyring.back_up, key, path, then=self._backed_up, failed=self._tell)

        self.ctx.choose_file(
            self.tr("Save a backup of the certificate"), "PKCS#12 (*.p12)", chosen, save=True, suggested=key.path.name
        )

    def _backed_up(self, path: Path) -> None:
        self.ctx.message("", "")
        self.ctx.notify(self.tr("Backup written: {path}").format(path=path))

    # --- trust ---------------------------------------------------------------

    def offer_trust(self, signer: Signer, field: str) -> None:
        """Ask to trust whoever just signed, unless that is settled already."""

        def asked(known: bool) -> None:
            if not known and signer.description.fingerprint not in self._declined:
                self.trust(signer.description.fingerprint, field)

        self.ctx.tasks.run(
            keyring.is_trusted, self.ctx.workspace.trust, signer.certificate, then=asked, failed=self._tell
        )

    def trust(self, fingerprint: str, field: str) -> None:
        """Show name and fingerprint; on yes the person is expected in ``field`` from now on."""
        certificate = self._certificates.get(fingerprint)
        if not certificate:
            return
        self._declined.add(fingerprint)
        entry = keyring.entry_of(certificate, field)
        self.ctx.confirm(
            self.tr("Add {name} to the people this computer trusts?").format(name=entry.name),
            self.tr("From then on signatures made with this certificate in the field {field} are shown as of a known "
                    "person. Compare the fingerprint with the person first:\n\n{fingerprint}").format(
                field=field, fingerprint=fingerprint),
            self.tr("Trust"),
            partial(self._trust, entry),
        )  # fmt: skip

    def _trust(self, entry: Any) -> None:
        self.ctx.tasks.run(keyring.add_trust, self.ctx.workspace.trust, [entry], then=self._trusted, failed=self._tell)

    def _trusted(self, _: object) -> None:
        self.trusted.emit()

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)
