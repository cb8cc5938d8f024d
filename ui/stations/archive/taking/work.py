"""A delivery under way beside the window: it goes on while the sheet is closed, and whatever station is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from facilitator.desk import shelf
from facilitator.desk.taking import deliveries, paper
from ui.context import Context, tell

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator.archive.taking.deliver import Delivery
    from facilitator.archive.taking.plan import Plan
    from facilitator.archive.taking.settle import Old, Waiting
    from facilitator.desk.taking.paper import Acknowledged

    _Found = tuple[tuple[Waiting, ...], tuple[Plan, ...], Mapping[str, Old], datetime | None]

_LANE = "intake"
_AGAIN_MS = 700
"""While files are taken in, so often what became of them is listed again."""


class Taking(QObject):
    """``delivery`` as far as it is, None before the first; ``apart`` what waits for a decision; ``old`` what was typed
    about documents without data, by key; ``last_pass``: when every file was last read again.

    Signals:
        changed(): one of these is another.
        stepped(int, int): files done, and all of them (0: they are only being listed).
        ended(): nothing is under way any more; there may be more on the shelf.
        wanted(Path): somebody would look at a file that is kept apart, before they decide.
    """

    changed = Signal()
    stepped = Signal(int, int)
    ended = Signal()
    wanted = Signal(object)
    _told = Signal(int, int)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.delivery: Delivery | None = None
        self.apart: tuple[Waiting, ...] = ()
        self.unfinished: tuple[Plan, ...] = ()
        self.old: Mapping[str, Old] = {}
        self.last_pass: datetime | None = None
        self.busy = False
        self._stop = Event()
        self._since = QElapsedTimer()
        self._told.connect(self._step)

    def look(self) -> None:
        """Read again what waits."""
        self._ctx.tasks.run(self._looked, then=self._seen, failed=self._failed, lane="intake-look")

    def begin(self, sources: Sequence[Path], sender: str, email: str) -> None:
        """Take in what lies there."""
        work = partial(deliveries.begin, self._ctx.workspace, self._ctx.session.env, sources, sender, email)
        self._run(partial(work, listed=self._told.emit), self.go_on)

    def go_on(self, plan: Plan) -> None:
        """Carry out what is planned, from where it was left."""
        self.delivery = None
        self.changed.emit()
        work = partial(deliveries.carry_out, self._ctx.workspace, self._ctx.session.env, plan)
        self._run(
            partial(work, step=self._told.emit, stop=self._stop.is_set), self._done, partial(self._broken_off, plan)
        )
        self._look_at(plan)

    def give_up(self, plan: Plan) -> None:
        """What is left of it will not come."""
        work = partial(deliveries.give_up, self._ctx.workspace, self._ctx.session.env, plan)
        self._run(work, self._done)

    def file_of(self, sha256: str) -> Path | None:
        """Where a PDF that is kept apart lies; None for what is no PDF."""
        return deliveries.apart(self._ctx.workspace, sha256)

    def stop(self) -> None:
        """After the file that is being verified; the rest waits."""
        self._stop.set()

    def release(
        self, sha256: str, why: str, then: Callable[[], object], failed: Callable[[BaseException], object]
    ) -> None:
        self._settle(partial(deliveries.release, why=why), sha256, then, failed)

    def leave(
        self, sha256: str, why: str, then: Callable[[], object], failed: Callable[[BaseException], object]
    ) -> None:
        self._settle(partial(deliveries.leave, why=why), sha256, then, failed)

    def keep_as_old(
        self, sha256: str, old: Old, then: Callable[[], object], failed: Callable[[BaseException], object]
    ) -> None:
        self._settle(partial(deliveries.keep_as_old, old=old), sha256, then, failed)

    def acknowledge(self, then: Callable[[Acknowledged], object]) -> None:
        """Write the paper of the delivery that is shown."""
        if self.delivery is not None:
            work = partial(
                paper.acknowledge, self._ctx.workspace, self._ctx.session.env, self.delivery, self._ctx.lang()
            )
            self._ctx.tasks.run(work, then=then, failed=self._failed)

    def _settle(
        self,
        work: Callable[..., object],
        sha256: str,
        then: Callable[[], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        settings = self._ctx.workspace.settings
        by = settings.facilitator or settings.secretary or self._ctx.session.env.actor

        def settled(_: object) -> None:
            then()
            self.look()
            self.ended.emit()

        done = partial(work, self._ctx.workspace, self._ctx.session.env, sha256, by=by)
        self._ctx.tasks.run(done, then=settled, failed=failed, lane=_LANE)

    def _run(
        self,
        work: Callable[[], object],
        then: Callable[..., object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        self.busy = True
        self._stop.clear()
        self._since.start()
        self.stepped.emit(0, 0)
        self._ctx.tasks.run(work, then=then, failed=failed or self._broken, lane=_LANE)

    def _look_at(self, plan: Plan) -> None:
        """How far it is; the log of the archive may be long, and is not read while somebody waits for the window."""
        look = partial(deliveries.told, self._ctx.workspace, plan)
        self._ctx.tasks.run(look, then=self._as_far, failed=self._failed, lane="intake-look")

    def _step(self, done: int, of: int) -> None:
        if not self.busy:
            return
        self.stepped.emit(done, of)
        if of and self.delivery is not None and self._since.elapsed() > _AGAIN_MS:
            self._since.start()
            self._look_at(self.delivery.plan)

    def _as_far(self, delivery: Delivery) -> None:
        if self.busy:
            self.delivery = delivery
            self.changed.emit()

    def _done(self, delivery: Delivery) -> None:
        self.delivery = delivery
        self._ended()

    def _broken(self, error: BaseException) -> None:
        self._ended()
        tell(self._ctx, error)

    def _broken_off(self, plan: Plan, error: BaseException) -> None:
        """Said once it is known how far the delivery came."""

        def stands(delivery: Delivery) -> None:
            self.delivery = delivery
            self._broken(error)

        look = partial(deliveries.told, self._ctx.workspace, plan)
        self._ctx.tasks.run(look, then=stands, failed=lambda _: self._broken(error), lane="intake-look")

    def _ended(self) -> None:
        self.busy = False
        self.look()
        self.ended.emit()

    def _looked(self) -> _Found:
        place = self._ctx.workspace
        return (
            deliveries.waiting(place),
            deliveries.unfinished(place),
            deliveries.old_documents(place),
            shelf.last_pass(place),
        )

    def _seen(self, found: _Found) -> None:
        before = self.old
        self.apart, self.unfinished, self.old, self.last_pass = found
        self.changed.emit()
        if self.old != before:
            self.ended.emit()  # what the list calls a document is another

    def _failed(self, error: BaseException) -> None:
        tell(self._ctx, error)
