"""Work on a stranger's file in a process of its own, with limits of time and memory: a file may be made to hang us.

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
from typing import Any, BinaryIO, ParamSpec, TypeVar

from facilitator.assets import RESOURCES

SECONDS = 25.0  # of the half minute that anybody may wait, with the start of a worker
MEMORY = 1 << 30
"""Bytes that a worker may have in all."""

ARGUMENT = "--apart"
"""What the program is started with to be a worker."""

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
    def __init__(self) -> None:
        place = str(RESOURCES.parent)
        frozen = getattr(sys, "frozen", False)
        path = os.pathsep.join(part for part in (place, os.environ.get("PYTHONPATH", "")) if part)
        self.process = subprocess.Popen(
            [sys.executable, ARGUMENT] if frozen else [sys.executable, "-m", "facilitator", ARGUMENT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ if frozen else {**os.environ, "PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.late = False

    def do(self, job: bytes, seconds: float) -> tuple[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        clock = threading.Timer(seconds, self._give_up)
        clock.daemon = True
        clock.start()
        try:
            _write(self.process.stdin, job)
            answer = _read(self.process.stdout)
        except (OSError, EOFError, ValueError):
            return "time" if self.late else "crash", None
        finally:
            clock.cancel()
        how, value = pickle.loads(answer)  # our own process
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
_lock = threading.Lock()


def run(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """``work(*args, **kwargs)`` in a worker, within the limits; what it raises is raised here.

    ``work`` is a function of a module, its arguments and result can be pickled. Raises `TooMuch`.
    """
    return run_within(SECONDS, work, *args, **kwargs)


def run_within(seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """`run` with another limit of time."""
    job = pickle.dumps((work.__module__, work.__qualname__, args, kwargs))
    try:
        worker = _taken()
    except OSError:  # a system that starts no process: better without limits than not at all
        return work(*args, **kwargs)
    how, value = worker.do(job, seconds)
    if how in ("done", "raised") and _kept(worker):
        pass
    else:
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


def _taken() -> _Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.process.poll() is None:
                return worker
            worker.close()
    return _Worker()


def _kept(worker: _Worker) -> bool:
    with _lock:
        if len(_idle) >= _KEPT:
            return False
        _idle.append(worker)
        return True


@atexit.register
def close() -> None:
    """End the idle workers."""
    with _lock:
        while _idle:
            _idle.pop().close()


# the other side


def serve() -> int:
    """Be a worker: answer jobs until the other end closes."""
    source = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # what a library prints is no answer
    _limit()
    gc.disable()
    while True:
        try:
            job = _read(source)
        except (EOFError, OSError):
            return 0
        how, value = _done(job)
        try:
            answer = pickle.dumps((how, value))
        except Exception as error:
            answer = pickle.dumps(("raised", RuntimeError(f"{type(error).__name__} cannot be handed over")))
        try:
            _write(answers, answer)
        except OSError:
            return 0
        gc.collect()  # while nobody waits: looking for circles all along was a third of an examination


def _done(job: bytes) -> tuple[str, Any]:
    try:
        module, name, args, kwargs = pickle.loads(job)  # our own process
        value = getattr(importlib.import_module(module), name)(*args, **kwargs)
    except MemoryError:
        return "memory", None
    except Exception as error:
        return "raised", error
    return ("worn" if _used() > _WORN else "done"), value


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


def _used() -> int:
    """The most memory that this process ever had, in bytes; 0 where nobody knows."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


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
