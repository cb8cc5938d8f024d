"""``tryeza verify`` and ``tryeza record``: what they print, their exit codes, and no harm by a stranger’s file."""

from __future__ import annotations

import io
import json
import os
import re
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from facilitator import cli, demo
from facilitator.cli import reports as desk_reports
from facilitator.examine import drawn as drawn_module
from facilitator.examine import examination as examine_module
from facilitator.examine import pages as pages_module
from facilitator.examine import unpack
from facilitator.language.agreement import GAP
from facilitator.language.errors import sentence
from facilitator.language.sentences import LANGS
from facilitator.language.told import examined as examined_told
from facilitator.model import DocumentKind
from facilitator.record import Audience
from facilitator.report import compose
from facilitator.report.compose.attach import Attachment, attach_standard
from facilitator.report.extract import files
from facilitator.report.pdf.render import render
from tests.helpers import pki
from tests.helpers.records import demo_record

NOW = datetime.fromisoformat("2026-10-28T10:00:00+01:00")
KEYS = {"present", "problem", "belongs", "drawn", "pages", "values", "recomposed", "recount", "details"}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a request")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = cli.main(["verify", *map(str, arguments), "--json"])
    return code, json.loads(capsys.readouterr().out)


def forgery(tmp_path: Path, *, page: bool = False, value: bool = False) -> Path:
    record = demo_record().for_audience(Audience.PUBLIC)
    document = compose(record, DocumentKind.PROCESVERBAL, "sq", final=True)
    inside = record
    if value:
        first, *rest = record.points
        inside = replace(record, points=(replace(first, text="Gjithçka është në rregull."), *rest))
        document = replace(document, record_sha256=inside.sha256())
    shown = document
    if page:
        shown = replace(document, title=("PROCESVERBAL", "i një takimi tjetër"))
    path = tmp_path / "i-rremë.pdf"
    path.write_bytes(render(shown, attach_standard(inside, document), now=NOW))
    return path


@pytest.mark.parametrize("kind", ["relacion", "procesverbal"])
def test_an_honest_report_says_so_on_every_axis(
    played: demo.Demo, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, tree = told(capsys, getattr(played, kind), "--trust", played.trust)
    assert code == tree["exit"] == 0
    assert tree["verdict"] in ("OK", "OK_REV_UNKNOWN")
    inside = tree["record"]
    assert set(inside) == KEYS
    assert inside["present"]
    assert inside["problem"] is None
    assert {inside[axis] for axis in ("belongs", "pages", "values", "recomposed", "recount")} == {"same"}
    assert inside["details"]["kind"] == kind
    assert len(tree["signatures"]) == 2
    assert {"integrity", "standing", "revocation", "expected", "proof", "time"} <= set(tree["signatures"][0])


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_in_sentences(played: demo.Demo, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", lang, "verify", str(played.relacion), "--trust", str(played.trust)]) == 0
    out = capsys.readouterr().out
    words = examined_told.SQ if lang == "sq" else examined_told.EN
    for key in ("belongs.same", "pages.same", "values.same", "recomposed.same"):
        assert str(words[key]) in out


@pytest.mark.parametrize(("page", "value", "axis"), [(True, False, "pages"), (False, True, "values")])
def test_a_report_that_contradicts_itself(
    tmp_path: Path, page: bool, value: bool, axis: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = forgery(tmp_path, page=page, value=value)
    code, tree = told(capsys, pdf)
    assert code == tree["exit"] == 7
    assert tree["verdict"] == "RECORD_MISMATCH"
    assert tree["record"][axis] == "different"
    assert tree["record"]["details"]["signed"] == {"verdict": "UNSIGNED", "exit": 2}
    said = "i një takimi tjetër".replace(" ", "") if page else "Projektaktet publikohen vonë"
    assert said in json.dumps(tree["record"]["details"], ensure_ascii=False).replace(" " if page else "\0", "")
    for lang in LANGS:
        assert cli.main(["--language", lang, "verify", str(pdf)]) == 7
        out = capsys.readouterr().out
        assert "{" not in out
        assert "?" not in out.replace("Cilat masa duhen trajtuar të parat?", "")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("data", [pki.document(), b"hello"])
def test_a_pdf_without_record_keeps_its_verdict(
    tmp_path: Path, lang: str, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(data)
    code, tree = told(capsys, pdf)
    assert code == (2 if data.startswith(b"%PDF") else 3)
    assert tree["record"]["present"] is False
    assert tree["record"]["problem"] in ("report.no_record", "report.unreadable")
    assert tree["record"]["pages"] == "not_checked"
    assert cli.main(["--language", lang, "verify", str(pdf)]) == code
    assert len(capsys.readouterr().out.splitlines()) >= 3


def test_a_later_day_and_a_later_instant(played: demo.Demo, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = (played.relacion, "--trust", played.trust)
    for text, moment in (
        ("2026-12-01", "2026-12-01T23:59:59+00:00"),
        ("2026-12-01T08:00:00+01:00", "2026-12-01T07:00:00+00:00"),
        ("2026-12-01T08:00", "2026-12-01T08:00:00+00:00"),
    ):
        _, tree = told(capsys, *pdf, "--at", text)
        assert tree["checked_at"] == moment
    code, tree = told(capsys, *pdf, "--at", "2099-01-01")
    assert (code, tree["verdict"]) == (6, "NOT_TRUSTED")
    with pytest.raises(SystemExit) as stopped:
        cli.main(["verify", str(played.relacion), "--at", "nesër"])
    assert stopped.value.code == 2


def test_days_end_in_their_last_second() -> None:
    assert desk_reports.moment("2029-02-28") == datetime(2029, 2, 28, 23, 59, 59, tzinfo=UTC)


def test_help_names_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["verify", "--help"])
    assert "7  the report contradicts itself" in capsys.readouterr().out


# record


@pytest.mark.parametrize("kind", ["relacion", "procesverbal"])
def test_every_file_comes_out_byte_for_byte(
    played: demo.Demo, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, folder = getattr(played, kind), tmp_path / "a" / "b"
    assert cli.main(["record", str(pdf), "-o", str(folder)]) == 0
    inside = files(pdf.read_bytes())
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == inside
    assert {"record.json", "document.json", "participants.csv", "points.csv", "votes.csv"} <= set(inside)
    assert capsys.readouterr().out.split() == [str(folder / name) for name in inside]
    with pikepdf.open(pdf) as opened:
        for name, attachment in opened.attachments.items():
            assert attachment.get_file().read_bytes() == inside[name]


def test_nothing_is_overwritten(played: demo.Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "points.csv"
    mine.write_text("imja")
    assert cli.main(["record", str(played.relacion), "-o", str(tmp_path)]) == 3
    assert str(mine) in capsys.readouterr().err
    assert mine.read_text() == "imja"
    assert list(tmp_path.iterdir()) == [mine]
    mine.unlink()
    outside = tmp_path / "jashtë"
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "record.json").symlink_to(outside)
    assert cli.main(["record", str(played.relacion), "-o", str(folder)]) == 3
    assert not outside.exists()


@pytest.mark.parametrize("lang", LANGS)
def test_a_pdf_without_files_says_so(tmp_path: Path, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = tmp_path / "x.pdf"
    for data, code in ((pki.document(), "report.no_record"), (b"hello", "report.unreadable")):
        pdf.write_bytes(data)
        assert cli.main(["--language", lang, "record", str(pdf), "-o", str(tmp_path / "out")]) == 3
        err = capsys.readouterr().err
        assert err.strip() == sentence(cli.KnownError(code), "sq" if lang == "sq" else "en")
    assert not (tmp_path / "out").exists()


EVIL = (
    "../../jashtë.txt",
    "/etc/passwd",
    "..\\..\\x.bat",
    "C:\\x.txt",
    ".fshehur",
    "..",
    ".",
    "con.txt",
    "NUL",
    "a\x00b\n.txt",
    "RECORD.JSON",
    "x" * 400 + ".json",
    "emër i gjatë ç.csv",
    " ",
)


def test_names_of_a_stranger_stay_in_the_folder(tmp_path: Path) -> None:
    document = compose(demo_record().for_audience(Audience.PUBLIC), DocumentKind.RELACION)
    attachments = [Attachment(name, f"{n}".encode(), "text/plain", "Data", "x") for n, name in enumerate(EVIL)]
    attachments.append(Attachment("record.json", b"{}", "application/json", "Source", "x"))
    with pikepdf.open(io.BytesIO(render(document, now=NOW))) as opened:
        for one in attachments:
            if "\0" not in one.name:
                opened.attachments[one.name] = pikepdf.AttachedFileSpec(opened, one.data, filename=one.name)
        pdf = tmp_path / "x.pdf"
        opened.save(pdf)
    folder = tmp_path / "in" / "out"
    assert cli.main(["record", str(pdf), "-o", str(folder)]) == 0
    written = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert all(path.parts[:2] == ("in", "out") or path.name == "x.pdf" for path in written)
    assert len(written) == len([one for one in attachments if "\0" not in one.name]) + 1


def test_safe_names() -> None:
    given = unpack.safe_names((*EVIL, "record.json"))
    assert len(set(map(str.casefold, given.values()))) == len(given)
    for name in given.values():
        assert name == os.path.basename(name)
        assert not name.startswith(".")
        assert len(name) < 130
        assert name.isascii()
        assert name.split(".")[0].casefold() not in ("con", "nul", "")
    assert unpack.safe_names(["votes.csv"]) == {"votes.csv": "votes.csv"}


WHATS = dict.fromkeys(
    re.findall(
        r'"(text|furniture|draft|contents|picture|annotation|field|unseen|covered|layer|turned|unreadable)"',
        "".join(
            Path(module.__file__ or "").read_text("utf-8") for module in (drawn_module, pages_module, examine_module)
        ),
    )
)


def test_every_difference_of_a_page_has_its_sentence() -> None:
    assert len(WHATS) == 12
    assert {f"pages.{what}" for what in WHATS} | {"pages.same"} == {
        k for k in examined_told.SQ if k.startswith("pages.")
    }


def test_every_sentence_is_in_both_languages_with_the_same_gaps() -> None:
    def gaps(template: object) -> set[str]:
        parts = template if isinstance(template, tuple) else (template,)
        return {gap[1] for part in parts for gap in GAP.finditer(str(part))}

    assert examined_told.SQ.keys() == examined_told.EN.keys()
    for key in examined_told.SQ:
        assert gaps(examined_told.SQ[key]) == gaps(examined_told.EN[key]), key
