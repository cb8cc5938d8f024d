"""By key events only: a meeting where names collide. Every act names the right person, in the journal and on paper."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path
from typing import Any

from facilitator import cli
from facilitator.demo import clock_of, script
from facilitator.meeting.people import Listed, import_people
from facilitator.model import (
    Action,
    AgendaItem,
    Approval,
    Attendance,
    Measure,
    MeasureLink,
    Option,
    Organisation,
    Person,
    Point,
    RollEntry,
    Unsettled,
)
from facilitator.report.extract import embedded
from facilitator.store.env import Env
from tests.helpers.room import done
from tools.walk import Walker

HAPA, NJESOJ, CELESI = "Shoqata “Hapa të Lehtë”", "Qendra “Njësoj”", "Qendra Rinore “Çelësi”"
LISTED = {
    "arben-hapa": ("Arben Hoxha", HAPA, "Drejtor"),
    "arben-njesoj": ("Arben Hoxha", NJESOJ, ""),
    "arben-jurist": ("Arben Hoxha", HAPA, "Jurist"),
    "thana": ("Gëzim Thana", HAPA, ""),
    "thanas": ("Thanas Papa", NJESOJ, ""),
    "mira-hapa": ("Mira Kola", HAPA, ""),
    "mira-njesoj": ("Mira Kola", NJESOJ, ""),
    "mira-celesi": ("Mira Kola", CELESI, ""),
    "absent": ("Arben Hoxha Leka", CELESI, ""),
}


class Hall:
    """The walker, and who is who."""

    def __init__(self, make_window: Any, workspace: Any) -> None:
        told = script()
        told["contribution"] = ["Pritja e pjesëmarrësve;"]
        clock = clock_of(told)
        env = Env(clock=clock, entropy=random.Random(11).randbytes, actor="prova", device=workspace.device)
        self.window = make_window(workspace, 1366, 768, env=env)
        self.walker = Walker(self.window, clock, told)
        self.walker.clock.at("09:05")
        self.walker.found()
        rows = [Listed({"name": name, "role": role}, {"name": body}) for name, body, role in LISTED.values()]
        done(self.window, import_people, rows)
        people = {
            (one.name, self.body(one), one.role): one.uid
            for one in self.walker.all(Person)
        }  # fmt: skip
        self.uid = {key: people[listed] for key, listed in LISTED.items()}
        self.key = {uid: key for key, uid in self.uid.items()}

    def body(self, person: Person) -> str:
        return self.window.session.rows.get(Organisation, person.organisation or "").name

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.walker.press(key)
            self.walker.wait(lambda: not self.window.session.busy, key)

    def inside(self) -> set[str]:
        return {self.key[visit.person] for visit in self.walker.all(Attendance) if visit.left_at is None}

    def door(self, text: str, *keys: str) -> set[str]:
        """At the door: who came in."""
        before = self.inside()
        self.walker.fill(text)
        self.keys(*keys)
        self.keys("Ctrl+A", "Delete")
        return self.inside() - before

    def quick(self, text: str, *keys: str) -> set[str]:
        """By Ctrl+R, from the quick line and back to it."""
        before = self.inside()
        self.keys("F6", "Ctrl+R")
        self.walker.type(text)
        self.keys(*keys)
        self.walker.wait(lambda: self.walker.target() is self.window.dock().quick.line, "the line again")
        return self.inside() - before

    def line(self, text: str, *keys: str) -> str:
        """In the quick line: whose the new point is."""
        before = {point.uid for point in self.walker.all(Point)}
        self.walker._line(text)
        self.keys(*keys)
        self.walker.wait(lambda: not self.window.dock().busy, text)
        fresh = [point for point in self.walker.all(Point) if point.uid not in before]
        assert len(fresh) <= 1
        return self.key.get(fresh[0].person or "", "") if fresh else "nothing"

    def owner(self, text: str, *keys: str) -> str:
        before = len(self.walker.all(Action))
        self.walker._line(text)
        self.keys(*keys)
        self.walker.wait(lambda: len(self.walker.all(Action)) == before + 1, text)
        return str(self.walker.all(Action)[-1].owner)


def journal(path: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """(act, table, what the row became) of everything ever done, read without the program."""
    with sqlite3.connect(path) as db:
        rows = db.execute(
            "select act.name, change.tbl, change.payload from act join change using (replica, seq) order by hlc, n"
        ).fetchall()
    db.close()
    return [(name, table, json.loads(payload)["a"]) for name, table, payload in rows if json.loads(payload)["a"]]


def test_a_meeting_of_namesakes_names_the_right_person_everywhere(
    make_window: Any, workspace: Any, tmp_path: Path
) -> None:
    hall = Hall(make_window, workspace)
    walker = hall.walker

    # the door
    hall.keys("F2")
    walker.to_line_edit()
    assert hall.door("arben hoxha", "Return", "Return", "Return") == set(), "three are called so"
    assert hall.door("arben hoxha hapa", "Return") == set(), "two of them in one organisation"
    assert hall.door("arben hoxha hapa jurist", "Return") == {"arben-jurist"}
    assert hall.door("hoxha njesoj", "Return") == {"arben-njesoj"}
    assert hall.door("thana", "Return") == {"thana"}
    assert hall.door("mira", "Return", "Down", "Down", "Down", "Return") == {"mira-celesi"}
    assert hall.door("zana", "Return", "F7", "F8") == set()
    assert hall.door("arben hoxha", "F7") == set()
    assert hall.inside() == {"arben-jurist", "arben-njesoj", "thana", "mira-celesi"}
    for name in ("hoxha njesoj", "thana"):
        walker.fill(name)
        hall.keys("Ctrl+E")
    walker.fill("")

    # quick arrival
    hall.keys("F3", "Ctrl+Shift+B")
    assert hall.quick("thanas @09:10", "Return") == {"thanas"}
    assert hall.quick("mira", "Return", "1") == {"mira-hapa"}
    assert hall.quick("arben hoxha hapa", "Return", "Return", "1") == {"arben-hapa"}
    for _ in range(len(walker.all(AgendaItem))):
        hall.keys("Ctrl+Return")
        if any(item.opened_at and not item.closed_at and item.area for item in walker.all(AgendaItem)):
            break

    # the line
    assert hall.line("thana: !r Projektaktet të botohen më herët") == "thana"
    assert hall.line("thanas: !s Takime në mbrëmje") == "thanas"
    assert hall.line("papa: !k Dakord") == "thanas"
    assert hall.line("arben hoxha: !ç Afatet janë të shkurtra", "Escape") == "nothing"
    hall.keys("Ctrl+A", "Delete")
    assert hall.line("hoxha njesoj: !ç Afatet janë të shkurtra") == "arben-njesoj"
    assert hall.line("arben hoxha hapa: !r Një afat prej 20 ditësh", "1") == "arben-hapa"
    assert hall.line("arben hoxha drejtor: !k Dhe me shkrim") == "arben-hapa"
    assert hall.line("mira: !p Kush përgjigjet?", "1") == "mira-hapa", "in the room and first on the list"
    assert hall.line("hoxha: !s Një faqe për komentet", "Return") == "", "kept to be settled"
    assert [row.typed for row in walker.all(Unsettled)] == ["hoxha"]

    # a measure, actions
    hall.keys("Ctrl+L", "Home")
    while (point := hall.window.made_station("discussion").log.current()) is None or "afat" not in point.text:
        hall.keys("Down")
    hall.keys("M", "Return")
    (measure,) = walker.all(Measure)
    assert measure.text == "Një afat prej 20 ditësh"
    rests = hall.window.session.rows.get(Point, walker.all(MeasureLink)[0].point)
    assert hall.key[rests.person] == "arben-hapa"
    hall.keys("Ctrl+Shift+M", "Ins")
    walker.type("Një kalendar i përbashkët")
    hall.keys("Return")
    assert hall.owner("thana: !d Dërgon listën") == "Gëzim Thana"
    assert hall.owner("mira kola celesi: !d Harton kalendarin") == "Mira Kola, Çelësi"
    owner = hall.owner("arben hoxha: !d Thërret takimin", "Down", "Return")
    assert owner == "Arben Hoxha, Hapa të Lehtë, Drejtor", "who spoke last is offered first, and told apart"

    # the vote
    walker.clock.at(walker.told["vote"]["opened"])
    hall.keys("F4")
    walker._open(1)
    assert {option.text for option in walker.all(Option)} == {"Një afat prej 20 ditësh", "Një kalendar i përbashkët"}
    rows = hall.window.session.rows
    roll = {rows.get(Organisation, entry.organisation).name: entry.name for entry in walker.all(RollEntry)}
    assert set(roll) == {HAPA, NJESOJ, CELESI}
    assert all(named in full for full, named in roll.items())
    hall.keys("F7", "Ctrl+L")
    for card in ("AAB", "AB", "B"):
        walker.type(card)
        hall.keys("Return")
    hall.keys("F9")
    walker.to_line_edit()
    hall.keys("Ctrl+Return")

    # approval asks for the name
    walker.clock.at(walker.told["closed"])
    hall.keys("F3", "Ctrl+Shift+E", "Ctrl+6")
    station = hall.window.made_station("minutes")
    walker.wait(lambda: station.look is not None, "the sections")
    hall.keys("Ctrl+Return")
    assert not walker.all(Approval)
    hall.keys("F3", "S")
    walker.fill("hoxha jurist")
    hall.keys("Return")
    settled = next(point for point in walker.all(Point) if point.text == "Një faqe për komentet")
    assert (hall.key[settled.person], walker.all(Unsettled)) == ("arben-jurist", [])

    # the journal
    copy = tmp_path / "kopja.tryeza"
    hall.window.session.file.snapshot(copy).result()
    told = journal(copy)
    arrived = [hall.key[row["person"]] for act, table, row in told if (act, table) == ("arrive", "attendance")]
    assert arrived == [
        "arben-jurist", "arben-njesoj", "thana", "mira-celesi", "thanas", "mira-hapa", "arben-hapa",
    ]  # fmt: skip
    points = [hall.key.get(row["person"] or "") for act, table, row in told if (act, table) == ("add_point", "point")]
    assert points == ["thana", "thanas", "thanas", "arben-njesoj", "arben-hapa", "arben-hapa", "mira-hapa", None]
    assert [row["person"] for act, table, row in told if (act, table) == ("settle_author", "point")] == [
        hall.uid["arben-jurist"]
    ]
    assert not any(table == "attendance" and act != "arrive" for act, table, _ in told)

    # the papers
    for version in ("public", "full"):
        out = tmp_path / f"{version}.pdf"
        args = ["report", str(copy), "--kind", "procesverbal", "--version", version, "-o", str(out)]
        assert cli.main(args) == 0
        record, _ = embedded(out.read_bytes())
        assert record.unsettled == ()
        bodies = {row.uid: row.name for row in record.organisations}
        said = {point.text: (bodies[point.organisation or ""], point.person) for point in record.points}
        assert {text: body for text, (body, _) in said.items()} == {
            "Projektaktet të botohen më herët": HAPA,
            "Takime në mbrëmje": NJESOJ,
            "Dakord": NJESOJ,
            "Afatet janë të shkurtra": NJESOJ,
            "Një afat prej 20 ditësh": HAPA,
            "Dhe me shkrim": HAPA,
            "Kush përgjigjet?": HAPA,
            "Një faqe për komentet": HAPA,
        }
        if version == "full":
            assert {text: hall.key[person or ""] for text, (_, person) in said.items()} == dict(
                zip(said, [*points[:-1], "arben-jurist"], strict=True)
            )
        named = {row.uid: row.name for row in record.people if row.name}
        shown = {hall.key[uid] for uid in named if uid in hall.key}
        if version == "public":
            assert shown == {"arben-njesoj", "thana"}, "only names with a clear yes, and the right ones"
        owners = {row.text: row.owner for row in record.actions}
        assert owners["Dërgon listën"] == "Gëzim Thana"
        if version == "full":
            assert owners["Harton kalendarin"] == "Mira Kola, Çelësi"
            assert owners["Thërret takimin"] == owner
        else:
            assert not any(
                name in owners[text] for text, name in (("Harton kalendarin", "Mira"), ("Thërret takimin", "Arben"))
            )
