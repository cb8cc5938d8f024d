"""The list that is signed by hand at the door: printed from the preparation and from the door itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.desk import door
from ui.context import Context, tell
from ui.widgets.basics import column, label
from ui.widgets.forms import Form

KEY = "Ctrl+Shift+L"
DESKS = (1, 2, 3, 4)


def title() -> str:
    """What the commands of both stations are called."""
    return QCoreApplication.translate("DoorList", "The list to sign at the door…")


class DoorList(QWidget):
    """Body of the sheet: for how many desks, in which language."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        meeting = ctx.session.rows.meeting
        form = self.form = Form()
        form.add_choice(
            "parts",
            self.tr("Desks at the door"),
            [(n, self.tr("%n part(s) by first letters", "", n) if n > 1 else self.tr("One list")) for n in DESKS],
        )
        form.add_choice(
            "lang",
            self.tr("Language of the list"),
            [("sq", "Shqip"), ("en", "English")],
            meeting.language if meeting else ctx.lang(),
        )
        why = self.tr(
            "Everybody expected, with a box to sign and empty lines for others; neither telephone nor address, for the "
            "sheet goes from hand to hand. It is a PDF to print."
        )
        self.setLayout(column(label(why, 13, role="muted", wrap=True), form, spacing=12))
        self._sheet: Any = ctx.sheet(
            self.tr("The list to sign at the door"),
            self,
            [(self.tr("Cancel"), "", self._close), (self.tr("Choose the place…"), "primary", self._choose)],
        )

    def _close(self) -> None:
        self._sheet.done()

    def _choose(self) -> None:
        values, meeting, file = self.form.values(), self._ctx.session.rows.meeting, self._ctx.session.file
        if file is None or meeting is None:
            return
        self._close()
        write = partial(door.list_to_sign, file, values["lang"], values["parts"])
        ctx, written = self._ctx, self.tr("Written: {path}")

        def chosen(path: Path) -> None:
            path = path if path.suffix == ".pdf" else path.with_name(f"{path.name}.pdf")
            then = partial(_written, ctx, written)
            ctx.tasks.run(write, path, then=then, failed=partial(tell, ctx))

        name = f"lista-per-nenshkrim-{meeting.date or 'takim'}.pdf"
        ctx.choose_file(self.tr("The list to sign at the door"), "PDF (*.pdf)", chosen, save=True, suggested=name)


def _written(ctx: Context, words: str, path: Path) -> None:
    ctx.notify(words.format(path=path))
