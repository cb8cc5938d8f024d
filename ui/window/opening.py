"""Opening a meeting file in the window: for work in the program's own folder, only to read anywhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.desk.bring import Brought
    from ui.context import Context


def open_file(ctx: Context, path: Path, refused: Callable[[Path, KnownError], object]) -> bool:
    """Whether it is open now; what went wrong is told to ``refused``, and what was open stays."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        from facilitator.desk.bring import only_read

        ctx.session.open(path, only_read(path, ctx.workspace))
    except KnownError as error:
        refused(path, error)
        return False
    finally:
        QGuiApplication.restoreOverrideCursor()
    return True


def bring(ctx: Context, path: Path, failed: Callable[[BaseException], object]) -> None:
    """Bring a file to this computer and open it here; what was made of it is said."""
    from facilitator.desk.bring import bring as bring_file

    def brought(done: Brought) -> None:
        ctx.open_meeting(done.path)
        if ctx.session.path == done.path:
            ctx.message("info", _told(done.how))

    if ctx.session.path == path:
        ctx.session.close()
    ctx.tasks.run(bring_file, path, ctx.workspace, then=brought, failed=failed)


def go_on_from(ctx: Context, path: Path, failed: Callable[[BaseException], object]) -> None:
    """A meeting of its own from a backup copy, beside the original, and open it."""
    from facilitator.desk.bring import beside

    ctx.session.close()
    ctx.tasks.run(beside, path, ctx.workspace, then=ctx.open_meeting, failed=failed)


def _told(how: str) -> str:
    translate = QCoreApplication.translate
    return {
        "new": translate("Opening", "The meeting was brought to this computer. The file it came from stays as it was."),
        "continued": translate(
            "Opening", "The meeting goes on from what was brought. What was here before is kept among its copies."
        ),
        "known": translate("Opening", "This computer has all that the file holds already: this is the meeting here."),
        "beside": translate(
            "Opening", "Brought as a meeting of its own. What this computer had and the file stay as they were."
        ),
    }[how]
