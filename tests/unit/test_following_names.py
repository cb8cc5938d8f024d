"""Follow-up of untidy archives: names written twice, qarks without organisations, plans and responses that change."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from facilitator import cli
from facilitator.archive.catalogue.rows import Entry, State
from facilitator.archive.catalogue.words import asked
from facilitator.archive.following import register
from facilitator.archive.following.facts import Ask, Body, Facts, facts_of
from facilitator.archive.following.register import Commitment, Register, register_of
from facilitator.archive.following.requests import Told, gathered, requests_of
from facilitator.archive.following.synthesis import Scope, table
from facilitator.archive.index import Index
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.desk.following import view as views
from facilitator.desk.following.plan_list import preview
from facilitator.desk.keeping import lists
from facilitator.errors import KnownError
from facilitator.language.told.following import EN, SQ, waiting
from facilitator.model import (
    AgendaItem,
    Attendance,
    CoAuthor,
    Counts,
    DocumentKind,
    Meeting,
    Organisation,
    OrgKind,
    Person,
    Point,
    PointKind,
    Sister,
)
from facilitator.record import Record
from facilitator.report.pdf.render import write
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers.records import demo_record

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def meeting(uid: str, day: str, asks: Iterable[Ask] = (), bodies: Iterable[Body] = ()) -> Told:
    return Told(Facts(uid, day, f"Takimi {uid}", f"{day}T18:00:00+01:00", bodies=tuple(bodies), asks=tuple(asks)), ())


def measure(uid: str, *bodies: str, answer: str = "", counties: tuple[str, ...] = ()) -> Ask:
    return Ask(uid, "measure", 1, "Buxheti i hapur", "Buxheti", bodies, counties, answer)


def scope(*meetings: Told, known: Register | None = None, today: date = date(2026, 12, 1)) -> Scope:
    known = known or Register()
    return Scope(meetings, requests_of(meetings, known, today), known)


def kept(root: Path, text: str, plan: str = "OGP 2026–2030") -> list[str]:
    path = root / "plani.csv"
    path.write_text(f"Kodi;Angazhimi\n{text}", "utf-8")
    found = preview(path, plan, root)
    return [one.what for one in views.keep(root, Env(clock=lambda: NOW), found, plan, "Ana")]


def linked(root: Path, code: str) -> register.Link:
    return register.link(root, meeting="m", request="a", text="Buxheti i hapur", plan="OGP 2026–2030", code=code,
                         by="Ana", clock=lambda: NOW)  # fmt: skip


def test_one_organisation_under_two_spellings_is_counted_once_in_every_table() -> None:
    names = ("Qendra “Ana”", 'QENDRA  "ANA"')
    several = [
        meeting(
            f"m{at}",
            f"2026-0{at + 1}-10",
            [measure("a", name, counties=("Korçë",))],
            [Body(name, "civil_society", "Korçë", "", 1, 1)],
        )
        for at, name in enumerate(names)
    ]
    link = register.Link(1, NOW, "m0", "a", "T", "P", "1", "Ana")
    plan = Register({"P": (Commitment("1", "Buxheti"),)}, (link, replace(link, number=2, meeting="m1")))
    told = scope(*several, known=plan)
    counted = {name: [row["organisations"] for row in table(name, told).plain() if row.get("requests")]
               for name in ("groups", "themes", "qarks", "commitments")}  # fmt: skip
    assert counted == {"groups": [1], "themes": [1], "qarks": [1], "commitments": [1]}
    assert [row["organisations"] for row in table("years", told).plain()] == [1]
    assert len(table("organisations", told).rows) == 1


def test_a_qark_from_which_somebody_asked_was_heard() -> None:
    """A citizen of Kukës asked, whose organisation there is none; of Dibër an institution came and spoke."""
    alone = measure("a", counties=("Kukës",))
    town = Body("Bashkia Dibër", "institution", "Dibër", "", 2, 1)
    told = {
        row["name"]: row["how"] for row in table("unheard", scope(meeting("m", "2026-01-10", [alone], [town]))).plain()
    }
    assert "Kukës" not in told
    assert told["Dibër"] == "civil_absent"
    for texts in (SQ, EN):  # it is said of civil society, for somebody of Dibër did come
        assert texts["how.civil_absent"] != texts["how.absent"]
        assert "civil" in str(texts["how.civil_absent"])


def test_today_is_that_of_the_archive_and_not_of_the_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Half past midnight in Tirana, on a computer that lives in UTC."""
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    monkeypatch.setattr("facilitator.store.env.Env", partial(Env, clock=lambda: late))
    monkeypatch.setenv("TRYEZA_HOME", str(tmp_path))
    workspace = Workspace.default()
    record = demo_record()
    record = replace(record, meeting=replace(record.meeting, date="2026-11-23"))
    FolderShelf(workspace.archive).put(write(record, DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW))
    assert cli.main(["--language", "sq", "archive", "follow", "--json"]) == 0
    assert {row["waits_days"] for row in json.loads(capfd.readouterr().out)["rows"]} - {None} == {1}
    with pytest.raises(KnownError, match=r"keeping\.day"):  # that day has come already
        lists.review(workspace, Env(clock=lambda: late), lists.OWN, date(2026, 11, 24), "Ana")


def together() -> Record:
    """Two organisations recommended something in one voice, the second as one of its people, who is of Vlorë."""
    bodies = [Organisation(uid=uid, name=name, kind=OrgKind.CSO, county=county)
              for uid, name, county in (("o1", "Njësoj", "Korçë"), ("o2", "Dritare", "Vlorë"))]  # fmt: skip
    person = Person(uid="p", name="Ana", organisation="o2")
    point = Point(uid="d", item="t", position=0, kind=PointKind.RECOMMENDATION, text="Buxheti i hapur", said_at="",
                  entered_at="", organisation="o1")  # fmt: skip
    return Record(
        meeting=Meeting(uid="m", title="Takimi", date="2026-01-10"), counts=Counts(people=1),
        made_at="2026-01-10T18:00:00+01:00", organisations=tuple(bodies), people=(person,),
        attendance=(Attendance(uid="a", person="p", arrived_at="", arrived_entered_at=""),),
        agenda=(AgendaItem(uid="t", position=0, title="Buxheti"),), points=(point,),
        co_authors=(CoAuthor(uid="c", point="d", position=1, person="p"),),
    )  # fmt: skip


def test_who_said_it_with_another_was_heard() -> None:
    facts = facts_of(together())
    assert {body.name: body.spoke for body in facts.bodies} == {"Njësoj": 1, "Dritare": 1}
    [ask] = facts.asks
    assert (ask.bodies, ask.counties) == (("Dritare", "Njësoj"), ("Korçë", "Vlorë"))
    told = table("unheard", scope(Told(facts, ()))).plain()
    assert not {"Dritare", "Njësoj", "Vlorë"} & {str(row["name"]) for row in told}


def test_who_said_it_with_another_is_found_by_name_and_qark(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path / "arkivi")
    shelf.put(write(together(), DocumentKind.RELACION, "sq", Sister.PUBLIC, final=True, now=NOW))
    index = Index.of_folder(shelf, shelf.root)
    index.refresh()
    for typed in ("buxheti organizata:dritare", "buxheti qark:vlorë", "buxheti organizata:njësoj"):
        assert [hit.uid for hit in index.catalogue.hits(asked(typed))] == ["d"], typed


def entry(key: str) -> Entry:
    return Entry(key=Key(key), stamp="1", state=State.REPORT, title="T", date="2026-01-10", kind="responses",
                 lang="sq", audience="public", meeting="m", made_at=key, said="T")  # fmt: skip


def test_a_response_that_the_newest_edition_gives_no_more_is_none() -> None:
    """As the evidence folder and the annual figures have it: responses are those of one document."""
    first = [measure("a", answer="accepted"), measure("b", answer="rejected")]
    second = [measure("a"), measure("b", answer="partly")]
    later = [measure("a"), measure("b")]
    facts = [replace(meeting("m", "2026-01-10", asks).facts, made_at=made)
             for asks, made in ((first, "2026-02-01"), (second, "2026-03-01"), (later, "2026-04-01"))]  # fmt: skip
    [told] = gathered((one.to_json(), [entry(one.made_at)]) for one in facts)
    assert [ask.answer for ask in told.facts.asks] == ["", "partly"]


def test_what_the_newest_list_holds_no_more_is_in_no_plan(tmp_path: Path) -> None:
    kept(tmp_path, "A;Buxheti\nB;Tjetër\n")
    linked(tmp_path, "A")
    asked = meeting("m", "2026-01-10", [measure("a")])
    before = scope(asked, known=register_of(tmp_path))
    assert [row["linked"] for row in table("themes", before).plain()] == [1]
    kept(tmp_path, "B;Tjetër\n")
    after = scope(asked, known=register_of(tmp_path))
    assert [row["linked"] for row in table("themes", after).plain()] == [0]
    told = next(row for row in table("flow", after).plain() if row["requests"])
    assert (told["linked"], told["unlinked"]) == (0, 1)
    assert [row["commitment"] for row in table("trace", after).plain()] == [""]
    assert len(after.requests[0].links) == 1  # the decision of a person stands until a person ends it
    kept(tmp_path, "A;Buxheti\nB;Tjetër\n")
    assert [row["linked"] for row in table("themes", scope(asked, known=register_of(tmp_path))).plain()] == [1]


def test_a_plan_by_another_spelling_is_the_same_plan(tmp_path: Path) -> None:
    assert kept(tmp_path, "A-1;Buxheti\n") == ["new"]
    assert kept(tmp_path, "A-1;Buxheti\n", "ogp  2026-2030") == []
    assert kept(tmp_path, "a–1;Buxheti i ri\n", "OGP 2026-2030") == ["changed"]
    assert list(register_of(tmp_path).plans) == ["OGP 2026–2030"]
    assert [one.code for one in register_of(tmp_path).plans["OGP 2026–2030"]] == ["A-1"]
    found = preview(tmp_path / "plani.csv", "OGP", tmp_path)
    assert found.changes[0].what == "new"
    (tmp_path / "dy.csv").write_text("Kodi;Angazhimi\nA-1;Një\na–1;Dy\n", "utf-8")
    assert [one.code for one in preview(tmp_path / "dy.csv", "OGP", tmp_path).problems] == ["commitment.twice"]


@pytest.mark.parametrize(
    ("day", "duty", "last"),
    [("2026-11-02", 5, "2026-11-09"),  # a Saturday: Monday
     ("2026-11-03", 6, "2026-11-09"),  # that Monday itself
     ("2026-11-23", 5, "2026-12-02"),  # 28 and 29 November, a weekend: kept on Monday and Tuesday
     ("2026-12-01", 24, "2026-12-28")],  # Christmas, a Friday
)  # fmt: skip
def test_a_duty_that_ends_on_a_day_off_ends_on_the_next_one_open(day: str, duty: int, last: str) -> None:
    end = date.fromisoformat(last)
    asked = meeting("m", day, [measure("a")])
    [then] = requests_of([asked], Register(duty=duty), end)
    [after] = requests_of([asked], Register(duty=duty), date.fromordinal(end.toordinal() + 1))
    assert (then.late, after.late, then.owed) == (False, True, end)
    if then.waits is not None and then.waits > duty:
        said = waiting(then.waits, duty, "sq", then.owed, late=then.late)
        assert "mbi afatin" not in said
        assert f"{end:%d.%m.%Y}" in said
    assert "mbi afatin" in waiting(after.waits, duty, "sq", after.owed, late=after.late)


def test_a_day_beyond_the_calendar_is_no_fault() -> None:
    [one] = requests_of([meeting("m", "9999-12-30", [measure("a")])], Register(duty=3_000), date(2026, 1, 1))
    assert (one.waits, one.late, one.owed) == (0, False, None)
