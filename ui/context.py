"""What a station is given: the session, and the few things only the main window can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from facilitator.workspace import Workspace
    from ui.commands import Commands
    from ui.projector.window import ProjectorWindow
    from ui.tasks import Tasks
    from ui.theme import Appearance

Done = Callable[..., object]


class Context(Protocol):
    """Implemented by the main window, for everybody inside it: nobody else needs to know the window.

    ``station`` is the id of the one in front. Signals: ``arrived(str)``, another station is in front;
    ``projector_shown(bool)``, the room's view came or went.
    """

    session: Session
    tasks: Tasks
    appearance: Appearance
    workspace: Workspace
    commands: Commands
    station: str

    @property
    def arrived(self) -> SignalInstance: ...

    @property
    def projector_shown(self) -> SignalInstance: ...

    @property
    def frame(self) -> QWidget:
        """What sheets and popups lie over, and the parent of those who live as long as the window."""

    def lang(self) -> Lang:
        """Language of the screen."""

    def notify(self, text: str, action_text: str = "", action: Done | None = None) -> None:
        """A passing word that takes no focus."""

    def message(self, tone: str, text: str, action_text: str = "", action: Done | None = None) -> None:
        """A bar that stays until read: ``info``, ``good``, ``warn`` or ``bad``; empty text takes it away."""

    def confirm(
        self, title: str, text: str, yes_text: str, then: Done, *, ask_reason: bool = False, danger: bool = False
    ) -> None:
        """A real decision, in a sheet: calls ``then()``, or ``then(reason)`` when a reason is asked."""

    def sheet(self, title: str, body: QWidget, actions: Sequence[tuple[str, str, Done]] = ()) -> Any:
        """A panel over the window; gives the Sheet."""

    def choose_file(self, title: str, pattern: str, then: Done, *, save: bool = False, suggested: str = "") -> None:
        """Ask for a path: ``then(Path)``, or nothing when it was called off."""

    def choose_folder(self, title: str, then: Done) -> None:
        """Ask for a folder: ``then(Path)``, or nothing when it was called off."""

    def go(self, station: str) -> None:
        """Show a station."""

    def show_row(self, table: str, uid: str) -> bool:
        """Go to the station of a row and look at it there; False if the row is gone or of no station."""

    def open_meeting(self, path: Path, then: Done | None = None) -> None:
        """Open this beside the window; once it is read, close what was open, go to its station, and call ``then``."""

    def not_opened(self, path: Path, error: BaseException) -> None:
        """A file could not be opened or brought: said, and where it may be damaged its copies are one key away."""

    def new_meeting(self) -> None:
        """The list of meetings, with the form for a new one."""

    def close_meeting(self) -> None:
        """Back to the list of meetings."""

    def focus_line(self) -> None:
        """Put the cursor into the quick-entry line; from a station without it, in the discussion."""

    def show_keys(self) -> None:
        """The keys that work in the station in front have changed: say them again."""

    def projector(self) -> ProjectorWindow | None:
        """The room's view, when it is shown."""

    def hall_window(self) -> ProjectorWindow:
        """The room's view, shown or not."""

    def toggle_projector(self) -> None:
        """Show the room's view, on the second screen or over the work, or take it away."""

    def keep_settings(self, **new: str) -> None:
        """Change settings and keep them; what cannot be written is said."""

    def set_language(self, lang: Lang) -> None:
        """Speak another language from now on."""


def tell(ctx: Context, error: BaseException) -> None:
    """What went wrong on another thread: a foreseen failure is a sentence in the message bar, anything else a bug."""
    if isinstance(error, KnownError):
        from facilitator.language.errors import sentence

        ctx.message("bad", sentence(error, ctx.lang()))
    else:
        ctx.tasks.failed.emit(error)
