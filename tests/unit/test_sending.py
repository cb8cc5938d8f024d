"""Messages: a draft that every mail program reads, and who was sent what and when, as far as anybody can know."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import demo
from facilitator.cli import main
from facilitator.desk import documents, sending
from facilitator.desk.sending import Document, addresses, written
from facilitator.errors import KnownError
from facilitator.exchange.message import Attachment, message
from facilitator.meeting.office.modules import set_recipients
from facilitator.meeting.office.sending import To, mark_sending, sendings
from facilitator.model import DocumentKind, Sending
from facilitator.store.env import Env
from facilitator.store.file import MeetingFile
from facilitator.workspace import Workspace

RELACION, PROCESVERBAL = DocumentKind.RELACION, DocumentKind.PROCESVERBAL
OFFICE = To(email="protokolli@amshc.shembull.al", name="Zyra e protokollit", inside=True)
GUEST = To(email="arta@hapa.shembull.al", name="Arta Çela", hidden=True)


def test_a_draft_is_read_back_with_every_letter() -> None:
    data = message(
        "Procesverbali: “Çështjet e rinisë”",
        "Të nderuar,\n\nBashkëlidhur.",
        [OFFICE, GUEST],
        [Attachment("përmbledhje e çështjeve.pdf", b"%PDF-1.7 \xe2")],
        sender="zyra@amshc.shembull.al",
        sender_name="Agjencia",
    )
    assert data.isascii()  # so that a program of any age reads it
    assert max(map(len, data.split(b"\r\n"))) <= 998  # RFC 5322, 2.1.1
    read = message_from_bytes(data, policy=default)
    assert read["X-Unsent"] == "1"
    assert read["Subject"] == "Procesverbali: “Çështjet e rinisë”"
    assert str(read["To"]) == "Zyra e protokollit <protokolli@amshc.shembull.al>"
    assert [one.addr_spec for one in read["Bcc"].addresses] == ["arta@hapa.shembull.al"]
    assert [one.display_name for one in read["Bcc"].addresses] == ["Arta Çela"]
    assert read.get_body().get_content().replace("\r\n", "\n") == "Të nderuar,\n\nBashkëlidhur.\n"
    (file,) = read.iter_attachments()
    assert (file.get_filename(), file.get_content()) == ("përmbledhje e çështjeve.pdf", b"%PDF-1.7 \xe2")
    assert not read.defects


def test_with_everybody_hidden_the_office_itself_is_the_recipient() -> None:
    read = message_from_bytes(message("x", "y", [GUEST], [], sender="zyra@a.al"), policy=default)
    assert str(read["To"]) == "zyra@a.al"
    assert message_from_bytes(message("x", "y", [GUEST], []), policy=default)["To"] is None


@given(st.text(max_size=200), st.text(max_size=300), st.text(max_size=80))
def test_no_word_becomes_a_header(subject: str, text: str, name: str) -> None:
    data = message(subject, text, [To(email="a@b.al", name=name)], [Attachment(name or "x", b"1")])
    read = message_from_bytes(data, policy=default)
    assert set(read.keys()) == {"X-Unsent", "Subject", "To", "MIME-Version", "Content-Type"}
    assert [one.addr_spec for one in read["To"].addresses] == ["a@b.al"]


def test_equal_messages_are_equal_bytes() -> None:
    one, two = (message("x", "y", [OFFICE], [Attachment("a.pdf", b"1")]) for _ in range(2))
    assert one == two


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ana@b.al", [("", "ana@b.al")]),
        ("Ana Çela <ana@b.al>; ben@c.al,\n d@e.al", [("Ana Çela", "ana@b.al"), ("", "ben@c.al"), ("", "d@e.al")]),
        ("ana@b.al, ANA@b.al", [("", "ana@b.al")]),
        ("", []),
        ("ana@ministria-ë.al", [("", "ana@ministria-ë.al")]),
    ],
)
def test_addresses_as_people_type_them(typed: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.email) for one in addresses(typed)] == found


@pytest.mark.parametrize("typed", ["ana", "ana@", "a@b", "ana@b.al\x00", "Ana Çela", "a b@c.al d"])
def test_what_is_no_address_is_named(typed: str) -> None:
    with pytest.raises(KnownError, match=r"sending\.address"):
        addresses(typed)


def test_known_recipients_keep_their_place() -> None:
    assert addresses(written([OFFICE, GUEST]), [OFFICE]) == [OFFICE, GUEST]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


@pytest.fixture
def held(workspace: Workspace) -> Iterator[MeetingFile]:
    env = Env(clock=demo.clock_of(demo.script()), device="demo")
    file = MeetingFile.open(demo.open_demo(workspace, env), env)
    yield file
    file.close()


def test_the_note_says_what_and_to_whom_and_a_person_says_that_it_was_sent(
    held: MeetingFile, workspace: Workspace
) -> None:
    documents.approve(held, "Ana")
    chosen = [Document(kind=RELACION), Document(kind=PROCESVERBAL)]
    subject, text = held.read(sending.proposed, chosen).result()
    assert subject.startswith("Relacioni, procesverbali: ")
    assert "– procesverbali\n" in text
    made = sending.prepare(held, workspace, chosen, [OFFICE, GUEST], subject, text)
    assert made.path.parent == workspace.root / "outgoing"
    read = message_from_bytes(made.path.read_bytes(), policy=default)
    files = [one.get_content() for one in read.iter_attachments()]
    (told,) = held.read(sendings).result()
    assert [row.sha256 for row in told.files] == [hashlib.sha256(data).hexdigest() for data in files]
    assert [(row.document, row.public, row.final) for row in told.files] == [
        (RELACION, True, True),
        (PROCESVERBAL, True, True),
    ]
    assert [(row.email, row.inside, row.hidden) for row in told.to] == [
        (OFFICE.email, True, False),
        (GUEST.email, False, True),
    ]
    assert told.sending.message_sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert told.mark is None  # prepared: nobody knows more
    held.do(mark_sending, told.sending.uid, True).result()
    with pytest.raises(KnownError, match=r"sending\.marked"):
        held.do(mark_sending, told.sending.uid, True).result()
    held.do(mark_sending, told.sending.uid, False).result()
    (told,) = held.read(sendings).result()
    assert told.mark is not None
    assert not told.mark.sent
    assert held.verify().result() == []


def test_a_draft_says_that_it_is_one(held: MeetingFile, workspace: Workspace) -> None:
    chosen = [Document(kind=PROCESVERBAL)]
    subject, text = held.read(sending.proposed, chosen).result()
    assert "draft, mund të ndryshojë" in text
    made = sending.prepare(held, workspace, chosen, [OFFICE], subject, text)
    (file,) = message_from_bytes(made.path.read_bytes(), policy=default).iter_attachments()
    assert str(file.get_filename()).endswith("-draft.pdf")


def test_the_fuller_version_never_goes_out_unasked(held: MeetingFile, workspace: Workspace) -> None:
    chosen = [Document(kind=PROCESVERBAL, public=False)]
    with pytest.raises(KnownError) as caught:
        sending.prepare(held, workspace, chosen, [OFFICE, GUEST], "x", "y")
    assert (caught.value.code, caught.value.facts) == ("sending.outside", {"email": GUEST.email})
    assert held.read(sendings).result() == []
    assert list(workspace.folder("outgoing").iterdir()) == []
    sending.prepare(held, workspace, chosen, [OFFICE], "x", "y")
    sending.prepare(held, workspace, chosen, [OFFICE, GUEST], "x", "y", outside=True)
    assert [len(told.to) for told in held.read(sendings).result()] == [2, 1]


def test_without_documents_or_recipients_there_is_no_message(held: MeetingFile, workspace: Workspace) -> None:
    with pytest.raises(KnownError, match=r"sending\.nothing"):
        sending.prepare(held, workspace, [], [OFFICE], "x", "y")
    with pytest.raises(KnownError, match=r"sending\.nobody"):
        sending.prepare(held, workspace, [Document(kind=RELACION)], [], "x", "y")


def test_usual_recipients_and_participants(held: MeetingFile) -> None:
    held.do(set_recipients, [("Protokolli", "p@a.al", True), ("", "gazeta@b.al", False)]).result()
    usual = held.read(sending.usual).result()
    told = [(one.email, one.inside, one.hidden) for one in usual]
    assert told == [("p@a.al", True, False), ("gazeta@b.al", False, True)]
    with pytest.raises(KnownError, match=r"sending\.address"):
        held.do(set_recipients, [("x", "y", True)]).result()
    assert all(one.hidden for one in held.read(sending.participants).result())


def test_by_the_command_line(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("TRYEZA_HOME", str(workspace.root))
    path = demo.open_demo(workspace, Env())
    target = tmp_path / "draft.eml"
    command = ["--language", "sq", "send", str(path), "--kind", "procesverbal", "--to", "Arta <a@b.al>"]
    command += ["-o", str(target)]
    assert main(command) == 0
    assert capsys.readouterr().out == f"U përgatit për dërgim: {target}\n"
    assert b"X-Unsent: 1" in target.read_bytes()
    whole = path.read_bytes()
    assert main([*command[:-1], str(path)]) == 3, "a slip of the hand costs no meeting"
    assert path.read_bytes() == whole
    capsys.readouterr()
    assert main([*command, "--version", "full"]) == 3
    assert capsys.readouterr().err.startswith("a@b.al nuk është i institucionit")
    file = MeetingFile.look(path, Env())
    assert len(file.read(lambda tx: tx.all(Sending)).result()) == 1
    file.close()
    assert main(["--language", "sq", "sent", str(path), "--mark", "1"]) == 0
    told = capsys.readouterr().out
    assert "u shënua si dërguar: " in told
    assert told.endswith("-draft.pdf) → a@b.al\n")
    assert main(["--language", "sq", "sent", str(path), "--unmark", "1"]) == 0
    assert " u përgatit për dërgim: " in capsys.readouterr().out
    assert main(["--language", "sq", "sent", str(path), "--mark", "7"]) == 3
    assert capsys.readouterr().err.startswith("Mesazh me numrin 7 nuk ka")
