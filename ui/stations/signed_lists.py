"""The lists that people signed by hand: their scans, kept in the meeting with their hashes until it is approved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.desk import door
from facilitator.meeting.papers import approvals
from facilitator.meeting.papers.signed_list import remove_signed_list
from facilitator.model import SignedList
from ui.context import Context, tell
from ui.session import writable
from ui.widgets.basics import column, label
from ui.widgets.items import Item, ListModel
from ui.widgets.lists import ListPane
from ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from facilitator.store.journal import Changes

KEY = "Ctrl+Shift+I"


def title() -> str:
    """What the commands are called."""
    return QCoreApplication.translate("SignedLists", "The signed list: scans…")


class SignedLists(QWidget):
    """Body of the sheet: what is kept, Del takes one out, Enter in the list saves it as a file, Enter else adds one."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        self._model = ListModel()
        self._list = ListPane(self.tr("Scans of the signed list"), self._model, RowDelegate())
        self._list.setFixedHeight(150)
        self._list.chosen.connect(self._save)
        self._list.removed.connect(self._remove)
        self._none = label(self.tr("No scan yet."), 13, role="muted")
        why = self.tr(
            "The scan stays in this meeting and is not put into any document: the attendance list and the minutes name "
            "its hash, so that it can be held against them. It can be removed until the minutes are approved."
        )
        self._keys = label(self.tr("Enter: save as a file   Del: remove"), 12, role="muted")
        self.setLayout(column(label(why, 13, role="muted", wrap=True), self._none, self._list, self._keys, spacing=10))
        self._sheet: Any = ctx.sheet(
            self.tr("The signed list"),
            self,
            [(self.tr("Close"), "", self._close), (self.tr("Attach a scan…"), "primary", self._choose)],
        )
        ctx.session.changed.connect(self._changed)
        self._draw()
        self._focus()

    def _focus(self) -> None:
        """Where Enter does what is wanted next: the button while there is nothing, then the list."""
        target = self._list if self._model.rowCount() else self._sheet.buttons[-1]
        target.setFocus()

    def _is_free(self) -> bool:
        session = self._ctx.session
        return writable(session) and not approvals.is_frozen(session.rows)

    def _draw(self) -> None:
        rows = self._ctx.session.rows
        self._model.set_items(
            Item(
                uid=row.uid,
                title=row.name or self.tr("Scan"),
                subtitle=f"sha256 {row.sha256[:16]}…",
                right=" · ".join((self.tr("%n page(s)", "", row.pages), rows.told(row.added_at))),
                icon="file-signature",
                data=row,
            )
            for row in rows.all(SignedList)
        )
        found = bool(self._model.rowCount())
        self._list.setVisible(found)
        self._keys.setVisible(found)
        self._none.setVisible(not found)
        self._sheet.buttons[-1].setEnabled(self._is_free())

    def _changed(self, changes: Changes) -> None:
        if any(change.table in ("signed_list", "approval", "correction", "withdrawal") for change in changes.rows):
            self._draw()
            self._focus()

    def _close(self) -> None:
        self._sheet.done()

    def _choose(self) -> None:
        kinds = self.tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
        self._ctx.choose_file(self.tr("The scan of the signed list"), kinds, self._attach)

    def _attach(self, path: Path) -> None:
        ctx = self._ctx
        ctx.tasks.run(door.attach_scan, ctx.session.file, path, then=ctx.session.take, failed=partial(tell, ctx))

    def _remove(self, uid: str) -> None:
        if self._is_free():
            self._ctx.session.do(remove_signed_list, uid)

    def _save(self, uid: str) -> None:
        row, ctx = self._ctx.session.rows.get(SignedList, uid), self._ctx
        written = self.tr("Written: {path}")

        def chosen(path: Path) -> None:
            said = partial(_written, ctx, written)
            ctx.tasks.run(door.save_scan, ctx.session.file, row.sha256, path, then=said, failed=partial(tell, ctx))

        name = f"{Path(row.name).stem or 'lista'}.pdf"
        ctx.choose_file(self.tr("Save the scan"), "PDF (*.pdf)", chosen, save=True, suggested=name)


def _written(ctx: Context, words: str, path: Path) -> None:
    ctx.notify(words.format(path=path))
