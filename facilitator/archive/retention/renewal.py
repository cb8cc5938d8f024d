"""Timestamps renewed before they lapse, over the whole shelf: the old file stays, the renewed one stands beside it.

A renewed file begins with every byte of the old one, so the old bytes and their receipt remain the first link. It is
taken in as any other, with a receipt of its own, and the register says which went into which. Whoever is ended between
the two finds the renewed file by its bytes, and asks no authority a second time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from facilitator import guard
from facilitator.archive.alone import alone
from facilitator.archive.intake import keep_with_receipt
from facilitator.archive.retention.register import Register
from facilitator.archive.shelf import Key, Shelf
from facilitator.errors import KnownError
from facilitator.examine.apart import examine

if TYPE_CHECKING:
    from facilitator.signing import IntakeKey, Trust
    from facilitator.signing.lasting.online import Network
    from facilitator.signing.lasting.timestamps import TimestampSource


@dataclass(frozen=True, slots=True)
class Lasting:
    """Until when the archive timestamps of a document hold. ``until`` None: it has none that holds; ``why``: a code,
    why nothing can be said (``timestamp.unsigned``, ``shelf.damaged`` …).
    """

    key: Key
    until: datetime | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of one document: the key of the renewed file, or why there is none."""

    key: Key
    into: Key | None
    problem: KnownError | None = None


@dataclass(frozen=True)
class Renewal:
    """What it is done with."""

    shelf: Shelf
    trust: Trust
    intake: IntakeKey
    clock: Callable[[], datetime]


def newest(shelf: Shelf) -> tuple[Key, ...]:
    """Every document, but of those that were renewed the last one. KnownError ``shelf.failed``."""
    extended = Register(shelf.root).state.extended
    here = set(shelf.keys())
    return tuple(key for key in shelf.keys() if extended.get(key) not in here)  # noqa: SIM118


def lasting(
    shelf: Shelf,
    trust: Trust,
    now: datetime,
    keys: Iterable[Key] | None = None,
    step: Callable[[int, int], None] | None = None,
) -> tuple[Lasting, ...]:
    """Which documents' timestamps hold until when, what lapses first in front; those without any at the end.

    KnownError ``shelf.failed``. Call from a worker thread: it reads each document.
    """
    wanted = tuple(newest(shelf) if keys is None else keys)
    found = []
    for done, key in enumerate(wanted, start=1):
        found.append(_lasting(shelf, trust, now, key))
        if step:
            step(done, len(wanted))
    return tuple(sorted(found, key=lambda one: (one.until is None, one.until or now, one.key)))


def due(found: Iterable[Lasting], now: datetime, within: int, *, first: bool = False) -> tuple[Key, ...]:
    """What lapses within so many days; ``first``: what is signed and has no timestamp yet as well."""
    end = now + timedelta(days=within)
    return tuple(one.key for one in found if (one.until <= end if one.until else first and not one.why))


def renew(
    what: Renewal,
    keys: Sequence[Key],
    source: TimestampSource,
    network: Network | None = None,
    step: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> tuple[Renewed, ...]:
    """Renew each of ``keys``, the first timestamp or the next; goes online. What one document refuses does not keep the
    others from it; ``stop()`` is asked before each. KnownErrors ``shelf.failed``, ``timestamp.unreachable`` and
    ``validation.no_network`` (nobody answers: the rest waits), ``timestamp.address``, ``timestamp.unknown``.
    """
    done: list[Renewed] = []
    left = _left(what.shelf)
    for key in keys:
        if stop and stop():
            break
        try:
            done.append(Renewed(key, _renewed(what, key, source, network, left[key.rpartition("_")[0]])))
        except KnownError as error:
            if error.code in _FOR_ALL:
                raise
            done.append(Renewed(key, None, error))
        if step:
            step(len(done), len(keys))
    return tuple(done)


_FOR_ALL = frozenset(
    {"shelf.failed", "keeping.log", "timestamp.unreachable", "validation.no_network", "timestamp.address",
     "timestamp.unknown", "timestamp.no_authority"}
)  # fmt: skip
"""What would be the same for every other document."""


def _renewed(
    what: Renewal, key: Key, source: TimestampSource, network: Network | None, left: Iterable[Key] = ()
) -> Key:
    from facilitator.signing.lasting.timestamps import archive

    old = what.shelf.get(key)
    if (there := _there(what.shelf, key, old, left)) is None:
        made = archive(old, source, what.trust, network, now=what.clock())
    else:
        made = what.shelf.get(there)
    verdict = examine(made, what.trust, what.clock()).verdict
    with alone(what.shelf.root):
        name = key.rpartition("_")[0]
        into, _ = keep_with_receipt(made, verdict, what.shelf, what.intake, now=what.clock(), name=name)
        register = Register(what.shelf.root)
        if register.state.extended.get(key) != into:
            register.append("extended", what.clock(), key=key, into=into)
    return into


def _left(shelf: Shelf) -> Mapping[str, list[Key]]:
    """Files that the register does not name as renewed, by what their names begin with: a run that was ended may have
    put one there.
    """
    named, found = set(Register(shelf.root).state.extended.values()), defaultdict(list)
    for key in shelf.keys():  # noqa: SIM118
        if key not in named:
            found[key.rpartition("_")[0]].append(key)
    return found


def _there(shelf: Shelf, key: Key, old: bytes, left: Iterable[Key]) -> Key | None:
    """The file among ``left`` that is this one with a timestamp more."""
    for other in left:
        try:
            data = shelf.get(other) if other != key else b""
        except KnownError:
            continue
        if data.startswith(old) and _only_stamps(old, data):
            return other
    return None


def _only_stamps(old: bytes, new: bytes) -> bool:
    """Whether what was added signs nothing in anybody's name."""
    from facilitator.signing.reading import open_reader, signature_fields

    def signed(pdf: bytes) -> list[str]:
        return [one.name for one in signature_fields(open_reader(pdf)) if one.filled and not one.timestamp]

    def stamps(pdf: bytes) -> int:
        return sum(one.filled and one.timestamp for one in signature_fields(open_reader(pdf)))

    return signed(old) == signed(new) and stamps(new) > stamps(old)


def _lasting(shelf: Shelf, trust: Trust, now: datetime, key: Key) -> Lasting:
    try:
        return Lasting(key, guard.run(_until, shelf.get(key), trust, now))
    except KnownError as error:
        if error.code == "shelf.failed":
            raise
        return Lasting(key, None, error.code)
    except guard.TooMuch:
        return Lasting(key, None, "file.too_much")


def _until(pdf: bytes, trust: Trust, now: datetime) -> datetime | None:
    from facilitator.signing.lasting.timestamps import lasts_until

    return lasts_until(pdf, trust, now=now)
