"""*Kopjet e këtij takimi*: each copy with its time and what it lacks, what a damaged file itself still gives, and going
on from one of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.language.dates import clock, long_date
from ui.context import Context, Done, tell
from ui.widgets.basics import column, label
from ui.widgets.lists import Item, ListModel, ListPane, RowDelegate

if TYPE_CHECKING:
    from facilitator.desk.copies import Copies, Copy

LEFT = "left"
"""Uid of the row that stands for the damaged file itself."""
_SHORT, _LONG = 1, 12
"""Names of a kind that are said in the list, and below it."""


class CopiesSheet(QObject):
    """Shows the copies of one meeting file. The best one is chosen already: Ctrl+Enter goes on from it."""

    def __init__(self, ctx: Context, path: Path) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._path = ctx, path
        self._found: Copies | None = None
        self._sheet: Any = None
        self.list = ListPane(self.tr("Copies of this meeting"), ListModel(), RowDelegate())
        self.list.setMinimumHeight(230)
        self.list.moved.connect(self._tell)
        self.list.chosen.connect(self._go_on)
        self._head = label(self.tr("The copies are being read…"), 14, wrap=True)
        self.told = label("", 13, role="muted", wrap=True)
        self.told.setMinimumHeight(54)
        self._body = _Body(self._head, self.list, self.told)

    def show_over(self) -> None:
        """Lay it over the window and read the copies meanwhile."""
        session = self._ctx.session
        mine = session.path == self._path
        if mine and (session.read_only == "file.faults" or session.lost):
            self._ctx.close_meeting()  # what is to be looked into page by page must not be open
            mine = False
        actions: list[tuple[str, str, Done]] = [
            (self.tr("Show the folder"), "", self._show_folder),
            (self.tr("Go on from this"), "primary", self._go_on),
        ]
        self._sheet = self._ctx.sheet(self.tr("Copies of this meeting"), self._body, actions)
        self._sheet.finished.connect(self._closed)
        self._sheet.buttons[-1].setEnabled(False)
        self.list.setFocus()
        if not mine:
            self._read(None)
        else:
            from facilitator.desk.copies import state_of

            session.read(state_of, then=self._read, otherwise=self._failed)

    def _read(self, now: Any) -> None:
        from facilitator.desk.copies import copies_of

        ctx = self._ctx
        run = partial(copies_of, self._path, ctx.workspace, ctx.session.env, now)
        ctx.tasks.run(run, then=self._draw, failed=self._failed, lane="copies")

    def _closed(self) -> None:
        self._sheet = None
        self.deleteLater()

    def _draw(self, found: Copies) -> None:
        if self._sheet is None:
            return  # nobody waits for it any more
        self._found = found
        items = [self._left_item()] if found.left is not None else []
        items += [self._item(copy) for copy in found.copies]
        self.list.rows.set_items(items)
        if not items:
            self._head.setText(self.tr("This meeting has no copies."))
        elif found.why and found.left is None:
            self._head.setText(
                self.tr("The file cannot be read. The copies are held against the newest; the file stays as it is.")
            )
        elif found.why:
            self._head.setText(
                self.tr("The file is damaged and stays as it is. Going on makes a meeting of its own beside it.")
            )
        else:
            self._head.setText(
                self.tr("The meeting is whole: a copy is an earlier state of it. Going on makes a second meeting.")
            )
        self._sheet.buttons[-1].setEnabled(bool(items))
        self.list.select(self._best())
        self._tell()

    def _best(self) -> str:
        """Where the least would be missing; the file itself only when it gives more than every copy."""
        assert self._found is not None
        usable = [copy for copy in self._found.copies if not copy.why]
        left = self._found.left
        if left is not None and (not usable or left.whole or min(copy.lacks for copy in usable) > 0):
            return LEFT
        return str(min(usable, key=lambda copy: copy.lacks).path) if usable else ""

    # rows

    def _item(self, copy: Copy) -> Item:
        if copy.why:
            subtitle, icon, tone = self.tr("damaged: cannot be used"), "file-x", "red"
        elif copy.lacks:
            subtitle = self.tr("missing: {what}").format(what=self._lacks(copy, _SHORT))
            icon, tone = "history", "amber"
        else:
            subtitle, icon, tone = self.tr("nothing is missing"), "file-check", "green"
        return Item(
            uid=str(copy.path),
            title=self._when(copy),
            subtitle=subtitle,
            right="" if copy.why else self.tr("%n act(s)", "", copy.acts),
            right2=self.tr("second place") if copy.second else "",
            icon=icon,
            tone=tone,
            dim=bool(copy.why),
        )

    def _left_item(self) -> Item:
        assert self._found is not None
        assert self._found.left is not None
        left = self._found.left
        whole = left.whole
        return Item(
            uid=LEFT,
            title=self.tr("What can be read in the file itself"),
            subtitle=self.tr("everything is there") if whole else self.tr("something is missing, see below"),
            right=self.tr("%n act(s)", "", left.acts),
            icon="file-check" if whole else "file-text",
            tone="green" if whole else "amber",
        )

    def _when(self, copy: Copy) -> str:
        made = copy.made_at
        return self.tr("{date}, {time}").format(date=long_date(made.date(), self._ctx.lang()), time=clock(made))

    def _lacks(self, copy: Copy, each: int) -> str:
        from facilitator.desk.copies import missing_told

        missing = missing_told(copy, self._ctx.lang(), each)
        changed = self.tr("what changed since ({n})").format(n=copy.changed) if copy.changed else ""
        return "; ".join(part for part in (missing, changed) if part)

    def _copy(self, uid: str) -> Copy | None:
        copies = self._found.copies if self._found is not None else ()
        return next((copy for copy in copies if str(copy.path) == uid), None)

    def _tell(self, _: str = "") -> None:
        """What would be missing, with names."""
        uid, copy = self.list.current_uid(), self._copy(self.list.current_uid())
        usable = uid == LEFT or (copy is not None and not copy.why)
        if self._sheet is not None:
            self._sheet.buttons[-1].setEnabled(usable)
        if uid == LEFT:
            from facilitator.desk.copies import found_told

            assert self._found is not None
            assert self._found.left is not None
            self.told.setText(" ".join(found_told(self._found.left, self._ctx.lang(), _LONG)))
        elif copy is None:
            self.told.setText("")
        elif copy.why:
            self.told.setText(self.tr("This copy is damaged itself: {path}").format(path=copy.path))
        elif copy.lacks:
            self.told.setText(self.tr("Would be missing: {what}.").format(what=self._lacks(copy, _LONG)))
        else:
            self.told.setText(self.tr("Nothing would be missing."))

    # what can be done

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ctx.workspace.snapshots(self._path))))

    def _go_on(self, _: object = None) -> None:
        from facilitator.desk.copies import go_on_from, rebuild

        ctx, uid = self._ctx, self.list.current_uid()
        copy = self._copy(uid)
        told = self.told.text()
        if uid == LEFT:
            run = partial(rebuild, self._path, ctx.workspace, ctx.session.env)
            said = self.tr("The meeting goes on from what could be read. {told}").format(told=told)
        elif copy is not None and not copy.why:
            run = partial(go_on_from, copy.path, ctx.workspace)
            said = self.tr("The meeting goes on from the copy of {when}. {told}").format(
                when=self._when(copy), told=told
            )
        else:
            return
        self._sheet.done()
        ctx.tasks.run(run, then=partial(_opened, ctx, said), failed=partial(tell, ctx), lane="copies")

    def _failed(self, error: BaseException) -> None:
        if self._sheet is not None:
            self._sheet.done()
        tell(self._ctx, error)


def _opened(ctx: Context, said: str, path: Path) -> None:
    ctx.open_meeting(path, partial(ctx.message, "info", said))


class _Body(QWidget):
    """Wide enough for a line of names."""

    def __init__(self, head: QWidget, pane: QWidget, told: QWidget) -> None:
        super().__init__()
        self.setLayout(column(head, pane, told, spacing=12))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(760, 0))
