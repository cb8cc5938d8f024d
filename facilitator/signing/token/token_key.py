"""The key of a token at work, on its driver's thread: find the token, log in, sign, and say what went wrong.

Only ``facilitator.signing.token.tokens`` calls this, with ``library`` the loaded ``pkcs11.lib``. Imported only inside
functions or by it; pkcs11 itself only inside functions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.signing.keys import hash_named
from facilitator.signing.token.driver import Driver

if TYPE_CHECKING:
    import pkcs11


class PinState(StrEnum):
    """What the token says about its PIN. LOW: at least one wrong PIN since the last right one; FINAL: one try left."""

    GOOD = "GOOD"
    LOW = "LOW"
    FINAL = "FINAL"
    LOCKED = "LOCKED"


@dataclass(frozen=True)
class Wanted:
    """Which key of which token; ``person`` is the name in the certificate (DER)."""

    token_label: str
    token_serial: str
    slot: int
    key_id: bytes
    certificate: bytes
    person: str
    pin_pad: bool


@dataclass(frozen=True)
class Opened:
    """What belongs to the driver's thread."""

    session: Any
    key: Any
    slot: Any
    pin: str | None


def tokens_of(library: Any) -> Iterator[tuple[Any, Any]]:
    """(slot, token) of every initialised token. An empty reader raises instead of answering: it is passed over."""
    import pkcs11

    try:
        slots = library.get_slots()
    except pkcs11.PKCS11Error as error:
        raise KnownError("token.failed", reason=reason(error)) from error
    for slot in slots:
        try:
            token = slot.get_token()
        except pkcs11.PKCS11Error:
            continue
        if token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED:
            yield slot, token


def serial_of(token: Any) -> str:
    """The serial number printed on the token."""
    return bytes(token.serial).decode("utf-8", "replace").strip("\0 ")


def pin_state(flags: pkcs11.TokenFlag) -> PinState:
    """What the flags of a token say about its user PIN."""
    from pkcs11 import TokenFlag

    if flags & TokenFlag.USER_PIN_LOCKED:
        return PinState.LOCKED
    if flags & TokenFlag.USER_PIN_FINAL_TRY:
        return PinState.FINAL
    return PinState.LOW if flags & TokenFlag.USER_PIN_COUNT_LOW else PinState.GOOD


def attribute(thing: Any, name: pkcs11.Attribute, missing: Any) -> Any:
    """An attribute of an object on the token, or ``missing`` where the token has none."""
    import pkcs11

    try:
        return thing[name]
    except (pkcs11.PKCS11Error, NotImplementedError):
        return missing


def close(room: Driver, name: tuple[str, str]) -> None:
    """Log out of the token (label, serial), if we are logged in."""
    import pkcs11

    session = room.sessions.pop(name, None)
    if session is not None:
        with suppress(pkcs11.PKCS11Error):
            session.close()


def login(room: Driver, library: Any, wanted: Wanted, pin: str | None) -> Opened:
    """Find the token again, log in and take the key. KnownErrors of ``tokens.open_token``."""
    import pkcs11

    name = (wanted.token_label, wanted.token_serial)
    # A login holds for the whole program: while one stands, no other PIN would be looked at.
    close(room, name)
    found = [one for one in tokens_of(library) if (one[1].label, serial_of(one[1])) == name]
    slot, token = next((one for one in found if one[0].slot_id == wanted.slot), found[0] if found else (None, None))
    if slot is None or token is None:
        raise KnownError("token.gone", token=wanted.token_label)
    if token.flags & pkcs11.TokenFlag.USER_PIN_LOCKED:
        raise KnownError("token.pin_locked", token=wanted.token_label)
    credential: str | object | None = pin or None
    if not pin and token.flags & pkcs11.TokenFlag.LOGIN_REQUIRED:
        if not wanted.pin_pad or pin is not None:
            raise KnownError("token.pin_needed", token=wanted.token_label)
        credential = pkcs11.PROTECTED_AUTH
    with told(room, name, slot):
        session = token.open(user_pin=credential)
        room.wrong.pop(name, None)
        room.sessions[name] = session
        try:
            key = _key(session, wanted)
        except KnownError:
            close(room, name)
            raise
        again = bool(attribute(key, pkcs11.Attribute.ALWAYS_AUTHENTICATE, False))
        if again and not pin:  # python-pkcs11 has no way to ask for it on the token's own keys a second time
            close(room, name)
            raise KnownError("token.pin_each", token=wanted.token_label)
        return Opened(session, key, slot, pin if again else None)


def _key(session: Any, wanted: Wanted) -> Any:
    """The private key of the certificate, by id: labels often differ. Without an id, the one with its modulus.

    KnownErrors ``token.no_key``, ``.key_no_sign`` (it is there, but not for signing), ``.key_unclear`` (several fit).
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import rsa
    from pkcs11 import Attribute, KeyType, ObjectClass

    public = x509.load_der_x509_certificate(wanted.certificate).public_key()
    kind = KeyType.RSA if isinstance(public, rsa.RSAPublicKey) else KeyType.EC
    template: dict[Attribute, Any] = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.KEY_TYPE: kind}
    if wanted.key_id:
        template[Attribute.ID] = wanted.key_id
    keys = list(session.get_objects(template))
    if isinstance(public, rsa.RSAPublicKey):
        modulus = public.public_numbers().n
        same = [key for key in keys if int.from_bytes(attribute(key, Attribute.MODULUS, b"")) == modulus]
        keys = same or [key for key in keys if not attribute(key, Attribute.MODULUS, b"")]
    if not keys:
        raise KnownError("token.no_key", name=wanted.person)
    able = [key for key in keys if hasattr(key, "sign")]
    if not able:
        raise KnownError("token.key_no_sign", name=wanted.person)
    if len(able) > 1 and not wanted.key_id:
        raise KnownError("token.key_unclear", name=wanted.person)
    return able[0]


def signed(opened: Opened, certificate: bytes, data: bytes, digest: str) -> bytes:
    """The signature value, checked against the certificate (DER). KnownErrors ``token.mechanism``, ``.mismatch``."""
    import pkcs11
    from cryptography import x509

    public: Any = x509.load_der_x509_certificate(certificate).public_key()
    ways = _ways(public, data, digest)
    offered = _mechanisms(opened.slot)
    failure: pkcs11.PKCS11Error | None = None
    for mechanism, prepared, finish in [way for way in ways if way[0] in offered] or ways:
        try:
            signature = finish(_sign(opened.key, prepared, mechanism, opened.pin))
        except (
            pkcs11.MechanismInvalid,
            pkcs11.MechanismParamInvalid,
            pkcs11.FunctionNotSupported,
            pkcs11.FunctionFailed,
            pkcs11.GeneralError,
            pkcs11.KeyTypeInconsistent,
            pkcs11.DataInvalid,
            pkcs11.DataLenRange,
        ) as error:
            failure = error
            continue
        if _fits(public, signature, data, digest):
            return signature
        raise KnownError("token.mismatch")
    raise KnownError("token.mechanism", reason=reason(failure)) from failure


def _ways(public: Any, data: bytes, digest: str) -> list[tuple[Any, bytes, Callable[[bytes], bytes]]]:
    """(mechanism, what to hand to it, how to finish its answer), best first.

    Some cards sign only what was hashed outside: then the DigestInfo of PKCS#1 v1.5 is made here.
    """
    from asn1crypto import algos, core
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    from pkcs11 import Mechanism

    hashed = hashlib.new(digest, data).digest()
    if isinstance(public, rsa.RSAPublicKey):
        info = algos.DigestInfo(
            {"digest_algorithm": {"algorithm": digest, "parameters": core.Null()}, "digest": hashed}
        ).dump()
        return [
            (Mechanism[f"{digest.upper()}_RSA_PKCS"], data, bytes),
            (Mechanism.RSA_PKCS, info, bytes),
        ]

    def sequence(pair: bytes) -> bytes:
        half = len(pair) // 2
        return encode_dss_signature(int.from_bytes(pair[:half]), int.from_bytes(pair[half:]))

    return [(Mechanism.ECDSA, hashed, sequence), (Mechanism[f"ECDSA_{digest.upper()}"], data, sequence)]


def _mechanisms(slot: Any) -> set[Any]:
    """What the token says it can do; empty when it does not say."""
    import pkcs11

    try:
        return set(slot.get_mechanisms())
    except pkcs11.PKCS11Error:
        return set()


def _sign(key: Any, data: bytes, mechanism: Any, pin: str | None) -> bytes:
    return bytes(key.sign(data, mechanism=mechanism, pin=pin))


def _fits(public: Any, signature: bytes, data: bytes, digest: str) -> bool:
    """Whether the token's answer is a signature of the certificate's key: a card may hold the key of another one."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    try:
        if isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, data, padding.PKCS1v15(), hash_named(digest))
        else:
            public.verify(signature, data, ec.ECDSA(hash_named(digest)))
    except InvalidSignature:
        return False
    return True


@contextmanager
def told(room: Driver, name: tuple[str, str], slot: Any) -> Iterator[None]:
    """Turn what a driver raises into what a person can act on."""
    import pkcs11

    token = name[0]
    try:
        yield
    except pkcs11.PinLocked as error:
        raise KnownError("token.pin_locked", token=token) from error
    except pkcs11.PinIncorrect as error:
        room.wrong[name] = wrong = room.wrong.get(name, 0) + 1
        state = PinState.LOW
        with suppress(pkcs11.PKCS11Error):
            state = pin_state(slot.get_token().flags)
        if state is PinState.LOCKED:
            raise KnownError("token.pin_locked", token=token) from error
        if state is PinState.FINAL:
            raise KnownError("token.pin_final", token=token) from error
        raise KnownError("token.pin", token=token, n=wrong) from error
    except (pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        raise KnownError("token.pin_form", token=token) from error
    except pkcs11.UserPinNotInitialized as error:
        raise KnownError("token.pin_unset", token=token) from error
    except pkcs11.PinExpired as error:
        raise KnownError("token.pin_expired", token=token) from error
    except (pkcs11.FunctionCancelled, pkcs11.FunctionRejected) as error:
        raise KnownError("token.cancelled", token=token) from error
    except (
        pkcs11.TokenNotPresent,
        pkcs11.TokenNotRecognised,
        pkcs11.DeviceRemoved,
        pkcs11.SessionHandleInvalid,
        pkcs11.SessionClosed,
        pkcs11.KeyHandleInvalid,
        pkcs11.ObjectHandleInvalid,
        pkcs11.UserNotLoggedIn,
    ) as error:
        room.sessions.pop(name, None)
        raise KnownError("token.gone", token=token) from error
    except pkcs11.PKCS11Error as error:
        raise KnownError("token.failed", reason=reason(error)) from error


def reason(error: Exception | None) -> str:
    """What the driver said, in a word."""
    return "–" if error is None else str(error) or type(error).__name__
