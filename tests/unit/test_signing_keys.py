"""Opening keys with errors a person can act on, and making a local certificate."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.signing import MIN_PASSPHRASE, create_identity, describe, open_p12, open_p12_file
from tests.helpers import pki
from tests.helpers.pki import NOW, PASSWORD
from tests.helpers.tools import needs


def code(call: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(KnownError) as caught:
        call(*args, **kwargs)  # type: ignore[operator]
    return caught.value.code


def test_importing_the_room_is_light() -> None:
    heavy = "{'pyhanko', 'cryptography', 'reportlab', 'pikepdf', 'asn1crypto', 'pkcs11', 'PySide6', 'pandas'}"
    line = f"import facilitator.signing, sys; sys.exit(' '.join({heavy} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("who", ["facilitator", "secretary"])
def test_a_good_file_opens(who: str) -> None:
    leaf = getattr(pki.world(), who)
    signer = open_p12(leaf.p12(), PASSWORD, now=NOW)
    assert signer.certificate == leaf.der
    assert signer.chain == (pki.world().issuing.der,)
    assert not signer.description.self_issued
    assert "key" not in repr(signer)


def test_a_decomposed_password_opens_a_composed_file() -> None:
    assert unicodedata.normalize("NFD", PASSWORD) != PASSWORD
    composed = pki.world().facilitator.p12()
    assert open_p12(composed, unicodedata.normalize("NFD", PASSWORD), now=NOW)
    decomposed = pki.world().facilitator.p12(unicodedata.normalize("NFD", PASSWORD))
    assert open_p12(decomposed, PASSWORD, now=NOW)


def test_wrong_passwords() -> None:
    data = pki.world().facilitator.p12()
    assert code(open_p12, data, "tjetër", now=NOW) == "signing.password"
    assert code(open_p12, data, "", now=NOW) == "signing.password"


@pytest.mark.parametrize("spoil", [lambda d: b"", lambda d: b"not a p12", lambda d: d[:200], lambda d: b"\0" + d])
def test_corrupt_files(spoil: object) -> None:
    data = spoil(pki.world().facilitator.p12())  # type: ignore[operator]
    assert code(open_p12, data, PASSWORD, now=NOW) == "signing.corrupt"


def test_other_files_that_hold_certificates_or_keys() -> None:
    """PEM and DER are no PKCS#12, whatever the file is called."""
    leaf = pki.world().facilitator
    pem = leaf.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    for data in (pem, leaf.der, leaf.certificate.public_bytes(serialization.Encoding.PEM)):
        assert code(open_p12, data, PASSWORD, now=NOW) == "signing.corrupt"


def test_a_byte_changed_inside_the_encrypted_part_cannot_be_told_from_a_wrong_password() -> None:
    """The MAC fails in both cases; never is such a file opened, and the sentence names both."""
    data = bytearray(pki.world().facilitator.p12())
    data[len(data) // 2] ^= 1
    with pytest.raises(KnownError) as caught:
        open_p12(bytes(data), PASSWORD, now=NOW)
    assert caught.value.code == "signing.password"
    assert "dëmtuar" in sentence(caught.value, "sq")


LEGACY = {
    "RC2-40": ("-legacy",),
    "3DES": ("-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"),
    "AES without MAC": ("-nomac",),
}


@pytest.mark.parametrize("how", LEGACY)
def test_files_of_other_programs(how: str, tmp_path: Path) -> None:
    """As Windows, old browsers and issuers wrote them for years; ë and ç in the password as BMPString."""
    leaf = pki.world().secretary
    pem = leaf.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "both.pem").write_bytes(pem + leaf.certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "pass").write_text(PASSWORD, "utf-8")
    line = [needs("openssl"), "pkcs12", "-export", "-in", "both.pem", "-out", "o.p12", "-passout", "file:pass"]
    subprocess.run([*line, *LEGACY[how]], cwd=tmp_path, check=True, capture_output=True)
    signer = open_p12_file(tmp_path / "o.p12", PASSWORD, now=NOW)
    assert signer.certificate == leaf.der
    assert code(open_p12_file, tmp_path / "o.p12", "tjetër", now=NOW) == "signing.password"


def test_a_missing_file(tmp_path: Path) -> None:
    for place in (tmp_path / "nuk-ekziston.p12", tmp_path):  # a folder is no file either
        assert code(open_p12_file, place, PASSWORD, now=NOW) == "signing.missing_file"
    kept = tmp_path / "arta.p12"
    kept.write_bytes(pki.world().facilitator.p12())
    assert open_p12_file(kept, PASSWORD, now=NOW).description.name == "Arta Hoxha"


def test_certificate_without_key() -> None:
    protection = serialization.BestAvailableEncryption(PASSWORD.encode())
    certificate = pki.world().facilitator.certificate
    data = pkcs12.serialize_key_and_certificates(None, None, None, [certificate], protection)
    assert code(open_p12, data, PASSWORD, now=NOW) == "signing.no_key"


def test_key_without_certificate() -> None:
    protection = serialization.BestAvailableEncryption(PASSWORD.encode())
    key = ec.generate_private_key(ec.SECP256R1())
    data = pkcs12.serialize_key_and_certificates(None, key, None, None, protection)
    assert code(open_p12, data, PASSWORD, now=NOW) == "signing.no_certificate"


def test_dates_usage_and_kind_of_key() -> None:
    world = pki.world()
    assert code(open_p12, world.expired.p12(), PASSWORD, now=NOW) == "signing.expired"
    assert code(open_p12, world.future.p12(), PASSWORD, now=NOW) == "signing.not_yet_valid"
    assert code(open_p12, world.wrong_usage.p12(), PASSWORD, now=NOW) == "signing.key_usage"
    assert code(open_p12, world.issuing.issue("E Vogël", bits=1024).p12(), PASSWORD, now=NOW) == "signing.key_kind"


def test_an_absurd_clock() -> None:
    data = pki.world().facilitator.p12()
    assert code(open_p12, data, PASSWORD, now=datetime(2019, 1, 1, tzinfo=UTC)) == "signing.clock"
    with pytest.raises(ValueError, match="zone"):
        open_p12(data, PASSWORD, now=datetime(2026, 1, 1))


def entropy() -> object:
    counter = iter(range(1, 100))
    return lambda size: bytes((next(counter) * 37 + at) % 256 for at in range(size))


def test_a_local_certificate() -> None:
    made = create_identity(
        "  Ëngjëll   Çami ", "Sekretar", "AMSHC", "kalim i gjatë", now=NOW, days=100, entropy=entropy()
    )
    signer = open_p12(made.p12, unicodedata.normalize("NFD", "kalim i gjatë"), now=NOW)
    assert signer.description == made.description == describe(made.certificate_pem) == describe(signer.certificate)
    seen = made.description
    assert (seen.name, seen.issuer, seen.self_issued, seen.qualified) == ("Ëngjëll Çami", "Ëngjëll Çami", True, False)
    assert seen.valid_from < NOW < seen.valid_to <= NOW + timedelta(days=100)
    assert len(seen.fingerprint) == 79
    assert seen.fingerprint.count(" ") == 15
    certificate = x509.load_pem_x509_certificate(made.certificate_pem)
    public = certificate.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert public.curve.name == "secp256r1"
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment, usage.value.key_cert_sign) == (1, 1, 0)
    assert "O=AMSHC" in certificate.subject.rfc4514_string()
    certificate.verify_directly_issued_by(certificate)


def test_the_same_entropy_makes_the_same_certificate() -> None:
    one, two = (
        create_identity("Arta", "", "", "kalim i gjatë", now=NOW, entropy=entropy()).certificate_pem for _ in range(2)
    )
    assert one == two
    assert one != create_identity("Arta", "", "", "kalim i gjatë", now=NOW).certificate_pem


@pytest.mark.parametrize("weak", ["", "shkurt", "a" * 40, "e\u0308" * MIN_PASSPHRASE, "x" * (MIN_PASSPHRASE - 1)])
def test_weak_passphrases(weak: str) -> None:
    assert code(create_identity, "Arta", "", "", weak, now=NOW) == "signing.weak_passphrase"


@pytest.mark.parametrize("name", ["", "   ", "a" * 65])
def test_names_that_no_certificate_holds(name: str) -> None:
    assert code(create_identity, name, "", "", "kalim i gjatë", now=NOW) == "signing.name"


def test_no_certificate_from_an_absurd_clock() -> None:
    fallen = datetime(2000, 1, 1, tzinfo=UTC)
    assert code(create_identity, "Arta", "", "", "kalim i gjatë", now=fallen) == "signing.clock"
