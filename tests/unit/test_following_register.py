"""The list of a plan in, links and their ends, the log of both, the pictures, and all of it by the command line."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator import cli
from facilitator.archive.checkup import look_over
from facilitator.archive.following import register
from facilitator.archive.following.pictures.drawing import Words
from facilitator.archive.following.pictures.kinds import TILES, picture
from facilitator.archive.following.pictures.svg import TONES, svg
from facilitator.archive.following.register import Commitment, FollowLog, Register, register_of
from facilitator.archive.following.requests import gathered, requests_of
from facilitator.archive.following.synthesis import TABLES, Scope, table
from facilitator.archive.keeping import second_copy
from facilitator.archive.shelf import FolderShelf
from facilitator.desk.following import view as views
from facilitator.desk.following.plan_list import preview
from facilitator.errors import KnownError
from facilitator.exchange.tables_out import workbook_of
from facilitator.language.errors import sentence
from facilitator.language.qarks import QARKS
from facilitator.language.told.following import EN, SQ, say, waiting
from facilitator.model import DocumentKind, Sister
from facilitator.report.pdf.render import write
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.followed import scripts, sheets
from tests.helpers.records import answered, demo_record

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
HEAD = "Kodi;Angazhimi;Institucioni;Fillimi;Afati\n"


def clock() -> datetime:
    return NOW


def listed(path: Path, body: str) -> Path:
    path.write_text(body, "utf-8")
    return path


def kept(root: Path, path: Path, plan: str = "OGP") -> list[str]:
    found = preview(path, plan, root)
    return [one.what for one in views.keep(root, Env(clock=clock), found, plan, "Ana")]


def test_a_list_as_offices_make_it(tmp_path: Path) -> None:
    body = (
        f"Plani i Veprimit OGP;;;;\n;;;;\n{HEAD}AL0081;Të dhëna të hapura;AKSHI;01.01.2026;31.12.2028\n7/a;Buxheti;;;\n"
    )
    found = preview(listed(tmp_path / "p.csv", body), "OGP", tmp_path)
    assert found.problems == ()
    assert found.rows == (
        Commitment("AL0081", "Të dhëna të hapura", "AKSHI", "2026-01-01", "2028-12-31"),
        Commitment("7/a", "Buxheti"),
    )
    rows = [["Kodi", "Angazhimi"], ["007", "=1+1"], ["5", "Linja"]]
    book = tmp_path / "p.xlsx"
    book.write_bytes(workbook_of({"Plani": (rows[0], rows[1:])}))
    assert [one.code for one in preview(book, "OGP", tmp_path).rows] == ["007", "5"]


def test_days_in_the_ways_that_offices_write_them(tmp_path: Path) -> None:
    """A cell of a workbook that is a day has an hour as well, and one that was exported from elsewhere not midnight."""
    book = workbook_of({"Plani": (["Kodi", "Angazhimi", "Afati"], [[code, code, day] for code, day in (
        ("a", "31.12.2027"), ("b", "31 dhjetor 2027"), ("c", "2027-12-31 00:00:00"), ("d", "2027-12-31 12:30:00"),
        ("e", "31/12/2027 23:00"),
    )])})  # fmt: skip
    path = tmp_path / "p.xlsx"
    path.write_bytes(book)
    found = preview(path, "OGP", tmp_path)
    assert found.problems == ()
    assert {one.ends for one in found.rows} == {"2027-12-31"}


def test_errors_are_told_by_row_and_nothing_is_written(tmp_path: Path) -> None:
    body = f"{HEAD}A1;Një;;;\n;Pa kod;;;\nA3;;;;\nA1;Përsëri;;;\nA5;Data;;nesër;\nA6;Radha;;02.01.2027;01.01.2027\n"
    found = preview(listed(tmp_path / "p.csv", body), "OGP", tmp_path)
    codes = ["commitment.code", "commitment.title", "commitment.twice", "commitment.date", "commitment.order"]
    assert [error.code for error in found.problems] == codes
    assert [error.facts["line"] for error in found.problems] == [3, 4, 5, 6, 7]
    assert all(str(error.facts["line"]) in sentence(error, "sq") for error in found.problems)
    with pytest.raises(KnownError) as caught:
        views.keep(tmp_path, Env(clock=clock), found, "OGP", "Ana")
    assert caught.value.code == "commitment.bad"
    assert FollowLog(tmp_path).entries() == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [("Emri;Mosha\nAna;7\n", "commitment.columns"), (HEAD, "commitment.none"), ("", "exchange.empty")],
)
def test_what_is_no_list_of_a_plan(tmp_path: Path, body: str, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        preview(listed(tmp_path / "p.csv", body), "OGP", tmp_path)
    assert caught.value.code == code


def test_a_newer_list_shows_what_changes_and_the_same_is_harmless(tmp_path: Path) -> None:
    first = listed(tmp_path / "a.csv", f"{HEAD}A;Një;;;\nB;Dy;;;\nC;Tre;;;\n")
    assert kept(tmp_path, first) == ["new"] * 3
    assert kept(tmp_path, first) == []
    assert len(FollowLog(tmp_path).entries()) == 1
    second = listed(tmp_path / "b.csv", f"{HEAD}A;Një;;;\nB;Dy, i ri;;;\nD;Katër;;;\n")
    assert preview(first, "OGP", tmp_path).known
    assert not preview(first, "Tjetër", tmp_path).known
    assert kept(tmp_path, second) == ["same", "changed", "new", "gone"]
    assert [one.code for one in register_of(tmp_path).plans["OGP"]] == ["A", "B", "D"]
    with pytest.raises(KnownError) as caught:
        kept(tmp_path, second, " ")
    assert caught.value.code == "follow.plan"


def linked(root: Path, code: str = "A", request: str = "r") -> register.Link:
    return register.link(root, meeting="m", request=request, text="T", plan="OGP", code=code, by="Ana", clock=clock)


def test_a_link_is_ended_by_another_line(tmp_path: Path) -> None:
    kept(tmp_path, listed(tmp_path / "a.csv", f"{HEAD}A;Një;;;\n"))
    one = linked(tmp_path)
    refused: list[tuple[str, Callable[[], object]]] = [
        ("link.twice", lambda: linked(tmp_path)),
        ("link.gone", lambda: linked(tmp_path, "Z")),
        ("link.why", lambda: register.end_link(tmp_path, one.number, " ", "Ana", clock)),
        ("link.none", lambda: register.end_link(tmp_path, 99, "Pse", "Ana", clock)),
        ("duty.days", lambda: register.set_duty(tmp_path, -1, "Ligji", "Ana", clock)),
        ("link.why", lambda: register.set_duty(tmp_path, 30, "", "Ana", clock)),
    ]
    for code, act in refused:
        with pytest.raises(KnownError) as caught:
            act()
        assert caught.value.code == code
        assert sentence(caught.value, "sq").endswith(".")
    register.end_link(tmp_path, one.number, "Nuk është i njëjti", "Beni", clock)
    told = register_of(tmp_path)
    assert told.standing() == ()
    assert [(link.by, link.ended) for link in told.links] == [("Ana", "Nuk është i njëjti")]
    linked(tmp_path)  # it may be linked again
    register.set_duty(tmp_path, 30, "Rregullorja", "Ana", clock)
    assert register_of(tmp_path).duty == 30
    assert len(register_of(tmp_path).standing()) == 1


def test_the_log_is_checked_and_copied(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path / "arkivi")
    kept(shelf.root, listed(tmp_path / "a.csv", f"{HEAD}A;Një;;;\nB;Dy;;;\n"))
    for number in range(3):
        linked(shelf.root, request=f"r{number}")
    assert second_copy(shelf, tmp_path / "kopja", ()).copied == ("following/log.jsonl",)
    path = shelf.root / "following" / "log.jsonl"
    head = path.with_name(".log-head")
    whole = head.read_bytes()
    head.write_bytes(whole[:20])  # as a power cut tears it
    assert not list(FollowLog(shelf.root).faults())
    head.write_bytes(whole)
    lines = path.read_bytes().splitlines(keepends=True)
    for broken, code in (
        ([lines[0], lines[1].replace(b"Ana", b"Eva"), *lines[2:]], "follow.log"),
        (lines[:-1], "follow.log_end"),
    ):
        path.write_bytes(b"".join(broken))
        assert [fault.code for fault in look_over(shelf, (), clock).faults] == [code]
        if code == "follow.log":
            with pytest.raises(KnownError) as caught:
                linked(shelf.root, request="z")
            assert caught.value.code == code
        assert second_copy(shelf, tmp_path / "kopja", ()).repaired == ("following/log.jsonl",)
        assert path.read_bytes() == b"".join(lines)


def test_pictures_hold_what_their_tables_say() -> None:
    orgs, made = scripts(40)
    meetings = gathered((sheet.facts, [sheet.entry]) for sheet in sheets(orgs, made))
    scope = Scope(meetings, requests_of(meetings, Register(), NOW.date()), Register())
    assert set(TILES) == set(QARKS)
    assert len(set(TILES.values())) == 12
    for name in TABLES:
        found = table(name, scope)
        drawn = picture(found, "sq")
        assert (drawn is None) == (name in ("trace", "unheard", "commitments"))
        if drawn is None:
            continue
        root = ET.fromstring(svg(drawn))
        space = "{http://www.w3.org/2000/svg}"
        assert root.findtext(f"{space}title") == drawn.title
        assert root.findtext(f"{space}desc")
        said = {"".join(one.itertext()) for one in root.iter(f"{space}text")}
        if name in ("years", "qarks"):
            at = found.columns.index("requests")
            assert {str(row[at].value) for row in found.rows} <= said
        assert all(shape.tone in TONES for shape in drawn.shapes if hasattr(shape, "tone"))
        for shape in drawn.shapes:
            if not isinstance(shape, Words) and hasattr(shape, "width"):
                assert -0.5 <= shape.x <= drawn.width
                assert shape.x + shape.width <= drawn.width + 0.5, (name, shape)
    assert picture(table("years", Scope((), (), Register())), "sq") is None


def test_both_languages_say_the_same_and_days_agree() -> None:
    assert SQ.keys() == EN.keys()
    assert {f"rule.{name}" for name in TABLES} | {f"table.{name}" for name in TABLES} <= SQ.keys()
    assert waiting(1, 0, "sq") == "Pret prej 1 dite."
    day = date(2026, 11, 9)
    assert waiting(21, 1, "sq", day, late=True) == "Pret prej 21 ditësh, mbi afatin prej 1 dite."
    assert waiting(21, 30, "en", day) == "Waiting for 21 days; a response is owed within 30 days."
    moved = "Pret prej 6 ditësh; afati prej 5 ditësh mbaron më 09.11.2026, ditën e parë të punës."
    assert waiting(6, 5, "sq", day) == moved
    assert waiting(None, 30, "sq") == ""
    assert say("total", "sq", requests=1, meetings=0) == "1 kërkesë · asnjë takim"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path / "home"))
    workspace = Workspace.default()
    record = answered(demo_record())
    FolderShelf(workspace.archive).put(write(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, final=True, now=NOW))
    return workspace


def test_the_whole_way_by_the_command_line(home: Workspace, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def run(*words: object) -> tuple[int, str]:
        code = cli.main(["--language", "sq", "archive", *map(str, words)])
        return code, capfd.readouterr().out

    measure = demo_record().measures[0].text
    path = listed(tmp_path / "p.csv", f"{HEAD}AL1;{measure};Ministria;;31.12.2028\n")
    assert run("commitments", path, "--plan", "OGP", "--preview") == (0, f"i ri: AL1 · {measure}\nOGP: të reja 1, të "
               "ndryshuara 0, të njëjta 0, jo më në listë 0\n")  # fmt: skip
    assert register_of(home.archive).plans == {}
    assert run("commitments", path, "--plan", "OGP")[0] == 0
    assert "Asgjë nuk u shkrua" in run("commitments", path, "--plan", "OGP")[1]
    assert run("commitments", "--duty", 20, "--why", "Rregullorja")[1] == "Afati i përgjigjes: 20 ditë.\n"
    code, said = run("follow", "--json")
    rows = json.loads(said)["rows"]
    assert code == 0
    one = next(row for row in rows if row["text"] == measure)
    assert one["answer"] == "accepted"
    code, said = run("follow", "--link", one["uid"], "--to", "AL1", "--by", "Ana")
    assert (code, said) == (0, f"U lidh me AL1: {measure}\n")
    link = register_of(home.archive).links[0]
    assert (link.by, link.page > 0, link.key in one["files"]) == ("Ana", True, True)
    assert run("follow", "--link", one["uid"], "--to", "AL1")[0] != 0
    code, said = run("follow", *measure.split()[:2])
    assert f"→ AL1 · {measure} (OGP, {link.number})" in said
    waiting_now = [row for row in rows if row["waits_days"] is not None]
    assert waiting_now
    assert all(row["answer"] in ("none", "under_review") for row in waiting_now)
    assert run("follow", "--end", link.number, "--why", "Gabim")[0] == 0
    assert json.loads(run("synthesis", "qarks", "--json")[1])["rows"][0]["qark"] == "Berat"
    assert run("synthesis", "groups", "--csv")[1].startswith("\ufeffKërkesa;Gjithsej;Pranuar")
    assert run("synthesis", "qarks", "-o", tmp_path / "q.svg")[0] == 0
    assert (tmp_path / "q.svg").read_bytes().startswith(b"<?xml")
    assert run("synthesis", "years", "-o", tmp_path / "v.xlsx")[0] == 0
    assert run("synthesis", "years", "-o", tmp_path / "v.doc")[0] != 0
    assert run("follow", "asgjëkundi")[0] == 1
