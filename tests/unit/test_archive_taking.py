"""Deliveries to the archive: sixty honest, odd and hostile files, each in its place with a sentence, nothing lost."""

from __future__ import annotations

import hashlib
import itertools
import json
import random
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator import guard
from facilitator.archive.catalogue import words
from facilitator.archive.checkup import look_over
from facilitator.archive.index import Index
from facilitator.archive.recognised import Here, Recognised, Relation, of, relation
from facilitator.archive.shelf import FolderShelf, Key
from facilitator.archive.taking import deliver, settle
from facilitator.archive.taking.deliver import Archive, Delivery, begin, carry_out
from facilitator.archive.taking.log import IntakeLog
from facilitator.archive.taking.quarantine import Quarantine
from facilitator.archive.taking.settle import Old
from facilitator.desk.taking.deliveries import sentence_of
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from facilitator.language.sentences import LANGS
from facilitator.model import DocumentKind, Sister
from facilitator.report.extract import embedded
from facilitator.signing import create_intake_key, dump_pem, load_pem
from tests.helpers import brought, outlook, pki
from tests.helpers.brought import PDF, TABLE, Brought

NOW = pki.NOW


def archive(root: Path) -> Archive:
    key = create_intake_key("Arkivi", now=NOW, entropy=random.Random(1).randbytes)
    ticks = itertools.count()
    trust = load_pem(dump_pem([pki.world().root.entry()]))
    return Archive(FolderShelf(root), trust, key, lambda: NOW + timedelta(minutes=next(ticks)))


def delivered(to: Archive, *sources: Path) -> Delivery:
    return carry_out(to, begin(to, sources, random.Random(str(sources)).randbytes, "Ana Çela"))


def told(delivery: Delivery) -> list[str]:
    return [f"{line.outcome}/{line.relation or line.reason}" for line in delivery.lines]


def faults(to: Archive) -> list[str]:
    return [fault.code for fault in look_over(to.shelf, [to.key.certificate], to.clock).faults]


@dataclass(frozen=True)
class Day:
    """The whole table brought, a delivery each."""

    archive: Archive
    stick: Path
    came: dict[str, Delivery]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    stick, to = tmp_path_factory.mktemp("stick"), archive(tmp_path_factory.mktemp("arkivi") / "a")
    came = {}
    for number, one in enumerate(TABLE):
        folder = stick / f"{number:02}"
        folder.mkdir()
        one.lay(folder)
        if one.expected:
            came[one.name] = delivered(to, folder)
        else:
            with pytest.raises(KnownError, match=r"intake\.nothing"):
                begin(to, [folder], random.Random(1).randbytes)
    return Day(to, stick, came)


@pytest.mark.parametrize("one", TABLE, ids=[one.name for one in TABLE])
def test_each_is_in_its_place_with_a_sentence(day: Day, one: Brought) -> None:
    delivery = day.came.get(one.name)
    if not one.expected:
        assert delivery is None or told(delivery) == []
        return
    assert delivery is not None
    found = told(delivery)
    assert len(found) == len(one.expected)
    for is_, wanted in zip(found, one.expected, strict=True):
        assert is_ == wanted or (wanted.endswith("/*") and is_.startswith(wanted[:-1])), (is_, wanted)
    for line in delivery.lines:
        for lang in LANGS:
            said = sentence_of(line, lang)
            assert said.endswith(".")
            assert "?" not in said
        if line.outcome in ("taken", "already") and line.key:
            assert day.archive.shelf.receipt(Key(line.key))
        if line.sha256:
            kept = day.archive.shelf.get(Key(line.key)) if line.key else Quarantine(day.archive.root).get(line.sha256)
            assert hashlib.sha256(kept).hexdigest() == line.sha256


def test_sixty_were_brought() -> None:
    assert len(TABLE) == 68


def test_nothing_of_it_harmed_the_archive(day: Day) -> None:
    assert faults(day.archive) == []
    assert deliver.unfinished(day.archive.root) == ()
    assert {path.name for path in day.archive.root.iterdir()} >= {"intake", "quarantine"}
    assert not list(day.archive.root.rglob("*.part"))


def test_what_was_kept_apart_waits(day: Day) -> None:
    kept = {line.sha256 for one in day.came.values() for line in one.lines if line.outcome == "quarantined"}
    assert {one.line.sha256 for one in settle.waiting(day.archive.root)} == kept
    assert all(one.sender == "Ana Çela" for one in settle.waiting(day.archive.root))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(brought.signed())
    (folder / "b.pdf").write_bytes(brought.report())
    (folder / "c.pdf").write_bytes(brought.signed(DocumentKind.PROCESVERBAL))
    return folder


@pytest.mark.parametrize("outer", ["eml", "msg"])
def test_messages_that_hang_on_a_message_as_files_are_taken_apart(to: Archive, tmp_path: Path, outer: str) -> None:
    report, octets = ("r.pdf", brought.signed(), "application/pdf"), "application/octet-stream"
    files = (
        (
            "përcjellë.eml",
            brought.mail(report, ("thellë.eml", brought.mail(("r2.pdf", b"%PDF-2", PDF)), octets)),
            octets,
        ),
        ("e Outlook.msg", outlook.message(("r3.pdf", b"%PDF-3")), octets),
        ("bosh.eml", brought.mail(), octets),
        ("asgjë.eml", b"fare\n\nasgje", octets),
        ("shënim.txt", b"shih", octets),
    )
    made = brought.mail(*files) if outer == "eml" else outlook.message(*((name, data) for name, data, _ in files))
    path = tmp_path / f"posta.{outer}"
    path.write_bytes(made)
    found = delivered(to, path)
    became = {line.name.rpartition(": ")[2]: f"{line.outcome}/{line.reason}" for line in found.lines}
    assert became == {
        "r.pdf": "taken/",
        "r2.pdf": "quarantined/unreadable",
        "r3.pdf": "quarantined/unreadable",
        "bosh.eml": "left/no_files",
        "asgjë.eml": "quarantined/mail",
        "shënim.txt": "left/other",
    }
    assert [line.outcome for line in delivered(to, path).lines if line.key] == ["already"]


@pytest.fixture
def to(tmp_path: Path) -> Archive:
    return archive(tmp_path / "arkivi")


def test_the_same_stick_twice_is_said_and_harmless(to: Archive, stick: Path) -> None:
    first, again = delivered(to, stick), delivered(to, stick)
    assert told(first) == ["taken/first", "quarantined/unsigned", "taken/first"]
    assert [line.outcome for line in again.lines] == ["already"] * 3
    assert len(to.shelf.keys()) == len(to.shelf.receipts()) == 2
    assert faults(to) == []


def test_stopped_and_gone_on_with(to: Archive, stick: Path) -> None:
    plan = begin(to, [stick], random.Random(1).randbytes)
    asked = iter([False, True])
    half = carry_out(to, plan, stop=lambda: next(asked))
    assert (len(half.lines), half.open, half.whole) == (1, 2, False)
    (again,) = deliver.unfinished(to.root)
    assert again == plan
    assert carry_out(to, again).whole
    assert deliver.unfinished(to.root) == ()


def test_a_yanked_stick_loses_nothing_and_waits(to: Archive, stick: Path) -> None:
    plan = begin(to, [stick], random.Random(1).randbytes)
    away = stick.with_name("away")

    def pull(done: int, of: int) -> None:
        if done == 1:
            stick.rename(away)

    with pytest.raises(KnownError) as caught:
        carry_out(to, plan, pull)
    assert caught.value.code == "input.failed"
    assert (deliver.told(to.root, plan).open, faults(to)) == (2, [])
    away.rename(stick)
    assert carry_out(to, plan).whole
    assert len(to.shelf.keys()) == 2


def test_given_up_the_rest_is_written_down_as_open(to: Archive, stick: Path) -> None:
    plan = begin(to, [stick], random.Random(1).randbytes)
    assert deliver.give_up(to, plan).open == 3
    assert deliver.unfinished(to.root) == ()
    assert IntakeLog(to.root).entries()[-1].facts["open"] == 3


def test_a_file_that_changed_since_it_was_listed_stays(to: Archive, stick: Path) -> None:
    plan = begin(to, [stick], random.Random(1).randbytes)
    (stick / "a.pdf").write_bytes(brought.letter())
    (stick / "c.pdf").unlink()
    lines = carry_out(to, plan).lines
    assert [f"{line.outcome}/{line.reason}" for line in lines] == [
        "left/other_bytes", "quarantined/unsigned", "left/unread",
    ]  # fmt: skip


def test_too_much_is_kept_apart(to: Archive, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(work: object, *args: object, **kwargs: object) -> object:
        raise guard.TooMuch("memory")

    monkeypatch.setattr(guard, "run", never)
    (stick / "b.pdf").unlink()
    (stick / "c.pdf").unlink()
    assert told(delivered(to, stick)) == ["quarantined/too_much"]


def test_the_archive_does_not_take_itself_in(to: Archive, stick: Path) -> None:
    delivered(to, stick)
    for source in (to.root, to.root / "quarantine", to.root.parent):
        with pytest.raises(KnownError) as caught:
            begin(to, [source], random.Random(1).randbytes)
        assert caught.value.code == "intake.own"


# what waits, decided


def apart(to: Archive, stick: Path) -> str:
    delivered(to, stick)
    return settle.waiting(to.root)[0].line.sha256


def test_released_with_a_reason(to: Archive, stick: Path) -> None:
    sha256 = apart(to, stick)
    with pytest.raises(KnownError) as caught:
        settle.release(to, sha256, "  ", "Ben")
    assert caught.value.code == "intake.why"
    key = settle.release(to, sha256, "Origjinali u nënshkrua në letër", "Ben")
    assert hashlib.sha256(to.shelf.get(Key(key))).hexdigest() == sha256
    assert settle.waiting(to.root) == ()
    assert Quarantine(to.root).get(sha256)  # nothing is ever thrown away
    with pytest.raises(KnownError) as caught:
        settle.leave(to, sha256, "jo", "Ben")
    assert caught.value.code == "intake.settled"
    assert faults(to) == []
    assert told(delivered(to, stick))[1] == "already/"


def test_left_where_it_is(to: Archive, stick: Path) -> None:
    sha256 = apart(to, stick)
    settle.leave(to, sha256, "Dërguesi solli një tjetër", "Ben")
    assert settle.waiting(to.root) == ()
    assert Quarantine(to.root).get(sha256)
    assert len(to.shelf.keys()) == 2


def test_an_old_document_is_kept_under_what_was_typed_once(to: Archive, tmp_path: Path) -> None:
    (tmp_path / "skanim.pdf").write_bytes(brought.letter())
    delivered(to, tmp_path / "skanim.pdf")
    (one,) = settle.waiting(to.root)
    for old, code in ((Old(title=" "), "intake.title"), (Old(title="x", date="1998-13-01"), "intake.date")):
        with pytest.raises(KnownError) as caught:
            settle.keep_as_old(to, one.line.sha256, old, "Ben")
        assert caught.value.code == code
    key = settle.keep_as_old(to, one.line.sha256, Old(title="Procesverbal i vitit 1998", date="1998-05-12"), "Ben")
    assert key.startswith("1998-05-12_dokument_procesverbal-i-vitit-1998_")
    assert settle.old_documents(to.root)[key].title == "Procesverbal i vitit 1998"
    assert faults(to) == []


@pytest.mark.parametrize("read_before", [False, True])
def test_an_old_document_is_found_by_what_was_typed_once(to: Archive, tmp_path: Path, read_before: bool) -> None:
    (tmp_path / "skanim.pdf").write_bytes(brought.letter())
    delivered(to, tmp_path / "skanim.pdf")
    (one,) = settle.waiting(to.root)
    index, typed = Index.of_shelf(to.shelf), IntakeLog.append

    def append(log: IntakeLog, what: str, *args: object, **facts: object) -> object:
        if what == "settled" and read_before:
            index.refresh()  # another station reads the shelf before the log says what the file is
        return typed(log, what, *args, **facts)  # type: ignore[arg-type]

    old = Old(title="Mbledhje për ujësjellësin", date="1998-05-12", organiser="Bashkia Çorovodë")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(IntakeLog, "append", append)
        key = settle.keep_as_old(to, one.line.sha256, old, "Ben")
    index.refresh()
    asked = ("1998", "12.05.1998", "ujesjellesin", '"Bashkia Çorovodë"', "organizatori:corovode", "viti:1998")
    for query in asked:
        (found,) = index.search(query)
        (entry,) = found.entries
        assert (entry.key, entry.title, entry.date) == (key, old.title, old.date), query
        assert index.count(words.asked(query)) == 1
    stamps = list(index.catalogue.stamps())
    index.refresh()
    assert list(index.catalogue.stamps()) == stamps
    rebuilt = Index(to.shelf)
    rebuilt.refresh()
    assert rebuilt.entries() == index.entries()


@pytest.mark.parametrize("killed", [False, True])
@pytest.mark.parametrize("odd", ["spoilt", "no_pdf"])
def test_a_decision_that_the_shelf_refuses_holds_nobody_up(
    to: Archive, stick: Path, odd: str, killed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if odd == "no_pdf":
        (stick / "b.pdf").write_bytes(b"fillimi\n" + brought.report())
    sha256 = apart(to, stick)
    if odd == "spoilt":
        next((to.root / "quarantine").iterdir()).write_bytes(b"%PDF-")
    if killed:
        with monkeypatch.context() as patched:
            patched.setattr(settle, "_done", raised(KeyboardInterrupt()))
            with pytest.raises(KeyboardInterrupt):
                settle.release(to, sha256, "po", "Ben")
        assert settle.go_on(to) is None
    for _ in range(2):
        with pytest.raises(KnownError, match=r"shelf\.(damaged|not_pdf)"):
            settle.release(to, sha256, "po", "Ben")
        assert settle.go_on(to) is None
    assert [one.line.sha256 for one in settle.waiting(to.root)] == [sha256], "it waits as before"
    settle.leave(to, sha256, "jo", "Ben")
    assert settle.waiting(to.root) == ()


def raised(error: BaseException):  # type: ignore[no-untyped-def]
    def work(*_: object) -> None:
        raise error

    return work


def test_what_verifies_when_it_comes_again_waits_no_more(to: Archive, stick: Path) -> None:
    sha256 = apart(to, stick)

    def fine(found: object) -> None:
        return None

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(deliver, "reason_against", fine)  # as a newer program judges
        assert told(delivered(to, stick))[1] == "taken/copy"
    assert settle.waiting(to.root) == ()
    with pytest.raises(KnownError, match=r"intake\.settled"):
        settle.leave(to, sha256, "jo", "Ben")


def test_a_damaged_copy_on_the_shelf_holds_up_its_own_file_alone(to: Archive, stick: Path) -> None:
    (stick / "a.pdf").rename(stick.parent / "a.pdf")
    delivered(to, stick.parent / "a.pdf")
    (key,) = to.shelf.keys()
    whole = (to.root / key).read_bytes()
    (to.root / key).chmod(0o600)
    (to.root / key).write_bytes(b"%PDF-1.7 other")
    (stick / "a.pdf").write_bytes(whole)
    plan = begin(to, [stick], random.Random(2).randbytes)
    for _ in range(2):
        with pytest.raises(KnownError, match=r"shelf\.damaged"):
            carry_out(to, plan)
        delivery = deliver.told(to.root, plan)
        assert [(line.number, line.outcome) for line in delivery.lines] == [(2, "quarantined"), (3, "taken")]
        assert deliver.unfinished(to.root) == (plan,)
    (to.root / key).write_bytes(whole)
    assert told(carry_out(to, plan))[0] == "already/"


# the log


def test_the_log_is_a_chain_and_tells_when_it_is_not(to: Archive, stick: Path) -> None:
    delivered(to, stick)
    path = to.root / "intake" / "log.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    assert [json.loads(line)["what"] for line in lines] == ["begun", "file", "file", "file", "ended"]
    before = ["", *(hashlib.sha256(line[:-1]).hexdigest() for line in lines[:-1])]
    assert [json.loads(line)["before"] for line in lines] == before
    for spoiled, code in (
        ([lines[0], lines[1].replace(b"taken", b"other"), *lines[2:]], "intake.log"),
        (lines[:2] + lines[3:], "intake.log"),
        ([*lines[:1], lines[2], lines[1], *lines[3:]], "intake.log"),
        (lines[:-1], "intake.log_end"),
    ):
        path.write_bytes(b"".join(spoiled))
        assert code in faults(to)
        if code == "intake.log":
            with pytest.raises(KnownError):
                IntakeLog(to.root).append("begun", NOW)
    path.write_bytes(b"".join(lines) + lines[0][:30])  # a power cut in the middle of a line
    assert faults(to) == []
    IntakeLog(to.root).append("begun", NOW, delivery="x")
    assert path.read_bytes().startswith(b"".join(lines) + b"{")
    assert faults(to) == []


def test_what_the_log_promises_is_looked_for(to: Archive, stick: Path) -> None:
    delivered(to, stick)
    key = to.shelf.keys()[0]
    (to.root / key).rename(stick / "x")
    assert "shelf.missing" in faults(to)
    (stick / "x").rename(to.root / key)
    next((to.root / "quarantine").iterdir()).write_bytes(b"%PDF-")
    assert faults(to) == ["shelf.damaged"]


def test_two_take_in_the_same_stick(to: Archive, stick: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    plans = [begin(to, [stick], random.Random(seed).randbytes) for seed in (1, 2)]
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(lambda plan: carry_out(to, plan), plans)
    outcomes = sorted(str(line.outcome) for one in (first, second) for line in one.lines)
    assert outcomes == ["already"] * 3 + ["quarantined"] + ["taken"] * 2
    assert len(to.shelf.receipts()) == 2
    assert faults(to) == []


def test_two_go_on_with_the_same_delivery(to: Archive, stick: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    plan = begin(to, [stick], random.Random(1).randbytes)
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda _: carry_out(to, plan), range(2)))
    assert [line.number for line in deliver.told(to.root, plan).lines] == [1, 2, 3]
    assert [entry.what for entry in IntakeLog(to.root).entries()].count("ended") == 1
    assert faults(to) == []


# versions


def rec(**more: object) -> Recognised:
    told: dict[str, object] = {
        "meeting": "m", "title": "T", "date": "2026-10-27", "kind": "relacion", "lang": "sq", "sister": "public",
        "made_at": "2", "record_sha256": "r2",
    }  # fmt: skip
    return Recognised(**{**told, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("here", "goes_on", "expected"),
    [
        ([], [], (Relation.FIRST, "")),
        ([Here("a", "1", "r1")], [], (Relation.NEWER, "a")),
        ([Here("a", "3", "r3")], [], (Relation.OLDER, "a")),
        ([Here("a", "2", "r2")], [], (Relation.COPY, "a")),
        ([Here("a", "2", "r2")], ["a"], (Relation.FURTHER, "a")),
        ([Here("a", "1", "r1"), Here("b", "2", "r2")], [], (Relation.COPY, "b")),
    ],
)
def test_how_versions_stand_to_each_other(here: list[Here], goes_on: list[str], expected: tuple[Relation, str]) -> None:
    assert relation(rec(), here, goes_on) == expected


def test_each_annex_is_a_document_of_its_own_and_editions_are_versions() -> None:
    assert rec(kind="correction", edition=1).paper != rec(kind="correction", edition=2).paper
    assert rec(kind="responses", edition=1).paper == rec(kind="responses", edition=2).paper
    assert rec(sister="full").paper != rec().paper


def test_a_report_is_recognised_by_what_it_carries() -> None:
    found = of(*embedded(brought.signed()))
    assert (found.kind, found.sister, found.lang, found.edition) == ("relacion", "public", "sq", 0)
    assert Recognised.from_dict(json.loads(json.dumps(found.as_dict()))) == found
    assert of(*embedded(brought.signed(DocumentKind.RELACION, 2, Sister.FULL))).sister == "full"
    with pytest.raises(KnownError):
        embedded(brought.letter())


def test_more_signatures_stand_beside_the_fewer(to: Archive, tmp_path: Path) -> None:
    pdf = brought.signed(DocumentKind.RELACION, 1)
    (tmp_path / "a.pdf").write_bytes(pdf)
    delivered(to, tmp_path / "a.pdf")
    settle.release(to, settle.waiting(to.root)[0].line.sha256, "pritet i dyti", "Ben")
    (tmp_path / "b.pdf").write_bytes(brought.signed())
    assert told(delivered(to, tmp_path / "b.pdf")) == ["taken/further"]
    assert len(to.shelf.keys()) == 2


@pytest.mark.parametrize("code", ["intake.nothing", "intake.own", "intake.log", "copy.same"])
def test_sentences_are_whole(code: str) -> None:
    for lang in LANGS:
        assert sentence(KnownError(code, path="x", line=3), lang).endswith(".")


def test_an_empty_stick_is_said(to: Archive, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for source, code in ((empty, "intake.nothing"), (tmp_path / "none", "input.failed")):
        with pytest.raises(KnownError) as caught:
            begin(to, [source], random.Random(1).randbytes)
        assert caught.value.code == code
    shutil.rmtree(empty)


def test_a_log_that_is_followed_gives_what_is_new_and_all_of_another(tmp_path: Path) -> None:
    root, other = tmp_path / "arkivi", tmp_path / "tjetri"
    log, followed = IntakeLog(root), IntakeLog(root)
    for number in range(3):
        log.append("begun", NOW, delivery=f"{number}")
    anew, first = followed.added()
    assert (anew, [entry.number for entry in first]) == (True, [1, 2, 3])
    assert followed.added() == (False, [])
    log.append("begun", NOW, delivery="3")
    assert followed.added() == (False, [log.entries()[-1]])
    IntakeLog(other).append("begun", NOW, delivery="x")
    (other / "intake" / "log.jsonl").replace(root / "intake" / "log.jsonl")
    anew, again = followed.added()
    assert (anew, [entry.facts["delivery"] for entry in again]) == (True, ["x"])
