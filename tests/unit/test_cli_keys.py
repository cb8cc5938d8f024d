"""Keys from the command line: signing with a token, and the whole life of an agency's own authority."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import cli
from facilitator.signing import load_pem, read_authority
from facilitator.workspace import Settings, Workspace
from tests.helpers import pki
from tests.helpers.softhsm import LABEL, PIN, hsm

Tryeza = Callable[..., tuple[int, str]]


@pytest.fixture
def tryeza(capsys: pytest.CaptureFixture[str]) -> Tryeza:
    """Run one command; gives its exit code and what it said on either stream."""

    def run(*arguments: object) -> tuple[int, str]:
        code = cli.main(["--language", "en", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out + told.err

    return run


@pytest.fixture
def secrets(tmp_path: Path) -> dict[str, Path]:
    """Files with a passphrase each, some with a line break as editors leave it."""
    said = {
        "ca": "kalimi i autoritetit\n",
        "person": "kalimi i Artës\r\n",
        "copy": "kalimi i kopjes",
        "pin": f"{PIN}\n",
    }
    said["wrong"] = "000000"
    for name, text in said.items():
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
    return {name: tmp_path / f"{name}.txt" for name in said}


def test_a_token_is_listed_and_signs(tryeza: Tryeza, secrets: dict[str, Path], tmp_path: Path) -> None:
    module = hsm().load()
    code, told = tryeza("token", "list", "--module", module)
    assert code == 0
    assert "01  Gëzim Çela, issued by Lëshuesi i Provës, until 15.07.2028" in told
    assert [line.split()[:2] for line in told.splitlines() if "not for signing" in line] == [["06", "Vetëm"]]
    pdf, out, trust = tmp_path / "in.pdf", tmp_path / "out.pdf", tmp_path / "trust.pem"
    pdf.write_bytes(pki.document(names=("Sekretari",)))
    trust.write_bytes(pki.dump_pem([pki.world().root.entry()]))
    line = ("sign", pdf, "--token", module, "--field", "Sekretari", "-o", out)
    code, told = tryeza(*line, "--pin-file", secrets["pin"])
    assert (code, out.exists()) == (3, False)
    assert "02 (Arta Hoxha)" in told  # several certificates: one has to be named
    code, told = tryeza(*line, "--certificate", "01", "--pin-file", secrets["wrong"])
    assert (code, out.exists()) == (3, False)
    assert f"The PIN of the device “{LABEL}” is not right" in told
    assert tryeza(*line, "--certificate", "01", "--pin-file", secrets["pin"]) == (0, "")
    code, told = tryeza("verify", out, "--trust", trust, "--json")
    assert (code, json.loads(told)["verdict"]) == (0, "OK_REV_UNKNOWN")


def test_listing_without_a_device(tryeza: Tryeza, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, told = tryeza("token", "list", "--module", tmp_path / "gone.so")
    assert (code, "gone.so" in told) == (3, True)
    monkeypatch.setattr("facilitator.signing.modules", lambda chosen="": ())
    code, told = tryeza("token", "list")
    assert (code, "was found on this computer" in told) == (3, True)


def test_the_module_chosen_in_the_settings(tryeza: Tryeza) -> None:
    workspace = Workspace.default()
    workspace.save(replace(Settings(), token_module=str(hsm().load())))
    code, told = tryeza("token", "list")
    assert code == 0
    assert str(hsm().module) in told.splitlines()[0]


def test_a_key_has_to_be_named_and_only_one(tryeza: Tryeza) -> None:
    for more in ((), ("--p12", "a", "--token", "b")):
        with pytest.raises(SystemExit) as left:
            tryeza("sign", "x.pdf", "--field", "A", "-o", "y.pdf", *more)
        assert left.value.code == 2


def test_the_life_of_an_authority(tryeza: Tryeza, secrets: dict[str, Path], tmp_path: Path) -> None:
    file, arta, trust = tmp_path / "ca.json", tmp_path / "arta.p12", tmp_path / "trust.pem"
    ca = ("--passphrase-file", secrets["ca"])
    code, told = tryeza("authority", "create", file, "--name", "Autoriteti i AMSHC-së", *ca)
    assert code == 0
    assert "not a qualified trust service" in told
    assert tryeza("authority", "create", file, "--name", "B", *ca)[0] == 3  # never over another one
    person = ("--name", "Arta Hoxha", "--role", "Facilitatore", "--person-passphrase-file", secrets["person"])
    code, told = tryeza("authority", "issue", file, *person, "-o", arta, *ca)
    serial = told.split()[0]
    assert (code, "Arta Hoxha" in told) == (0, True)
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in (file, arta)} == {0o600}
    assert tryeza("authority", "show", file)[1].splitlines()[-1] == "no revocation list yet"
    assert tryeza("authority", "crl", file, *ca, "--days", "9")[0] == 0

    pdf, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    pdf.write_bytes(pki.document(names=("Drejtuesi",)))
    line = ("sign", pdf, "--p12", arta, "--password-file", secrets["person"], "--field", "Drejtuesi", "-o")
    assert tryeza(*line, out)[0] == 0

    def verdict() -> tuple[int, str]:
        trust.unlink(missing_ok=True)
        assert tryeza("authority", "trust", file, "-o", trust)[0] == 0
        code, told = tryeza("verify", out, "--trust", trust, "--json")
        return code, json.loads(told)["verdict"]

    assert verdict() == (0, "OK")
    renewed = tmp_path / "arta-2.p12"
    again = ("--serial", serial, "--p12", arta, "--person-passphrase-file", secrets["person"])
    assert tryeza("authority", "renew", file, *again, "-o", renewed, *ca)[0] == 0
    assert tryeza(*line[:2], "--p12", renewed, *line[4:], tmp_path / "out-2.pdf")[0] == 0

    copy, back = tmp_path / "copy.json", tmp_path / "back.json"
    new = ("--new-passphrase-file", secrets["copy"])
    assert tryeza("authority", "backup", file, "-o", copy, *ca, *new)[0] == 0
    code, told = tryeza("authority", "revoke", file, "--serial", serial, "--reason", "superseded", *ca)
    assert (code, "revoked on" in told, "(superseded)" in told) == (0, True, True)
    assert tryeza("authority", "revoke", file, "--serial", serial, *ca)[0] == 3
    assert verdict() == (6, "REVOKED")

    old = ("--passphrase-file", secrets["copy"], "--new-passphrase-file", secrets["ca"])
    assert tryeza("authority", "restore", copy, "-o", back, *old)[0] == 0
    assert [one.revoked for one in read_authority(back.read_bytes()).issued] == [None, None]
    assert tryeza("authority", "crl", back, "--passphrase-file", secrets["wrong"])[0] == 3


def test_a_store_that_is_there_already_is_extended(tryeza: Tryeza, secrets: dict[str, Path], tmp_path: Path) -> None:
    file, store, out = tmp_path / "ca.json", tmp_path / "old.pem", tmp_path / "new.pem"
    tryeza("authority", "create", file, "--name", "A", "--passphrase-file", secrets["ca"])
    store.write_bytes(pki.dump_pem([pki.world().root.entry()], version="4"))
    assert tryeza("authority", "trust", file, "--into", store, "-o", out)[0] == 0
    assert [entry.authority for entry in load_pem(out.read_bytes()).entries] == [True, True]
    assert load_pem(out.read_bytes()).version == "4"


@pytest.mark.parametrize(("date", "told"), [("23.11.2026", "is no date"), ("2999-01-01", "lies in the future")])
def test_dates_of_revocation(tryeza: Tryeza, secrets: dict[str, Path], tmp_path: Path, date: str, told: str) -> None:
    file, ca = tmp_path / "ca.json", ("--passphrase-file", secrets["ca"])
    tryeza("authority", "create", file, "--name", "A", *ca)
    person = ("--name", "B", "-o", tmp_path / "b.p12", "--person-passphrase-file", secrets["person"])
    serial = tryeza("authority", "issue", file, *person, *ca)[1].split()[0]
    code, said = tryeza("authority", "revoke", file, "--serial", serial, "--date", date, *ca)
    assert (code, told in said) == (3, True)


def test_a_new_passphrase_is_asked_twice(tryeza: Tryeza, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["kalimi i autoritetit", "kalimi i autoriteti", "kalimi i autoritetit", "kalimi i autoritetit"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(typed))
    file = tmp_path / "ca.json"
    code, told = tryeza("authority", "create", file, "--name", "A")
    assert (code, file.exists(), "passphrases differ" in told) == (3, False, True)
    assert tryeza("authority", "create", file, "--name", "A")[0] == 0
