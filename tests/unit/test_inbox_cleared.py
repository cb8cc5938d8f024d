"""What was fetched from an inbox goes away once it is in the archive, and not before, whenever the program is ended."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator import guard
from facilitator.archive.retention import disposal
from facilitator.archive.taking import deliver
from facilitator.archive.taking.log import IntakeLog
from facilitator.archive.taking.plan import Plan
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.desk.shelf import load_trust
from facilitator.desk.taking import deliveries
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers import brought, pki, published

NOW = datetime(2026, 11, 28, 15, 0, tzinfo=UTC)
ENV = Env(clock=lambda: NOW, entropy=random.Random(1).randbytes)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "run", lambda work, *args, **kwargs: work(*args, **kwargs))


@pytest.fixture
def home(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


def fetched(home: Workspace, when: str = "20261128-150000") -> Path:
    """As an inbox is fetched: a report, a letter that will wait, and what is no part of a delivery."""
    folder = home.root / "inbox" / "s3-zyra" / when
    several = {"raport.pdf": brought.signed(), "letër.pdf": brought.letter(), "shënim.docx": b"PK"}
    for number, (name, data) in enumerate(several.items(), start=1):
        (folder / f"{number:04}").mkdir(parents=True)
        (folder / f"{number:04}" / name).write_bytes(data)
    return folder


def begun(home: Workspace, folder: Path) -> Plan:
    return deliveries.begin(home, ENV, [folder])


def test_it_goes_when_it_is_filed_or_kept_apart_with_what_was_left_before(home: Workspace) -> None:
    """Earlier versions left folders; one whose files are nowhere else stays, as does what others lay there."""
    folder, before, lost = fetched(home), fetched(home, "20260101-080000"), fetched(home, "20260202-080000")
    (lost / "0001" / "raport.pdf").write_bytes(brought.report())
    (lost.parent / "fetched.json").write_bytes(b"{}")
    plan = begun(home, folder)
    stopped = iter([False, True])
    assert deliveries.carry_out(home, ENV, plan, stop=lambda: next(stopped)).open == 2
    assert folder.exists()
    assert before.exists()
    other = home.root / "stick"
    other.mkdir()
    for name in ("a", "b"):
        (other / f"{name}.pdf").write_bytes((folder / "0002" / "letër.pdf").read_bytes())
    assert deliveries.carry_out(home, ENV, begun(home, other)).whole
    assert folder.exists(), "all of it is in the archive, but a delivery waits for it"
    assert not before.exists()
    assert deliveries.carry_out(home, ENV, plan).whole
    assert not folder.exists()
    assert lost.exists()
    assert (lost.parent / "fetched.json").exists()
    (waiting,) = deliveries.waiting(home)
    assert Quarantine(home.archive).get(waiting.line.sha256) == brought.letter(), "what waits keeps what it needs"
    assert deliveries.release(home, ENV, waiting.line.sha256, "vendim", "Ana")


def test_what_was_destroyed_by_decision_does_not_stay_here(home: Workspace) -> None:
    published.stock(home)
    archive = deliveries.archive_of(home, ENV)
    (key, *_) = archive.shelf.keys()
    folder = home.root / "inbox" / "s3-zyra" / "20260101-080000"
    folder.mkdir(parents=True)
    (folder / "raport.pdf").write_bytes(archive.shelf.get(key))
    trust, people = load_trust(home.trust), pki.world()
    uid = disposal.propose(
        archive.shelf, [key], "afati", people.facilitator.signer(), trust, published.NOW, ENV.entropy
    ).uid
    disposal.confirm(archive.shelf, uid, people.secretary.signer(), trust, published.NOW)
    (home.root / "stick.pdf").write_bytes(brought.letter())
    assert deliveries.carry_out(home, ENV, begun(home, home.root / "stick.pdf")).whole
    assert not folder.exists()


class Ended(BaseException):
    """The program is gone."""


@contextmanager
def ends_at(number: int, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Ended before the ``number``-th line of the log, or file or folder that is taken away, from here on."""
    calls = [0]

    def counted(real):  # type: ignore[no-untyped-def]
        def call(*args, **kwargs):  # type: ignore[no-untyped-def]
            calls[0] += 1
            if calls[0] >= number:
                raise Ended
            return real(*args, **kwargs)

        return call

    with patch.context() as here:
        here.setattr(IntakeLog, "append", counted(IntakeLog.append))
        for name in ("unlink", "rmdir"):
            here.setattr(os, name, counted(getattr(os, name)))
        yield calls


def test_whenever_it_is_ended_nothing_is_lost_or_twice_and_the_next_time_it_is_gone(
    home: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = 0
    for number in range(1, 100):
        place = Workspace(tmp_path / f"home{number}")
        folder = fetched(place)
        plan = begun(place, folder)
        with ends_at(number, monkeypatch) as calls:
            try:
                deliveries.carry_out(place, ENV, plan)
            except Ended:
                points += 1
        archive = deliveries.archive_of(place, ENV)
        files = {entry.facts["number"] for entry in IntakeLog(place.archive).entries() if entry.what == "file"}
        here = {path.name for path in folder.rglob("*.*") if path.is_file()}
        names = ["raport.pdf", "letër.pdf", "shënim.docx"]
        assert {name for at, name in enumerate(names, start=1) if at not in files} <= here, number
        for one in deliver.unfinished(place.archive):
            assert deliveries.carry_out(place, ENV, one).whole
        (place.root / "stick.pdf").write_bytes(b"%PDF-1.7 x")
        assert deliveries.carry_out(place, ENV, begun(place, place.root / "stick.pdf")).whole
        assert not folder.exists(), number
        told = [(entry.facts["sha256"], str(entry.facts["outcome"])) for entry in IntakeLog(place.archive).entries()
                if entry.what == "file"]  # fmt: skip
        assert sorted(outcome for _, outcome in told) == ["left", "quarantined", "quarantined", "taken"]
        assert len(archive.shelf.keys()) == len(archive.shelf.receipts()) == 1
        if calls[0] < number:
            break
    assert points >= 8
