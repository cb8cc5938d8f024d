"""Keeping by keys: a class written and given, what is due proposed by one and destroyed by another, holds, lists."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from facilitator.archive.retention import disposal
from facilitator.archive.retention.register import Mark
from facilitator.archive.shelf import FolderShelf
from facilitator.desk import keyring
from facilitator.desk.keeping.lists import own_trust
from facilitator.model import DocumentKind, Sister
from facilitator.signing import TrustEntry, dump_pem, load_pem
from facilitator.signing.trustlist import Operator, write
from facilitator.store.env import Env
from facilitator.workspace import Workspace
from tests.helpers import brought, pki
from tests.helpers.papers import archive
from tests.helpers.papers import settle as rest
from tests.helpers.softhsm import LABEL, PIN, hsm
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.archive.keeping.decide import ActSheet, ClassSheet, ConfirmSheet, ReviewSheet
from ui.stations.archive.keeping.sheet import KeepingSheet
from ui.theme.appearance import Mode
from ui.window.main_window import MainWindow

SECRET = "dy veta e vendosin 2026"
SIGNS = "Gëzim Çela"


def shown(window: MainWindow, kind):  # type: ignore[no-untyped-def]
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def laid(window: MainWindow) -> None:
    """Three documents on the shelf, two people with certificates that are trusted."""
    from facilitator.archive.intake import own_key, take_in
    from facilitator.desk.shelf import load_trust

    place, now = window.workspace, window.session.env.clock()
    for name in ("Arta Hoxha", "Gëzim Çela"):
        _, made = keyring.make(place, name, "", "AMSHC", SECRET, now, window.session.env.entropy)
        keyring.add_trust(place.trust, [keyring.entry_of(made.certificate_pem, "")])
    shelf, trust = FolderShelf(place.archive), load_trust(place.trust)
    key = own_key(place.intake_key, now=now, entropy=window.session.env.entropy)
    pdfs = [
        brought.signed(),
        brought.signed(DocumentKind.RELACION, 2, Sister.FULL),
        brought.signed(DocumentKind.VOTING),
    ]
    for pdf in pdfs:
        take_in(pdf, shelf, trust, key, now=now)


def turned(one: KeepingSheet, which: str) -> None:
    one.which.set_value(which)
    one._turned(which)


def signed_by(sheet, name: str) -> None:  # type: ignore[no-untyped-def]
    key = next(key for key in sheet.keeping.keys if key.seen and key.seen.name == name)
    sheet.form.field("key").set_value(key.uid)
    sheet.form.field("secret").control.setFocus()
    type_focused(SECRET)


def trust_list(folder: Path, now) -> Path:  # type: ignore[no-untyped-def]
    operator = pki.world().root.issue("Operatori i Listës")
    agency = Operator("AKSHI", "Lista e besimit", "https://akshi.invalid/lista")
    entries = [pki.world().root.entry(), pki.world().issuing.entry()]
    xml = write(entries, operator.signer(pki.NOW), agency, sequence=4, issued=now, until=now + timedelta(days=90))
    (folder / "akshi.xml").write_bytes(xml)
    (folder / "akshi.operator.pem").write_bytes(dump_pem([TrustEntry(operator.der)]))
    return folder / "akshi.xml"


def test_an_archivist_keeps(make_window, workspace: Workspace, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    days = [0]
    env = Env(clock=lambda: pki.NOW + timedelta(days=sum(days)), entropy=random.Random(1).randbytes)
    workspace.save(replace(workspace.settings, theme="light", facilitator="Arta Hoxha"))
    window = make_window(workspace, 1366, 768, env)
    laid(window)
    archive(window)
    shelf = FolderShelf(window.workspace.archive)
    press_focused("Ctrl+U")
    wait_until(lambda: shown(window, KeepingSheet) is not None)
    one = shown(window, KeepingSheet)
    wait_until(lambda: one.keeping.kept is not None)
    assert "asnjëherë" in one.state.text()
    grab(window, "keeping-empty")

    turned(one, "classes")
    one.act()
    wait_until(lambda: shown(window, ClassSheet) is not None)
    form = shown(window, ClassSheet)
    form.form.field("name").control.setFocus()
    type_focused("Takime konsultuese")
    press_focused("Tab")
    type_focused("0")
    form.form.field("due").set_value("dispose")
    press_focused("Ctrl+Return")
    wait_until(lambda: one.list.rows.rowCount() == 1)
    assert one.list.rows.item(0).subtitle == "për asgjësim"
    rest(window)

    turned(one, "all")
    wait_until(lambda: one.list.rows.rowCount() == 3)
    one.list.setFocus()
    press_focused("Return")
    wait_until(lambda: shown(window, ActSheet) is not None, "the act", 5000)
    act = shown(window, ActSheet)
    act.form.field("scope").set_value("meeting")
    act.form.field("class").set_value("Takime konsultuese")
    grab(window, "keeping-act")
    press_focused("Ctrl+Return")
    wait_until(lambda: all(row.kind for row in one.keeping.kept.standings), "every document has the class")
    rest(window)
    grab(window, "keeping-all")

    turned(one, "due")
    assert one.list.rows.rowCount() == 0  # the year of the meeting is not over
    days.append(60)
    one.keeping.look()
    wait_until(lambda: one.list.rows.rowCount() == 3, "due")
    rest(window)
    grab(window, "keeping-due")

    held = next(row.entry for row in one.keeping.kept.standings if row.entry.kind == "voting")
    one.list.select(held.key)
    one.list.setFocus()
    press_focused("Return")
    wait_until(lambda: shown(window, ActSheet) is not None, "the act", 5000)
    act = shown(window, ActSheet)
    act.form.field("how").set_value(Mark.HOLD)
    act.form.field("scope").set_value("one")
    act._edited("how")
    act.form.field("why").control.setFocus()
    type_focused("Ankesë në gjykatë")
    press_focused("Ctrl+Return")
    wait_until(lambda: any(row.hold for row in one.keeping.kept.standings))
    rest(window)

    one.list.setFocus()
    press_focused("Home")
    press_focused("Return")
    wait_until(lambda: shown(window, ActSheet) is not None, "the act", 5000)
    act = shown(window, ActSheet)
    assert act.form.value("how") == "dispose"
    act.form.field("why").control.setFocus()
    type_focused("Afati mbaroi; komisioni i vlerësimit")
    signed_by(act, "Arta Hoxha")
    grab(window, "keeping-propose")
    press_focused("Ctrl+Return")
    wait_until(lambda: len(one.keeping.kept.state.open) == 1, "proposed")
    rest(window)
    assert len(shelf.keys()) == 3

    turned(one, "decisions")
    one.list.setFocus()
    press_focused("Return")
    second = shown(window, ConfirmSheet)
    [files] = second.findChildren(QPlainTextEdit)
    assert files.toPlainText().count(" · Takime konsultuese · ") == 2, "whoever signs sees by which class it is due"
    signed_by(second, "Arta Hoxha")
    press_focused("Ctrl+Return")
    wait_until(second._wrong.isVisible, "the same person")
    second.form.field("secret").set_value("")
    signed_by(second, "Gëzim Çela")
    grab(window, "keeping-confirm")
    press_focused("Ctrl+Return")
    wait_until(lambda: len(one.keeping.kept.state.tombs) == 2, "destroyed")
    rest(window)
    assert shelf.keys() == (held.key,)
    grab(window, "keeping-decisions")

    turned(one, "marks")
    assert [one.list.rows.item(0).chip, one.list.rows.rowCount()] == ["i bllokuar", 1]
    grab(window, "keeping-marks")
    assert "asnjëherë" in one.state.text()
    one.scrub()
    wait_until(lambda: not one.keeping.busy and one.keeping.kept.unread == 0, "read again")
    wait_until(lambda: "rilexuan" in one.state.text() and "file(s)" not in one.state.text())
    turned(one, "stamps")
    wait_until(lambda: one.keeping.lasting is not None and one.list.rows.rowCount() == 1, "until when they hold")
    grab(window, "keeping-stamps")
    window.ask_path = lambda parent, title, pattern, then, **more: then(trust_list(tmp_path, pki.NOW))
    turned(one, "lists")
    one.act()
    wait_until(lambda: len(one.keeping.lists) == 2, "a list more")
    one.list.setFocus()
    one.list.select("akshi")
    press_focused("Return")
    review = shown(window, ReviewSheet)
    grab(window, "keeping-review")
    review.run()
    wait_until(lambda: one.keeping.lists[1].review is not None, "looked through")
    rest(window)
    window.appearance.set_mode(Mode.DARK)
    grab(window, "keeping-lists-dark")
    window.appearance.set_mode(Mode.LIGHT)
    assert {entry.certificate for entry in own_trust(window.workspace.trust).entries}.isdisjoint(
        {pki.world().root.der}
    ), "a list is trusted beside the store, never written into it"
    press_focused("Escape")
    rest(window)
    window.resize(1920, 1080)
    rest(window)
    grab(window, "keeping-station")
    press_focused("Ctrl+Shift+U")
    wait_until(lambda: shown(window, ActSheet) is not None, "the act", 5000)


def test_a_token_signs_once_its_person_is_trusted(make_window, workspace: Workspace) -> None:  # type: ignore[no-untyped-def]
    """A proposal of a stranger is red and goes nowhere; a token is refused, then trusted, then signs."""
    module = hsm().load()
    env = Env(clock=lambda: pki.NOW, entropy=random.Random(1).randbytes)
    workspace.save(replace(workspace.settings, theme="light", facilitator="Arta Hoxha", token_module=str(module)))
    window = make_window(workspace, 1366, 768, env)
    place = window.workspace
    shelf, here = FolderShelf(place.archive), load_pem(dump_pem([pki.world().stranger.entry()]))
    key = shelf.put(brought.letter())
    propose = partial(disposal.propose, shelf, [key], signer=pki.world().stranger.signer(), trust=here)
    propose(why="afati", now=pki.NOW, entropy=env.entropy)
    archive(window)
    press_focused("Ctrl+U")
    wait_until(lambda: shown(window, KeepingSheet) is not None)
    one = shown(window, KeepingSheet)
    wait_until(lambda: one.keeping.kept is not None)
    turned(one, "decisions")
    item = one.list.rows.item(0)
    assert (item.tone, "nuk është në listën" in item.subtitle) == ("red", True)
    one.list.setFocus()
    press_focused("Return")
    second = shown(window, ConfirmSheet)

    def token() -> None:
        second.key.tokens.ask()
        wait_until(lambda: bool(second.key.tokens._found), "the token is read", 10000)
        body = second.key.tokens._body
        assert body is not None
        body.list.select(next(uid for uid, one in second.key.tokens._found.items() if one.description.name == SIGNS))
        body.list.setFocus()
        press_focused("Return")
        rest(window)
        type_focused(PIN)

    token()
    assert second.form.field("secret").label.text() == f"PIN-i i pajisjes “{LABEL}”"
    grab(window, "keeping-token")
    press_focused("Ctrl+Return")
    wait_until(second._wrong.isVisible, "whoever proposed is not known", 10000)
    keyring.add_trust(place.trust, [pki.world().stranger.entry()])
    press_focused("Ctrl+Return")
    wait_until(lambda: SIGNS in second._wrong.text() and second._wrong.isVisible(), "nor who signs", 10000)
    assert shelf.keys() == (key,)
    keyring.add_trust(place.trust, [pki.world().root.entry()])
    press_focused("Ctrl+Return")
    wait_until(lambda: len(one.keeping.kept.state.tombs) == 1, "destroyed", 10000)
    rest(window)
    assert shelf.keys() == ()
    assert one.list.rows.item(0).tone == "muted"
