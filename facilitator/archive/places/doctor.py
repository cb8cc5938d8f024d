"""What an archive past one machine stands on, tried from here: is it there, does it refuse what it must refuse, whose
clock is right, and is a door open behind it.
"""

from __future__ import annotations

import contextlib
import errno
import secrets
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from facilitator.archive.catalogue.health import health
from facilitator.archive.places.bucket import Bucket, told
from facilitator.archive.places.settings import Settings
from facilitator.errors import KnownError, because

MOST_APART = 60
"""Seconds between two clocks, beyond which moments in receipts and log cannot be compared."""
_PATIENCE = 2.0


class State(StrEnum):
    """How much a finding matters."""

    GOOD = "good"
    WEAK = "weak"  # it works, and something is missing that it should have
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` of ``language.doctor`` with the facts of its sentence."""

    code: str
    state: State
    facts: Mapping[str, object] = field(default_factory=dict)


def look(settings: Settings, folder: str, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """Everything, one after another; ``folder`` is named where the archive lies in one. Writes two small files into a
    bucket and takes them away. Call from a worker thread. KnownErrors ``shelf.no_driver``, ``catalogue.no_driver``.
    """
    if settings.store is None:
        yield Finding("folder", State.GOOD, {"name": folder})
    else:
        yield from _store(Bucket(settings.store, contextlib.nullcontext, clock), clock)
        yield from _behind(settings)
    if settings.postgres:
        yield from _postgres(settings.postgres, clock)
    else:
        alone = settings.store is not None
        yield Finding("sqlite.alone" if alone else "sqlite", State.WEAK if alone else State.GOOD)


def _store(bucket: Bucket, clock: Callable[[], datetime]) -> Iterator[Finding]:
    store = bucket.store
    try:
        with told():
            found = bucket.s3.list_objects_v2(Bucket=store.bucket, Prefix=store.prefix, MaxKeys=1)
    except OSError as error:
        yield Finding("store.gone", State.BAD, {"name": store.name, "reason": because(error), "said": str(error)})
        return
    yield Finding("store", State.GOOD, {"name": store.name})
    with contextlib.suppress(KeyError, TypeError, ValueError):
        yield _clocks("store.clock", clock, parsedate_to_datetime(found["ResponseMetadata"]["HTTPHeaders"]["date"]))
    name = f"doctor/{secrets.token_hex(8)}"
    try:
        yield from _refusals(bucket, name)
    except OSError as error:
        yield Finding("store.unwritable", State.BAD, {"reason": because(error), "said": str(error)})
    finally:
        bucket.discard(name)
    yield from _kept(bucket)


def _refusals(bucket: Bucket, name: str) -> Iterator[Finding]:
    bucket.create(name, b"1")
    yield _judged("store.create", _refuses(lambda: bucket.create(name, b"2")))
    bucket.replace(name, b"3")
    _, etag = bucket.tagged(name)
    bucket.replace(name, b"4")
    yield _judged("store.swap", _refuses(lambda: bucket.keep(name, b"5", IfMatch=etag)))
    wrong = "A" * 43 + "="  # the SHA-256 of nothing that anybody has
    yield _judged("store.sums", _refuses(lambda: bucket.keep(name, b"6", ChecksumSHA256=wrong), errno.EIO), State.WEAK)


def _refuses(write: Callable[[], object], number: int = errno.EEXIST) -> bool:
    """Whether it refuses. A store that does not answer, or not now, has neither refused nor let anything through: that
    is raised as it came.
    """
    try:
        write()
    except OSError as error:
        answer: Mapping[str, Any] = getattr(error.__cause__, "response", {})
        status = int(answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
        if error.errno == number and (number == errno.EEXIST or 400 <= status < 500):
            return True
        raise
    return False


def _judged(code: str, good: bool, otherwise: State = State.BAD) -> Finding:
    return Finding(code if good else f"{code}.not", State.GOOD if good else otherwise)


def _kept(bucket: Bucket) -> Iterator[Finding]:
    store = bucket.store
    yield _judged("store.versions", _told(bucket, "get_bucket_versioning", "Status") == "Enabled", State.WEAK)
    locks = _told(bucket, "get_object_lock_configuration", "ObjectLockConfiguration", "ObjectLockEnabled") == "Enabled"
    if store.lock:
        facts = {"how": store.lock, "years": store.years}
        yield Finding("store.lock" if locks else "store.lock.not", State.GOOD if locks else State.BAD, facts)
    else:
        yield Finding("store.lock.unset" if locks else "store.lock.none", State.WEAK)


def _told(bucket: Bucket, asked: str, *path: str) -> object:
    """What the store answers about the bucket; None where it does not know the question."""
    try:
        with told():
            answer: Any = getattr(bucket.s3, asked)(Bucket=bucket.store.bucket)
        for name in path:
            answer = answer[name]
    except (OSError, KeyError, TypeError):
        return None
    else:
        return answer


def _behind(settings: Settings) -> Iterator[Finding]:
    """The ports of the store itself: whoever reaches them needs no key, and no lock holds there."""
    assert settings.store is not None
    host = urlsplit(settings.store.endpoint).hostname
    if not host or not settings.closed:
        return
    opened = [port for port in settings.closed if _answers(host, port)]
    for port in opened:
        yield Finding("port", State.BAD, {"host": host, "port": str(port)})
    if not opened:
        yield Finding("ports", State.GOOD, {"host": host, "ports": ", ".join(map(str, settings.closed))})


def _answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), _PATIENCE).close()
    except OSError:
        return False
    return True


def _postgres(address: str, clock: Callable[[], datetime]) -> Iterator[Finding]:
    try:
        found = health(address)
    except KnownError as error:
        if error.code != "catalogue.failed":
            raise
        yield Finding("postgres.gone", State.BAD, {"said": error.facts["reason"]})
        return
    code, state = ("postgres.standby_only", State.BAD) if found.follows else ("postgres", State.GOOD)
    yield Finding(code, state, {"version": found.version})
    yield _clocks("postgres.clock", clock, found.now)
    if found.hasty:
        yield Finding("postgres.hasty", State.BAD)
    elif found.wanted and found.standbys:
        yield Finding("postgres.pair", State.GOOD)
    else:
        waits = bool(found.wanted)
        yield Finding("postgres.waits" if waits else "postgres.single", State.BAD if waits else State.WEAK)


def _clocks(code: str, clock: Callable[[], datetime], theirs: datetime) -> Finding:
    apart = round(abs((clock() - theirs).total_seconds()))
    good = apart <= MOST_APART
    return Finding(code if good else f"{code}.not", State.GOOD if good else State.BAD, {"seconds": apart})
