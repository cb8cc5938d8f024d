"""The pictures of the archive: a small one of four meetings is laid, and the window is driven by keys, in Albanian."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

QUESTION = "të dhënat e hapura qark:veri"
SHOWN = ("archive-search", "archive-intake", "archive-question")
"""Pictures that the manual shows; the others are to be looked at."""
_NORTH = (("Shkodër", "2025-05-14"), ("Lezhë", "2025-11-06"), ("Kukës", "2026-02-19"))


def drive(folder: Path, width: int, height: int, theme: str, tail: str) -> list[Path]:
    """Walk through the station in a fresh workspace; gives the pictures."""
    from PySide6.QtTest import QTest

    from facilitator import guard
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace
    from tests.helpers import published
    from tools.hands import Hands
    from ui.app import build

    guard.run = _here  # our own reports: no limit of time, however busy the machine that makes the pictures
    home = Path(tempfile.mkdtemp(prefix="tryeza-pictures-"))
    workspace = Workspace(home)
    workspace.save(replace(workspace.settings, theme=theme, facilitator="Arta Hoxha"))
    now = published.NOW + timedelta(days=60)
    window = build(workspace, Env(clock=lambda: now, entropy=random.Random(1).randbytes), ["tryeza"])
    window.resize(width, height)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    hands = Hands(window, folder)
    _walk(hands, _laid(home / "stick", workspace), tail)
    window.close()
    shutil.rmtree(home, ignore_errors=True)
    return hands.left


def _here(work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    return work(*args, **kwargs)


def _laid(stick: Path, workspace: Any) -> Path:
    """What a person brings: the reports of four meetings, copies, and three files that nobody can simply file."""
    from facilitator.model import DocumentKind, Sister
    from facilitator.signing import dump_pem
    from tests.helpers import brought, outlook, pki, published
    from tests.helpers.documents import drawn
    from tests.helpers.records import answered, demo_record

    workspace.trust.parent.mkdir(parents=True, exist_ok=True)
    workspace.trust.write_bytes(dump_pem([pki.world().root.entry()]))
    stick.mkdir()
    demo = answered(demo_record())
    files = [(f"raporti {number + 1}.pdf", pdf) for number, pdf in enumerate(published.papers()[:4])]
    for number, (city, day) in enumerate(_NORTH):
        meeting = replace(demo.meeting, uid=f"{number + 1}" * 32, date=day, title=f"Tryeza e qarkut {city}", city=city)
        bodies = tuple(replace(one, county=city) for one in demo.organisations)
        record = replace(demo, meeting=meeting, organisations=bodies)
        pdf = brought.by_two(drawn(record, DocumentKind.RESPONSES, "sq", Sister.PUBLIC, now=pki.NOW))
        files.append((f"{city}.pdf", pdf))
    files.append(("Kopje nga Besa.pdf", files[0][1]))
    files.append(("pa nënshkrim.pdf", brought.report(DocumentKind.ATTENDANCE)))
    files.append(("skanim 1998.pdf", brought.letter()))
    files.append(("i prerë.pdf", files[0][1][:40_000]))
    for name, data in files:
        (stick / name).write_bytes(data)
    (stick / "mesazh.msg").write_bytes(outlook.message(("Kukësi.pdf", files[6][1])))
    return stick


def _walk(hands: Any, stick: Path, tail: str) -> None:
    from tests.helpers.papers import settle
    from ui.stations.archive.keeping.sheet import KeepingSheet
    from ui.stations.archive.published.sheet import PublishSheet
    from ui.stations.archive.taking.sheet import IntakeSheet

    window = hands.window
    window.go("archive")
    station = window.pages.page("archive")
    hands.wait(lambda: station.index is not None, "the archive is read")
    hands.shot(f"archive-empty{tail}")
    window.ask_folder = lambda parent, title, then: then(stick)
    hands.press("Ctrl+I")
    hands.wait(lambda: _sheet(window, IntakeSheet) is not None, "intake")
    intake = _sheet(window, IntakeSheet)
    hands.type("Ana Çela, Vatra")
    hands.press("Tab", 2)
    hands.press("Space")
    hands.wait(lambda: intake.taking.delivery is not None and intake.taking.delivery.whole and not intake.taking.busy,
               "everything is taken in")  # fmt: skip
    hands.shot(f"archive-intake{tail}")
    hands.press("Escape")
    hands.wait(lambda: station.list.rows.rowCount() > 3 and station._examined is not None, "listed and verified")
    hands.shot(f"archive-station{tail}")
    hands.press("Ctrl+F")
    hands.type("buxhet")
    settle(window)
    hands.wait(lambda: station._examined is not None, "verified")
    hands.shot(f"archive-search{tail}")
    hands.press("Ctrl+M")
    settle(window)
    hands.shot(f"archive-meeting{tail}")
    hands.press("Ctrl+M")
    hands.press("Ctrl+G")
    pane = station.following.pane
    hands.wait(lambda: pane.scope is not None, "the requests are read")
    hands.type(QUESTION)
    hands.press("Tab", 2)
    hands.press("Right")
    settle(window)
    hands.wait(lambda: pane.who.value() and pane.scope.requests, "the question is answered")
    hands.shot(f"archive-question{tail}")
    hands.press("Ctrl+G")
    hands.press("Ctrl+U")
    hands.wait(lambda: _sheet(window, KeepingSheet) is not None, "keeping")
    hands.wait(lambda: _sheet(window, KeepingSheet).keeping.kept is not None, "looked at")
    settle(window)
    hands.shot(f"archive-keeping{tail}")
    hands.press("Escape")
    hands.press("Ctrl+Shift+P")
    hands.wait(lambda: _sheet(window, PublishSheet) is not None, "publishing")
    hands.shot(f"archive-publish{tail}")
    hands.press("Escape")


def _sheet(window: Any, kind: Any) -> Any:
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)
