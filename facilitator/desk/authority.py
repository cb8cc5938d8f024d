"""The agency's own authority, as a file in the folder of keys: made, opened, used on a worker. Nothing of Qt.

Every act writes the register before anything else, so that no certificate exists which the authority knows nothing of.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.documents import keep
from facilitator.desk.keeping.lists import own_trust
from facilitator.errors import KnownError
from facilitator.files import read_in

if TYPE_CHECKING:
    from facilitator.signing import Authority, Person
    from facilitator.workspace import Workspace

Entropy = Callable[[int], bytes]


def place(workspace: Workspace) -> Path:
    """Where the authority of this computer lies, if there is one."""
    return workspace.keys_folder / "autoriteti.json"


def look(workspace: Workspace) -> Authority | None:
    """The authority without its passphrase; None when there is none. KnownErrors ``authority.damaged``, ``.newer``."""
    from facilitator import signing

    path = place(workspace)
    return signing.read_authority(read_in(path)) if path.exists() else None


def create(workspace: Workspace, name: str, organisation: str, secret: str, now: datetime, entropy: Entropy) -> None:
    """A new one, trusted on this computer. KnownErrors of ``create_authority``, ``output.failed``."""
    from facilitator import signing

    if place(workspace).exists():  # never over another
        raise KnownError("output.failed", path=str(place(workspace)), reason="why:EEXIST")
    _keep(workspace, signing.create_authority(name, organisation, secret, now=now, entropy=entropy))
    carry(workspace)


def issue(
    workspace: Workspace, secret: str, person: Person, own: str, target: Path, now: datetime, entropy: Entropy
) -> Path:
    """A certificate for a person, its protected key written to ``target``. KnownErrors of ``signing.issue``."""
    from facilitator import signing

    data, made = signing.issue(read_in(place(workspace)), secret, person, own, now=now, entropy=entropy)
    _keep(workspace, data)
    return _private(made.p12, target)


def renew(
    workspace: Workspace, secret: str, serial: str, own: str, target: Path, now: datetime, entropy: Entropy
) -> Path:
    """The same person for another period, with a new key. KnownErrors of ``signing.renew``."""
    from facilitator import signing

    data, made = signing.renew(read_in(place(workspace)), secret, serial, own, now=now, entropy=entropy)
    _keep(workspace, data)
    return _private(made.p12, target)


def revoke(workspace: Workspace, secret: str, serial: str, reason: str, now: datetime) -> None:
    """Declare a certificate void; the list of this computer knows at once. KnownErrors of ``signing.revoke``."""
    from facilitator import signing

    _keep(workspace, signing.revoke(read_in(place(workspace)), secret, serial, signing.Reason(reason), now=now))
    carry(workspace)


def back_up(workspace: Workspace, secret: str, own: str, target: Path) -> Path:
    """Everything in one file, under a passphrase of its own. KnownErrors of ``signing.back_up``."""
    from facilitator import signing

    return _private(signing.back_up(read_in(place(workspace)), secret, own), target)


def restore(workspace: Workspace, copy: Path, secret: str, own: str) -> None:
    """The authority from its back-up, where there is none. KnownErrors of ``signing.restore``, ``output.failed``."""
    from facilitator import signing

    if place(workspace).exists():
        raise KnownError("output.failed", path=str(place(workspace)), reason="why:EEXIST")
    _keep(workspace, signing.restore(read_in(copy), secret, own))
    carry(workspace)


def carry(workspace: Workspace) -> None:
    """Put the authority and its newest revocation list into the trust store of this computer."""
    from facilitator import signing

    authority = look(workspace)
    if authority is None:
        return
    there = own_trust(workspace.trust)
    number = int(there.version) + 1 if there.version.isdigit() else 1
    keep(signing.carry(there, authority, version=str(number)), workspace.trust)


def _keep(workspace: Workspace, data: bytes) -> None:
    _private(data, place(workspace))


def _private(data: bytes, path: Path) -> Path:
    keep(data, path)
    os.chmod(path, 0o600)
    return path
