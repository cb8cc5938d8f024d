"""Signing and shelving on a worker, one document after the other, each kept before the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.desk import keyring, shelf
from facilitator.desk.keyring import Key
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind
from ui.context import Context, tell
from ui.stations.signing import rows as signing_rows
from ui.stations.signing.tokens import LANE

if TYPE_CHECKING:
    from facilitator.desk.signing import Version
    from facilitator.signing import Signer
    from facilitator.store.journal import Changes


class SigningDesk(QObject):
    """Signals:
    busy_changed(bool)
    opened(Signer): a passphrase opened the key.
    version(Version): a document with one signature more.
    done(Signer, str): everything asked was signed in this field.
    refused(str): why not, as a sentence.
    shelved(): everything asked is in the archive.
    """

    busy_changed = Signal(bool)
    opened = Signal(object)
    version = Signal(object)
    done = Signal(object, str)
    refused = Signal(str)
    shelved = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self._signer: Signer | None = None
        self._lane = "work"

    def sign(
        self, kinds: Sequence[DocumentKind], field: str, key: Key, secret: str, certify: bool | None = None
    ) -> None:
        """Open the key and sign ``field`` of every document in ``kinds``; ``certify`` as in ``signing.sign``."""
        file = self.ctx.session.file
        if self.busy or file is None:
            return
        self._set_busy(True)
        self._lane = LANE if key.token else "work"
        self.ctx.tasks.run(
            keyring.open_key, key, secret, file.env.clock(),
            then=partial(self._opened, list(kinds), field, certify), failed=self._refused, lane=self._lane,
        )  # fmt: skip

    def _opened(self, kinds: list[DocumentKind], field: str, certify: bool | None, signer: Signer) -> None:
        self._signer = signer
        self.opened.emit(signer)
        self._sign_next(kinds, field, certify, signer)

    def _sign_next(self, kinds: list[DocumentKind], field: str, certify: bool | None, signer: Signer) -> None:
        from facilitator.desk import signing

        file, rows = self.ctx.session.file, self.ctx.session.rows
        if file is None or rows.meeting is None:  # closed meanwhile
            self._finish()
            return
        role, place = signing_rows.expected(rows, kinds[0])[field][1], rows.meeting.city
        work = partial(signing.sign, file, kinds[0], signer, field, role=role, reason="", place=place, certify=certify)
        self.ctx.tasks.run(
            work, then=partial(self._signed, kinds, field, certify, signer), failed=self._refused, lane=self._lane
        )

    def _signed(
        self,
        kinds: list[DocumentKind],
        field: str,
        certify: bool | None,
        signer: Signer,
        made: tuple[Version, Changes],
    ) -> None:
        version, changes = made
        self.version.emit(version)
        self.ctx.session.take(changes)
        if len(kinds) > 1:
            self._sign_next(kinds[1:], field, certify, signer)
            return
        self._finish()
        self.done.emit(signer, field)

    def _finish(self) -> None:
        """Log out of the token before anybody could go on with it."""
        signer, self._signer = self._signer, None
        if signer is not None:
            self.ctx.tasks.run(keyring.close_key, signer, lane=self._lane)
        self._set_busy(False)

    def _refused(self, error: BaseException) -> None:
        self._finish()
        if isinstance(error, KnownError):
            self.refused.emit(sentence(error, self.ctx.lang()))
        else:
            tell(self.ctx, error)

    def shelve(self, kinds: Sequence[DocumentKind]) -> None:
        """Put these documents on the shelf."""
        if kinds and not self.busy:
            self._set_busy(True)
            self._shelve_next(list(kinds))

    def _shelve_next(self, kinds: list[DocumentKind]) -> None:
        file, workspace = self.ctx.session.file, self.ctx.workspace
        self.ctx.tasks.run(
            shelf.shelve_here, file, kinds[0], workspace, then=partial(self._shelved, kinds), failed=self._not_shelved
        )

    def _shelved(self, kinds: list[DocumentKind], changes: Changes) -> None:
        self.ctx.session.take(changes)
        if len(kinds) > 1:
            self._shelve_next(kinds[1:])
            return
        self._set_busy(False)
        self.shelved.emit()

    def _not_shelved(self, error: BaseException) -> None:
        self._set_busy(False)
        tell(self.ctx, error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
