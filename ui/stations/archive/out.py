"""What leaves the archive by hand: a copy of the report that is shown, and the data inside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.desk import documents, shelf
from ui.context import Context, tell


class Out(QObject):
    """Asks where to, writes beside the window, and says what was written."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def save(self, pdf: bytes, name: str) -> None:
        """A copy; ``name`` is offered."""

        def chosen(path: Path) -> None:
            self._ctx.tasks.run(documents.keep, pdf, path, then=self._saved, failed=partial(tell, self._ctx))

        self._ctx.choose_file(self.tr("Save a copy"), "PDF (*.pdf)", chosen, save=True, suggested=name)

    def extract(self, pdf: bytes, name: str) -> None:
        """The record and the tables inside, into a folder called ``name``."""

        def chosen(folder: Path) -> None:
            then, failed = partial(self._extracted, folder / name), partial(tell, self._ctx)
            self._ctx.tasks.run(shelf.extract, pdf, folder / name, then=then, failed=failed)

        self._ctx.choose_folder(self.tr("Extract the data into a folder"), chosen)

    def _extracted(self, folder: Path, files: list[Path]) -> None:
        self._ctx.notify(self.tr("%n file(s) written into {folder}", "", len(files)).format(folder=folder))

    def _saved(self, path: Path) -> None:
        self._ctx.notify(self.tr("Written: {path}").format(path=path))
