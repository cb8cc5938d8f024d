"""Handing over documents of this computer's archive, and making their proof last. Call from a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.keeping.documents import every, look
from facilitator.desk.keeping.place import shelf_of
from facilitator.desk.shelf import index_of, load_trust
from facilitator.errors import KnownError

if TYPE_CHECKING:
    from facilitator.archive.catalogue.rows import Entry
    from facilitator.archive.retention.handover import HandedOver, Parcel
    from facilitator.archive.retention.renewal import Lasting, Renewed
    from facilitator.archive.shelf import Key
    from facilitator.signing.lasting.online import Network
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

Step = Callable[[int, int], None]


def chosen(workspace: Workspace, env: Env, name: str, until: int | None) -> tuple[Key, ...]:
    """Keys of a class, of documents up to the year ``until``. KnownErrors ``keeping.class``, and of `look`."""
    kept = look(workspace, env)
    if name not in kept.state.classes:
        raise KnownError("keeping.class", name=name)
    fitting = [one for one in kept.standings if one.kind is not None and one.kind.name == name]
    return tuple(one.entry.key for one in fitting if until is None or "" < one.entry.date[:4] <= f"{until:04d}")


def hand_over(
    workspace: Workspace, env: Env, keys: Sequence[str], folder: Path, by: str, step: Step | None = None
) -> HandedOver:
    """One bag of them. KnownErrors of ``handover.hand_over``."""
    from facilitator.archive.retention import handover
    from facilitator.archive.shelf import Key

    source = workspace.settings.organiser or "–"
    parcel = _parcel(workspace, env)
    return handover.hand_over(parcel, [Key(key) for key in keys], folder, by, source, env.entropy, step)


def go_on(workspace: Workspace, env: Env) -> tuple[HandedOver, ...]:
    """Hand-overs that were begun. KnownErrors of ``handover.go_on``."""
    from facilitator.archive.retention import handover

    return handover.go_on(_parcel(workspace, env))


def forget(workspace: Workspace, env: Env, uid: str, by: str) -> None:
    """One that will not come. KnownErrors of ``handover.forget``."""
    from facilitator.archive.retention import handover

    handover.forget(_parcel(workspace, env), uid, by)


def lasting(workspace: Workspace, env: Env, step: Step | None = None) -> tuple[Lasting, ...]:
    """Which timestamps lapse when. KnownErrors of ``renewal.lasting``, ``trust.*``."""
    from facilitator.archive.retention import renewal

    return renewal.lasting(shelf_of(workspace), load_trust(workspace.trust), env.clock(), step=step)


def renew(
    workspace: Workspace,
    env: Env,
    url: str,
    within: int,
    *,
    first: bool = False,
    network: Network | None = None,
    step: Step | None = None,
    stop: Callable[[], bool] | None = None,
    found: Sequence[Lasting] | None = None,
) -> tuple[Renewed, ...]:
    """Renew what lapses within so many days, with ``first`` also what has no timestamp yet; goes online.

    KnownErrors of ``renewal.renew``, ``trust.*``, ``receipt.key``.
    """
    from facilitator.archive.intake import own_key
    from facilitator.archive.retention import renewal
    from facilitator.signing.lasting.timestamps import TimestampSource

    trust = load_trust(workspace.trust)
    key = own_key(workspace.intake_key, now=env.clock(), entropy=env.entropy)
    what = renewal.Renewal(shelf_of(workspace), trust, key, env.clock)
    source = TimestampSource(url, network, trust)
    told = lasting(workspace, env) if found is None else found
    wanted = renewal.due(told, env.clock(), within, first=first)
    return renewal.renew(what, wanted, source, network, step, stop)


def _parcel(workspace: Workspace, env: Env) -> Parcel:
    from facilitator.archive.intake import own_certificates
    from facilitator.archive.retention.handover import Parcel
    from facilitator.archive.retention.register import Mark

    index = index_of(workspace)
    listed = {entry.key: entry for entry in every(workspace, index)}
    back = {key for key in listed if index.entry(key) is None}  # restricted, or saying what a restricted one says
    state = shelf_of(workspace).register.state

    def entry_of(key: Key) -> Entry:
        if key not in listed:
            raise KnownError("shelf.missing", name=key)
        return listed[key]

    def class_of(entry: Entry) -> str:
        kind = state.class_of(entry.key, entry.meeting)
        return kind.name if kind else ""

    def restricted(entry: Entry) -> bool:
        return entry.key in back or state.marked(Mark.RESTRICTED, entry.key, entry.meeting) is not None

    pem = _pem(own_certificates(workspace.intake_key))
    return Parcel(shelf_of(workspace), entry_of, pem, env.clock, class_of, restricted)


def _pem(certificates: Sequence[bytes]) -> bytes:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    return b"".join(x509.load_der_x509_certificate(one).public_bytes(Encoding.PEM) for one in certificates)
