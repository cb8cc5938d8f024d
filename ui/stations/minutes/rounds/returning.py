"""Drafts that came back: chosen or dropped, read on another thread, shown, and only then taken into the meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import KnownError
from facilitator.meeting.papers.drafts import take_draft
from ui.context import Context, tell
from ui.theme import SEMIBOLD
from ui.widgets.basics import column, label

if TYPE_CHECKING:
    from facilitator.desk.drafts import Back
    from facilitator.store.file import MeetingFile

ENDINGS = (".docx", ".odt", ".doc")


class Returning(QObject):
    """Copies one after another, then one sheet that says what is in them.

    ``is_free``: whether the meeting takes anything in now; ``then``: they are in it.
    """

    def __init__(self, ctx: Context, parent: QWidget, is_free: Callable[[], bool], then: Callable[[], object]) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.busy = False
        self._sheet: Any = None
        self._is_free, self._then = is_free, then
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)

    def ask(self) -> None:
        """Choose a file."""
        pattern = self.tr("Drafts that came back") + " (*.docx *.odt *.doc)"
        self.ctx.choose_file(self.tr("Take in a returned draft"), pattern, self._chosen)

    def _chosen(self, path: Path) -> None:
        self.read([path])

    def read(self, paths: Sequence[Path]) -> None:
        """Read them all, then show what they say; one that cannot be read is told and the others stay."""
        file = self.ctx.session.file
        if self.busy or file is None or not paths:
            return
        self.busy = True
        self.ctx.tasks.run(_read_all, file, list(paths), then=partial(self._show, file), failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        self.busy = False
        tell(self.ctx, error)

    def _show(self, file: MeetingFile, found: list[Back | tuple[str, KnownError]]) -> None:
        self.busy = False
        if file is not self.ctx.session.file:
            return
        backs = [one for one in found if not isinstance(one, tuple)]
        refused = [one for one in found if isinstance(one, tuple)]
        if not backs:
            for _, error in refused:
                tell(self.ctx, error)
            return
        parts: list[QWidget] = []
        for back in backs:
            parts += self._told(back)
        for name, error in refused:
            parts += [label(name, 14, SEMIBOLD, wrap=True), label(self._sentence(error), 13, role="red", wrap=True)]
        body = QWidget()
        body.setLayout(column(*parts, spacing=6))
        title = self.tr("Take %n returned draft(s) in?", "", len(backs))
        cancel: tuple[str, str, Callable[..., object]] = (self.tr("Cancel"), "", self._close)
        take: tuple[str, str, Callable[..., object]] = (self.tr("Take in"), "primary", partial(self._take, backs))
        actions = [cancel, take]
        self._sheet = self.ctx.sheet(title, body, actions)

    def _told(self, back: Back) -> list[QWidget]:
        counts = [
            self.tr("draft no. {number}").format(number=back.number),
            self.tr("%n change(s)", "", back.count("changes")),
            self.tr("%n comment(s)", "", back.count("remarks")),
        ]
        if lost := back.count("lost"):
            counts.append(self.tr("%n note(s) without a place", "", lost))
        made: list[QWidget] = [label(back.name, 14, SEMIBOLD, wrap=True), label(" · ".join(counts), 13, wrap=True)]
        if back.authors:
            names = self.tr("From: {names}").format(names=", ".join(back.authors))
            made.append(label(names, 13, role="muted", wrap=True))
        if not back.said:
            made.append(label(self.tr("It says nothing that the draft did not say."), 13, role="muted", wrap=True))
        return made + [label(self._sentence(note), 13, role="amber", wrap=True) for note in back.notes]

    def _sentence(self, error: KnownError) -> str:
        from facilitator.language.errors import sentence

        return sentence(error, self.ctx.lang())

    def _close(self) -> None:
        self._sheet.done()

    def _take(self, backs: Sequence[Back]) -> None:
        from facilitator.desk.drafts import arguments

        self._sheet.done()
        for back in backs:
            then = self._done if back is backs[-1] else None
            self.ctx.session.do(take_draft, *arguments(back), then=then, otherwise=partial(tell, self.ctx))

    def _done(self, _: object) -> None:
        self.ctx.notify(self.tr("Taken in"), self.tr("Undo"), self.ctx.session.undo)
        self._then()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            wanted = [path for path in paths if path.suffix.lower() in ENDINGS]
            if wanted and self._is_free():
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.read(wanted)
                return True
        return super().eventFilter(watched, event)


def _read_all(file: MeetingFile, paths: Sequence[Path]) -> list[Back | tuple[str, KnownError]]:
    from facilitator.desk.drafts import read_back

    made: list[Back | tuple[str, KnownError]] = []
    for path in paths:
        try:
            made.append(read_back(file, path))
        except KnownError as error:
            made.append((path.name, error))
    return made
