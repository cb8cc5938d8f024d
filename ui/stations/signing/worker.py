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
from ui.context import Context, tell
from ui.office.tokens import LANE
from ui.stations.signing import rows as signing_rows

if TYPE_CHECKING:
    from facilitator.desk.held import Paper
    from facilitator.desk.signing import Version
    from facilitator.signing import Signer
    from facilitator.store.journal import Changes


class SigningDesk(QObject):
    """Signals:
    busy_changed(bool)
    opened(Signer): a passphrase opened the key.
    version(Version): a document with one signature more.
    done(Signer, str): everything asked was signed in this field.
    refused(str): why not, as a sentence that also says what was signed before.
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
        self._done: list[Paper] = []  # signed since the button was pressed

    def sign(self, papers: Sequence[Paper], field: str, key: Key, secret: str, certify: bool | None = None) -> None:
        """Open the key and sign ``field`` of every document in ``papers``; ``certify`` as in ``signing.sign``."""
        file = self.ctx.session.file
        if self.busy or file is None:
            return
        self._set_busy(True)
        self._done = []
        self._lane = LANE if key.token else "work"
        self.ctx.tasks.run(
            keyring.open_key, key, secret, file.env.clock(),
            then=partial(self._opened, list(papers), field, certify), failed=self._refused, lane=self._lane,
        )  # fmt: skip

    def _opened(self, papers: list[Paper], field: str, certify: bool | None, signer: Signer) -> None:
        self._signer = signer
        self.opened.emit(signer)
        self._sign_next(papers, field, certify, signer)

    def _sign_next(self, papers: list[Paper], field: str, certify: bool | None, signer: Signer) -> None:
        from facilitator.desk import signing

        file, rows = self.ctx.session.file, self.ctx.session.rows
        if file is None or rows.meeting is None:  # closed meanwhile
            self._finish()
            return
        kind, sister = papers[0]
        role, place = signing_rows.expected(rows, kind)[field][1], rows.meeting.city
        work = partial(
            signing.sign, file, kind, signer, field, role=role, reason="", place=place, certify=certify, sister=sister
        )
        self.ctx.tasks.run(
            work, then=partial(self._signed, papers, field, certify, signer), failed=self._refused, lane=self._lane
        )

    def _signed(
        self,
        papers: list[Paper],
        field: str,
        certify: bool | None,
        signer: Signer,
        made: tuple[Version, Changes],
    ) -> None:
        version, changes = made
        self.version.emit(version)
        self.ctx.session.take(changes)
        self._done.append(papers[0])
        if len(papers) > 1:
            self._sign_next(papers[1:], field, certify, signer)
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
            self.refused.emit(" ".join((*self._say_done(), sentence(error, self.ctx.lang()))))
        else:
            tell(self.ctx, error)

    def _say_done(self) -> list[str]:
        """What was signed before something went wrong: each of them is kept, and the rest can be signed again."""
        rows = self.ctx.session.rows
        if not self._done or rows.meeting is None:
            return []
        names = "; ".join(signing_rows.name(rows, paper) for paper in self._done)
        return [self.tr("Signed and kept: {documents}. Then it went no further:").format(documents=names)]

    def shelve(self, papers: Sequence[Paper]) -> None:
        """Put these documents on the shelf."""
        if papers and not self.busy:
            self._set_busy(True)
            self._shelve_next(list(papers))

    def _shelve_next(self, papers: list[Paper]) -> None:
        file, workspace = self.ctx.session.file, self.ctx.workspace
        self.ctx.tasks.run(
            shelf.shelve_here, file, *papers[0], workspace,
            then=partial(self._shelved, papers), failed=self._not_shelved,
        )  # fmt: skip

    def _shelved(self, papers: list[Paper], changes: Changes) -> None:
        self.ctx.session.take(changes)
        if len(papers) > 1:
            self._shelve_next(papers[1:])
            return
        self._set_busy(False)
        self.shelved.emit()

    def _not_shelved(self, error: BaseException) -> None:
        self._set_busy(False)
        tell(self.ctx, error)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
