"""One thread for each PKCS#11 module, because a driver may hang for minutes and may bear only one caller at a time.

Nothing here knows certificates; ``facilitator.signing.token.tokens`` says what to ask. Importing this is cheap.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import lru_cache
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from facilitator.errors import KnownError

T = TypeVar("T")
Job = tuple[Callable[[Any], Any], "Future[Any]"]


class Driver:
    """A PKCS#11 module and the thread that alone talks to it.

    ``sessions`` and ``wrong`` belong to that thread: the open session of each token, and how often in a row its PIN
    was wrong since the program started; tokens are named by (label, serial).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sessions: dict[tuple[str, str], Any] = {}
        self.wrong: dict[tuple[str, str], int] = {}
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        # A daemon: a hung driver must not keep the program from ending.
        threading.Thread(target=_work, args=(path, self._jobs), name=f"token {path.name}", daemon=True).start()

    def call(self, work: Callable[[Any], T], seconds: float) -> T:
        """``work(library)`` on the driver's thread. KnownError ``token.timeout`` when it takes longer.

        What had not begun by then will never begin, so that no PIN is tried behind anyone's back. Raises also
        ``token.module_missing``, ``.module_broken`` and ``.support_missing``, and whatever ``work`` raises.
        """
        future: Future[T] = Future()
        self._jobs.put((work, future))
        try:
            return future.result(seconds)
        except TimeoutError:
            if future.done() and not future.cancelled():
                return future.result()  # it ended at that very moment, or the driver itself raised TimeoutError
            future.cancel()
            raise KnownError("token.timeout", seconds=round(seconds)) from None


@lru_cache(maxsize=32)
def driver(path: Path) -> Driver:
    """The one driver for this path; its module is loaded at the first call."""
    return Driver(path)


def load(path: Path) -> Any:
    """Load and initialise the module, a ``pkcs11.lib``. KnownErrors of `Driver.call`."""
    try:
        import pkcs11
    except ImportError as error:
        raise KnownError("token.support_missing") from error
    if not path.is_file():
        raise KnownError("token.module_missing", path=str(path))
    try:
        return pkcs11.lib(str(path))
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise KnownError("token.module_broken", path=str(path), reason=str(error) or type(error).__name__) from error


def _work(path: Path, jobs: SimpleQueue[Job]) -> None:
    # The library stays in this frame, which is never left: were it freed at the end of the program, C_Finalize would
    # wait for a driver that hangs. The end of the process closes its sessions anyway.
    library = None
    while True:
        work, future = jobs.get()
        if not future.set_running_or_notify_cancel():
            continue
        try:
            if library is None:
                library = load(path)
            future.set_result(work(library))
        except BaseException as error:
            future.set_exception(error)
        del work, future  # a closure may hold a PIN
