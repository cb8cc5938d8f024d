"""A small hall for tests of acts: a real file, a scripted clock, seeded chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from facilitator.meeting import attendance, people, setup
from facilitator.model import AgendaItem, Organisation, OrgKind, Person
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile

ZONE = ZoneInfo("Europe/Tirane")


class Wall:
    """A clock that stands still until it is told to move."""

    def __init__(self, text: str = "2026-10-27T09:00:00") -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=ZONE)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **delta: float) -> None:
        self.now += timedelta(**delta)


class Hall:
    """An open meeting file with short verbs: ``do`` and ``read`` wait for the answer."""

    def __init__(
        self,
        folder: Path,
        *,
        seed: int = 1,
        template: str = "consultation",
        name: str = "m",
        begins: str = "2026-10-27T09:00:00",
        elapsed: Callable[[], float] | None = None,
    ) -> None:
        self.clock = Wall(begins)
        chance = random.Random(seed)
        self.env = Env(clock=self.clock, entropy=chance.randbytes, actor="Ana", device="laptop", elapsed=elapsed)
        self.path = folder / f"{name}.tryeza"
        self.file = MeetingFile.create(self.path, self.env)
        self.do(setup.create_meeting, template_name=template, title="Takimi", date="2026-10-27")

    def do(self, act: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        return self.file.do(act, *args, **kw).result().result

    def wait(self, future: Future[Any]) -> Any:
        return future.result()

    def read(self, function: Callable[..., Any], *args: Any) -> Any:
        return self.file.read(function, *args).result()

    def all(self, kind: Any, **equal: Any) -> list[Any]:
        return self.read(lambda tx: tx.all(kind, **equal))

    def item(self, n: int = 0) -> AgendaItem:
        return [item for item in self.all(AgendaItem) if item.area][n]

    def organisation(self, name: str, kind: OrgKind = OrgKind.CSO) -> Organisation:
        return self.do(people.add_organisation, name=name, kind=kind)

    def person(self, name: str, organisation: Organisation | None = None, **more: Any) -> Person:
        return self.do(people.add_person, name=name, organisation=organisation.uid if organisation else None, **more)

    def seat(self, names: list[str]) -> list[Organisation]:
        """Organisations of those names, each with one person who has arrived."""
        bodies = [self.organisation(name) for name in names]
        for body in bodies:
            self.do(attendance.arrive, self.person(f"Përfaqësues {body.name}", body).uid)
        return bodies

    def reopen(self) -> None:
        self.file.close()
        self.file = MeetingFile.open(self.path, self.env)

    def close(self) -> None:
        faults = self.file.verify().result() if not self.file.read_only else []
        self.file.close()
        assert faults == []
