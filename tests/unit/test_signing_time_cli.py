"""The commands that add to a signed file, and the one that signs a list; the verifier reads either kind of store."""

from __future__ import annotations

import json
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.cli import main, online
from facilitator.signing import TrustEntry, dump_pem, verify
from tests.helpers import pki
from tests.helpers.authority import LATER, Y2029, authority, levels
from tests.helpers.pki import PASSWORD


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A signed document and a store; the clock of the program says `LATER`."""
    monkeypatch.setattr(online, "_now", lambda: LATER)
    (tmp_path / "signed.pdf").write_bytes(levels()["B-B"])
    (tmp_path / "trust.pem").write_bytes(dump_pem([TrustEntry(authority().der("root"), authority=True)]))
    return tmp_path


def run(*arguments: object) -> int:
    return main(["--language", "en", *map(str, arguments)])


def test_extend_makes_a_file_that_lasts_and_extends_it_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trust = ("--trust", folder / "trust.pem")
    first, second = folder / "first.pdf", folder / "second.pdf"
    assert run("extend", folder / "signed.pdf", "--tsa", authority().tsa(), *trust, "-o", first) == 0
    assert "by tsa1; renew it before 31.12.2032" in capsys.readouterr().out
    assert run("extend", first, "--tsa", authority().tsa("tsa2"), *trust, "-o", second) == 0
    assert "by tsa2; renew it before 31.12.2040" in capsys.readouterr().out
    pdf = second.read_bytes()
    assert pdf.startswith(first.read_bytes())
    assert (folder / "signed.pdf").read_bytes() == levels()["B-B"]
    assert verify(pdf, authority().trust(), datetime(2035, 1, 1, tzinfo=UTC)).verdict == "OK"


def test_timestamp_needs_no_store_but_heeds_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.pdf"
    assert run("timestamp", folder / "signed.pdf", "--tsa", authority().tsa(), "-o", out) == 0
    assert verify(out.read_bytes(), authority().trust(), Y2029).verdict == "OK_REV_UNKNOWN"
    refused = folder / "refused.pdf"
    rogue = authority().tsa("rogue-tsa")
    assert run("timestamp", folder / "signed.pdf", "--tsa", rogue, "--trust", folder / "trust.pem", "-o", refused) == 3
    assert not refused.exists()
    assert "it would prove nothing" in " ".join(capsys.readouterr().err.split())


def test_without_a_network_it_says_so_and_leaves_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as briefly:
        briefly.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{briefly.getsockname()[1]}/"
    out = folder / "out.pdf"
    assert run("timestamp", folder / "signed.pdf", "--tsa", url, "-o", out) == 3
    assert "did not answer" in capsys.readouterr().err
    assert not out.exists()


def test_a_signed_list_serves_as_a_store(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    operator = pki.world().root.issue("Operatori")
    (folder / "operator.p12").write_bytes(operator.p12())
    (folder / "password").write_text(PASSWORD + "\n", "utf-8")
    (folder / "operator.pem").write_bytes(dump_pem([TrustEntry(operator.der)]))
    xml = folder / "list.xml"
    written = run(
        "trust-list",
        folder / "trust.pem",
        *("--p12", folder / "operator.p12", "--password-file", folder / "password"),
        *("--operator-name", "Agjencia", "--address", "mailto:lista@agjencia.invalid", "--sequence", 3, "-o", xml),
    )
    assert written == 0
    checked = ("verify", folder / "signed.pdf", "--json", "--trust", xml)
    assert run(*checked) == 3
    assert "without its operator" in capsys.readouterr().err
    seen = []
    for named in (("--operator", folder / "operator.pem"), ()):
        if not named:  # then it lies beside the list, by its name
            (folder / "list.operator.pem").write_bytes((folder / "operator.pem").read_bytes())
        run(*checked, *named)
        told = json.loads(capsys.readouterr().out)
        seen.append((told["trust"]["version"], {row["standing"] for row in told["signatures"]} - {"UNKNOWN"} != set()))
    assert seen == [("3 (2026-11-24)", True)] * 2
    xml.write_bytes(xml.read_bytes().replace(b"Agjencia", b"Tjetra", 1))
    assert run(*checked) == 3
    assert "changed after its operator signed it" in " ".join(capsys.readouterr().err.split())
