"""An authority of the agency's own, for people who have no certificate from anyone else.

It says who signed to those who decided to trust it. It is **not** a qualified trust service, and its certificates say
so in the name of their issuer. Everything here takes the bytes of the authority's file and gives new bytes: nothing is
changed in place, and the caller writes the result whole or not at all.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.signing.keys import Identity, check_clock, describe, load_p12
from facilitator.signing.register import Authority, Issued, Reason, dump, load
from facilitator.signing.trust import Trust, TrustEntry, dump_pem

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

AUTHORITY_DAYS = 3652
"""Ten years."""
PERSON_DAYS = 3 * 365 + 1
CRL_DAYS = 90
"""How long a revocation list counts as fresh: offices without a network pass it on by hand."""


@dataclass(frozen=True)
class Person:
    """Whom a certificate is for; only the name is needed. ``number`` tells apart people of one name."""

    name: str
    role: str = ""
    organisation: str = ""
    number: str = ""


def create_authority(
    name: str,
    organisation: str,
    passphrase: str,
    *,
    now: datetime,
    days: int = AUTHORITY_DAYS,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> bytes:
    """A new authority (P-384, CA:TRUE, pathlen 0), its key under ``passphrase``.

    Raises ``signing.name``, ``signing.weak_passphrase`` or ``signing.clock``.
    """
    from facilitator.signing import making

    start = _moment(now)
    passphrase = making.checked_passphrase(passphrase)
    subject = making.authority_subject(name, organisation)
    key = making.authority_key(entropy)
    end = start + timedelta(days=days)
    certificate = making.certificate(subject, key.public_key(), making.serial_number(entropy), start, end, key, ca=True)
    seen = describe(certificate)
    made = Authority(
        certificate=making.der(certificate),
        description=seen,
        issued=(),
        crl_number=0,
        crl=b"",
        crl_next=None,
        key=making.protected(seen.name, key, certificate, [], passphrase),
    )
    return dump(made, key)


def read_authority(data: bytes) -> Authority:
    """What the file holds, without a passphrase. Raises ``authority.damaged`` or ``authority.newer``."""
    return load(data)


def issue(
    data: bytes,
    passphrase: str,
    person: Person,
    person_passphrase: str,
    *,
    now: datetime,
    days: int = PERSON_DAYS,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> tuple[bytes, Identity]:
    """The authority with one more entry, and the person's new key and certificate (P-256) with the chain.

    The certificate never outlives the authority. Raises ``authority.passphrase``, ``.damaged``, ``.newer``, ``.period``
    (the authority is over, or not yet begun), ``signing.name``, ``.weak_passphrase`` or ``.clock``.
    """
    from facilitator.signing import making

    authority, key = _opened(data, passphrase, now)
    holder = making.subject(person.name, person.role, person.organisation, person.number)
    secret = making.checked_passphrase(person_passphrase)
    own = making.person_key(entropy)
    return _vouch(authority, key, holder, own, secret, now, days, making.serial_number(entropy), "")


def renew(
    data: bytes,
    passphrase: str,
    serial: str,
    person_passphrase: str,
    *,
    now: datetime,
    p12: bytes | None = None,
    days: int = PERSON_DAYS,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> tuple[bytes, Identity]:
    """The same person again, to the letter, for another period; the earlier certificate stays as it is.

    With the person's ``p12``, which ``person_passphrase`` opens, the key stays the same; without it there is a new one,
    because the authority never keeps a person's key. Raises what `issue` raises, and ``authority.unknown_serial``,
    ``authority.revoked`` (issue a new one instead), ``authority.other_key`` (the file is of another certificate),
    ``signing.password``, ``.corrupt`` or ``.no_key`` (of the person's file).
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

    from facilitator.signing import making

    authority, key = _opened(data, passphrase, now)
    before = authority.find(serial)
    if before.revoked is not None:
        raise KnownError("authority.revoked", name=before.description.name, at=f"{before.revoked:%d.%m.%Y}")
    certificate = x509.load_der_x509_certificate(before.certificate)
    secret = making.checked_passphrase(person_passphrase)
    if p12 is None:
        own = making.person_key(entropy)
    else:
        held, _, _ = load_p12(p12, person_passphrase)
        if held is None:
            raise KnownError("signing.no_key")
        if not isinstance(held, ec.EllipticCurvePrivateKey) or held.public_key() != certificate.public_key():
            raise KnownError("authority.other_key", name=before.description.name)
        own = held
    serial_number = making.serial_number(entropy)
    return _vouch(authority, key, certificate.subject, own, secret, now, days, serial_number, before.serial)


def revoke(
    data: bytes,
    passphrase: str,
    serial: str,
    reason: Reason,
    *,
    now: datetime,
    at: datetime | None = None,
    days: int = CRL_DAYS,
) -> bytes:
    """Declare a certificate void from ``at`` (default ``now``) on, and make the new revocation list at once.

    Nobody knows of it before the list reaches them: see `carry`. Raises ``authority.unknown_serial``, ``.revoked``
    (already), ``.future`` (``at`` is after ``now``) and those of opening.
    """
    authority, key = _opened(data, passphrase, now)
    one = authority.find(serial)
    if one.revoked is not None:
        raise KnownError("authority.revoked", name=one.description.name, at=f"{one.revoked:%d.%m.%Y}")
    at = _moment(at or now)
    if at > _moment(now):
        raise KnownError("authority.future", at=f"{at:%d.%m.%Y}")
    void = replace(one, revoked=at, reason=reason)
    issued = tuple(void if each.serial == one.serial else each for each in authority.issued)
    return dump(_listed(replace(authority, issued=issued), key, now, days), key)


def publish_crl(data: bytes, passphrase: str, *, now: datetime, days: int = CRL_DAYS) -> bytes:
    """A fresh revocation list, also when nothing was revoked since; ``read_authority(…).crl`` has it."""
    authority, key = _opened(data, passphrase, now)
    return dump(_listed(authority, key, now, days), key)


def back_up(data: bytes, passphrase: str, copy_passphrase: str) -> bytes:
    """One file that restores everything, under a passphrase of its own; the key was opened to be sure that it can be.

    Raises ``authority.passphrase``, ``.damaged``, ``.newer`` or ``signing.weak_passphrase``.
    """
    from cryptography import x509

    from facilitator.signing import making

    authority, key = _unlocked(data, passphrase)
    secret = making.checked_passphrase(copy_passphrase)
    certificate = x509.load_der_x509_certificate(authority.certificate)
    return dump(replace(authority, key=making.protected(authority.description.name, key, certificate, [], secret)), key)


def restore(copy: bytes, copy_passphrase: str, passphrase: str) -> bytes:
    """The authority from its back-up, under ``passphrase``. Raises what `back_up` raises.

    What was issued or revoked after the back-up is not in it. Later revocation lists still get higher numbers than any
    earlier one, because the numbers follow the clock.
    """
    return back_up(copy, copy_passphrase, passphrase)


def carry(trust: Trust, authority: Authority, *, version: str = "") -> bytes:
    """The trust store (PEM) with this authority in it and its newest list in place of older ones of the same issuer."""
    from cryptography import x509

    own = x509.load_der_x509_certificate(authority.certificate).subject
    kept = [one for one in trust.crls if x509.load_der_x509_crl(one).issuer != own]
    entry = TrustEntry(authority.certificate, authority=True)
    entries = list(trust.entries)
    if trust.find(entry.fingerprint) is None:
        entries.append(entry)
    crls = [*kept, *filter(None, [authority.crl])]
    return dump_pem(entries, crls=crls, version=version or trust.version, intake=trust.intake)


def _moment(now: datetime) -> datetime:
    check_clock(now)
    return now.astimezone(UTC).replace(microsecond=0)


def _unlocked(data: bytes, passphrase: str) -> tuple[Authority, ec.EllipticCurvePrivateKey]:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

    authority = load(data)
    try:
        key, _, _ = load_p12(authority.key, passphrase)
    except KnownError as error:
        wrong = error.code == "signing.password"
        raise KnownError("authority.passphrase" if wrong else "authority.damaged") from error
    public = x509.load_der_x509_certificate(authority.certificate).public_key()
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != public:
        raise KnownError("authority.damaged")
    return authority, key


def _opened(data: bytes, passphrase: str, now: datetime) -> tuple[Authority, ec.EllipticCurvePrivateKey]:
    check_clock(now)
    authority, key = _unlocked(data, passphrase)
    seen = authority.description
    if not seen.valid_from <= now <= seen.valid_to:
        since, until = f"{seen.valid_from:%d.%m.%Y}", f"{seen.valid_to:%d.%m.%Y}"
        raise KnownError("authority.period", name=seen.name, since=since, until=until)
    return authority, key


def _vouch(
    authority: Authority,
    key: ec.EllipticCurvePrivateKey,
    holder: x509.Name,
    own: ec.EllipticCurvePrivateKey,
    secret: str,
    now: datetime,
    days: int,
    serial: int,
    renews: str,
) -> tuple[bytes, Identity]:
    from cryptography import x509

    from facilitator.signing import making

    issuer = x509.load_der_x509_certificate(authority.certificate)
    start = _moment(now)
    end = start + timedelta(days=days)
    certificate = making.certificate(holder, own.public_key(), serial, start, end, key, issuer)
    seen = describe(certificate)
    entry = Issued(f"{serial:040X}", making.der(certificate), seen, renews=renews)
    identity = Identity(making.protected(seen.name, own, certificate, [issuer], secret), making.pem(certificate), seen)
    return dump(replace(authority, issued=(*authority.issued, entry)), key), identity


def _listed(authority: Authority, key: ec.EllipticCurvePrivateKey, now: datetime, days: int) -> Authority:
    """The authority with a new revocation list. Expired entries stay on it: old reports are judged for decades."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding

    from facilitator.signing import making

    moment = _moment(now)
    issuer = x509.load_der_x509_certificate(authority.certificate)
    number = max(authority.crl_number + 1, int(moment.timestamp()))
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.subject)
        .last_update(moment)
        .next_update(moment + timedelta(days=days))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(making.key_identifier(issuer), critical=False)
    )
    for one in authority.issued:
        if one.revoked is not None:
            entry = x509.RevokedCertificateBuilder().serial_number(int(one.serial, 16)).revocation_date(one.revoked)
            if one.reason not in (None, Reason.UNSPECIFIED):  # RFC 5280, 5.3.1: rather absent than unspecified
                entry = entry.add_extension(x509.CRLReason(x509.ReasonFlags(str(one.reason))), critical=False)
            builder = builder.add_revoked_certificate(entry.build())
    crl = builder.sign(key, hashes.SHA384(), ecdsa_deterministic=True)
    return replace(authority, crl_number=number, crl=crl.public_bytes(Encoding.DER), crl_next=crl.next_update_utc)
