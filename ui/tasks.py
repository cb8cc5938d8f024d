"""Work off the GUI thread, with the result handed back on it.

Plain ``concurrent.futures`` threads: emitting a Qt signal from one delivers on the GUI thread. One lane is one
thread, so work in a lane keeps its order; ``pdf`` is a lane of its own because pdfium must not run twice at once.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:  # not needed before the first paint
    from concurrent.futures import Future, ThreadPoolExecutor

log = logging.getLogger(__name__)

STORE = ("facilitator.store.file", "facilitator.meeting.reading", "facilitator.desk.documents")
"""What opening a meeting needs, imported right after the first paint."""
STATIONS = (
    "ui.live.dock",
    "ui.live.presenter",
    *(
        f"ui.stations.{name}.station"
        for name in ("discussion", "attendance", "preparation", "vote", "minutes", "signing", "archive")
    ),
)
"""Where an opened meeting goes on: thirty modules are felt when they are read at the first visit."""
HEAVY = (
    "reportlab.platypus",
    "pypdfium2",
    "cryptography.x509",
    "asn1crypto.x509",
    "pyhanko.pdf_utils.reader",
    "pyhanko.sign.signers",
    "numpy",
    "pandas",
)
"""What the first report or import needs, a second later; in pieces, for who waits goes before the next."""
ARCHIVE = (
    "facilitator.desk.shelf",
    "facilitator.archive.taking.settle",
    "facilitator.archive.following.synthesis",
    "ui.stations.archive.station",
)
"""The archive is the largest station, and a day may begin there without a meeting: its three hundred modules, in pieces
too, after all that a meeting needs."""
_AGAIN_MS = 100


class Tasks(QObject):
    """Runs callables in named lanes.

    Signals:
        failed(BaseException): work without a ``failed`` callback raised.
    """

    failed = Signal(object)
    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._open = True
        self._pending = 0
        # Always queued: work that ends before its callback is added calls back on the GUI thread, and delivered at once
        # it would overtake what an earlier piece of the same lane has sent (and enter the caller again).
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        lane: str = "work",
    ) -> Future[Any]:
        """Run ``work(*args)`` in ``lane``; then ``then(result)`` or ``failed(error)`` on the GUI thread.

        After ``shutdown`` nothing runs any more: the future is cancelled, and neither callback is called.
        """
        if not self._open:
            from concurrent.futures import Future

            gone: Future[Any] = Future()
            gone.cancel()
            return gone
        if lane not in self._lanes:
            from concurrent.futures import ThreadPoolExecutor

            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"tryeza-{lane}")
        future = self._lanes[lane].submit(work, *args)
        self._pending += 1
        future.add_done_callback(partial(self._finished, then, failed))
        return future

    @property
    def busy(self) -> bool:
        """True while any result has not been delivered."""
        return self._pending > 0

    def warm_up(self, modules: Iterable[str], after_ms: int = 0, unless: Callable[[], bool] = bool) -> None:
        """Import ``modules`` in a lane of their own, one at a time, ``after_ms`` from now.

        None is begun while work is under way or ``unless`` says so: who waits for something shares the interpreter
        with it.
        """
        QTimer.singleShot(after_ms, self, partial(self._warm, tuple(modules), unless))

    def shutdown(self) -> None:
        """Drop what has not begun, wait for what has. Nothing is delivered afterwards."""
        self._open = False
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()

    def _warm(self, modules: tuple[str, ...], unless: Callable[[], bool]) -> None:
        if not self._open or not modules:
            return
        if self._pending or unless():
            QTimer.singleShot(_AGAIN_MS, self, partial(self._warm, modules, unless))
        else:
            self.run(_import, modules[0], then=lambda _: self._warm(modules[1:], unless), lane="warm")

    def _finished(
        self,
        then: Callable[[Any], object] | None,
        failed: Callable[[BaseException], object] | None,
        future: Future[Any],
    ) -> None:
        # On the worker's thread, or at once on the caller's if the work was quicker: only emit.
        try:
            self._back.emit((then, failed, future))
        except RuntimeError:  # the Qt side is already gone
            log.debug("a result came after the end")

    def _deliver(self, packet: tuple[Any, Any, Future[Any]]) -> None:
        self._pending -= 1
        if not self._open:
            return
        from concurrent.futures import CancelledError

        then, failed, future = packet
        try:
            result = future.result()
        except CancelledError:
            return
        except BaseException as error:
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error)
            return
        if then is not None:
            then(result)


def _import(module: str) -> None:
    """A library that is not there is missed where it is needed, not here."""
    try:
        importlib.import_module(module)
    except ImportError:
        log.info("not warmed up: %s", module)
