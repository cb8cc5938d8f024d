"""The whole line walked by keys: an empty program, the demo meeting typed in, two signed reports in the archive.

The window is the product's own; nothing is called but key events, and the window is asked only what it shows. File
dialogs belong to the system, so the one question "which file?" is answered for them. Used by ``make run`` where there
is no display, and by the tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.demo import Clock
from facilitator.language.collation import short_name
from facilitator.model import (
    Action,
    AgendaItem,
    Approval,
    Archived,
    Attendance,
    Ballot,
    Block,
    Card,
    Closing,
    Measure,
    Meeting,
    Organisation,
    Person,
    Point,
    Round,
    Signature,
    StandingConfirmed,
)
from tools.hands import Hands

LETTERS = {"issue": "!ç", "suggestion": "!s", "recommendation": "!r"}
PASSPHRASE = "takimi shembull 2026"


class Walker(Hands):
    """Walks the line with a meeting, ``told``, that the script tells."""

    def __init__(self, window: Any, clock: Clock, told: dict[str, Any], shots: Path | None = None) -> None:
        super().__init__(window, shots)
        self.clock, self.told = clock, told

    def found(self) -> None:
        """Takimet: a new meeting."""
        meeting = self.told["meeting"]
        self.shot("1-takimet-bosh")
        self.press("Ctrl+N")
        self.to_line_edit()
        order = ("title", "date", "city", "starts", "ends", "place", "organiser", "organiser_short", "process", "chair")
        for name in (*order, "secretary"):
            self.fill(".".join(reversed(meeting[name].split("-"))) if name == "date" else meeting[name])
            self.press("Tab")
        self.press("Ctrl+Return")
        self.wait(lambda: self.window.station == "preparation", "the new meeting at Preparation")
        assert self.all(Meeting)[0].title == meeting["title"]

    def invite(self, listed: Path) -> None:
        """Përgatitja: everybody invited, from a list."""
        _write_list(listed, self.told)
        self.window.ask_path = lambda window, title, pattern, then, **more: then(listed)
        expected = sum(not row.get("walk_in") for row in (*self.told["people"], *self.told["others"]))
        self.press("Ctrl+I")
        self.wait(lambda: _sheet(self.window), "the preview of the list")
        self.wait(lambda: not self.all(Person), "nothing imported before it is confirmed")
        self.shot("2-pergatitja-importi")
        self.press("Ctrl+Return")
        self.wait(lambda: len(self.all(Person)) == expected, "the list imported")
        self.shot("2-pergatitja")
        self.press("Ctrl+Shift+G")
        self.wait(lambda: _sheet(self.window), "what the organisations are")
        self.shot("2-pergatitja-organizatat")
        self.press("Ctrl+Return")
        self.wait(lambda: len(self.all(StandingConfirmed)) == len(self.all(Organisation)), "all of them confirmed")

    def receive(self) -> None:
        """Prezenca: everybody arrives, one was not invited, one leaves later."""
        self.clock.at("09:25")
        self.press("F2")
        self.to_line_edit()
        people = [*self.told["people"], *self.told["others"]]
        for row in people:
            before = len(self.all(Attendance))
            stated = f" @{row['arrives']}" if row.get("typed") else ""
            if row.get("walk_in"):
                self.fill(f"{row['name']}, {row['organisation']}, {row['role']}")
                self.press("Ctrl+Return")
                self.wait(lambda n=before: len(self.all(Attendance)) == n + 1, f"{row['name']} walked in")
                self.press("Ctrl+G")
                self.press("Ctrl+E")
            else:
                self.fill(f"{row['name']}{stated}")
                self.press("Return")
            self.wait(lambda n=before: len(self.all(Attendance)) == n + 1, f"{row['name']} arrived")
        self.fill("")
        self.shot("3-prezenca")

    def discuss(self) -> None:
        """Diskutimi: the agenda opened item by item, every point on the quick line, measures and actions."""
        self.clock.at("09:40")
        self.press("F3")
        self.press("Ctrl+Shift+B")
        self.wait(lambda: self.all(Meeting)[0].opened_at, "the meeting started")
        items = self.all(AgendaItem)
        for item in items[: next(i for i, item in enumerate(items) if item.kind == "vote")]:
            self.press("Ctrl+Return")
            self.wait(lambda uid=item.uid: self.window.session.rows.get(AgendaItem, uid).opened_at, item.title)
            for point in (p for p in self.told["points"] if p["area"] == item.area and item.area):
                self.clock.at(point["at"])
                self._say(point)
            if item.area == "II":
                self.shot("4-diskutimi")
        self.press("Ctrl+Shift+M")
        for measure in self.told["measures"]:
            before = len(self.all(Measure))
            self.press("Ins")
            self.to_line_edit()
            self.type(measure["text"])
            self.press("Return")
            self.wait(lambda n=before: len(self.all(Measure)) == n + 1, measure["text"])
        for action in self.told["actions"]:
            before = len(self.all(Action))
            self._line(f"{action['owner']}: !d {action['text']}")
            self._answer()
            self.wait(lambda n=before: len(self.all(Action)) == n + 1, action["text"])
        self.shot("4-diskutimi-masat")

    def _say(self, point: dict[str, Any]) -> None:
        before = len(self.all(Point))
        body = next(row["organisation"] for row in self.told["people"] if row["number"] == point["number"])
        self._line(f"{short_name(body)}: {LETTERS[point['kind']]} {point['text']}")
        self.wait(lambda: len(self.all(Point)) == before + 1, point["text"])

    def _line(self, text: str) -> None:
        self.press("F6")
        self.to_line_edit()
        self.type(text)
        self.press("Return")

    def _answer(self) -> None:
        """An owner who is on no list is asked for once; Enter keeps them as written."""
        if self.window.dock().quick.error_text():
            self.press("Return")

    def vote(self) -> None:
        """Votimi: the secret dots card by card, then the fingers shown."""
        self.clock.at(self.told["vote"]["opened"])
        self.press("F4")
        self.wait(lambda: self.window.station == "vote", "the vote station")
        self._open(1)
        self.press("F7")
        self.wait(lambda: len(self.all(Card)) == 18, "18 cards given")
        self.press("Ctrl+L")
        self.to_line_edit()
        for card in self.told["vote"]["ballots"]:
            self.type(card)
            self.press("Return")
            self.wait(lambda: not self.target().text(), f"card {card}")  # type: ignore[attr-defined]
        typing = self.window.made_station("vote").running.typing
        self.wait(lambda: not typing.busy and typing.typed() == 17, "every card in the box")
        assert not self.all(Ballot)  # a secret round has no rows
        self.shot("5-votimi-i-hapur")
        self.clock.at(self.told["vote"]["closed"])
        self.press("F9")
        self.to_line_edit()
        self.press("Ctrl+Return")
        self.wait(lambda: len(self.all(Closing)) == 1, "the vote closed")
        self.shot("5-votimi-rezultati")
        self._leaves()
        self.press("F4")
        self.press("Ctrl+G")
        self.press("End")
        self._open(2)
        assert len(self.all(Card)) == 18  # a show of hands has none
        self.to_line_edit()
        self._hands(self.told["consensus"])
        self.wait(lambda: len(self.all(Closing)) == 2, "the fingers counted")
        self.shot("5-votimi-gishtat")

    def _open(self, number: int) -> None:
        self.press("F9")
        self.wait(lambda: _sheet(self.window) or len(self.all(Round)) == number, "the question before opening")
        if _sheet(self.window):
            self.press("Ctrl+Return")
        self.wait(lambda: len(self.all(Round)) == number, "the round opened")

    def _leaves(self) -> None:
        row = next(row for row in self.told["people"] if row.get("leaves"))
        self.press("F2")
        self.to_line_edit()
        self.fill(row["name"])
        self.press("F7")
        self.wait(lambda: any(visit.left_at for visit in self.all(Attendance)), f"{row['name']} left")
        self.fill("")

    def _hands(self, consensus: dict[str, Any]) -> None:
        """Fingers from five down to none; how many could vote is known."""
        for number in reversed(consensus["levels"]):
            self.type(str(number))
            self.press("Tab")
        self.shot("5-votimi-duart")
        self.press("Return")

    def write(self) -> None:
        """Procesverbali: the secretary's words, then approval."""
        self.clock.at(self.told["closed"])
        self.press("F3")
        self.press("Ctrl+Shift+E")
        self.wait(lambda: self.all(Meeting)[0].closed_at, "the meeting ended")
        self.clock.at("18:30")
        self.press("Ctrl+6")
        station = self.window.made_station("minutes")
        self.wait(lambda: station.look is not None, "the sections")
        for _ in range(40):
            if station.outline.current_uid() == "contribution":
                break
            self.press("Alt+Down")
        self.press("Return")
        self.to_line_edit()
        self.press("Ctrl+A")
        self.type("- " + "\n".join(self.told["contribution"]))  # Enter goes on with the list by itself
        self.press("Ctrl+S")
        self.wait(lambda: any(row.section == "contribution" for row in station.ctx.session.rows.all(Block)), "kept")
        self._see_page(station)
        self.shot("6-procesverbali")
        self.press("Ctrl+Return")
        self.wait(lambda: _sheet(self.window), "who approves")
        self.press("Ctrl+Return")
        self.wait(lambda: self.all(Approval), "approved")

    def sign(self) -> None:
        """Nënshkrimi: two people make their certificates and sign both documents, both sisters of each in one go."""
        self.press("Ctrl+7")
        station = self.window.made_station("signing")
        backup = Path(self.window.workspace.root) / "backup"
        backup.mkdir(exist_ok=True)
        self.window.ask_path = lambda window, title, pattern, then, **more: then(
            backup / f"{len(list(backup.iterdir()))}.p12"
        )
        self.wait(lambda: station.documents.newest, "the documents")
        for n, field in enumerate(("Facilitatori", "Sekretari")):
            self._choose(station, f"relacion/{field}")
            self.press("Ctrl+Shift+N")
            self.wait(lambda: _sheet(self.window), "the form for a certificate")
            form = _sheet(self.window)
            self._fill_certificate(form)
            self.press("Ctrl+Return")
            self.wait(lambda n=n: len(station.card.keys()) == n + 1, "the certificate")
            self.wait(lambda form=form: _sheet(self.window) not in (None, form), "the question of trust")
            self.press("Ctrl+Return")
            self.wait(lambda: not _sheet(self.window), "the person trusted")
            for document in ("relacion", "procesverbal"):
                self._sign_field(station, document, field)
        self._see_page(station)
        if self.shots is not None:
            told = station.documents.verdicts
            self.wait(lambda: len(told) == 4 and not any(one["missing"] for one in told.values()), "all verified")
        self.shot("7-nenshkrimi")

    def _see_page(self, station: Any) -> None:
        """The preview is drawn on a worker; a picture without it would tell nothing."""
        if self.shots is not None:
            self.wait(lambda: station.page.view.is_drawn(1), "the page")
            QTest.qWait(300)

    def _choose(self, station: Any, uid: str) -> None:
        for _ in range(8):
            self.press("Alt+Down")
            if station.fields.current_uid() == uid:
                return
        for _ in range(8):
            if station.fields.current_uid() == uid:
                return
            self.press("Alt+Up")
        raise AssertionError(f"no field {uid}")

    def _fill_certificate(self, sheet: Any) -> None:
        fields = [edit for edit in sheet.findChildren(QLineEdit) if edit.echoMode() == QLineEdit.EchoMode.Password]
        while self.target() is not fields[0]:
            self.press("Tab")
        self.type(PASSPHRASE)
        self.press("Tab")
        self.type(PASSPHRASE)

    def _sign_field(self, station: Any, document: str, field: str) -> None:
        before = len(self.all(Signature))
        if any(row.document == document and row.field == field for row in self.all(Signature)):
            return
        self._choose(station, f"{document}/{field}")
        self.press("Return")
        self.to_line_edit()
        self.fill(PASSPHRASE)
        self.press("Return")
        self.wait(lambda: len(self.all(Signature)) > before and not station.desk.busy, f"{document} signed in {field}")

    def archive(self) -> None:
        """Arkivi: both documents on the shelf, each as a pair."""
        self.press("Ctrl+Shift+A")
        self.wait(lambda: len(self.all(Archived)) == 4, "all in the archive")
        self.press("Ctrl+8")
        station = self.window.made_station("archive")
        self._see_page(station)
        if self.shots is not None:
            self.wait(lambda: station.told.verdict() is not None, "the chosen one verified")
        self.shot("8-arkivi")
        self.press("Ctrl+1")
        self.shot("1-takimet")


def steps(walker: Walker, folder: Path) -> Iterator[None]:
    """Every station in the order of the line."""
    for step in (
        walker.found,
        lambda: walker.invite(folder / "ftesat.csv"),
        walker.receive,
        walker.discuss,
        walker.vote,
        walker.write,
        walker.sign,
        walker.archive,
    ):
        step()
        yield


def _sheet(window: Any) -> Any:
    """The sheet over the window, if one is shown."""
    from ui.widgets.overlay import Sheet

    return next((sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()), None)


def _write_list(path: Path, told: dict[str, Any]) -> None:
    """The list of everybody invited as an office would send it: semicolons, Albanian headers, UTF-8."""
    import csv

    yes_no = {"yes": "po", "no": "jo"}
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream, delimiter=";")
        head = "Emër mbiemër;Organizata;Qarku;Fusha;Funksioni;Gjinia;Telefon;E-mail;Cilësia;Fotografim"
        rows.writerow(f"{head};Publikimi i emrit".split(";"))
        for row in (*told["people"], *told["others"]):
            if row.get("walk_in"):
                continue
            rows.writerow(
                (
                    *(row["name"], row["organisation"], row.get("county", ""), row.get("sector", ""), row["role"]),
                    *("F" if row["gender"] == "woman" else "M", row["phone"], row["email"]),
                    row.get("capacity", ""),
                    *(yes_no[row.get("photo", "yes")], yes_no[row.get("publish_name", "yes")]),
                )
            )
