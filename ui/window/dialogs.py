"""Questions, the file dialog, the report of a problem, the keys, and what this program is."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context, Done
from ui.stations import STOPS
from ui.theme import MEDIUM, SEMIBOLD
from ui.widgets.basics import STRETCH, button, column, hline, key_text, label, row

log = logging.getLogger(__name__)
LOG_TAIL = 60
"""Lines of the log that a report shows."""


class Question(QObject):
    """A real decision, in a sheet over the window: ``then()`` or ``then(reason)``; anything else is a no."""

    def __init__(
        self,
        ctx: Context,
        title: str,
        text: str,
        yes_text: str,
        then: Done,
        *,
        ask_reason: bool = False,
        danger: bool = False,
    ) -> None:
        super().__init__(ctx.frame)
        self._ctx, self._then, self._title = ctx, then, title
        self._yes_text, self._danger = yes_text, danger
        words = label(text, 14, wrap=True)
        body = QWidget()
        laid = column(words, spacing=10)
        body.setLayout(laid)
        body.setMinimumWidth(420)
        self.reason: QPlainTextEdit | None = None
        if ask_reason:
            asked = label(self.tr("Reason (it stays in the journal)"), 13, MEDIUM)
            self.reason = QPlainTextEdit()
            self.reason.setAccessibleName(self.tr("Reason"))
            self.reason.setTabChangesFocus(True)
            self.reason.setFixedHeight(76)
            self._lacks = label(" ", 12, role="red")  # its room is there from the beginning
            for part in (asked, self.reason, self._lacks):
                laid.addWidget(part)
            asked.setBuddy(self.reason)
        self._body = body
        self._sheet: Any = None

    def ask(self) -> None:
        """Show it."""
        role = "danger" if self._danger else "primary"
        actions: list[tuple[str, str, Done]] = [(self.tr("Cancel"), "", self._no), (self._yes_text, role, self._yes)]
        self._sheet = self._ctx.sheet(self._title, self._body, actions)
        if self.reason is not None:
            self.reason.setFocus()

    def _no(self) -> None:
        self._sheet.done()
        self.deleteLater()

    def _yes(self) -> None:
        if self.reason is None:
            self._sheet.done()
            self._then()
        else:
            reason = " ".join(self.reason.toPlainText().split())
            if not reason:
                self._lacks.setText(self.tr("Write a reason."))
                self.reason.setFocus()
                return
            self._sheet.done()
            self._then(reason)
        self.deleteLater()


def ask_path(ctx: Context, title: str, pattern: str, then: Done, *, save: bool, suggested: str) -> None:
    """The system's file dialog, without a nested event loop."""
    dialog = QFileDialog(ctx.frame, title, "", pattern)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        if suggested:
            dialog.setDefaultSuffix(Path(suggested).suffix.lstrip("."))
            dialog.selectFile(suggested)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, ctx, then)


def ask_folder(ctx: Context, title: str, then: Done) -> None:
    """The system's dialog for a folder."""
    dialog = QFileDialog(ctx.frame, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, ctx, then)


def _open(dialog: QFileDialog, ctx: Context, then: Done) -> None:
    """The keys of the hall work in it, though it shuts its window off; and it goes with the meeting it was asked in,
    for what was chosen there is not for another one.
    """
    _Chosen(dialog, then)
    actions = ctx.frame.actions()
    dialog.addActions([one for one in actions if one.shortcutContext() is Qt.ShortcutContext.ApplicationShortcut])
    ctx.session.closing.connect(dialog.reject)
    dialog.open()


class _Chosen(QObject):
    """Keeps the callback as long as the dialog lives."""

    def __init__(self, dialog: QFileDialog, then: Done) -> None:
        super().__init__(dialog)
        self._then = then
        dialog.fileSelected.connect(self._take)

    def _take(self, path: str) -> None:
        self._then(Path(path))


class BugReport(QDialog):
    """What happened, for whoever mends it. The meeting goes on: this window blocks nothing.

    The text holds the program's versions, the trace (no values but those of the error itself) and the end of the log;
    it is shown whole, and goes nowhere unless the person sends it.
    """

    def __init__(self, window: QWidget, logs: Path | None, error: BaseException | None = None) -> None:
        super().__init__(window)
        self._logs = logs
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Report a problem"))
        self.resize(680, 460)
        title = self.tr("Something in the program failed") if error else self.tr("Report a problem")
        said = (
            self.tr(
                "The meeting goes on; everything acknowledged before is saved. If it happens again, send this report."
            )
            if error
            else self.tr("Say what you did and what happened, and send it with this text.")
        )
        self.text = QPlainTextEdit(report_text(error, self._logs))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        laid = column(
            label(title, 17, SEMIBOLD),
            label(said, 14, role="muted", wrap=True),
            self.text,
            row(
                button(self.tr("Copy"), "copy", on=self._copy),
                button(self.tr("Show the log"), "folder-open", on=self._show_log),
                STRETCH,
                button(self.tr("Close"), role="primary", on=self.close),
            ),
            spacing=12,
            margins=(20, 18, 20, 16),
        )
        self.setLayout(laid)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _show_log(self) -> None:
        if self._logs is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))


def report_text(error: BaseException | None, logs: Path | None) -> str:
    """Versions, trace without values, end of the log."""
    lines = [
        f"Tryeza {version()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}, {QGuiApplication.platformName()}",
    ]
    if error is not None:
        lines += ["", *traceback.format_exception(type(error), error, error.__traceback__)]
    if logs is not None:
        try:
            tail = (logs / "tryeza.log").read_text("utf-8", "replace").splitlines()[-LOG_TAIL:]
        except OSError:
            tail = []
        lines += ["", *tail]
    return "\n".join(line.rstrip("\n") for line in lines)


def version() -> str:
    """The version of the program; "?" when it runs from a folder that was never installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as of

    try:
        return of("tryeza")
    except PackageNotFoundError:
        return "?"


def keys_sheet(ctx: Context) -> None:
    """Every key of the program, by station (F1)."""
    translate = QCoreApplication.translate
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    at = 0
    groups: dict[str, list[tuple[str, str]]] = {}
    for command in ctx.commands.all():
        keys = "  ".join(key_text(key) for key in (command.shortcut, command.also) if key)
        if keys:
            groups.setdefault(command.station, []).append((keys, command.title()))
    for station, lines in groups.items():
        head = label(STOPS[station].title() if station else translate("Dialogs", "Everywhere"), 13, SEMIBOLD, "muted")
        grid.addWidget(head, at, 0, 1, 2)
        at += 1
        for keys, title in lines:
            cap = label(keys, role="key")
            grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(title, 13), at, 1)
            at += 1
        grid.setRowMinimumHeight(at, 8)
        at += 1
    inner = QWidget()
    inner.setLayout(grid)
    inner.setMinimumWidth(440)
    ctx.sheet(translate("Dialogs", "Keys"), inner)


def about_sheet(ctx: Context) -> None:
    """Name, version, licence, where the data lie."""
    translate = QCoreApplication.translate
    body = QWidget()
    words = [
        label(f"Tryeza {version()}", 16, SEMIBOLD),
        label(
            translate(
                "Dialogs", "Runs an in-person meeting from the first handshake to the signed report, without a network."
            ),
            14,
            wrap=True,
        ),
        hline(),
        label(
            translate("Dialogs", "Your meetings lie in: {path}").format(path=ctx.workspace.root),
            13,
            role="muted",
            wrap=True,
        ),
        label(
            translate("Dialogs", "MIT licence. Font Inter (OFL), icons Lucide (ISC), Qt and PySide6 (LGPL)."),
            13,
            role="muted",
            wrap=True,
        ),
        label(f"Python {sys.version.split()[0]} · Qt {qVersion()}", 12, role="faint"),
    ]
    laid = QVBoxLayout(body)
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(10)
    for part in words:
        laid.addWidget(part)
    body.setMinimumWidth(420)
    ctx.sheet(translate("Dialogs", "About Tryeza"), body)
