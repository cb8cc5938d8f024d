"""Signed lists of authorities (ETSI TS 119 612) that this computer trusts beside its own store, and when each is due.

They lie in ``lists`` beside the store: ``NAME.xml`` as it was published, ``NAME.operator.pem`` whose signature is
accepted on it. A list that cannot be read helps nobody and keeps nothing else from being read: `listed` says why.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.place import root_of
from facilitator.errors import KnownError
from facilitator.files import apart, make_folder, read_in, write_out
from facilitator.language.dates import local
from facilitator.language.folding import clean_line

if TYPE_CHECKING:
    from facilitator.archive.retention.register import Review
    from facilitator.signing import Trust
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

FOLDER = "lists"
OWN = ""
"""Name of the store itself, among the lists."""
_OPERATOR = ".operator.pem"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its name, version (number and date of issue), whose signature is on it, how many it names, when the next
    one is due, when a person last looked through it. ``problem``: why it cannot be read; ``changed``: it is another
    than was looked through.
    """

    name: str
    version: str = ""
    operator: str = ""
    people: int = 0
    authorities: int = 0
    stampers: int = 0
    until: datetime | None = None
    review: Review | None = None
    changed: bool = False
    problem: KnownError | None = None

    def late(self, now: datetime) -> bool:
        """Whether its publisher owes a newer one."""
        return self.until is not None and self.until < now

    def overdue(self, today: date) -> bool:
        """Whether somebody should look through it: never done, done before it changed, or the day has come."""
        return self.review is None or self.changed or self.review.following <= today.isoformat()


def own_trust(path: Path) -> Trust:
    """The trust store at ``path`` alone, which people add to; nobody when there is none. KnownErrors ``trust.*``,
    ``file.too_much``.
    """
    from facilitator import signing
    from facilitator.files import apart, read_in

    if not path.exists():
        return signing.NOBODY
    return apart(path.name, signing.load_pem, read_in(path))


def joined(own: Trust, path: Path) -> Trust:
    """``own`` with whom the readable lists beside ``path`` name. Its hash is then that of all their hashes."""
    lists = [trust for _, trust in _lists(path) if not isinstance(trust, KnownError)]
    if not lists:
        return own
    from facilitator.signing.trust import merged

    entries = merged([*own.entries, *(entry for trust in lists for entry in trust.entries)])
    told = hashlib.sha256("".join([own.hash, *sorted(trust.hash for trust in lists)]).encode()).hexdigest()
    ends = [trust.next_update for trust in lists if trust.next_update is not None]
    return replace(own, entries=entries, hash=told, next_update=min(ends, default=None))


def listed(workspace: Workspace) -> tuple[Listed, ...]:
    """The own store, then each list by name. KnownErrors ``shelf.failed``, ``workspace.unwritable``."""
    from facilitator.archive.retention.register import Register

    reviews = Register(root_of(workspace)).state.reviews
    own: Trust | KnownError
    try:
        own = own_trust(workspace.trust)
    except KnownError as error:
        own = error
    found = [_told(OWN, own, "", reviews.get(OWN))]
    for path, trust in _lists(workspace.trust):
        found.append(_told(path.stem, trust, _operator(path), reviews.get(path.stem)))
    return tuple(found)


def add(workspace: Workspace, path: Path, operator: Path | None) -> Listed:
    """Take a list in, over an older one of that name. ``operator``: PEM of its publisher; None: as it is known here
    already, or from ``NAME.operator.pem`` beside it. KnownErrors ``trustlist.*``, ``input.failed``, ``output.failed``.
    """
    from facilitator.signing import trustlist

    folder = workspace.trust.with_name(FOLDER)
    target = folder / f"{path.stem}.xml"
    pem = target.with_name(f"{target.stem}{_OPERATOR}")
    beside = path.with_name(f"{path.stem}{_OPERATOR}")
    source = operator or next((one for one in (pem, beside) if one.exists()), None)
    if source is None:
        raise KnownError("trustlist.no_operator")
    data, accepted = read_in(path), read_in(source)
    trust = apart(path.name, trustlist.load, data, accepted)
    if target.exists() and (there := _read(target)) is not None and _number(there) > _number(trust):
        raise KnownError("trustlist.older", name=target.stem, number=_number(there))
    try:
        make_folder(folder, 0o700)
    except OSError as error:
        from facilitator.errors import because

        raise KnownError("output.failed", path=str(folder), reason=because(error)) from error
    write_out(pem, accepted)  # first: a list without its publisher is none
    write_out(target, data)
    return _told(target.stem, trust, _operator(target), None)


def remove(workspace: Workspace, name: str) -> None:
    """Trust it no longer. KnownErrors ``trustlist.unnamed`` (there is none of that name), ``output.failed``."""
    from facilitator.errors import because
    from facilitator.files import sync_folder

    target = workspace.trust.with_name(FOLDER) / f"{Path(name).name}.xml"
    if target not in _files(workspace.trust):
        raise KnownError("trustlist.unnamed", name=name)
    try:
        for path in (target, target.with_name(f"{target.stem}{_OPERATOR}")):
            path.unlink(missing_ok=True)
        sync_folder(target.parent)
    except OSError as error:
        raise KnownError("output.failed", path=str(target), reason=because(error)) from error


def review(workspace: Workspace, env: Env, name: str, following: date, by: str) -> None:
    """Somebody has looked through it, and will again on ``following``. KnownErrors ``keeping.who``, ``keeping.day`` (it
    is not after today), ``trustlist.unnamed`` (there is no list of that name), ``shelf.failed``, ``keeping.log``.
    """
    from facilitator.archive.alone import alone
    from facilitator.archive.retention.register import Register

    now, by = env.clock(), clean_line(by)
    if not by:
        raise KnownError("keeping.who")
    if following <= local(now).date():
        raise KnownError("keeping.day")
    hashes = {OWN: _hash(workspace.trust), **{p.stem: _hash(p) for p in _files(workspace.trust)}}
    if name not in hashes:
        raise KnownError("trustlist.unnamed", name=name)
    root = root_of(workspace)
    with alone(root):
        told = {"list": name, "sha256": hashes[name], "following": following.isoformat(), "by": by}
        Register(root).append("reviewed", now, **told)


def _told(name: str, trust: Trust | KnownError, operator: str, review: Review | None) -> Listed:
    if isinstance(trust, KnownError):
        return Listed(name, operator=operator, review=review, problem=trust)
    people = sum(not entry.authority and not entry.timestamps_only for entry in trust.entries)
    stampers = sum(entry.timestamps_only for entry in trust.entries)
    return Listed(
        name,
        trust.version,
        operator,
        people,
        len(trust.entries) - people - stampers,
        stampers,
        trust.next_update,
        review,
        review is not None and review.sha256 != trust.hash,
    )


def _files(store: Path) -> list[Path]:
    return sorted(store.with_name(FOLDER).glob("*.xml"))


def _lists(store: Path) -> Iterator[tuple[Path, Trust | KnownError]]:
    for path in _files(store):
        try:
            data, pem = read_in(path), path.with_name(f"{path.stem}{_OPERATOR}")
            yield path, _loaded(path.name, data, read_in(pem) if pem.exists() else b"")
        except KnownError as error:
            yield path, error


@lru_cache(maxsize=16)
def _loaded(name: str, data: bytes, operators: bytes) -> Trust:
    """Checked once for the same bytes: a list is asked at each verification."""
    from facilitator.signing import trustlist

    return apart(name, trustlist.load, data, operators)


def _read(path: Path) -> Trust | None:
    return next((trust for one, trust in _lists_at(path) if one == path and not isinstance(trust, KnownError)), None)


def _lists_at(path: Path) -> Iterator[tuple[Path, Trust | KnownError]]:
    return _lists(path.parent.with_name("trust.pem"))


def _number(trust: Trust) -> int:
    first = trust.version.partition(" ")[0]
    return int(first) if first.isdigit() else 0


def _operator(path: Path) -> str:
    """Names of whose signature is accepted."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    from facilitator.signing import describe

    try:
        found = x509.load_pem_x509_certificates(path.with_name(f"{path.stem}{_OPERATOR}").read_bytes())
        return ", ".join(describe(one.public_bytes(Encoding.DER)).name for one in found)
    except (OSError, ValueError):
        return ""


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(read_in(path)).hexdigest()
    except KnownError:
        return hashlib.sha256(b"").hexdigest()
