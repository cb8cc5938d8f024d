"""By key events only: an empty program becomes a signed report; and other meetings than the demo take the same keys."""

from __future__ import annotations

import random
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from facilitator import cli, signing
from facilitator.archive.shelf import internal_of
from facilitator.demo import clock_of, script
from facilitator.model import AgendaItem, Point, PointKind, Signature, SisterOf, Tally
from facilitator.report.extract import embedded
from facilitator.store.env import Env
from facilitator.voting.rules import read_result
from tests.conftest import tool
from tools.walk import Walker, steps


def walker_for(make_window: Any, workspace: Any, told: dict[str, Any]) -> Walker:
    clock = clock_of(told)
    env = Env(clock=clock, entropy=random.Random(7).randbytes, actor="prova", device=workspace.device)
    window = make_window(workspace, 1366, 768, env=env)
    QTest.qWait(1)
    return Walker(window, clock, told)


def signed(walker: Walker, folder: Path) -> dict[str, Path]:
    """The last signed version of each document in each sister, written to ``folder``."""
    found = {}
    full = {row.row for row in walker.all(SisterOf)}
    for row in sorted(walker.all(Signature), key=lambda one: one.uid):
        path = folder / f"{row.document}{'-full' * (row.uid in full)}.pdf"
        path.write_bytes(walker.window.session.file.read(lambda tx, row=row: tx.bytes_of(row.pdf_sha256)).result())
        found[path.stem] = path
    return found


def test_the_demo_by_keys_from_an_empty_program(make_window: Any, workspace: Any, tmp_path: Path) -> None:
    walker = walker_for(make_window, workspace, script())
    for _ in steps(walker, tmp_path):
        pass
    results = [read_result(row.result) for row in walker.all(Tally)]
    dots = next(result for result in results if result.method == "dots")
    assert {line.option: (line.detail.points, line.detail.voters) for line in dots.lines} == {
        "A": (13, 10), "B": (10, 9), "C": (8, 6), "D": (8, 6), "E": (9, 8), "F": (2, 2),
    }  # fmt: skip
    assert dots.line("C").rank_label == dots.line("D").rank_label == "4–5"
    assert next(result for result in results if result.method == "fist").reached is False
    assert len(walker.all(Point)) == 23
    assert walker.window.session.file.verify().result() == []
    documents = signed(walker, tmp_path)
    assert set(documents) == {"relacion", "procesverbal", "relacion-full", "procesverbal-full"}
    station = walker.window.made_station("archive")
    walker.wait(lambda: station.index is not None and station.list.rows.rowCount() == 2, "two pairs listed")
    for kind in ("relacion", "procesverbal"):
        full, public = (documents[f"{kind}{end}"] for end in ("-full", ""))
        assert cli.main(["verify", "--pair", str(full), str(public), "--trust", str(workspace.trust)]) == 0
        places = (workspace.archive, internal_of(workspace.archive))
        keys = [path.name for place in places for path in place.glob(f"*_{kind}*.pdf")]
        assert len(keys) == 2
        assert [station.index.sister(key) for key in keys] == keys[::-1]
    for path in documents.values():
        assert cli.main(["verify", str(path), "--trust", str(workspace.trust)]) == 0
        told = subprocess.run([tool("pdfsig"), "-nocert", path], capture_output=True, text=True).stdout
        assert told.count("Signature is Valid") == 2
        assert embedded(path.read_bytes())[0].counts.organisations == 18
    data = documents["relacion"].read_bytes()
    changed = tmp_path / "changed.pdf"
    for at in (len(data) // 3, len(data) // 2):
        changed.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert cli.main(["verify", str(changed), "--trust", str(workspace.trust)]) == 1


def test_a_new_meeting_by_keys_re_signed_by_a_stranger_is_known_as_such(
    make_window: Any, workspace: Any, tmp_path: Path
) -> None:
    """No vote, no list: one organisation at the door, two points, straight to the signatures."""
    told = script()
    told["meeting"] |= {"title": "Takim i shkurtër në Kukës", "date": "2026-11-12", "place": "Biblioteka"}
    told["contribution"] = ["Pritja e pjesëmarrësve;"]
    walker = walker_for(make_window, workspace, told)
    walker.clock.at("09:05")
    walker.found()
    walker.press("F2")
    walker.to_line_edit()
    walker.fill("Fatbardha Thaçi, Shoqata “Ura e Veriut”, Kryetare")
    walker.press("Ctrl+Return")
    walker.press("F3")
    walker.press("Ctrl+Shift+B")
    walker.press("Ctrl+Return")
    walker.wait(lambda: any(item.opened_at for item in walker.all(AgendaItem)), "an open item")
    for line in ("Ura e Veriut: !ç Rruga bllokohet në dimër.", "ura e veriut: !r Një fond për pastrimin."):
        before = len(walker.all(Point))
        walker._line(line)
        walker.wait(lambda n=before: len(walker.all(Point)) == n + 1, line)
    assert [point.kind for point in walker.all(Point)] == [PointKind.ISSUE, PointKind.RECOMMENDATION]
    walker.write()
    walker.sign()
    walker.archive()
    path = signed(walker, tmp_path)["relacion"]
    assert cli.main(["verify", str(path), "--trust", str(workspace.trust)]) == 0
    record, _ = embedded(path.read_bytes())
    assert (record.meeting.title, record.counts.people, len(record.points)) == ("Takim i shkurtër në Kukës", 1, 2)

    stranger = signing.create_identity("Dikush Tjetër", "", "", "krejt i panjohur", now=datetime.now().astimezone())
    (tmp_path / "k.p12").write_bytes(stranger.p12)
    (tmp_path / "pw").write_text("krejt i panjohur", "utf-8")
    unsigned, once, twice = (tmp_path / name for name in ("u.pdf", "1.pdf", "2.pdf"))
    meeting = tmp_path / "copy.tryeza"
    walker.window.session.file.snapshot(meeting).result()
    assert cli.main(["report", str(meeting), "--kind", "relacion", "-o", str(unsigned)]) == 0
    for source, target, field in ((unsigned, once, "Facilitatori"), (once, twice, "Sekretari")):
        args = ["sign", str(source), "--p12", str(tmp_path / "k.p12"), "--field", field]
        assert cli.main([*args, "--password-file", str(tmp_path / "pw"), "-o", str(target)]) == 0
    assert cli.main(["verify", str(twice), "--trust", str(workspace.trust)]) == 4


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_station_opens_on_an_empty_meeting(make_window: Any, workspace: Any, theme: str) -> None:
    walker = walker_for(make_window, workspace, script())
    walker.found()
    if theme == "dark":
        walker.window.appearance.toggle()
    for keys, station in (("F2", "attendance"), ("F3", "discussion"), ("F4", "vote"), ("Ctrl+6", "minutes"),
                          ("Ctrl+7", "signing"), ("Ctrl+8", "archive"), ("Ctrl+1", "home")):  # fmt: skip
        walker.press(keys)
        walker.wait(lambda station=station: walker.window.station == station, station)
        assert not walker.window.grab().isNull()
