"""What ``window`` starts: a bare PySide6 window or the program; tells when it was painted, and ends.

Imports next to nothing itself, for whatever it imports it would spare the program.
"""

from __future__ import annotations

import os
import sys
import time


def main(name: str) -> int:
    """``bare``, ``program``, or ``warmed``: the program, five seconds after it was painted."""
    return _bare() if name == "bare" else _program(after_ms=5000 if name == "warmed" else 0)


def resident_mb() -> float:
    """Memory of this process, MB (the peak where the system does not tell the present)."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    except OSError:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1 << 20) if sys.platform == "darwin" else peak / 1024


def _bare() -> int:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Tryeza"))
    window.resize(1280, 800)
    watcher = _watch(window, 0)
    window.show()
    code = app.exec()
    del watcher
    return code


def _program(after_ms: int) -> int:
    import gc

    gc.disable()  # as ``facilitator.__main__`` does before it imports the window
    from ui import app

    build = app.build
    kept: list[object] = []

    def watched(*args: object) -> object:
        window = build(*args)  # type: ignore[arg-type]
        kept.append(_watch(window, after_ms))
        return window

    app.build = watched  # type: ignore[assignment]
    return app.run(["tryeza"])


def _watch(window: object, after_ms: int) -> object:
    """Prints milliseconds and MB when ``window`` with all it holds was painted once (or later), then closes it."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QWidget

    assert isinstance(window, QWidget)

    class Watcher(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if not self.seen and event.type() == QEvent.Type.Paint:
                self.seen = True
                QTimer.singleShot(after_ms, self.tell)  # children are painted before the loop comes round
            return False

        def tell(self) -> None:
            took = (time.time() - float(os.environ["BENCH_BEGUN"])) * 1000
            print(f'{{"ms": {took}, "rss": {resident_mb()}}}', flush=True)
            QTimer.singleShot(0, window.close)

    watcher = Watcher()
    window.installEventFilter(watcher)
    return watcher


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
