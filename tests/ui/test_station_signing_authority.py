"""The agency's own authority by keys: made, issuing, revoking, backed up; what it revokes, this computer knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import signing
from facilitator.desk import authority
from facilitator.desk import documents as desk_documents
from facilitator.workspace import Workspace
from tests.helpers import papers
from tests.helpers.meetings import Clock
from tests.helpers.papers import PASSPHRASE, open_demo, settle
from tests.helpers.stations import answering
from tests.helpers.ui import grab, press_focused, type_focused, wait_until
from ui.stations.signing.authority import Authorities
from ui.stations.signing.station import SigningStation
from ui.window.main_window import MainWindow

OWN = "fjalëkalimi i personit"


@pytest.fixture
def authorities(window: MainWindow, clock: Clock) -> Authorities:
    """The demo meeting, approved; no authority yet."""
    open_demo(window, clock)
    assert window.session.file is not None
    window.session.take(desk_documents.approve(window.session.file, "Albana Shkreli"))
    station: SigningStation = papers.signing(window)
    return station.certificates.authorities


def fill(authorities: Authorities, **values: str) -> None:
    """Type into the form of the sheet and press Ctrl+Enter."""
    assert authorities.form is not None
    for key, text in values.items():
        authorities.form.field(key).control.setFocus()
        press_focused("Ctrl+A")
        type_focused(text)
    press_focused("Ctrl+Return")


def act(window: MainWindow, authorities: Authorities, name: str) -> None:
    assert authorities.body is not None
    authorities.body.buttons[name].setFocus()
    press_focused("Return")
    settle(window)


def listed(authorities: Authorities) -> list[tuple[str, str]]:
    assert authorities.body is not None
    rows = authorities.body.people.rows
    return [(rows.item(at).title, rows.item(at).right) for at in range(rows.rowCount())]


def make(window: MainWindow, authorities: Authorities) -> None:
    assert window.commands.run("signing.authority")
    settle(window)
    fill(authorities, name="Autoriteti i AMSHC-së", organisation="AMSHC", own=PASSPHRASE, again=PASSPHRASE)
    settle(window)


def issue(window: MainWindow, authorities: Authorities, target: Path) -> None:
    act(window, authorities, "issue")
    answering(window, target)
    fill(authorities, name="Drita Çela", role="Specialiste", secret=PASSPHRASE, own=OWN, again=OWN)
    wait_until(target.exists, "the certificate is written")
    settle(window)


def test_from_nothing_to_a_revoked_certificate(
    window: MainWindow, authorities: Authorities, workspace: Workspace, tmp_path: Path
) -> None:
    make(window, authorities)
    target = tmp_path / "drita.p12"
    issue(window, authorities, target)
    now = window.session.env.clock()
    signer = signing.open_p12_file(target, OWN, now=now)
    assert (signer.description.name, signer.description.self_issued) == ("Drita Çela", False)
    assert [name for name, _ in listed(authorities)] == ["Drita Çela"]
    grab(window, "signing-authority")
    [trusted] = signing.load_pem(workspace.trust.read_bytes()).entries
    assert trusted.authority
    assert not signing.load_pem(workspace.trust.read_bytes()).crls
    act(window, authorities, "revoke")
    fill(authorities, secret=PASSPHRASE)
    wait_until(lambda: bool(signing.load_pem(workspace.trust.read_bytes()).crls), "the list is in the trust store")
    settle(window)
    assert listed(authorities)[0][1].startswith("shfuqizuar më")
    press_focused("Escape")


def test_what_is_wrong_is_said_where_it_was_typed(
    window: MainWindow, authorities: Authorities, workspace: Workspace, tmp_path: Path
) -> None:
    window.commands.run("signing.authority")
    settle(window)
    fill(authorities, name="Autoriteti", own=PASSPHRASE, again=PASSPHRASE[:-1])
    settle(window)
    assert authorities.form is not None
    assert authorities.form.field("again").problem()
    fill(authorities, own="shkurt", again="shkurt")
    settle(window)
    assert authorities.form.field("own").problem()
    assert not authority.place(workspace).exists()
    fill(authorities, own=PASSPHRASE, again=PASSPHRASE)
    settle(window)
    answering(window, tmp_path / "askush.p12")
    act(window, authorities, "issue")
    fill(authorities, name="Drita Çela", secret="i gabuar krejt", own=OWN, again=OWN)
    settle(window)
    assert authorities.form.field("secret").problem()
    assert authorities.form.value("name") == "Drita Çela"  # nothing typed is lost
    assert not (tmp_path / "askush.p12").exists()
    press_focused("Escape")


def test_a_back_up_brings_everything_back(
    window: MainWindow, authorities: Authorities, workspace: Workspace, tmp_path: Path
) -> None:
    make(window, authorities)
    issue(window, authorities, tmp_path / "drita.p12")
    copy = tmp_path / "rezervë.json"
    act(window, authorities, "back_up")
    answering(window, copy)
    fill(authorities, secret=PASSPHRASE, own=OWN, again=OWN)
    wait_until(copy.exists, "the back-up is written")
    settle(window)
    press_focused("Escape")
    authority.place(workspace).unlink()
    window.commands.run("signing.authority")
    settle(window)
    authorities._choose_copy()
    settle(window)
    fill(authorities, secret=OWN, own=PASSPHRASE, again=PASSPHRASE)
    settle(window)
    assert [name for name, _ in listed(authorities)] == ["Drita Çela"]
    press_focused("Escape")
