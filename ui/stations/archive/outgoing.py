"""What leaves the archive for a place that a person chooses: a copy of a report, and the data inside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.desk import documents, shelf
from ui.context import Context, tell


class Outgoing(QObject):
    """Asks where to, and writes."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def save_copy(self, pdf: bytes, name: str) -> None:
        """A copy of what is shown."""
        ctx, failed = self._ctx, partial(tell, self._ctx)

        def chosen(path: Path) -> None:
            ctx.tasks.run(documents.keep, pdf, path, then=self._saved, failed=failed)

        ctx.choose_file(self.tr("Save a copy"), "PDF (*.pdf)", chosen, save=True, suggested=name)

    def extract(self, pdf: bytes, name: str) -> None:
        """The record and the tables inside the report, into a folder of its own."""
        ctx, failed = self._ctx, partial(tell, self._ctx)

        def chosen(folder: Path) -> None:
            then = partial(self._extracted, folder / name)
            ctx.tasks.run(shelf.extract, pdf, folder / name, then=then, failed=failed)

        ctx.choose_folder(self.tr("Extract the data into a folder"), chosen)

    def _extracted(self, folder: Path, files: list[Path]) -> None:
        said = self.tr("%n file(s) written into {folder}", "", len(files))
        self._ctx.notify(said.format(folder=folder))

    def _saved(self, path: Path) -> None:
        self._ctx.notify(self.tr("Written: {path}").format(path=path))
