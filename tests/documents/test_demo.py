"""The demo from end to end: what it leaves, what others say of it, what its documents tell and withhold."""

from __future__ import annotations

import io
import json
import re
import subprocess
from datetime import datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from facilitator import cli, demo, signing
from facilitator.model import Action, Closing, DocumentKind, Organisation, Person, Point, Status, Tally
from facilitator.report.extract import embedded
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from tests.conftest import tool

KINDS = ("relacion", "procesverbal")


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return re.sub(r"\s+", " ", " ".join(pages))


def test_the_command_names_what_it_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo", str(tmp_path / "d")]) == 0
    told = capsys.readouterr().out.split()
    assert [Path(line).name for line in told] == [
        "demo.tryeza",
        "relacion.pdf",
        "procesverbal.pdf",
        "relacion-full.pdf",
        "procesverbal-full.pdf",
        "trust.pem",
    ]
    assert all(Path(line).stat().st_size for line in told)
    assert cli.main(["demo", str(tmp_path / "d")]) == 3  # nothing is overwritten


def test_the_file_is_whole_and_holds_the_demo(played: demo.Demo, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(played.meeting)]) == 0
    file = MeetingFile.look(played.meeting, Env())
    rows = {kind: file.read(lambda tx, kind=kind: tx.all(kind)).result() for kind in (Point, Person, Action, Tally)}
    organisations = file.read(lambda tx: tx.all(Organisation, votes=True)).result()
    status = file.read(lambda tx: tx.meeting().status).result()
    closing = file.read(lambda tx: tx.all(Closing)).result()[0]
    file.close()
    assert (len(rows[Point]), len(rows[Person]), len(rows[Action]), len(organisations)) == (23, 23, 4, 18)
    assert (closing.given, closing.returned, closing.valid) == (18, 17, 17)
    assert status is Status.SIGNED


@pytest.mark.parametrize("kind", KINDS)
def test_the_documents_tell_the_demo(played: demo.Demo, kind: str) -> None:
    text = text_of(getattr(played, kind).read_bytes())
    for told in (
        "27 tetor 2026",
        "Agjencia për Mbështetjen e Shoqërisë Civile",
        "18 organizata",
        "Forcimi i mekanizmave të konsultimit publik",
        "4–5",
        "Dërgimi i draftit të procesverbalit",
        "Projektaktet publikohen vonë",
    ):
        assert told in text, told
    assert re.search(r"[Ff]aqe\w* 1 nga \d", text)


@pytest.mark.parametrize("kind", KINDS)
def test_who_declined_is_nowhere_in_the_document(played: demo.Demo, kind: str) -> None:
    """#16 declines publication of the name; contacts are nobody's business. Pages, attachments, metadata."""
    data = getattr(played, kind).read_bytes()
    everything = text_of(data).encode()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        everything += b" ".join(spec.get_file().read_bytes() for spec in pdf.attachments.values())
        everything += bytes(pdf.Root.Metadata.read_bytes())
    assert b"Forumi" in everything
    for withheld in ("Eftali Gjoka", "+355 69 000", "kontakt01@example.org"):
        assert withheld.encode() not in everything, withheld


@pytest.mark.parametrize("kind", KINDS)
def test_the_embedded_record_is_the_approved_one_thinned(played: demo.Demo, kind: str) -> None:
    record, document = embedded(getattr(played, kind).read_bytes())
    assert record.counts.organisations == 18
    assert document.kind == DocumentKind(kind)
    assert document.final
    assert record.closings[0].content == {}  # single ballots of the secret round could be recognised
    assert record.tallies[0].result["total"] == 50


@pytest.mark.parametrize("kind", KINDS)
def test_another_program_finds_two_valid_signatures(played: demo.Demo, kind: str) -> None:
    told = subprocess.run([tool("pdfsig"), "-nocert", getattr(played, kind)], capture_output=True, text=True).stdout
    assert told.count("Signature is Valid") == 2
    assert "Facilitatori" in told
    assert "Sekretari" in told


def verify(pdf: Path, trust: Path | None = None) -> int:
    return cli.main(["verify", str(pdf), *(["--trust", str(trust)] if trust else [])])


@pytest.mark.parametrize("kind", KINDS)
def test_verify_exit_codes(played: demo.Demo, copy_of, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    signed = getattr(played, kind)
    assert verify(signed, played.trust) == 0
    assert "i pandryshuar" in capsys.readouterr().out
    assert verify(signed) == 4
    data = signed.read_bytes()
    changed = copy_of(signed)
    at = data.index(b"stream") + 40
    changed.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert verify(changed, played.trust) == 1
    changed.write_bytes(data[:2000])
    assert verify(changed, played.trust) == 3
    unsigned = copy_of(played.meeting, "x.tryeza").with_name("unsigned.pdf")
    assert cli.main(["report", str(played.meeting), "--kind", kind, "-o", str(unsigned)]) == 0
    assert verify(unsigned, played.trust) == 2


def test_one_signature_is_incomplete_and_a_home_made_certificate_is_unknown(
    played: demo.Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, once, twice = (tmp_path / name for name in ("r.pdf", "once.pdf", "twice.pdf"))
    assert cli.main(["report", str(played.meeting), "--kind", "relacion", "-o", str(pdf)]) == 0
    passwords = tmp_path / "pw"
    passwords.write_text("fjalëkalim i gjatë\n", "utf-8")
    for name, source, target, field in (
        ("Ana Hoxha", pdf, once, "Facilitatori"),
        ("Beni Leka", once, twice, "Sekretari"),
    ):
        identity = signing.create_identity(
            name, "", "Shoqata", "fjalëkalim i gjatë", now=datetime.now().astimezone(), days=30
        )
        key = tmp_path / f"{field}.p12"
        key.write_bytes(identity.p12)
        told = ["sign", str(source), "--p12", str(key), "--field", field, "--password-file", str(passwords)]
        assert cli.main([*told, "-o", str(target)]) == 0
    assert verify(once, played.trust) == 5
    capsys.readouterr()
    assert cli.main(["verify", str(twice), "--trust", str(played.trust), "--json"]) == 4
    assert json.loads(capsys.readouterr().out)["verdict"] == "INTACT_NOT_TRUSTED"


def test_signing_errors_have_a_sentence_and_touch_nothing(
    played: demo.Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    wrong = tmp_path / "pw"
    wrong.write_text("gabim")
    key = tmp_path / "k.p12"
    key.write_bytes(b"no key at all")
    before = played.relacion.read_bytes()
    args = ["--field", "Sekretari", "--password-file", str(wrong), "-o", str(out)]
    sentences = set()
    for p12 in (key, tmp_path / "missing.p12"):
        assert cli.main(["sign", str(played.relacion), "--p12", str(p12), *args]) == 3
        sentences.add(capsys.readouterr().err)
    assert len(sentences) == 2
    assert not any("kodi:" in sentence for sentence in sentences)
    assert not out.exists()
    assert played.relacion.read_bytes() == before


def test_an_approved_report_is_the_same_bytes_twice_and_in_english(played: demo.Demo, tmp_path: Path) -> None:
    one, two, english = (tmp_path / name for name in ("1.pdf", "2.pdf", "en.pdf"))
    for target, lang in ((one, "sq"), (two, "sq"), (english, "en")):
        told = ["report", str(played.meeting), "--kind", "procesverbal", "--lang", lang, "-o", str(target)]
        assert cli.main(told) == 0
    assert one.read_bytes() == two.read_bytes()
    assert "Page 1 of" in text_of(english.read_bytes())


def test_a_draft_is_marked_and_cannot_be_signed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = demo.script()
    clock = demo.clock_of(told)
    path = tmp_path / "open.tryeza"
    file = MeetingFile.create(path, Env(clock=clock, device="d"))
    demo.play(file, told, clock)
    file.close()
    pdf = tmp_path / "draft.pdf"
    assert cli.main(["report", str(path), "--kind", "relacion", "-o", str(pdf)]) == 0
    assert "DRAFT" in text_of(pdf.read_bytes())
    identity = signing.create_identity("A B", "", "", "fjalëkalim i gjatë", now=datetime.now().astimezone(), days=3)
    (tmp_path / "k.p12").write_bytes(identity.p12)
    (tmp_path / "pw").write_text("fjalëkalim i gjatë", "utf-8")
    args = ["sign", str(pdf), "--p12", str(tmp_path / "k.p12"), "--field", "Sekretari"]
    assert cli.main([*args, "--password-file", str(tmp_path / "pw"), "-o", str(tmp_path / "s.pdf")]) == 3
    assert not (tmp_path / "s.pdf").exists()


def test_check_finds_a_changed_row(played: demo.Demo, copy_of, capsys: pytest.CaptureFixture[str]) -> None:
    bad = copy_of(played.meeting)
    data = bad.read_bytes()
    for place in [found.start() for found in re.finditer(b"Kalendar vjetor", data)]:
        changed = data[:place] + b"k" + data[place + 1 :]
        bad.write_bytes(changed)
        assert cli.main(["check", str(bad)]) == 1
        assert capsys.readouterr().out.strip()
    assert data.count(b"Kalendar vjetor") >= 2
