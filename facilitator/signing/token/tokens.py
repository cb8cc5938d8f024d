"""Keys on a token or a smart card (PKCS#11): choose a certificate without a PIN, then sign with its key.

Everything that touches a driver runs on that driver's own thread with a time-out. A token that holds only the key of
another certificate, that answers with a wrong signature, or whose PIN is nearly used up is told apart from the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.signing.keys import Description, Signer, describe, is_authority, refusal
from facilitator.signing.token.driver import Driver, driver
from facilitator.signing.token.token_key import (
    Opened,
    PinState,
    Wanted,
    attribute,
    close,
    login,
    pin_state,
    reason,
    serial_of,
    signed,
    tokens_of,
    told,
)

if TYPE_CHECKING:
    from cryptography import x509

TIMEOUT = 30.0
"""Seconds that a driver may take for one request."""
PAD_TIMEOUT = 120.0
"""Seconds when a person types the PIN on the token's own keys."""


@dataclass(frozen=True)
class TokenCertificate:
    """A certificate found on a token, enough to show in a list and to open its key later.

    ``slot`` is the driver's number for the reader at the time; ``key_id`` ties the certificate to its key.
    ``for_signing`` is False for a certificate that documents cannot be signed with; it is listed all the same, and
    choosing it says why.
    """

    module: Path
    slot: int
    token_label: str
    token_serial: str
    key_id: bytes
    label: str
    certificate: bytes = field(repr=False)
    """DER bytes."""
    description: Description
    for_signing: bool
    pin_pad: bool
    pin_state: PinState
    chain: tuple[bytes, ...] = field(default=(), repr=False)
    """DER bytes of the issuers that the token holds too."""

    @property
    def ref(self) -> str:
        """A name for this certificate on a command line: the key id in hexadecimal, else its fingerprint."""
        return self.key_id.hex() or hashlib.sha256(self.certificate).hexdigest()


@dataclass(frozen=True)
class TokenSigner(Signer):
    """A key inside a token, logged in until `close` or until the same token is opened again."""

    token_label: str
    token_serial: str
    pin_pad: bool
    _driver: Driver = field(repr=False, compare=False)
    _opened: Opened | None = field(repr=False, compare=False)
    _seconds: float = field(repr=False, compare=False)

    def raw(self, data: bytes, digest: str) -> bytes:
        """See `Signer.raw`. KnownErrors ``token.gone``, ``.timeout``, ``.mechanism``, ``.mismatch``, ``.cancelled``,
        ``.failed`` and those of a wrong PIN where the token wants it for every signature.
        """

        def work(library: Any) -> bytes:
            name = (self.token_label, self.token_serial)
            opened = self._opened
            if opened is None or self._driver.sessions.get(name) is not opened.session:
                raise KnownError("token.gone", token=self.token_label)
            with told(self._driver, name, opened.slot):
                return signed(opened, self.certificate, data, digest)

        return self._driver.call(work, self._seconds)

    def close(self) -> None:
        """Log out. Nothing is raised: a token that was pulled out is closed too."""
        with suppress(KnownError):
            self._driver.call(lambda library: close(self._driver, (self.token_label, self.token_serial)), TIMEOUT)


def list_certificates(module: Path, *, seconds: float = TIMEOUT) -> tuple[TokenCertificate, ...]:
    """The certificates on every token that the module sees, without any PIN; the issuers of others left out.

    KnownErrors ``token.module_missing`` (no such file), ``.module_broken`` (not a PKCS#11 module for this program),
    ``.support_missing``, ``.none`` (no token in any reader), ``.no_certificate``, ``.timeout``, ``.failed``.
    """
    return driver(module).call(lambda library: _listed(library, module), seconds)


def open_token(
    certificate: TokenCertificate, pin: str | None = None, *, now: datetime | None = None, seconds: float | None = None
) -> TokenSigner:
    """Log in and take the key that belongs to ``certificate``. ``pin`` None: typed on the token's own keys (PIN pad).

    Before any PIN is spent: ``signing.clock``, ``.expired``, ``.not_yet_valid``, those of ``keys.refusal``. Then
    ``token.gone`` (pulled out since), ``.pin_needed``, ``.pin`` (wrong, with how often in a row), ``.pin_final``
    (wrong, one try left), ``.pin_locked``, ``.pin_form`` (too short or long), ``.pin_unset``, ``.pin_expired``,
    ``.cancelled`` (on the PIN pad), ``.no_key``, ``.key_unclear``, ``.key_no_sign``, ``.pin_each`` (a PIN pad that
    would have to ask at every signature), ``.timeout``, ``.failed``. Close the signer when done.
    """
    now = now or datetime.now(UTC)
    pad = pin is None and certificate.pin_pad
    seconds = seconds or (PAD_TIMEOUT if pad else TIMEOUT)
    room = driver(certificate.module)

    def signer(opened: Opened | None) -> TokenSigner:
        return TokenSigner(
            certificate.certificate,
            certificate.description,
            certificate.token_label,
            certificate.token_serial,
            pad,
            room,
            opened,
            seconds,
            chain=certificate.chain,
        )

    signer(None).precheck(now)
    wanted = Wanted(
        certificate.token_label,
        certificate.token_serial,
        certificate.slot,
        certificate.key_id,
        certificate.certificate,
        certificate.description.name,
        certificate.pin_pad,
    )
    return signer(room.call(lambda library: login(room, library, wanted, pin), seconds))


# On the driver's thread -----------------------------------------------------------------------------------------


def _listed(library: Any, module: Path) -> tuple[TokenCertificate, ...]:
    import pkcs11

    found: list[TokenCertificate] = []
    tokens = 0
    failure: pkcs11.PKCS11Error | None = None
    for slot, token in tokens_of(library):
        tokens += 1
        try:
            with token.open() as session:
                found += _of_token(session, module, slot, token)
        except pkcs11.PKCS11Error as error:  # another token may still answer
            failure = error
    if not tokens:
        raise KnownError("token.none")
    if not found and failure is not None:
        raise KnownError("token.failed", reason=reason(failure)) from failure
    if not found:
        raise KnownError("token.no_certificate")
    return tuple(sorted(found, key=lambda one: (one.token_label, one.token_serial, not one.for_signing, one.key_id)))


def _of_token(session: Any, module: Path, slot: Any, token: Any) -> Iterator[TokenCertificate]:
    from cryptography import x509
    from pkcs11 import Attribute, ObjectClass, TokenFlag

    people: list[tuple[Any, bytes, x509.Certificate]] = []
    found: list[tuple[Any, bytes, x509.Certificate]] = []
    for thing in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        der = bytes(attribute(thing, Attribute.VALUE, b""))
        with suppress(ValueError):  # of another kind, or damaged
            found.append((thing, der, x509.load_der_x509_certificate(der)))
    issuers = [one for _, _, one in found if _is_authority(one)]
    for thing, der, certificate in found:
        # An authority that issued nothing here came along with nobody: it is somebody's own, made with CA:TRUE.
        issued = any(one.issuer == certificate.subject != one.subject for _, _, one in found)
        if certificate not in issuers or not issued:
            people.append((thing, der, certificate))
    for thing, der, certificate in people:
        yield TokenCertificate(
            module=module,
            slot=slot.slot_id,
            token_label=token.label,
            token_serial=serial_of(token),
            key_id=bytes(attribute(thing, Attribute.ID, b"")),
            label=str(attribute(thing, Attribute.LABEL, "")),
            certificate=der,
            description=describe(certificate),
            for_signing=refusal(certificate) is None,
            pin_pad=bool(token.flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
            pin_state=pin_state(token.flags),
            chain=_chain(certificate, issuers),
        )


def _is_authority(certificate: x509.Certificate) -> bool:
    with suppress(ValueError):
        return is_authority(certificate)
    return False


def _chain(certificate: x509.Certificate, issuers: list[x509.Certificate]) -> tuple[bytes, ...]:
    from cryptography.hazmat.primitives.serialization import Encoding

    chain: list[bytes] = []
    while certificate.issuer != certificate.subject and len(chain) < len(issuers):
        above = next((one for one in issuers if one.subject == certificate.issuer), None)
        if above is None:
            break
        chain.append(above.public_bytes(Encoding.DER))
        certificate = above
    return tuple(chain)
