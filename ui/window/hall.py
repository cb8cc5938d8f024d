"""The room's view as the window has it: made when first asked for, and its state in the head of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.context import Context
    from ui.projector.window import ProjectorWindow
    from ui.window.header import Header


class Hall(QObject):
    """Keeps the projector window.

    Signals:
        shown(bool): the room's view came or went.
    """

    shown = Signal(bool)

    def __init__(self, ctx: Context, frame: QWidget, header: Header) -> None:
        super().__init__(frame)
        self._ctx, self._frame, self._header = ctx, frame, header
        self._made: ProjectorWindow | None = None

    def window(self) -> ProjectorWindow:
        """Shown or not."""
        if self._made is None:
            from ui.projector.inks import Look
            from ui.projector.window import ProjectorWindow

            settings = self._ctx.workspace.settings
            self._made = ProjectorWindow(self._frame)
            self._made.choose_screen(settings.hall_screen)
            self._made.set_look(Look.DARK if settings.hall_theme == Look.DARK else Look.LIGHT)
            self._made.shown_changed.connect(self._moved)
        return self._made

    def on(self) -> ProjectorWindow | None:
        """The window, when it is shown."""
        return self._made if self._made is not None and self._made.is_shown() else None

    def toggle(self) -> None:
        """Show it or take it away."""
        self.window().toggle()
        self._draw()

    def opened(self) -> None:
        """A meeting is open: its views can be chosen."""
        from ui.live.presenter import presenter_of

        presenter = presenter_of(self._ctx)
        self._ctx.commands.add_all(presenter.commands())
        presenter.changed.connect(self._draw)
        self._draw()

    def close(self) -> None:
        """With the program."""
        if self._made is not None:
            self._made.close()

    def _moved(self, shown: bool) -> None:
        self._draw()
        self.shown.emit(shown)

    def _draw(self) -> None:
        state = ""
        if self.on() is not None and self._ctx.session.is_open:
            from ui.live.presenter import presenter_of

            state = presenter_of(self._ctx).state()
        self._header.set_projector(self.on() is not None, state)
