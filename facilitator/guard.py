"""Work in a process of its own: a stranger's file, with limits of time and memory, for it may be made to hang us; and
our own long work (`run_own`), because a thread of Python that works without a pause is felt in the window.

A worker stays warm between jobs, so the common case pays for its start once. It is this very program, started anew
(`serve`), frozen or not. Windows has its limit of memory from a job object; where that is refused, that of time stands
alone.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, ParamSpec, TypeVar

from facilitator.assets import RESOURCES

SECONDS = 25.0  # of the half minute that anybody may wait, with the start of a worker
MEMORY = 1 << 30
"""Bytes that a worker may have in all."""

ARGUMENT, OWN = "--apart", "--beside"
"""What the program is started with to be a worker, for strangers' files or for our own."""

_WORN = 400 << 20  # bytes after which a worker is not used again
_KEPT = 2  # idle workers

P = ParamSpec("P")
T = TypeVar("T")


class TooMuch(Exception):
    """The work was given up. ``what``: ``time``, ``memory`` or ``crash`` (the worker died)."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class _Worker:
    def __init__(self, *, limited: bool = True) -> None:
        place = str(RESOURCES.parent)
        frozen = getattr(sys, "frozen", False)
        path = os.pathsep.join(part for part in (place, os.environ.get("PYTHONPATH", "")) if part)
        self.process = subprocess.Popen(
            [sys.executable, *([] if frozen else ["-m", "facilitator"]), ARGUMENT if limited else OWN],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ if frozen else {**os.environ, "PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.late = False

    def do(self, job: bytes, seconds: float | None) -> tuple[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        clock = threading.Timer(seconds or 0, self._give_up)
        clock.daemon = True
        if seconds is not None:
            clock.start()
        try:
            _write(self.process.stdin, job)
            answer = _read(self.process.stdout)
        except (OSError, EOFError, ValueError):
            return "time" if self.late else "crash", None
        finally:
            clock.cancel()
        how, value = _unpacked(answer)  # our own process
        return str(how), value

    def _give_up(self) -> None:
        self.late = True
        self.process.kill()

    def close(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                assert pipe is not None
                pipe.close()
        self.process.kill()
        self.process.wait()


_idle: list[_Worker] = []
_own: list[_Worker] = []
_lock = threading.Lock()


def run(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """``work(*args, **kwargs)`` in a worker, within the limits; what it raises is raised here.

    ``work`` is a function of a module, its arguments and result can be pickled. Raises `TooMuch`.
    """
    return run_within(SECONDS, work, *args, **kwargs)


def run_within(seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """`run` with another limit of time."""
    return _run(_idle, seconds, work, args, kwargs)


def run_own(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """``work(*args, **kwargs)`` beside this process, however long it takes: for what we made ourselves.

    As `run`; where the process ends before it is done (somebody ended it, no memory is left), it is done here.
    """
    try:
        return _run(_own, None, work, args, kwargs)
    except TooMuch:
        return work(*args, **kwargs)


def _run(idle: list[_Worker], seconds: float | None, work: Callable[..., T], args: Any, kwargs: Any) -> T:
    job = _packed((work.__module__, work.__qualname__, args, kwargs))
    try:
        worker = _taken(idle)
    except OSError:  # a system that starts no process: better without limits than not at all
        return work(*args, **kwargs)
    try:
        how, value = worker.do(job, seconds)
    except BaseException:  # what nobody waits for any more
        worker.close()
        raise
    if not (how in ("done", "raised") and _kept(worker, idle)):
        worker.close()
    if how in ("done", "worn"):
        return value  # type: ignore[no-any-return]
    if how == "raised":
        raise value
    raise TooMuch(how)


def warm() -> None:
    """Have a worker ready, its libraries loaded."""
    with contextlib.suppress(TooMuch):
        run(ready)


def ready() -> None:
    """What a worker loads before its first job."""
    for module in ("pikepdf", "pypdfium2", "facilitator.signing.examine", "facilitator.report.pdf.render"):
        importlib.import_module(module)


def _taken(idle: list[_Worker]) -> _Worker:
    with _lock:
        while idle:
            worker = idle.pop()
            if worker.process.poll() is None:
                return worker
            worker.close()
    return _Worker(limited=idle is _idle)


def _kept(worker: _Worker, idle: list[_Worker]) -> bool:
    with _lock:
        if len(idle) >= _KEPT:
            return False
        idle.append(worker)
        return True


@atexit.register
def close() -> None:
    """End the idle workers."""
    with _lock:
        for idle in (_idle, _own):
            while idle:
                idle.pop().close()


# the other side


def serve(*, limited: bool = True) -> int:
    """Be a worker: answer jobs until the other end closes."""
    source = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # what a library prints is no answer
    if limited:
        _limit()
    gc.disable()
    while True:
        try:
            job = _read(source)
        except (EOFError, OSError):
            return 0
        how, value = _done(job)
        try:
            answer = _packed((how, value))
        except Exception as error:
            answer = pickle.dumps(("raised", RuntimeError(f"{type(error).__name__} cannot be handed over")))
        try:
            _write(answers, answer)
        except OSError:
            return 0
        gc.collect()  # while nobody waits: looking for circles all along was a third of an examination


def _done(job: bytes) -> tuple[str, Any]:
    try:
        module, name, args, kwargs = _unpacked(job)  # our own process
        value = getattr(importlib.import_module(module), name)(*args, **kwargs)
    except MemoryError:
        return "memory", None
    except Exception as error:
        return "raised", error
    return ("worn" if used() > _WORN else "done"), value


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows
        from facilitator.job_object import limit

        limit(MEMORY)
        return
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(kind)
            most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
            resource.setrlimit(kind, (most, hard))


def used(process: int | str = "self") -> int:
    """The most memory that a process ever had, in bytes; 0 where nobody knows. Of others only Linux tells."""
    try:
        # not ru_maxrss: on Linux a child begins with that of its parent, and each worker of a large window was worn out
        told = Path(f"/proc/{process}/status").read_text("ascii", "replace")
        return int(told.partition("VmHWM:")[2].split()[0]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    if process != "self":
        return 0
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


class _Bytes:
    """A file for pickle that is written in Python: pickle comes back here for every 64 KB, and other threads have
    their turn; in one piece the rows of a large meeting would hold the window for a quarter of a second.
    """

    def __init__(self, data: bytes = b"") -> None:
        self.parts: list[bytes] = []
        self._data, self._at = memoryview(data), 0

    def write(self, part: Any) -> None:
        self.parts.append(bytes(part))

    def read(self, count: int) -> bytes:
        self._at += count
        return bytes(self._data[self._at - count : self._at])

    def readline(self) -> bytes:
        raise pickle.UnpicklingError("only protocols without lines are written here")


def _packed(value: Any) -> bytes:
    made = _Bytes()
    pickle.Pickler(made, pickle.HIGHEST_PROTOCOL).dump(value)
    return b"".join(made.parts)


def _unpacked(data: bytes) -> Any:
    return pickle.Unpickler(_Bytes(data)).load()


def _write(to: BinaryIO | Any, data: bytes) -> None:
    to.write(struct.pack(">Q", len(data)))
    to.write(data)
    to.flush()


def _read(source: BinaryIO | Any) -> bytes:
    head = source.read(8)
    if len(head) < 8:
        raise EOFError
    (length,) = struct.unpack(">Q", head)
    data: bytes = source.read(length)
    if len(data) < length:
        raise EOFError
    return data
