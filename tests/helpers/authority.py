"""A public-key infrastructure that answers on loopback: timestamps, OCSP, revocation lists, at any fixed time.

Certomancer plays the authority, an independent implementation. Signers' certificates end in 2028, those of the first
timestamp authority in 2032, of the second in 2040; the root lives until 2060.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from asn1crypto import keys as asn1_keys
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, KeyLabel, PKIArchitecture, ServiceLabel
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from facilitator.signing import KeySigner, Trust, TrustEntry, describe, dump_pem, load_pem, sign
from facilitator.signing.lasting.timestamps import (
    TimestampSource,
    add_archive_timestamp,
    add_validation_data,
    archive,
    renew_archive_timestamp,
)
from tests.helpers.pki import FIELDS, document

SIGNED = datetime(2026, 11, 23, 14, 5, 7, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 9, 0, 0, tzinfo=UTC)
NOW = datetime(2026, 12, 1, 12, 0, 0, tzinfo=UTC)
Y2029, Y2031, Y2033, Y2041 = (datetime(year, 6, 1, tzinfo=UTC) for year in (2029, 2031, 2033, 2041))

_KEYS = (
    "root",
    "issuing",
    "tsa-ca",
    "ocsp",
    "facilitator",
    "secretary",
    "revoked",
    "tsa1",
    "tsa2",
    "rogue",
    "rogue-tsa",
)
_CERTIFICATE = """
      {name}:
        subject: {name}
        issuer: {issuer}
        authority-key: {issuer}
        validity: {{valid-from: "{since}-01-01T00:00:00+0000", valid-to: "{until}-12-31T23:59:59+0000"}}
        profiles: [{profile}]
        extensions:
{extensions}
"""
_TSA = """
          - {id: key_usage, critical: true, smart-value: {schema: key-usage, params: [digital_signature]}}
          - {id: extended_key_usage, critical: true, value: [time_stamping]}"""


def _ca(**params: str) -> str:
    inside = ", ".join(f"{name.replace('_', '-')}: {value}" for name, value in params.items())
    return f"{{id: simple-ca, params: {{{inside}}}}}"


def _configuration() -> str:
    def certificate(
        name: str, issuer: str, since: int, until: int, profile: str, extensions: str = "", more: str = ""
    ) -> str:
        text = _CERTIFICATE.format(
            name=name, issuer=issuer, since=since, until=until, profile=profile, extensions=extensions or "          []"
        )
        return text + more

    keys = "\n".join(f"      {name}: {{path: {name}.pem}}" for name in _KEYS)
    entities = "\n".join(f"      {name}: {{common-name: {name}}}" for name in _KEYS)
    revoked = '        revocation: {revoked-since: "2026-11-23T20:00:00+0000"}\n'
    certificates = "".join(
        [
            certificate("root", "root", 2020, 2060, _ca(crl_repo="root")),
            certificate("issuing", "root", 2021, 2055, _ca(crl_repo="issuing", ocsp_service="issuing")),
            certificate("tsa-ca", "root", 2021, 2055, _ca(crl_repo="tsa-ca")),
            certificate("ocsp", "issuing", 2021, 2055, "ocsp-responder"),
            certificate("facilitator", "issuing", 2026, 2028, "digsig-commitment"),
            certificate("secretary", "issuing", 2026, 2028, "digsig-commitment"),
            certificate("revoked", "issuing", 2026, 2028, "digsig-commitment", more=revoked),
            certificate("tsa1", "tsa-ca", 2026, 2032, "", _TSA),
            certificate("tsa2", "tsa-ca", 2026, 2040, "", _TSA),
            certificate("rogue", "rogue", 2020, 2060, _ca()),
            certificate("rogue-tsa", "rogue", 2026, 2040, "", _TSA),
        ]
    )
    lists = "\n".join(
        f"        {name}: {{for-issuer: {name}, signing-key: {name}, simulated-update-schedule: P30D}}"
        for name in ("root", "issuing", "tsa-ca")
    )
    stampers = "\n".join(
        f"        {name}: {{signing-key: {name}, signing-cert: {name}, certs-to-embed: [{ca}]}}"
        for name, ca in (("tsa1", "tsa-ca"), ("tsa2", "tsa-ca"), ("rogue-tsa", "rogue"))
    )
    return f"""
keysets:
  keys:
    keys:
{keys}
pki-architectures:
  pki:
    keyset: keys
    entity-defaults: {{country-name: AL, organization-name: Agjencia}}
    entities:
{entities}
    certs:
{certificates}
    services:
      ocsp:
        issuing: {{for-issuer: issuing, responder-cert: ocsp, signing-key: ocsp}}
      crl-repo:
{lists}
      time-stamping:
{stampers}
"""


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        return


class Authority:
    """The running authority. ``at`` is its clock, ``asked`` the paths of all requests so far."""

    def __init__(self, folder: Path) -> None:
        self.at = LATER
        self.asked: list[str] = []
        self.instead: Callable[[str, Any], list[bytes]] | None = None
        """Answers in its place, to play a broken authority: gets the path and ``start_response``."""
        for name in _KEYS:
            key = ec.generate_private_key(ec.SECP256R1())
            pem = key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            (folder / f"{name}.pem").write_bytes(pem)
        self._server: WSGIServer = make_server("127.0.0.1", 0, self._answer, handler_class=_Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        config = CertomancerConfig.from_yaml(_configuration(), key_search_dir=str(folder), external_url_prefix=self.url)
        self._arch: PKIArchitecture = config.get_pki_arch(ArchLabel("pki"))
        self._store = AnimatorArchStore(config.pki_archs)
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def _answer(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.asked.append(environ["PATH_INFO"])
        if self.instead is not None:
            length = int(environ.get("CONTENT_LENGTH") or 0)
            environ["wsgi.input"].read(length)
            return self.instead(environ["PATH_INFO"], start_response)
        return Animator(self._store, at_time=self.at, with_web_ui=False)(environ, start_response)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def tsa(self, name: str = "tsa1") -> str:
        return f"{self.url}/pki/tsa/{name}"

    def der(self, name: str) -> bytes:
        return bytes(self._arch.get_cert(CertLabel(name)).dump())

    def crl(self, name: str) -> bytes:
        """The revocation list of an authority at the moment `at`."""
        return bytes(self._arch.service_registry.get_crl(ServiceLabel(name), self.at).dump())

    def signer(self, name: str) -> KeySigner:
        info: asn1_keys.PrivateKeyInfo = self._arch.key_set.get_private_key(KeyLabel(name))
        key = serialization.load_der_private_key(info.dump(), password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        return KeySigner(self.der(name), describe(self.der(name)), key, chain=(self.der("issuing"),))

    def trust(self, *, crls: tuple[bytes, ...] = (), root: str = "root") -> Trust:
        return load_pem(dump_pem([TrustEntry(self.der(root), authority=True)], crls=crls))

    @contextmanager
    def silence(self, answer: Callable[[str, Any], list[bytes]]) -> Iterator[None]:
        """Meanwhile, ``answer`` speaks in its place."""
        self.instead = answer
        try:
            yield
        finally:
            self.instead = None


def both(*, timestamp: str = "", people: tuple[str, str] = ("facilitator", "secretary")) -> bytes:
    """The small document signed by two at `SIGNED`, certified by the first; ``timestamp`` names who stamps both."""
    one = authority()
    one.at = SIGNED
    source = TimestampSource(one.tsa(timestamp)) if timestamp else None
    pdf = document()
    for person, field in zip(people, FIELDS, strict=True):
        pdf = sign(pdf, one.signer(person), field, role="", reason="", place="", now=SIGNED, timestamp=source)
    one.at = LATER
    return pdf


@lru_cache(maxsize=1)
def levels() -> dict[str, bytes]:
    """A signed document at each level, the additions made at `LATER`."""
    one, trust = authority(), authority().trust()
    source = TimestampSource(one.tsa("tsa1"), trust=trust)
    plain, stamped = both(), both(timestamp="tsa1")
    lasting = add_validation_data(stamped, trust, now=LATER)
    deferred = archive(plain, source, trust, now=LATER)
    second = TimestampSource(one.tsa("tsa2"), trust=trust)
    return {
        "B-B": plain,
        "B-T": stamped,
        "B-LT": lasting,
        "B-LTA": add_archive_timestamp(lasting, source),
        "deferred": deferred,
        "renewed": renew_archive_timestamp(deferred, second, trust, now=LATER),
    }


@lru_cache(maxsize=1)
def authority() -> Authority:
    """The one authority of a test run."""
    with TemporaryDirectory() as folder:
        made = Authority(Path(folder))
        for name in _KEYS:  # keys are read when first used
            made.der(name)
        return made
