"""Asking authorities on loopback that are down, absent, broken or lying: each is said apart, nothing is written."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import ocsp

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.signing import NOBODY, Trust, TrustEntry, create_identity, dump_pem, load_pem, open_p12, sign, verify
from facilitator.signing.lasting.online import Answer, Network, Refused, Unreachable
from facilitator.signing.lasting.timestamps import TimestampSource, add_archive_timestamp, add_validation_data, archive
from tests.helpers.authority import LATER, NOW, SIGNED, authority, levels
from tests.helpers.pki import FIELDS, PASSWORD, document

Reply = Callable[[str, Any], list[bytes]]


def reply(status: str, kind: str, body: bytes, *more: tuple[str, str]) -> Reply:
    def answer(path: str, start_response: Any) -> list[bytes]:
        start_response(status, [("Content-Type", kind), *more])
        return [body]

    return answer


def refused_by(call: Callable[[], object]) -> KnownError:
    with pytest.raises(KnownError) as caught:
        call()
    for lang in ("sq", "en"):
        said = sentence(caught.value, lang)  # type: ignore[arg-type]
        assert caught.value.code not in said
        assert "{" not in said
    return caught.value


@pytest.fixture
def deaf() -> Iterator[str]:
    """An address that accepts connections and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"


def closed() -> str:
    with socket.socket() as briefly:
        briefly.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{briefly.getsockname()[1]}/tsa"


def stamp(url: str, timeout: float = 60) -> bytes:
    return add_archive_timestamp(levels()["B-B"], TimestampSource(url, Network(timeout=timeout)))


def test_nobody_answers(deaf: str) -> None:
    levels()
    assert refused_by(lambda: stamp(closed())).code == "timestamp.unreachable"
    late = refused_by(lambda: stamp(deaf, timeout=0.2))
    assert late.code == "timestamp.unreachable"
    assert "timed out" in str(late.facts["why"])


class _Deaf(BaseHTTPRequestHandler):
    """Answers 501 to everything."""

    def log_message(self, format: str, *args: Any) -> None:
        return


class _Silent(HTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        return


def test_https_with_an_authority_of_ones_own(tmp_path: Path) -> None:
    """As an office has it: a service whose certificate only its own authority vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2060, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    plain = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "server.pem").write_bytes(pem + plain)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    server = _Silent(("127.0.0.1", 0), _Deaf)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    url = f"https://127.0.0.1:{server.server_port}/tsa"
    try:
        with pytest.raises(Unreachable, match="certificate verify failed"):
            Network(timeout=60).post(url, b"", "text/plain")
        with pytest.raises(Refused, match="HTTP 501"):
            Network(timeout=60, ca_pem=pem.decode()).post(url, b"", "text/plain")
    finally:
        server.shutdown()
        server.server_close()


def test_an_endless_answer_is_cut_off() -> None:
    with (
        authority().silence(reply("200 OK", "application/timestamp-reply", bytes(2000))),
        pytest.raises(Refused, match="> 1000 bytes"),
    ):
        Network(limit=1000).get(authority().tsa())
    slow = authority().silence(reply("200 OK", "text/plain", bytes(2000)))
    with slow, pytest.raises(Unreachable, match="timed out"):
        Network(patience=0).get(authority().tsa())
    torn = authority().silence(reply("200 OK", "text/plain", bytes(20), ("Content-Length", "40")))
    with torn, pytest.raises(Refused, match="IncompleteRead"):
        Network().get(authority().tsa())


@pytest.mark.parametrize("url", ["", "tsa.example", "file:///etc/hostname", "ftp://127.0.0.1/", "http://", "http://["])
def test_no_address(url: str) -> None:
    assert refused_by(lambda: TimestampSource(url)).code == "timestamp.address"


def test_somebody_answers_who_is_no_timestamp_authority() -> None:
    levels()
    assert refused_by(lambda: stamp(authority().url + "/nothing")).facts["why"] == "HTTP 404"
    redirect = reply("302 Found", "text/plain", b"", ("Location", "file:///etc/hostname"))
    html = reply("200 OK", "text/html; charset=utf-8", b"<html>Mir\xc3\xab se vini</html>")
    for answer in (redirect, html, reply("500 Sorry", "application/timestamp-reply", b"")):
        with authority().silence(answer):
            assert refused_by(lambda: stamp(authority().tsa())).code == "timestamp.no_authority"


def test_bad_answers() -> None:
    levels()
    status = {"status": "rejection", "status_string": ["kuota u mbarua"], "fail_info": {"system_failure"}}
    refusal = tsp.PKIStatusInfo(status).dump()
    rejection = bytes([0x30, len(refusal)]) + refusal
    for body in (b"", b"garbage", rejection, rejection[:-2]):
        with authority().silence(reply("200 OK", "application/timestamp-reply", body)):
            refused = refused_by(lambda: stamp(authority().tsa()))
            assert refused.code == "timestamp.bad_answer"
            assert body != rejection or refused.facts["why"] == "rejection; kuota u mbarua; system_failure"


def test_a_token_for_something_else_is_never_written() -> None:
    """An old answer given again: the nonce differs; and with the nonce left out, the digest."""
    source = TimestampSource(authority().tsa())
    heard: list[bytes] = []

    @dataclass(frozen=True)
    class Listening(Network):
        def post(self, url: str, body: bytes, kind: str) -> Answer:
            answer = super().post(url, body, kind)
            heard.append(answer.body)
            return answer

    source.network = Listening()
    add_archive_timestamp(levels()["B-B"], source)
    with authority().silence(reply("200 OK", "application/timestamp-reply", heard[-1])):
        assert refused_by(lambda: stamp(authority().tsa())).code == "timestamp.bad_answer"
        careless = TimestampSource(authority().tsa())
        careless.include_nonce = False
        assert refused_by(lambda: add_archive_timestamp(levels()["B-B"], careless)).code == "timestamp.bad_answer"
    spoiled = bytearray(heard[-1])
    spoiled[-1] ^= 1
    with authority().silence(reply("200 OK", "application/timestamp-reply", bytes(spoiled))):
        again = TimestampSource(authority().tsa())
        again.include_nonce = False
        assert refused_by(lambda: add_archive_timestamp(levels()["B-B"], again)).code == "timestamp.bad_answer"


def test_signing_without_asking_for_a_timestamp_asks_nobody() -> None:
    one = authority()
    before = len(one.asked)

    def put(source: TimestampSource | None) -> bytes:
        return sign(
            document(), one.signer("facilitator"), FIELDS[0], role="", reason="", place="", now=SIGNED, timestamp=source
        )

    put(None)
    assert len(one.asked) == before
    assert refused_by(lambda: put(TimestampSource(closed()))).code == "timestamp.unreachable"
    assert refused_by(lambda: put(TimestampSource(one.tsa("rogue-tsa"), trust=one.trust()))).code == "timestamp.unknown"


@dataclass(frozen=True)
class Bent(Network):
    """A network on which addresses with ``part`` behave as told."""

    part: str = ""
    body: bytes = b""
    error: type[Exception] | None = None

    def _ask(self, request: Any) -> Answer:
        if self.part in request.full_url:
            if self.error is not None:
                raise self.error("as told")
            return Answer(self.body, "")
        return super()._ask(request)


def validate(network: Network, trust: Trust | None = None, pdf: bytes | None = None) -> KnownError:
    return refused_by(
        lambda: add_validation_data(pdf or levels()["B-B"], trust or authority().trust(), network, now=LATER)
    )


@pytest.mark.parametrize("part", ["/crls/root", "/crls/tsa-ca"])
def test_a_list_that_cannot_be_had(part: str) -> None:
    pdf = levels()["B-T"]
    assert validate(Bent(part=part, error=Unreachable), pdf=pdf).code == "validation.no_network"
    assert validate(Bent(part=part, error=Refused), pdf=pdf).code == "validation.bad_answer"
    assert validate(Bent(part=part, body=b"garbage"), pdf=pdf).code == "validation.bad_answer"


def test_where_the_responder_fails_the_list_answers() -> None:
    trust = authority().trust()
    for broken in (Bent(part="/ocsp/", error=Unreachable), Bent(part="/ocsp/", body=b"garbage")):
        pdf = add_validation_data(levels()["B-T"], trust, broken, now=LATER)
        assert verify(pdf, trust, NOW).exit_code == 0
    down = refused_by(lambda: add_validation_data(levels()["B-B"], trust, Bent(error=Unreachable), now=LATER))
    assert down.code == "validation.no_network"


def test_an_answer_by_a_responder_whom_nobody_authorised() -> None:
    one = authority()
    issuer = x509.load_der_x509_certificate(one.der("issuing"))
    rogue = x509.load_der_x509_certificate(one.der("rogue"))
    person = x509.load_der_x509_certificate(one.der("facilitator"))
    answer = (
        ocsp.OCSPResponseBuilder()
        .add_response(
            person, issuer, hashes.SHA1(), ocsp.OCSPCertStatus.GOOD, LATER, LATER + timedelta(days=1), None, None
        )
        .responder_id(ocsp.OCSPResponderEncoding.HASH, rogue)
        .certificates([rogue])
        .sign(one.signer("rogue").key, hashes.SHA256())
        .public_bytes(serialization.Encoding.DER)
    )

    @dataclass(frozen=True)
    class NoLists(Bent):
        def get(self, url: str) -> Answer:
            if "issuing" in url:
                raise Unreachable("as told")
            return super().get(url)

    refused = validate(NoLists(part="/ocsp/", body=answer))
    assert (refused.code, refused.facts) == ("validation.responder_unknown", {"name": "facilitator"})
    # nor is it believed when it stands in a file
    rogue_list = one.trust(crls=(one.crl("root"),))
    assert verify(levels()["B-B"], rogue_list, NOW).verdict == "OK_REV_UNKNOWN"


def test_strangers_are_not_asked_about() -> None:
    one = authority()
    before = len(one.asked)
    stranger = load_pem(dump_pem([TrustEntry(one.der("rogue"), authority=True)]))
    for store in (stranger, NOBODY):
        assert validate(Network(), store).code == "validation.unknown_signer"
    assert len(one.asked) == before


def test_unsigned_documents_and_other_files() -> None:
    source = TimestampSource(authority().tsa())
    assert refused_by(lambda: add_archive_timestamp(document(), source)).code == "timestamp.unsigned"
    assert validate(Network(), pdf=document()).code == "timestamp.unsigned"
    assert validate(Network(), pdf=b"%PDF-nothing").code == "signing.unreadable_pdf"


def test_local_certificates_have_no_one_to_ask_but_keep_their_time() -> None:
    one = authority()
    made = create_identity("Arta Hoxha", "", "", PASSWORD, now=SIGNED - timedelta(days=1), days=100)
    signer = open_p12(made.p12, PASSWORD, now=SIGNED)
    field = FIELDS[:1]
    pdf = sign(document(field), signer, field[0], role="", reason="", place="", now=SIGNED)
    store = load_pem(dump_pem([TrustEntry(signer.certificate), TrustEntry(one.der("root"), authority=True)]))
    before = len(one.asked)
    assert add_validation_data(pdf, store, now=LATER) == pdf
    assert len(one.asked) == before
    kept = archive(pdf, TimestampSource(one.tsa()), store, now=LATER)
    later = NOW + timedelta(days=400)
    assert verify(pdf, store, later).verdict == "NOT_TRUSTED"
    assert verify(kept, store, later).verdict == "OK_REV_UNKNOWN"


def test_a_carried_list_is_embedded_where_the_certificate_names_none() -> None:
    """As a local authority has it: no server, a list that travels with the store."""
    from tests.helpers import pki

    local = pki.world()
    pdf = sign(
        document(FIELDS[:1]),
        local.facilitator.signer(),
        FIELDS[0],
        role="",
        reason="",
        place="",
        now=pki.NOW,
    )
    store = local.trust(local.root.crl(), local.issuing.crl())
    offline = Bent(error=Unreachable)
    lasting = add_validation_data(pdf, store, offline, now=pki.NOW)
    assert verify(lasting, local.trust(), pki.NOW).verdict == "OK"
    assert validate(offline, local.trust(), pdf).code == "validation.no_network"
