"""What a station is given: the session, and the few things only the main window can do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.errors import KnownError
from facilitator.language.sentences import Lang
from ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.workspace import Workspace
    from ui.commands import Commands
    from ui.projector.window import ProjectorWindow
    from ui.stations.base import Station
    from ui.tasks import Tasks
    from ui.theme import Appearance

Done = Callable[..., object]


class Context(Protocol):
    """Implemented by the main window; a small fake serves in tests."""

    session: Session
    tasks: Tasks
    appearance: Appearance
    workspace: Workspace
    commands: Commands

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

    def made_station(self, station: str) -> Station | None:
        """The page of a station, if it was made."""

    def open_meeting(self, path: Path) -> None:
        """Close what is open, open this, and go to its station."""

    def close_meeting(self) -> None:
        """Back to the list of meetings."""

    def show_keys(self) -> None:
        """The keys that work in the station in front have changed: say them again."""

    def projector(self) -> ProjectorWindow | None:
        """The room's view, when it is shown."""


def tell(ctx: Context, error: BaseException) -> None:
    """What went wrong on another thread: a foreseen failure is a sentence in the message bar, anything else a bug."""
    if isinstance(error, KnownError):
        from facilitator.language.errors import sentence

        ctx.message("bad", sentence(error, ctx.lang()))
    else:
        ctx.tasks.failed.emit(error)
