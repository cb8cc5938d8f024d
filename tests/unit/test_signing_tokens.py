"""Tokens, asked of SoftHSM for real; what it cannot do (lock, hang, refuse) is played at the driver's edge."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pkcs11
import pytest

from facilitator import signing
from facilitator.desk import documents as desk_documents
from facilitator.desk import signing as desk_signing
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.model import DocumentKind
from facilitator.signing.token import driver, module_paths, token_key
from facilitator.signing.token.token_key import PinState
from facilitator.signing.token.tokens import TokenCertificate, list_certificates, open_token
from tests.helpers import pki
from tests.helpers.hall import Hall
from tests.helpers.pki import FIELDS, NOW
from tests.helpers.softhsm import LABEL, OTHER, PIN, Hsm, hsm


@pytest.fixture(scope="module")
def listed() -> dict[str, TokenCertificate]:
    """Name of the person → certificate, of all tokens of the filled SoftHSM."""
    return {one.description.name: one for one in list_certificates(hsm().load())}


@pytest.fixture(autouse=True)
def logged_out() -> Iterator[None]:
    """No login outlives its test."""
    yield
    room = driver.driver(hsm().module)
    room.call(lambda library: [token_key.close(room, name) for name in [*room.sessions]], 10)


def error(call: Any, *args: Any, **kwargs: Any) -> KnownError:
    with pytest.raises(KnownError) as caught:
        call(*args, **kwargs)
    for lang in ("sq", "en"):
        assert "?" not in sentence(caught.value, lang)  # type: ignore[arg-type]
    return caught.value


def code(call: Any, *args: Any, **kwargs: Any) -> str:
    return error(call, *args, **kwargs).code


# Choosing -------------------------------------------------------------------------------------------------------


def test_certificates_are_listed_without_a_pin(listed: dict[str, TokenCertificate]) -> None:
    assert set(listed) == {
        *("Gëzim Çela", "Arta Hoxha", "I Huaj", "E Ndërruar", "E Skaduara", "Vetëm Shifrim", "E Shfuqizuara"),
    }
    one = listed["Gëzim Çela"]
    assert one.certificate == pki.world().secretary.der
    assert (one.token_label, one.key_id, one.ref, one.label) == (LABEL, b"\1", "01", "certifikata")
    assert one.description == signing.describe(pki.world().secretary.certificate)
    assert (one.pin_pad, one.pin_state, one.for_signing) == (False, PinState.GOOD, True)
    assert one.chain == (pki.world().issuing.der,)  # the authority came along and is not offered for signing
    assert len(one.token_serial) == 16
    assert not listed["Vetëm Shifrim"].for_signing


def test_no_module_no_token_no_certificate(tmp_path: Path) -> None:
    assert code(list_certificates, tmp_path / "libeTPkcs11.so") == "token.module_missing"
    broken = tmp_path / "broken.so"
    broken.write_text("no library")
    assert code(list_certificates, broken) == "token.module_broken"
    empty = Hsm()  # one slot, nothing initialised in it
    assert code(list_certificates, empty.load()) == "token.none"
    bare = Hsm()
    bare.token("Bosh")
    assert code(list_certificates, bare.load()) == "token.no_certificate"


def test_a_certificate_made_with_ca_true_is_listed_and_says_why_it_cannot_sign() -> None:
    """As ``openssl req -x509`` makes it: the token holds a certificate, and it is not hidden."""
    made, own = Hsm(), pki.self_signed("Me openssl", ca=True)
    made.token("Vetë")
    made.put("Vetë", own, "01", key=own)
    (one,) = list_certificates(made.load())
    assert (one.description.name, one.for_signing, one.chain) == ("Me openssl", False, ())
    refused = error(open_token, one, PIN, now=NOW)
    assert (refused.code, refused.facts) == ("signing.authority", {"name": "Me openssl"})
    hsm().load()


def test_a_key_that_does_not_sign_and_keys_that_cannot_be_told_apart() -> None:
    made, one, two = Hsm(), pki.self_signed("Një"), pki.self_signed("Dy")
    made.token("Pa id")
    made.put("Pa id", one, "01", key=one)
    made.put("Pa id", None, "02", key=two)
    (listed_one,) = list_certificates(made.load())
    unnamed = dataclasses.replace(listed_one, key_id=b"")
    assert code(open_token, unnamed, PIN, now=NOW) == "token.key_unclear"
    room = driver.driver(made.module)

    def forbid(library: Any) -> None:
        with library.get_token(token_label="Pa id").open(rw=True, user_pin=PIN) as session:
            for key in session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}):
                key[pkcs11.Attribute.SIGN] = False

    room.call(forbid, 10)
    assert code(open_token, listed_one, PIN, now=NOW) == "token.key_no_sign"
    hsm().load()


def test_a_reader_that_raises_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Empty:
        slot_id = 77

        def get_token(self) -> None:
            raise pkcs11.TokenNotRecognised

    edge = Edge(monkeypatch, tmp_path)
    edge.more = [Empty()]
    assert len(list_certificates(edge.path)) == 7


def test_modules_of_this_computer(tmp_path: Path) -> None:
    for name in ("usr/lib/libeTPkcs11.so", "usr/lib/softhsm/libsofthsm2.so", "usr/lib/unknown.so"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "usr/local/lib").mkdir(parents=True)
    (tmp_path / "usr/local/lib/libeTPkcs11.so").symlink_to(tmp_path / "usr/lib/libeTPkcs11.so")
    found = module_paths.modules(system="linux", root=tmp_path)
    assert found == (tmp_path / "usr/lib/libeTPkcs11.so", tmp_path / "usr/lib/softhsm/libsofthsm2.so")
    chosen = str(tmp_path / "usr/lib/softhsm/libsofthsm2.so")
    assert module_paths.modules(chosen, system="linux", root=tmp_path) == (Path(chosen), found[0])
    gone = str(tmp_path / "gone.so")
    assert module_paths.modules(gone, system="darwin", root=tmp_path) == (Path(gone),)
    assert module_paths.modules(system="win32", root=tmp_path) == ()


# Signing --------------------------------------------------------------------------------------------------------


def test_a_real_report_is_signed_by_two_tokens(listed: dict[str, TokenCertificate], hall: Hall) -> None:
    """RSA certifies, P-256 approves; the verifier cannot tell them from keys in files."""
    desk_documents.approve(hall.file, "Ana Hoxha")
    pdf = desk_documents.report(hall.file, DocumentKind.RELACION)
    names = [field.name for field in signing.fields(pdf)]
    for name, person in zip(names, ("Gëzim Çela", "Arta Hoxha"), strict=True):
        signer = open_token(listed[person], PIN, now=NOW)
        pdf = signing.sign(pdf, signer, name, role="Sekretar", reason="Miratoj", place="Tiranë", now=NOW)
        signer.close()
    verdict = signing.verify(pdf, pki.world().trust(expect=False), NOW)
    assert (str(verdict.verdict), verdict.exit_code) == ("OK_REV_UNKNOWN", 0)
    assert [row.signer for row in verdict.signatures] == ["Gëzim Çela", "Arta Hoxha"]


def test_the_desk_signs_with_a_token(listed: dict[str, TokenCertificate], hall: Hall) -> None:
    desk_documents.approve(hall.file, "Ana Hoxha")
    signer = open_token(listed["Arta Hoxha"], PIN, now=hall.clock.now)
    told = {"role": "Facilitatore", "reason": "", "place": ""}
    version, _ = desk_signing.sign(hall.file, DocumentKind.RELACION, signer, "Facilitatori", **told)
    assert version.signed == ("Facilitatori",)


def test_one_pin_signs_several_documents(listed: dict[str, TokenCertificate]) -> None:
    signer = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    for pages in (1, 2):
        made = signing.sign(pki.document(pages=pages), signer, FIELDS[1], role="", reason="", place="", now=NOW)
        assert signing.verify(made, pki.world().trust(), NOW).signatures[0].expected == "YES"
    signer.close()
    assert code(signer.raw, b"x", "sha256") == "token.gone"


def test_rsa_equals_the_key_in_a_file(listed: dict[str, TokenCertificate]) -> None:
    """PKCS#1 v1.5 has one right answer, whoever computes it."""
    signer = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    for digest in ("sha256", "sha384", "sha512"):
        assert signer.raw(b"prova", digest) == pki.world().secretary.signer().raw(b"prova", digest)


def test_opening_again_ends_the_earlier_login(listed: dict[str, TokenCertificate]) -> None:
    """While a login stands, a driver looks at no other PIN: so there is never a second one."""
    first = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    assert code(open_token, listed["Arta Hoxha"], "000000", now=NOW) == "token.pin"
    assert code(first.raw, b"x", "sha256") == "token.gone"


def test_listing_does_not_end_a_login(listed: dict[str, TokenCertificate]) -> None:
    signer = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    assert len(list_certificates(hsm().module)) == 7
    assert signer.raw(b"x", "sha256")


def test_neither_pin_nor_key_is_shown(listed: dict[str, TokenCertificate]) -> None:
    assert PIN not in repr(open_token(listed["Gëzim Çela"], PIN, now=NOW))


# Prechecks, PIN, key --------------------------------------------------------------------------------------------


def test_no_pin_is_spent_on_a_certificate_that_may_not_sign(listed: dict[str, TokenCertificate]) -> None:
    assert code(open_token, listed["E Skaduara"], "000000", now=NOW) == "signing.expired"
    assert code(open_token, listed["Vetëm Shifrim"], "000000", now=NOW) == "signing.key_usage"
    assert code(open_token, listed["Arta Hoxha"], "000000", now=NOW.replace(year=2019)) == "signing.clock"
    assert code(open_token, listed["Arta Hoxha"], "000000", now=NOW.replace(year=2025)) == "signing.not_yet_valid"
    found = {one.token_label: one.pin_state for one in list_certificates(hsm().module)}
    assert found == {LABEL: PinState.GOOD, OTHER: PinState.GOOD}


def test_a_wrong_pin_is_counted_and_said(listed: dict[str, TokenCertificate]) -> None:
    counts = []
    for pin in ("000000", "111111"):
        told = error(open_token, listed["Arta Hoxha"], pin, now=NOW)
        assert told.code == "token.pin"
        counts.append(told.facts["n"])
    assert counts == [1, 2]
    assert "2 herë radhazi" in sentence(told, "sq")
    assert list_certificates(hsm().module)[-1].pin_state is PinState.LOW  # SoftHSM says so itself
    open_token(listed["Arta Hoxha"], PIN, now=NOW)  # the right one starts the count anew
    assert error(open_token, listed["Arta Hoxha"], "000000", now=NOW).facts["n"] == 1
    open_token(listed["Arta Hoxha"], PIN, now=NOW)


def test_no_pin_at_all(listed: dict[str, TokenCertificate]) -> None:
    for nothing in (None, ""):
        assert code(open_token, listed["Arta Hoxha"], nothing, now=NOW) == "token.pin_needed"


def test_a_pin_of_impossible_length(listed: dict[str, TokenCertificate]) -> None:
    assert code(open_token, listed["Arta Hoxha"], "1" * 300, now=NOW) in ("token.pin_form", "token.pin")


def test_a_certificate_without_its_key(listed: dict[str, TokenCertificate]) -> None:
    assert code(open_token, listed["I Huaj"], PIN, now=NOW) == "token.no_key"


def test_a_certificate_with_the_key_of_another(listed: dict[str, TokenCertificate]) -> None:
    """The id fits and the key does not: its signature is thrown away, not written into a report."""
    signer = open_token(listed["E Ndërruar"], PIN, now=NOW)
    assert code(signer.raw, b"x", "sha256") == "token.mismatch"


# At the driver's edge -------------------------------------------------------------------------------------------


class Edge:
    """The filled SoftHSM behind a driver that says more, or can do less, than it does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.path = tmp_path / "edge.so"
        self.flags = pkcs11.TokenFlag(0)
        self.more: list[Any] = []
        self.gone = False
        self.refuses: Exception | None = None
        self.pins: list[Any] = []
        real = pkcs11.lib(str(hsm().load()))
        edge = self

        class Token:
            def __init__(self, token: Any) -> None:
                self.token, self.label, self.serial = token, token.label, token.serial
                self.flags = token.flags | edge.flags

            def open(self, user_pin: Any = None) -> Any:
                if user_pin is not None:
                    edge.pins.append(user_pin)
                    if edge.refuses is not None:
                        raise edge.refuses
                return self.token.open(user_pin=PIN if user_pin is pkcs11.PROTECTED_AUTH else user_pin)

        class Slot:
            def __init__(self, slot: Any) -> None:
                self.slot, self.slot_id = slot, slot.slot_id
                self.get_mechanisms = slot.get_mechanisms

            def get_token(self) -> Token:
                return Token(self.slot.get_token())

        class Library:
            def get_slots(self) -> list[Any]:
                return [] if edge.gone else [*edge.more, *map(Slot, real.get_slots())]

        monkeypatch.setattr(driver, "load", lambda path: Library())

    def certificate(self, name: str = "Gëzim Çela") -> TokenCertificate:
        return next(one for one in list_certificates(self.path) if one.description.name == name)


@pytest.fixture
def edge(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Edge:
    return Edge(monkeypatch, tmp_path)


def test_the_last_try_and_the_lock(edge: Edge) -> None:
    edge.flags = pkcs11.TokenFlag.USER_PIN_FINAL_TRY
    chosen = edge.certificate()
    assert chosen.pin_state is PinState.FINAL
    edge.refuses = pkcs11.PinIncorrect()
    assert code(open_token, chosen, "000000", now=NOW) == "token.pin_final"
    edge.refuses = pkcs11.PinLocked()
    assert code(open_token, chosen, "000000", now=NOW) == "token.pin_locked"
    edge.flags = pkcs11.TokenFlag.USER_PIN_LOCKED
    assert edge.certificate().pin_state is PinState.LOCKED
    tried = len(edge.pins)
    assert code(open_token, chosen, PIN, now=NOW) == "token.pin_locked"
    assert len(edge.pins) == tried  # a locked token is not asked again


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (pkcs11.PinLenRange(), "token.pin_form"),
        (pkcs11.PinInvalid(), "token.pin_form"),
        (pkcs11.UserPinNotInitialized(), "token.pin_unset"),
        (pkcs11.PinExpired(), "token.pin_expired"),
        (pkcs11.FunctionCancelled(), "token.cancelled"),
        (pkcs11.DeviceRemoved(), "token.gone"),
        (pkcs11.DeviceError("0x30"), "token.failed"),
    ],
)
def test_what_else_a_token_answers_to_a_pin(edge: Edge, refused: Exception, told: str) -> None:
    chosen = edge.certificate()
    edge.refuses = refused
    assert code(open_token, chosen, PIN, now=NOW) == told


def test_a_pin_pad_asks_for_the_pin_itself(edge: Edge) -> None:
    edge.flags = pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH
    chosen = edge.certificate()
    assert chosen.pin_pad
    signer = open_token(chosen, None, now=NOW)
    assert edge.pins == [pkcs11.PROTECTED_AUTH]
    assert signer.pin_pad
    assert signer.raw(b"x", "sha256")
    signer.close()


def test_a_pin_pad_that_would_ask_at_every_signature(edge: Edge) -> None:
    edge.flags = pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH
    assert code(open_token, edge.certificate("E Shfuqizuara"), None, now=NOW) == "token.pin_each"


def test_a_token_pulled_out(edge: Edge) -> None:
    chosen = edge.certificate()
    edge.gone = True
    assert code(open_token, chosen, PIN, now=NOW) == "token.gone"


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The mechanisms that were tried, in order."""
    tried: list[Any] = []
    sign = token_key._sign

    def watched(key: Any, data: bytes, mechanism: Any, pin: str | None) -> bytes:
        tried.append(mechanism)
        return sign(key, data, mechanism, pin)

    monkeypatch.setattr(token_key, "_sign", watched)
    return tried


def test_a_card_that_only_signs_hashes(
    listed: dict[str, TokenCertificate], ways: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not list CKM_SHA256_RSA_PKCS: the DigestInfo is made here and CKM_RSA_PKCS asked."""
    signer = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    assert signer.raw(b"x", "sha256")
    monkeypatch.setattr(token_key, "_mechanisms", lambda slot: {pkcs11.Mechanism.RSA_PKCS, 0x80000001})
    assert signer.raw(b"x", "sha256") == pki.world().secretary.signer().raw(b"x", "sha256")
    assert ways == [pkcs11.Mechanism.SHA256_RSA_PKCS, pkcs11.Mechanism.RSA_PKCS]


@pytest.mark.parametrize("fault", [pkcs11.MechanismInvalid, pkcs11.FunctionNotSupported, pkcs11.GeneralError])
def test_a_card_that_promises_too_much(
    listed: dict[str, TokenCertificate], monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    """It lists the mechanism and then fails with it: the raw one is tried."""
    sign = token_key._sign

    def picky(key: Any, data: bytes, mechanism: Any, pin: str | None) -> bytes:
        if mechanism is pkcs11.Mechanism.SHA256_RSA_PKCS:
            raise fault
        return sign(key, data, mechanism, pin)

    monkeypatch.setattr(token_key, "_sign", picky)
    signer = open_token(listed["Gëzim Çela"], PIN, now=NOW)
    made = signing.sign(pki.document(), signer, FIELDS[1], role="", reason="", place="", now=NOW)
    assert signing.verify(made, pki.world().trust(), NOW).signatures[0].integrity == "INTACT"


def test_a_card_that_cannot_sign_at_all(listed: dict[str, TokenCertificate], monkeypatch: pytest.MonkeyPatch) -> None:
    def never(key: Any, data: bytes, mechanism: Any, pin: str | None) -> bytes:
        raise pkcs11.MechanismInvalid

    monkeypatch.setattr(token_key, "_sign", never)
    signer = open_token(listed["Arta Hoxha"], PIN, now=NOW)
    assert code(signer.raw, b"x", "sha256") == "token.mechanism"


@pytest.mark.parametrize("twice", [1, 2])
def test_a_card_that_wants_its_pin_for_every_signature(listed: dict[str, TokenCertificate], twice: int) -> None:
    """Cards for qualified signatures do (CKA_ALWAYS_AUTHENTICATE): the PIN goes along with each signature."""
    signer = open_token(listed["E Shfuqizuara"], PIN, now=NOW)
    for _ in range(twice):
        made = signing.sign(pki.document(), signer, FIELDS[1], role="", reason="", place="", now=NOW)
        assert signing.verify(made, pki.world().trust(), NOW).signatures[0].integrity == "INTACT"
    assert PIN not in repr(signer)


# Time-out -------------------------------------------------------------------------------------------------------


def test_a_driver_that_hangs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What had not begun when the time was over is never begun."""
    go, asked = threading.Event(), []

    class Library:
        def get_slots(self) -> list[Any]:
            asked.append(threading.current_thread())
            assert go.wait(60)
            return []

    monkeypatch.setattr(driver, "load", lambda path: Library())
    told = error(list_certificates, tmp_path / "hung.so", seconds=0.05)
    assert (told.code, told.facts) == ("token.timeout", {"seconds": 0})
    assert code(list_certificates, tmp_path / "hung.so", seconds=0.05) == "token.timeout"
    go.set()
    assert code(list_certificates, tmp_path / "hung.so", seconds=60) == "token.none"
    assert len(asked) == 2
    assert all(thread.daemon for thread in asked)


HUNG = """
import sys, threading
from pathlib import Path
from facilitator.errors import KnownError
from facilitator.signing.token import driver, tokens
import pkcs11
class Library:
    def __init__(self, real): self.real = real
    def get_slots(self): threading.Event().wait()
load = driver.load
driver.load = lambda path: Library(load(path))
try:
    tokens.list_certificates(Path(sys.argv[1]), seconds=0.2)
except KnownError as error:
    print(error.code)
"""


def test_a_hung_driver_does_not_keep_the_program_from_ending() -> None:
    module = hsm().load()
    done = subprocess.run(
        [sys.executable, "-c", HUNG, module], capture_output=True, text=True, timeout=240, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "token.timeout", "")


def test_the_room_loads_no_driver_by_itself() -> None:
    line = "import facilitator.signing.token.tokens, sys; sys.exit(bool({'pkcs11', 'cryptography'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", line], check=False).returncode == 0


def test_without_python_support(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    assert code(list_certificates, tmp_path / "any.so") == "token.support_missing"


def test_the_tool_that_must_run_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.helpers.tools import needs

    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match="nowhere"):
        needs("nowhere-installed")
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception):
        needs("nowhere-installed")
