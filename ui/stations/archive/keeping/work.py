"""What is known of the keeping, and what is under way beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.desk import keyring
from facilitator.desk.keeping import documents, leaving, lists
from ui.context import Context, tell

if TYPE_CHECKING:
    from facilitator.archive.retention.renewal import Lasting
    from facilitator.desk.keeping.documents import Kept
    from facilitator.desk.keeping.lists import Listed
    from facilitator.desk.keyring import Key

_LANE = "keeping"
Told = Callable[[BaseException], object]


class Keeping(QObject):
    """``kept`` as it was last looked at, None before; ``lasting`` of timestamps, None until it is asked for.

    Signals:
        changed(): one of these is another.
        stepped(int, int): files done, and all of them, of what is under way.
        ended(): nothing is under way any more; the shelf may be another.
    """

    changed = Signal()
    stepped = Signal(int, int)
    ended = Signal()

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.kept: Kept | None = None
        self.lasting: tuple[Lasting, ...] | None = None
        self.lists: tuple[Listed, ...] = ()
        self.keys: list[Key] = []
        self._brought: list[Key] = []  # from elsewhere, for as long as the program runs
        self.busy = False
        self._stop = Event()

    @property
    def by(self) -> str:
        """Who is written down as deciding."""
        settings = self._ctx.workspace.settings
        return settings.facilitator or settings.secretary or self._ctx.session.env.actor

    def bring(self, key: Key) -> None:
        """A certificate from elsewhere, to sign with; on a token its key stays there."""
        self._brought = [*(one for one in self._brought if one.uid != key.uid), key]
        self.keys = [*(one for one in self.keys if one.uid != key.uid), key]

    def look(self) -> None:
        """Read everything anew, but for timestamps, which takes each document."""
        self._ctx.tasks.run(self._looked, then=self._seen, failed=self._failed, lane=_LANE)

    def look_at_stamps(self) -> None:
        """Until when the timestamps of each document hold."""
        work = partial(leaving.lasting, self._ctx.workspace, self._ctx.session.env, self.stepped.emit)
        self._begin(work, self._stamped)

    def do(self, work: Callable[..., Any], then: Callable[[Any], object], failed: Told | None = None) -> None:
        """``work(workspace, env)``; then everything is looked at anew."""

        def done(result: Any) -> None:
            then(result)
            self.look()
            self.ended.emit()

        run = partial(work, self._ctx.workspace, self._ctx.session.env)
        self._ctx.tasks.run(run, then=done, failed=failed or self._failed, lane=_LANE)

    def long(self, work: Callable[..., Any], then: Callable[[Any], object], failed: Told | None = None) -> None:
        """The same for what takes long: ``work(workspace, env, step=…, stop=…)``."""
        run = partial(work, self._ctx.workspace, self._ctx.session.env, step=self.stepped.emit, stop=self._stop.is_set)
        self._begin(run, then, failed)

    def stop(self) -> None:
        """After the file that is being worked on; the rest waits."""
        self._stop.set()

    def _begin(self, run: Callable[[], Any], then: Callable[[Any], object], failed: Told | None = None) -> None:
        if self.busy:
            return
        self.busy = True
        self._stop.clear()
        self.stepped.emit(0, 0)

        def done(result: Any) -> None:
            self.busy = False
            then(result)
            self.look()
            self.ended.emit()

        def broken(error: BaseException) -> None:
            self.busy = False
            (failed or self._failed)(error)
            self.look()
            self.ended.emit()

        self._ctx.tasks.run(run, then=done, failed=broken, lane=_LANE)

    def _looked(self) -> tuple[Kept, tuple[Listed, ...], list[Key]]:
        place = self._ctx.workspace
        return documents.look(place, self._ctx.session.env), lists.listed(place), keyring.keys(place)

    def _seen(self, found: tuple[Kept, tuple[Listed, ...], list[Key]]) -> None:
        self.kept, self.lists, keys = found
        self.keys = [*keys, *self._brought]
        self.changed.emit()

    def _stamped(self, found: tuple[Lasting, ...]) -> None:
        self.lasting = found
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        tell(self._ctx, error)
