"""Copies that go out and come back: exported, taken in, refused, attached; scans; everything written on a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from facilitator.desk import held, shelf, signing
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import Way
from ui.context import Context, tell
from ui.stations.signing import rows as signing_rows
from ui.stations.signing.elsewhere import Refused

if TYPE_CHECKING:
    from facilitator.desk.held import Came, Paper
    from facilitator.desk.signing import Version
    from facilitator.store.journal import Changes

SEPARATE = frozenset({"returned.rewritten", "returned.foreign", "returned.older"})
"""Codes of copies that may be kept beside the document as another file."""

SCANS = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"


class Copies(QObject):
    """``open_with_system(path)`` shows a file in the system's own program and is replaced in tests.

    Signals:
        busy_changed(bool)
        took(Paper): a copy or a scan was taken in; its rows are in the session.
        refused(Paper, Refused): a copy was not; an empty reason takes the last one back.
        scan_refused(str): a scan was not; "" takes the last one back.
    """

    busy_changed = Signal(bool)
    took = Signal(object)
    refused = Signal(object, object)
    scan_refused = Signal(str)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self.open_with_system: Callable[[Path], object] = _show
        self._came: Came | None = None

    # --- out -----------------------------------------------------------------

    def export(self, version: Version, title: str, show: bool = False) -> None:
        """Write the newest version where the person wants it; ``show``: then open it, to be printed."""

        def chosen(path: Path) -> None:
            then = self._written_to_show if show else self._written
            self.ctx.tasks.run(
                signing.give_out, self.ctx.session.file, version.kind, version.sister, path,
                then=partial(self._given, then), failed=self._tell,
            )  # fmt: skip

        self.ctx.choose_file(title, "PDF (*.pdf)", chosen, save=True, suggested=self._suggested(version))

    def _suggested(self, version: Version) -> str:
        meeting = self.ctx.session.rows.meeting
        tail = "" if not version.missing else "-unsigned" if not version.signed else "-partly-signed"
        return f"{version.kind}-{version.sister}-{(meeting.date if meeting else '') or 'takim'}{tail}.pdf"

    def _given(self, then: Callable[[Path], object], written: tuple[Path, Changes | None]) -> None:
        path, changes = written
        if changes is not None:
            self.ctx.session.take(changes)
        then(path)

    def _written(self, path: Path) -> None:
        self.ctx.notify(self.tr("Written: {path}").format(path=path))

    def _written_to_show(self, path: Path) -> None:
        self._written(path)
        self.open_with_system(path)

    # --- back ----------------------------------------------------------------

    def ask(self, given: Mapping[Paper, bytes], chosen: Paper) -> None:
        """Ask for the signed copy and take it in."""
        self.ctx.choose_file(
            self.tr("Take in the signed copy"), "PDF (*.pdf)", partial(self.take, given=given, chosen=chosen)
        )

    def take(self, path: Path, given: Mapping[Paper, bytes], chosen: Paper, *, paper: bool = False) -> None:
        """Take in the file as a signed copy of the document it goes on from; ``chosen`` when it tells of none.

        ``paper``: then it is a scan.
        """
        if self._begin():
            self._forget()
            then = partial(self._read, path.name, given, chosen, paper)
            self.ctx.tasks.run(shelf.read, path, then=then, failed=self._unread)

    def _read(self, name: str, given: Mapping[Paper, bytes], chosen: Paper, paper: bool, copy: bytes) -> None:
        self._send(copy, name, given, chosen, paper=paper)

    def attach_refused(self) -> None:
        """The refused copy, kept beside the document as a separately signed one."""
        came = self._came
        if came is not None and self._begin():
            self._send(came.copy, came.name, {came.paper: b""}, came.paper, rewritten=True)

    def has_refused(self) -> bool:
        """Whether there is a copy that could be attached as a separately signed one."""
        return self._came is not None

    def _send(self, copy: bytes, name: str, given: Mapping[Paper, bytes], chosen: Paper, **how: bool) -> None:
        file, trust = self.ctx.session.file, self.ctx.workspace.trust
        if file is None:  # closed meanwhile
            self._set_busy(False)
            return
        work = partial(held.take, file, copy, name, given, chosen, trust, **how)
        self.ctx.tasks.run(work, then=self._back, failed=self._unread)

    def _back(self, came: Came) -> None:
        self._set_busy(False)
        if came.error is not None:
            separate = came.error.code in SEPARATE
            self._came = came if separate else None
            why = sentence(came.error, self.ctx.lang())
            told = Refused(why, came.original_sha256, came.copy_sha256) if separate else Refused(why)
            self.refused.emit(came.paper, told)
            return
        assert came.changes is not None
        self._forget()
        self.ctx.session.take(came.changes)
        self.took.emit(came.paper)
        self._say_taken(came)

    def _say_taken(self, came: Came) -> None:
        rows = self.ctx.session.rows
        document = signing_rows.name(rows, came.paper)
        copy = next((row for row in signing_rows.copies(rows, came.paper) if row.copy_sha256 == came.copy_sha256), None)
        if copy is not None and copy.way is Way.PAPER:
            text = self.tr("“{document}”: the scan is kept beside the document.")
        elif copy is not None and copy.way is Way.REWRITTEN:
            text = self.tr("“{document}”: the copy is kept beside the document as a separately signed one.")
        else:
            text = self.tr("“{document}”: the signed copy was taken in.")
        self.ctx.notify(text.format(document=document))

    def _unread(self, error: BaseException) -> None:
        self._set_busy(False)
        tell(self.ctx, error)

    def _forget(self) -> None:
        came, self._came = self._came, None
        if came is not None:
            self.refused.emit(came.paper, Refused(""))

    # --- paper ---------------------------------------------------------------

    def ask_scan(self, paper: Paper) -> None:
        """Ask for a scan and keep it beside the document."""
        self.ctx.choose_file(self.tr("Attach the scan"), SCANS, partial(self._scan_chosen, paper))

    def _scan_chosen(self, paper: Paper, path: Path) -> None:
        if self._begin():
            self.scan_refused.emit("")
            self.ctx.tasks.run(shelf.read, path, then=partial(self._scan_read, paper, path.name), failed=self._scan_not)

    def _scan_read(self, paper: Paper, name: str, scan: bytes) -> None:
        self.ctx.tasks.run(
            held.attach, self.ctx.session.file, paper, scan, name,
            then=partial(self._scanned, paper), failed=self._scan_not,
        )  # fmt: skip

    def _scanned(self, paper: Paper, changes: Changes) -> None:
        self._set_busy(False)
        self.ctx.session.take(changes)
        self.took.emit(paper)
        document = signing_rows.name(self.ctx.session.rows, paper)
        self.ctx.notify(self.tr("“{document}”: the scan is kept beside the document.").format(document=document))

    def _scan_not(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, KnownError):
            self.scan_refused.emit(sentence(error, self.ctx.lang()))
        else:
            tell(self.ctx, error)

    # --- inside --------------------------------------------------------------

    def _begin(self) -> bool:
        if self.busy or self.ctx.session.file is None:
            return False
        self._set_busy(True)
        return True

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)

    def _tell(self, error: BaseException) -> None:
        tell(self.ctx, error)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
