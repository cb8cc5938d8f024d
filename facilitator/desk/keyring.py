"""Certificates of this computer: the keys in the application's folder and the people it trusts. Nothing of Qt.

Beside a protected ``name.p12`` lies ``name.pem``, its public certificate, so that it can be named without a
passphrase. All functions read or write files and load heavy libraries: call them on a worker thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.desk.documents import keep
from facilitator.desk.keeping.lists import own_trust
from facilitator.desk.shelf import load_trust
from facilitator.errors import KnownError, because

if TYPE_CHECKING:
    from facilitator.signing import Description, Identity, Signer, TokenCertificate, TrustEntry
    from facilitator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Key:
    """A certificate to sign with; ``seen`` is None while only a passphrase could tell whose it is.

    ``path`` is its file, or with a ``token`` the driver: the key then stays in the token.
    """

    path: Path
    seen: Description | None = None
    token: TokenCertificate | None = None

    @property
    def uid(self) -> str:
        """Tells it from every other one."""
        return f"{self.token.token_serial}/{self.token.ref}" if self.token else str(self.path)


@dataclass(frozen=True, slots=True)
class Trusted:
    """A line of the trust store."""

    entry: TrustEntry
    seen: Description | None


def keys(workspace: Workspace) -> list[Key]:
    """Every key in the application's folder."""
    return [Key(path, _described(path.with_suffix(".pem"))) for path in workspace.key_files()]


def _described(path: Path) -> Description | None:
    from facilitator.signing import describe

    try:
        return describe(path.read_bytes())
    except (OSError, ValueError):
        return None


def make(
    workspace: Workspace,
    name: str,
    role: str,
    organisation: str,
    passphrase: str,
    now: datetime,
    entropy: Callable[[int], bytes],
) -> tuple[Key, Identity]:
    """A new local certificate in the application's folder. KnownErrors of ``create_identity`` and ``output.failed``."""
    from facilitator.signing import create_identity
    from facilitator.workspace import slug

    made = create_identity(name, role, organisation, passphrase, now=now, entropy=entropy)
    stem, number = slug(name) or "certifikata", 1
    path = workspace.keys_folder / f"{stem}.p12"
    while path.exists() or path.with_suffix(".pem").exists():
        number += 1
        path = workspace.keys_folder / f"{stem}-{number}.p12"
    for target, data in ((path, made.p12), (path.with_suffix(".pem"), made.certificate_pem)):
        keep(data, target)
        os.chmod(target, 0o600)
    return Key(path, made.description), made


def back_up(key: Key, path: Path) -> Path:
    """A copy of the protected key where its owner wants it. KnownError ``output.failed``, ``input.failed``."""
    from facilitator.files import read_in

    return keep(read_in(key.path), path)


def open_key(key: Key, secret: str, now: datetime) -> Signer:
    """The key, opened by its passphrase or PIN; "" for a PIN typed on the token itself. KnownErrors ``signing.*``,
    ``token.*``. A token stays open until ``close_key``.
    """
    from facilitator import signing

    if key.token is not None:
        return signing.open_token(key.token, secret or None, now=now)
    return signing.open_p12_file(key.path, secret, now=now)


def close_key(signer: Signer) -> None:
    """Log out of a token; a key of a file needs nothing."""
    signer.close()


def keep_module(workspace: Workspace, path: Path) -> None:
    """Remember the driver of the token. KnownError ``workspace.unwritable``."""
    workspace.save(replace(workspace.settings, token_module=str(path)))


def trusted(path: Path) -> list[Trusted]:
    """The trust store, line by line. KnownErrors ``trust.*``."""
    from facilitator.signing import describe

    return [Trusted(entry, describe(entry.certificate)) for entry in own_trust(path).entries]


def named(path: Path) -> tuple[str, str]:
    """The version of the trust store and its SHA-256, by which two computers tell whether they trust the same people.

    KnownErrors ``trust.*``.
    """
    there = own_trust(path)
    return there.version, there.hash


def is_trusted(path: Path, certificate: bytes) -> bool:
    """Whether exactly this certificate (DER) is in the store."""
    return any(entry.certificate == certificate for entry in load_trust(path).entries)


def read_entries(path: Path) -> list[TrustEntry]:
    """Certificates of a PEM file, to be shown before they are trusted. KnownErrors ``trust.*``, ``input.failed``,
    ``file.too_much``.
    """
    from facilitator import signing
    from facilitator.files import apart, read_in

    found = []
    for entry in apart(path.name, signing.load_pem, read_in(path)).entries:
        found.append(entry if entry.name else replace(entry, name=signing.describe(entry.certificate).name))
    return found


def entry_of(certificate: bytes, field: str) -> TrustEntry:
    """A trust entry for a person's certificate (DER or PEM) who is expected in ``field``; "" expects it nowhere."""
    from facilitator import signing

    if certificate.lstrip().startswith(b"-----BEGIN"):
        people = signing.load_pem(certificate).entries
        if not people:  # the keys of an archive's receipts are no one's
            raise KnownError("trust.empty")
        certificate = people[0].certificate
    fields = (field,) if field else ()
    return signing.TrustEntry(certificate, fields, signing.describe(certificate).name)


def add_trust(path: Path, entries: Iterable[TrustEntry]) -> list[Trusted]:
    """Add people to the store and give it as it is then. KnownErrors ``trust.*``, ``output.failed``."""
    from facilitator import signing

    there = own_trust(path)
    number = int(there.version) + 1 if there.version.isdigit() else 1
    listed = [*there.entries, *entries]
    # Writing and reading back merges one person's fields into one line.
    merged = signing.load_pem(signing.dump_pem(listed, crls=there.crls)).entries
    keep(signing.dump_pem(merged, crls=there.crls, version=str(number), intake=there.intake), path)
    return trusted(path)


def remove_trust(path: Path, fingerprint: str) -> list[Trusted]:
    """Take one certificate out of the store."""
    from facilitator import signing

    there = own_trust(path)
    left = [entry for entry in there.entries if entry.fingerprint != fingerprint]
    number = int(there.version) + 1 if there.version.isdigit() else 1
    if left or there.intake:
        keep(signing.dump_pem(left, crls=there.crls, version=str(number), intake=there.intake), path)
    elif path.exists():
        from facilitator.files import sync_folder

        try:
            path.unlink()
            sync_folder(path.parent)  # nobody is trusted again after a power cut
        except OSError as error:
            raise KnownError("output.failed", path=str(path), reason=because(error)) from error
    return trusted(path)
