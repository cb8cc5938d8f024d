"""An authority of the agency's own: what it issues, what verification makes of it, a file that nobody edits."""

from __future__ import annotations

import base64
import json
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.told.verdict import tell
from facilitator.signing import (
    NOBODY,
    Identity,
    Person,
    Reason,
    Trust,
    TrustEntry,
    Verdict,
    back_up,
    carry,
    create_authority,
    dump_pem,
    issue,
    load_pem,
    making,
    open_p12,
    publish_crl,
    read_authority,
    renew,
    restore,
    revoke,
    sign,
    stamp,
    verify,
)
from facilitator.signing.house import INTERNAL
from facilitator.signing.keys import load_p12
from facilitator.signing.register import dump
from tests.helpers import pki
from tests.helpers.pki import FIELDS, NOW
from tests.helpers.tools import needs

SECRET = "kalimi i autoritetit"
OWN = "kalimi i Artës"
ARTA = Person("Arta Hoxha", "Facilitatore", "AMSHC", "AL-1")
GEZIM = Person("Gëzim Çela", "Sekretar", "AMSHC")
GOLDEN = Path(__file__).parents[1] / "golden" / "authority-1.json"


def chance(start: int = 0) -> Any:
    """Bytes that are the same at each run, and different at each call."""
    counter = iter(range(start, start + 1000))
    return lambda size: bytes((next(counter) * 61 + 17 * at + 5) % 256 for at in range(size))


def authority(**more: Any) -> bytes:
    return create_authority("Autoriteti i AMSHC-së", "AMSHC", SECRET, now=NOW, **more)


@pytest.fixture(scope="module")
def first() -> bytes:
    return authority()


@pytest.fixture(scope="module")
def issued(first: bytes) -> tuple[bytes, Identity, Identity]:
    data, arta = issue(first, SECRET, ARTA, OWN, now=NOW)
    data, gezim = issue(data, SECRET, GEZIM, OWN, now=NOW)
    return data, arta, gezim


def error(call: Any, *args: Any, **kwargs: Any) -> KnownError:
    with pytest.raises(KnownError) as caught:
        call(*args, **kwargs)
    for lang in ("sq", "en"):
        assert "?" not in sentence(caught.value, lang)  # type: ignore[arg-type]
    return caught.value


def code(call: Any, *args: Any, **kwargs: Any) -> str:
    return error(call, *args, **kwargs).code


def certificate(der: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(der)


# What it is -----------------------------------------------------------------------------------------------------


def test_a_new_authority(first: bytes) -> None:
    seen = read_authority(first)
    own = certificate(seen.certificate)
    own.verify_directly_issued_by(own)
    basic = own.extensions.get_extension_for_class(x509.BasicConstraints)
    assert (basic.critical, basic.value.ca, basic.value.path_length) == (True, True, 0)
    usage = own.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.key_cert_sign, usage.crl_sign, usage.digital_signature) == (True, True, False)
    public = own.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert public.curve.name == "secp384r1"
    assert timedelta(days=3652) == seen.description.valid_to - NOW.replace(microsecond=0)
    assert (seen.description.name, seen.issued, seen.crl, seen.crl_number) == ("Autoriteti i AMSHC-së", (), b"", 0)
    assert f"OU={INTERNAL}".replace(",", "\\,") in own.subject.rfc4514_string()  # it claims no more than it is
    assert (seen.description.local, seen.description.qualified) == (True, False)
    assert SECRET.encode() not in first
    assert "PRIVATE" not in first.decode()


def test_what_it_needs() -> None:
    assert code(create_authority, "A", "", "shkurt", now=NOW) == "signing.weak_passphrase"
    assert code(create_authority, " ", "", SECRET, now=NOW) == "signing.name"
    assert code(create_authority, "A", "", SECRET, now=NOW.replace(year=2001)) == "signing.clock"


def test_given_entropy_makes_the_same_authority() -> None:
    one, two = (read_authority(authority(entropy=chance())).certificate for _ in range(2))
    assert one == two != read_authority(authority()).certificate


# Issuing --------------------------------------------------------------------------------------------------------


def test_an_issued_certificate(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, _ = issued
    seen = read_authority(data)
    entry = seen.issued[0]
    signer = open_p12(arta.p12, OWN, now=NOW)
    assert signer.certificate == entry.certificate
    assert signer.chain == (seen.certificate,)
    own, issuer = certificate(entry.certificate), certificate(seen.certificate)
    own.verify_directly_issued_by(issuer)
    assert own.subject.rfc4514_string() == "2.5.4.5=AL-1,O=AMSHC,2.5.4.12=Facilitatore,CN=Arta Hoxha"
    assert not own.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    usage = own.extensions.get_extension_for_class(x509.KeyUsage)
    assert (usage.critical, usage.value.digital_signature, usage.value.content_commitment) == (True, True, True)
    below = own.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
    above = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
    assert below == above
    assert own.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest != above
    assert (int(entry.serial, 16), entry.revoked, entry.renews) == (own.serial_number, None, "")
    assert [one.description.name for one in seen.issued] == ["Arta Hoxha", "Gëzim Çela"]
    assert entry.good(NOW)
    assert not entry.good(NOW + timedelta(days=5000))
    assert (arta.description.internal, arta.description.self_issued, arta.description.local) == (True, False, True)
    assert arta.description.issuer == "Autoriteti i AMSHC-së"


def test_nobody_outlives_the_authority() -> None:
    short = create_authority("I shkurtër", "", SECRET, now=NOW, days=100)
    _, arta = issue(short, SECRET, ARTA, OWN, now=NOW + timedelta(days=50), days=1000)
    assert arta.description.valid_to == read_authority(short).description.valid_to
    assert code(issue, short, SECRET, ARTA, OWN, now=NOW + timedelta(days=101)) == "authority.period"
    assert code(issue, short, SECRET, ARTA, OWN, now=NOW - timedelta(days=1)) == "authority.period"
    assert code(issue, short, SECRET, ARTA, OWN, now=NOW.replace(year=1999)) == "signing.clock"


def test_wrong_passphrases(first: bytes) -> None:
    assert code(issue, first, "tjetër fjalëkalim", ARTA, OWN, now=NOW) == "authority.passphrase"
    assert code(issue, first, SECRET, ARTA, "shkurt", now=NOW) == "signing.weak_passphrase"
    assert code(issue, first, SECRET, Person(""), OWN, now=NOW) == "signing.name"
    assert code(back_up, first, "tjetër fjalëkalim", OWN) == "authority.passphrase"


def test_each_change_leaves_the_earlier_bytes_alone(first: bytes) -> None:
    before = bytes(first)
    after, _ = issue(first, SECRET, ARTA, OWN, now=NOW)
    assert first == before
    assert (len(read_authority(first).issued), len(read_authority(after).issued)) == (0, 1)


def test_a_name_that_is_no_markup_and_no_line() -> None:
    data, made = issue(authority(), SECRET, Person("  Ana\n\t<b>“Ç”</b> ", "x" * 300), OWN, now=NOW)
    assert made.description.name == "Ana <b>“Ç”</b>"
    assert read_authority(data).issued[0].description == made.description


# Renewing -------------------------------------------------------------------------------------------------------


def test_renewal_with_the_same_key_and_with_a_new_one(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    old = read_authority(data).issued[0]
    later = NOW + timedelta(days=1000)
    same, kept = renew(data, SECRET, old.serial, OWN, now=later, p12=arta.p12)
    fresh, new = renew(data, SECRET, old.serial.lower(), "tjetër kalim", now=later)
    for made, identity, secret, equal in ((same, kept, OWN, True), (fresh, new, "tjetër kalim", False)):
        entry = read_authority(made).issued[-1]
        before, after = certificate(old.certificate), certificate(entry.certificate)
        assert (before.public_key() == after.public_key()) is equal
        assert before.subject == after.subject
        assert entry.renews == old.serial != entry.serial
        assert open_p12(identity.p12, secret, now=later).certificate == entry.certificate
        assert entry.description.valid_to > old.description.valid_to
        assert len(read_authority(made).issued) == 3
    assert code(renew, data, SECRET, old.serial, OWN, now=later, p12=gezim.p12) == "authority.other_key"
    assert code(renew, data, SECRET, old.serial, "tjetër kalim", now=later, p12=arta.p12) == "signing.password"
    assert code(renew, data, SECRET, old.serial, OWN, now=later, p12=b"x") == "signing.corrupt"
    assert code(renew, data, SECRET, "00ff", OWN, now=later) == "authority.unknown_serial"


# Revoking -------------------------------------------------------------------------------------------------------


def test_revocation_makes_a_list(issued: tuple[bytes, Identity, Identity]) -> None:
    data, _, _ = issued
    serial = read_authority(data).issued[0].serial
    at = NOW + timedelta(hours=3)
    made = revoke(data, SECRET, serial, Reason.KEY_COMPROMISE, now=NOW + timedelta(days=1), at=at, days=30)
    seen = read_authority(made)
    assert (seen.issued[0].revoked, seen.issued[0].reason) == (at, Reason.KEY_COMPROMISE)
    crl = x509.load_der_x509_crl(seen.crl)
    assert crl.is_signature_valid(certificate(seen.certificate).public_key())  # type: ignore[arg-type]
    (entry,) = crl
    assert (entry.serial_number, entry.revocation_date_utc) == (int(serial, 16), at)
    assert entry.extensions.get_extension_for_class(x509.CRLReason).value.reason is x509.ReasonFlags.key_compromise
    assert crl.next_update_utc == seen.crl_next == NOW.replace(microsecond=0) + timedelta(days=31)
    assert crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number == seen.crl_number
    again = {"now": NOW + timedelta(days=2)}
    assert code(revoke, made, SECRET, serial, Reason.SUPERSEDED, **again) == "authority.revoked"
    assert code(renew, made, SECRET, serial, OWN, **again) == "authority.revoked"
    assert code(revoke, data, SECRET, serial, Reason.SUPERSEDED, now=NOW, at=at) == "authority.future"
    assert code(revoke, data, SECRET, "", Reason.SUPERSEDED, now=NOW) == "authority.unknown_serial"


def test_the_number_of_the_list_only_rises(issued: tuple[bytes, Identity, Identity]) -> None:
    """Also when the clock stands still or falls back, and after an old back-up was restored."""
    data, _, _ = issued
    numbers = []
    for moment in (NOW, NOW, NOW + timedelta(days=1), NOW + timedelta(hours=1)):
        data = publish_crl(data, SECRET, now=moment)
        numbers.append(read_authority(data).crl_number)
    old = restore(back_up(issued[0], SECRET, "kopja e autoritetit"), "kopja e autoritetit", SECRET)
    assert read_authority(old).crl_number == 0
    numbers.append(read_authority(publish_crl(old, SECRET, now=NOW + timedelta(days=2))).crl_number)
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_one_of_the_standard(issued: tuple[bytes, Identity, Identity], reason: Reason) -> None:
    data, _, _ = issued
    seen = read_authority(revoke(data, SECRET, read_authority(data).issued[1].serial, reason, now=NOW))
    (entry,) = x509.load_der_x509_crl(seen.crl)
    told = [one.value.reason.value for one in entry.extensions if isinstance(one.value, x509.CRLReason)]
    assert told == ([] if reason is Reason.UNSPECIFIED else [str(reason)])


def test_openssl_agrees(issued: tuple[bytes, Identity, Identity], tmp_path: Path) -> None:
    """An independent judge of chain and list."""
    openssl = needs("openssl")
    data, arta, gezim = issued
    data = revoke(data, SECRET, read_authority(data).issued[0].serial, Reason.SUPERSEDED, now=NOW)
    (tmp_path / "trust.pem").write_bytes(carry(NOBODY, read_authority(data)))
    command = [openssl, "verify", "-crl_check", "-x509_strict", "-attime", str(int(NOW.timestamp()) + 60)]
    told = []
    for name, made in (("arta", arta), ("gezim", gezim)):
        (tmp_path / f"{name}.pem").write_bytes(made.certificate_pem)
        line = [*command, "-CAfile", str(tmp_path / "trust.pem"), str(tmp_path / f"{name}.pem")]
        done = subprocess.run(line, capture_output=True, text=True, check=False)
        told.append((done.returncode, "certificate revoked" in done.stderr))
    assert told == [(2, True), (0, False)]


# Back-up --------------------------------------------------------------------------------------------------------


def test_a_back_up_restores_everything(issued: tuple[bytes, Identity, Identity]) -> None:
    data = publish_crl(issued[0], SECRET, now=NOW)
    data = revoke(data, SECRET, read_authority(data).issued[1].serial, Reason.AFFILIATION_CHANGED, now=NOW)
    copy = back_up(data, SECRET, "kopja e autoritetit")
    assert code(issue, copy, SECRET, ARTA, OWN, now=NOW) == "authority.passphrase"
    back = restore(copy, "kopja e autoritetit", "një kalim i ri")
    one, two = read_authority(data), read_authority(back)
    assert (one.certificate, one.issued, one.crl_number, one.crl) == (
        two.certificate,
        two.issued,
        two.crl_number,
        two.crl,
    )
    after, _ = issue(back, "një kalim i ri", ARTA, OWN, now=NOW)
    assert len(read_authority(after).issued) == 3
    assert code(restore, copy[:-40], "kopja e autoritetit", SECRET) == "authority.damaged"
    assert code(back_up, data, SECRET, "shkurt") == "signing.weak_passphrase"


# The file cannot be edited --------------------------------------------------------------------------------------


def edited(data: bytes, change: Any) -> bytes:
    tree = json.loads(data)
    change(tree)
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree["issued"].pop(),
        lambda tree: tree["issued"][0].update(revoked="", reason=""),
        lambda tree: tree["issued"][1].update(name="Tjetër"),
        lambda tree: tree["crl"].update(number=1),
        lambda tree: tree["crl"].update(der=""),
        lambda tree: tree.update(name="Tjetër"),
        lambda tree: tree.update(seal=""),
        lambda tree: tree.pop("seal"),
        lambda tree: tree.update(certificate=base64.b64encode(read_authority(authority()).certificate).decode()),
        lambda tree: tree.update(more=1),
        lambda tree: tree.update(kind="tjetër"),
        lambda tree: tree.update(issued=None),
    ],
)
def test_a_file_that_someone_edited(issued: tuple[bytes, Identity, Identity], change: Any) -> None:
    data = revoke(issued[0], SECRET, read_authority(issued[0]).issued[0].serial, Reason.UNSPECIFIED, now=NOW)
    assert read_authority(edited(data, lambda tree: None))  # another layout of the same content is no edit
    assert code(read_authority, edited(data, change)) == "authority.damaged"


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"kind": "tryeza-authority"}'])
def test_files_of_other_kinds(data: bytes) -> None:
    assert code(read_authority, data) == "authority.damaged"


def test_a_newer_format(first: bytes) -> None:
    assert code(read_authority, edited(first, lambda tree: tree.update(format=2))) == "authority.newer"


def test_the_key_of_another_authority(first: bytes) -> None:
    """Whoever swaps the key box cannot seal; and a sealed file whose box holds another key is refused as well."""
    seen, other = read_authority(first), read_authority(authority()).key
    swapped = edited(first, lambda tree: tree.update(key=base64.b64encode(other).decode()))
    assert code(issue, swapped, SECRET, ARTA, OWN, now=NOW) == "authority.damaged"
    key, _, _ = load_p12(seen.key, SECRET)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    assert read_authority(sealed := dump(replace(seen, key=other), key))
    assert code(issue, sealed, SECRET, ARTA, OWN, now=NOW) == "authority.damaged"


def test_the_golden_file() -> None:
    """Format 1, as first written: this file must open for ever."""
    data = GOLDEN.read_bytes()
    seen = read_authority(data)
    assert seen.description.name == "Autoriteti i Provës"
    told = [(one.description.name, one.reason, one.renews != "") for one in seen.issued]
    assert told == [
        ("Arta Hoxha", None, False),
        ("Gëzim Çela", Reason.SUPERSEDED, False),
        ("Arta Hoxha", None, True),
    ]
    after = publish_crl(data, SECRET, now=NOW + timedelta(days=10))
    assert read_authority(after).crl_number > seen.crl_number == 1795442707
    assert set(json.loads(after)) == set(json.loads(data))


# What verification makes of it ----------------------------------------------------------------------------------


def signed(*identities: Identity, at: datetime = NOW, secret: str = OWN) -> bytes:
    pdf = pki.document()
    for field, made in zip(FIELDS, identities, strict=True):
        pdf = sign(pdf, open_p12(made.p12, secret, now=at), field, role="", reason="", place="", now=at)
    return pdf


def states(verdict: Verdict) -> tuple[str, list[str]]:
    return str(verdict.verdict), [row.state for row in verdict.signatures]


def trusting(data: bytes, expect: bool = True) -> Trust:
    """The authority in the store, its list carried; Arta is expected in the first field."""
    store = carry(NOBODY, read_authority(data), version="1")
    if expect:
        root = read_authority(data).certificate
        store += dump_pem([TrustEntry(root, (FIELDS[0],), "Arta Hoxha", authority=True)])
    return load_pem(store)


def test_trusted_by_the_authority_without_a_list(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    pdf = signed(arta, gezim)
    verdict = verify(pdf, trusting(data), NOW)
    assert states(verdict) == ("OK_REV_UNKNOWN", ["TRUSTED_REV_UNKNOWN"] * 2)
    assert [(row.self_issued, row.internal) for row in verdict.signatures] == [(False, True)] * 2
    told = "\n".join(tell(verdict.as_dict(), "sq"))
    assert told.count("nuk është nënshkrim elektronik i kualifikuar") == 2
    assert told.count("autoritet i brendshëm") == 2
    assert states(verify(pdf, NOBODY, NOW))[0] == "INTACT_NOT_TRUSTED"
    assert states(verify(pdf, pki.world().trust(), NOW))[0] == "INTACT_NOT_TRUSTED"
    assert states(verify(pdf, trusting(authority()), NOW))[0] == "INTACT_NOT_TRUSTED"  # same name, another key


def test_with_a_fresh_list_carried_in_the_store(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    trust = trusting(publish_crl(data, SECRET, now=NOW, days=30))
    pdf = signed(arta, gezim)
    verdict = verify(pdf, trust, NOW + timedelta(days=1))
    assert states(verdict) == ("OK", ["TRUSTED", "TRUSTED"])
    assert verdict.signatures[0].expected == "YES"
    old = verify(pdf, trust, NOW + timedelta(days=31))  # a list past its date says nothing any more
    assert states(old)[0] == "OK_REV_UNKNOWN"


def test_revoked(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    pdf = signed(arta, gezim)
    serial = read_authority(data).issued[1].serial
    later = NOW + timedelta(days=2)
    trust = trusting(revoke(data, SECRET, serial, Reason.KEY_COMPROMISE, now=later))
    assert states(verify(pdf, trust, later + timedelta(hours=1))) == ("REVOKED", ["TRUSTED", "REVOKED"])


def test_a_renewed_certificate_is_still_the_expected_person(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    entry = read_authority(data).issued[0]
    later = NOW + timedelta(days=700)
    for p12 in (arta.p12, None):
        made, renewed = renew(data, SECRET, entry.serial, OWN, now=later, p12=p12)
        made = publish_crl(made, SECRET, now=later)
        verdict = verify(signed(renewed, gezim, at=later), trusting(made), later)
        assert states(verdict) == ("OK", ["TRUSTED", "TRUSTED"])
        assert verdict.signatures[0].expected == "YES"
        # and she cannot sign for the second person with it
        twice = verify(signed(arta, renewed, at=later), trusting(made), later)
        assert states(twice) == ("INTACT_NOT_TRUSTED", ["TRUSTED", "WRONG_PERSON"])


def test_someone_else_of_the_same_authority_is_not_the_expected_one(issued: tuple[bytes, Identity, Identity]) -> None:
    data, arta, gezim = issued
    verdict = verify(signed(gezim, arta), trusting(data), NOW)
    assert verdict.verdict == "INTACT_NOT_TRUSTED"
    assert verdict.signatures[0].expected == "NO"


def test_a_person_of_the_authority_vouches_for_nobody(issued: tuple[bytes, Identity, Identity]) -> None:
    """CA:FALSE holds: with her key Arta can make a certificate for anyone, and nobody believes it."""
    data, arta, _ = issued
    hers, own, _ = load_p12(arta.p12, OWN)
    assert isinstance(hers, ec.EllipticCurvePrivateKey)
    assert own is not None
    key = ec.generate_private_key(ec.SECP256R1())
    name = making.subject("Gëzim Çela", "Sekretar", "AMSHC")
    leaf = making.certificate(name, key.public_key(), 7, NOW, NOW + timedelta(days=9), hers, own)
    chain = [own, certificate(read_authority(data).certificate)]
    forged = Identity(making.protected("x", key, leaf, chain, OWN), making.pem(leaf), arta.description)
    verdict = verify(signed(arta, forged), trusting(data), NOW)
    assert states(verdict) == ("INTACT_NOT_TRUSTED", ["TRUSTED_REV_UNKNOWN", "NOT_TRUSTED"])


def test_the_store_carries_only_the_newest_list(issued: tuple[bytes, Identity, Identity]) -> None:
    data, _, _ = issued
    world = pki.world()
    store = replace(world.trust(world.root.crl()), intake=(world.stranger.entry(name="Intake"),))
    one = load_pem(carry(store, read_authority(publish_crl(data, SECRET, now=NOW)), version="8"))
    newer = read_authority(publish_crl(data, SECRET, now=NOW + timedelta(days=1)))
    two = load_pem(carry(one, newer))
    assert (len(one.entries), len(two.entries)) == (len(store.entries) + 1,) * 2
    assert two.crls == (store.crls[0], newer.crl)
    assert two.version == "8"
    assert two.stated(FIELDS[0]) == store.stated(FIELDS[0])
    assert two.intake == store.intake  # the keys of receipts are not lost on the way


def test_the_stamp_says_that_it_is_not_qualified(
    issued: tuple[bytes, Identity, Identity], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[stamp.StampText] = []
    draw = stamp.draw
    monkeypatch.setattr(stamp, "draw", lambda w, h, text: (drawn.append(text), draw(w, h, text))[1])
    signed(issued[1], issued[2])
    assert [text.local for text in drawn] == [True, True]
