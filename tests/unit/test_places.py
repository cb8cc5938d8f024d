"""One suite over both places of an archive: a folder, and a bucket of a real object store."""

from __future__ import annotations

import errno
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator import guard
from facilitator.archive.catalogue.turn import DatabaseTurn
from facilitator.archive.checkup import look_over
from facilitator.archive.following import register as following
from facilitator.archive.index import Index
from facilitator.archive.intake import take_in
from facilitator.archive.keeping import last_pass
from facilitator.archive.places.bucket import Store
from facilitator.archive.places.folder import Folder
from facilitator.archive.places.place import Place
from facilitator.archive.retention import disposal, rules, separate
from facilitator.archive.retention.register import Due, Mark, RetentionClass
from facilitator.archive.shelf import Key, Shelf
from facilitator.archive.taking import deliver, settle
from facilitator.archive.taking.log import IntakeLog
from facilitator.errors import KnownError
from facilitator.signing import NOBODY
from tests.helpers import brought
from tests.helpers.places import NOW, archive, bucket, intake_key, new_store
from tests.helpers.weed import Weed

PDF = b"%PDF-1.7\n% "


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    if request.param == "folder":
        return Folder(tmp_path / "arkivi")
    return bucket(new_store(request.getfixturevalue("weed"), prefix="zyra/"))


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What strangers' files may do to a process is not the question here."""
    monkeypatch.setattr(guard, "run", lambda work, *args, **kwargs: work(*args, **kwargs))


def other(place: Place) -> Place:
    """The same place as another program sees it."""
    return Folder(place.root) if isinstance(place, Folder) else bucket(place.store)  # type: ignore[attr-defined]


def spoil(place: Place, name: str, data: bytes) -> None:
    """What a disk or an administrator does, whom nothing refuses."""
    place.replace(name, data)


def code(call: object, *args: object) -> str:
    with pytest.raises(KnownError) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.code


def test_a_file_is_created_once_and_never_over_another(place: Place) -> None:
    place.create("a.pdf", b"one")
    with pytest.raises(FileExistsError):
        place.create("a.pdf", b"two")
    assert other(place).read("a.pdf") == b"one"
    with pytest.raises(FileNotFoundError):
        place.read("b.pdf")
    place.discard("b.pdf")
    assert list(place.names()) == ["a.pdf"]


def test_of_eight_who_create_one_wins(place: Place) -> None:
    def create(number: int) -> bool:
        here = other(place)
        try:
            with here.alone():  # a folder's parts are one process'; a bucket has no lock here
                here.create("x/one", str(number).encode())
        except FileExistsError:
            return False
        return True

    with ThreadPoolExecutor(8) as eight:
        won = list(eight.map(create, range(8)))
    assert won.count(True) == 1
    assert place.read("x/one") == str(won.index(True)).encode()


def test_what_another_swapped_is_not_swapped_again(place: Place) -> None:
    place.swap(".head", None, b"1")
    place.swap(".head", b"1", b"2")
    if not isinstance(place, Folder):  # there the lock alone keeps two apart
        for before in (None, b"1"):
            with pytest.raises(FileExistsError):
                other(place).swap(".head", before, b"3")
    assert place.read(".head") == b"2"
    assert [*place.names(), *place.stamps()] == [], "what the shelf remembers is no report"


def test_reports_are_kept_found_and_listed(place: Place) -> None:
    shelf, second = Shelf(place), Shelf(other(place))
    assert shelf.keys() == ()
    old, new = shelf.put(PDF + b"1", name="2026-01-01_a_b"), shelf.put(PDF + b"2", name="2027-01-01_a_b")
    assert second.keys() == (new, old)
    assert (second.get(old), second.find(PDF + b"2"), second.find(PDF)) == (PDF + b"1", new, None)
    assert second.put(PDF + b"1", name="0000-00-00_other") == old, "the same bytes under another name"
    before = dict(shelf.stamps())
    shelf.put_receipt(new, b"{}")
    after = dict(second.stamps())
    assert (after[old], set(after)) == (before[old], {new, old})
    assert after[new] != before[new], "a receipt is told"
    assert (second.receipts(), second.receipt(new), second.receipt(old)) == ((new,), b"{}", None)
    assert code(shelf.put_receipt, new, b"[]") == "shelf.exists"
    assert code(shelf.get, Key("../x")) == code(shelf.get, Key("x.pdf")) == "shelf.missing"
    assert code(shelf.put, b"PK") == "shelf.not_pdf"


def test_a_file_is_told_with_its_own_receipt_whatever_lies_between(place: Place) -> None:
    """In a bucket other names come between the two, and a receipt stays when its report was destroyed."""
    for name in ("scan.pdf", "scan.pdf (2)", "scan.pdf-3", "scan.pdf.receipt.json-4", "sca"):
        place.create(name, name.encode())
    alone = dict(other(place).stamps())
    for name in ("scan.pdf", "scan.pdf-3", "gone.pdf"):
        place.create(f"{name}.receipt.json", b"{}")
    told = dict(other(place).stamps())
    assert set(told) == set(alone) == {"scan.pdf", "scan.pdf (2)", "scan.pdf-3", "scan.pdf.receipt.json-4", "sca"}
    assert {name for name in told if told[name] != alone[name]} == {"scan.pdf", "scan.pdf-3"}
    assert all(told[name].startswith(alone[name]) for name in told)
    assert {name: place.stamp(name) for name in told} == told
    assert place.stamp("scan") == place.stamp("gone.pdf") == Shelf(place).stamp(Key("../scan.pdf")) == ""
    assert {*place.names()} - {*told} == {f"{name}.receipt.json" for name in ("scan.pdf", "scan.pdf-3", "gone.pdf")}
    spoil(place, "scan.pdf.receipt.json", b"{ }")
    assert place.stamp("scan.pdf") == dict(place.stamps())["scan.pdf"] != told["scan.pdf"]


def test_full_documents_lie_apart_in_every_place(place: Place) -> None:
    shelf, second = Shelf(place), Shelf(other(place))
    full = shelf.put(PDF + b"1", name="2026-01-01_relacion-full_a")
    public = shelf.put(PDF + b"2", name="2026-01-01_relacion_a")
    shelf.put_receipt(full, b"{}")
    shelf.put_receipt(public, b"[]")
    assert set(second.keys()) == set(second.receipts()) == {full, public}
    assert (second.get(full), second.receipt(full), second.find(PDF + b"1")) == (PDF + b"1", b"{}", full)
    if isinstance(place, Folder):
        assert sorted(path.name for path in place.internal.iterdir()) == [full, f"{full}.receipt.json"]
    else:
        digits = full[-20:-4]
        lie = [name for name, _ in bucket(place.store).listed("internal/")]  # type: ignore[attr-defined]
        assert lie == [f"internal/{digits}/{full}", f"internal/{digits}/{full}.receipt.json"]
    assert separate.together(shelf) == ()
    told = dict(second.stamps())
    assert {key: second.stamp(key) for key in (full, public)} == told
    if isinstance(place, Folder):  # ended in the middle of a move, when only the report had gone
        (place.internal / f"{full}.receipt.json").rename(place.root / f"{full}.receipt.json")
        assert dict(second.stamps()) == told


def test_every_register_stands_in_every_place(place: Place) -> None:
    """Classes, restrictions and links, as another station sees them; nobody signs that something goes from a bucket."""
    to = archive(Shelf(place))
    key = take_in(brought.report(), to.shelf, NOBODY, intake_key(), now=NOW).key
    index, theirs = Index(to.shelf), Index(Shelf(other(place)))
    index.refresh()
    rules.define(to.root, to.clock, "Takime", 5, Due.DISPOSE, "Ana")
    rules.assign(to.root, to.clock, [key], "Takime", "Ana")
    (standing,) = rules.standings(other(place), index.entries())
    assert standing.kind == RetentionClass("Takime", 5, Due.DISPOSE)
    rules.mark(other(place), to.clock, {key: "Relacioni"}, Mark.RESTRICTED, "kërkesë", "Ben")
    for one in (index, theirs):
        one.refresh()
        assert one.entries() == ()
    following.set_duty(to.root, 30, "VKM", "Ana", to.clock)
    assert following.register_of(other(place)).duty == 30
    assert [fault.code for fault in look_over(to.shelf, [intake_key().certificate], lambda: NOW).faults] == []
    spoil(place, "keeping/.log-head", b"f" * 64)
    assert [fault.code for fault in look_over(to.shelf, [intake_key().certificate], lambda: NOW).faults] == [
        "keeping.log_end"
    ]
    if not isinstance(place, Folder):
        nobody: Any = None
        assert code(disposal.propose, to.shelf, [key], "w", nobody, NOBODY, NOW, bytes) == "disposal.bucket"
        assert code(disposal.confirm, to.shelf, "x", nobody, NOBODY, NOW) == "disposal.bucket"
        assert disposal.go_on(to.shelf, to.trust, NOW) == 0


def test_what_rots_is_named(place: Place) -> None:
    shelf = Shelf(place)
    key = shelf.put(PDF, name="2026-01-01_a_b")
    before = dict(shelf.stamps())
    spoil(place, key, PDF + b"more")
    assert code(shelf.get, key) == "shelf.damaged"
    assert dict(shelf.stamps()) != before
    assert code(shelf.put, PDF) == "shelf.damaged"
    place.create("scan.pdf", PDF)
    assert Shelf(other(place)).get(Key("scan.pdf")) == PDF, "a file that somebody else laid there"


def test_a_receipt_that_was_about_to_be_put_is_put_by_the_next(place: Place) -> None:
    """Killed between the end of the chain and the receipt: the chain stays one."""
    shelf = Shelf(place)
    first = take_in(brought.signed(), shelf, NOBODY, intake_key(), now=NOW)

    def killed(name: str, data: bytes) -> None:
        if name.endswith(".json"):
            raise KeyboardInterrupt
        create(name, data)

    create, place.create = place.create, killed  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        take_in(brought.letter(), shelf, NOBODY, intake_key(), now=NOW + timedelta(minutes=1))
    after = Shelf(other(place))
    assert (len(after.keys()), after.receipts()) == (2, (first.key,))
    third = take_in(brought.report(), after, NOBODY, intake_key(), now=NOW + timedelta(minutes=2))
    assert len(after.receipts()) == 3
    found = look_over(after, [intake_key().certificate], lambda: NOW)
    assert [(fault.key, fault.code) for fault in found.faults] == []
    assert third.key in set(after.keys())
    assert last_pass(after.root) == NOW, "when it was read is remembered there too"


def test_of_two_who_follow_the_same_receipt_the_second_is_refused(place: Place) -> None:
    """The lock was lost, as with a database that is promoted meanwhile."""
    shelf = Shelf(place)
    one, two = shelf.put(PDF + b"1", name="a"), shelf.put(PDF + b"2", name="b")
    shelf.put_receipt(one, b"{}", after="")
    with pytest.raises(KnownError) as caught:
        shelf.put_receipt(two, b"[]", after="f" * 64)
    assert (caught.value.code, caught.value.facts["reason"]) == ("shelf.failed", "why:EEXIST")
    assert shelf.receipts() == (one,)


def test_the_log_grows_and_others_follow_it(place: Place) -> None:
    mine, theirs = IntakeLog(place), IntakeLog(other(place))
    assert mine.entries() == theirs.entries() == ()
    for number in range(1, 4):
        mine.append("begun", NOW, delivery=f"{number} ë")
        theirs.append("ended", NOW, delivery=f"{number} ë")
    assert [entry.number for entry in IntakeLog(other(place)).entries()] == [1, 2, 3, 4, 5, 6]
    assert mine.head == theirs.head
    assert not list(mine.faults())
    if not isinstance(place, Folder):  # there the lock alone keeps two apart
        stale = IntakeLog(other(place))
        stale.entries = mine.entries  # type: ignore[method-assign]
        mine.append("begun", NOW, delivery="7")
        late = theirs._lines
        with pytest.raises(FileExistsError):
            late.append(7, b"{}")


def test_a_delivery_comes_to_the_same_in_every_place(place: Place, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.pdf").write_bytes(brought.signed())
    (stick / "b.pdf").write_bytes(brought.letter())
    (stick / "c.docx").write_bytes(b"PK")
    (stick / "d.pdf").write_bytes(brought.signed())
    to = archive(Shelf(place))
    plan = deliver.begin(to, [stick], random.Random(1).randbytes, "Ana Çela")
    asked = iter([False, True])
    assert deliver.carry_out(to, plan, stop=lambda: next(asked)).open == 3
    again = archive(Shelf(other(place)))
    (unfinished,) = deliver.unfinished(again.root)
    done = deliver.carry_out(again, unfinished)
    assert [str(line.outcome) for line in done.lines] == ["taken", "quarantined", "left", "already"]
    (waits,) = settle.waiting(again.root)
    key = settle.release(again, waits.line.sha256, "vendim", "Ana")
    assert {key, done.lines[0].key} == set(again.shelf.keys())
    assert [fault.code for fault in look_over(again.shelf, [intake_key().certificate], lambda: NOW).faults] == []
    assert (deliver.unfinished(again.root), settle.waiting(to.root)) == ((), ())


def test_a_turn_is_one_stations_at_a_time(weed: Weed, postgres: str) -> None:
    """The database's own lock, over connections that know nothing of each other."""
    store, inside, most = new_store(weed), [], []

    def go(number: int) -> None:
        with bucket(store, DatabaseTurn(postgres, store.name)).alone():
            inside.append(number)
            most.append(len(inside))
            bucket(store).replace(".turn", b"1")
            inside.remove(number)

    with ThreadPoolExecutor(4) as four:
        list(four.map(go, range(8)))
    assert (len(most), max(most)) == (8, 1)
    assert code(DatabaseTurn("host=/nowhere", "x")().__enter__) == "catalogue.failed"


@contextmanager
def refused() -> Iterator[None]:
    with pytest.raises(PermissionError) as caught:
        yield
    assert caught.value.errno == errno.EACCES


def test_a_locked_report_cannot_be_deleted_before_its_time(weed: Weed) -> None:
    import botocore.exceptions

    store = new_store(weed, locked=True, lock="compliance", years=1)
    locked = bucket(Store(**{name: getattr(store, name) for name in store.__slots__}))
    locked._clock = lambda: NOW + timedelta(days=30)  # the store counts from its own day
    key = Shelf(locked).put(PDF, name="2026-01-01_a_b")
    kept = locked.s3.head_object(Bucket=store.bucket, Key=locked.object(key))
    assert (kept["ObjectLockMode"], kept["ObjectLockRetainUntilDate"].year) == ("COMPLIANCE", 2027)
    with pytest.raises(botocore.exceptions.ClientError, match="AccessDenied"):
        locked.s3.delete_object(Bucket=store.bucket, Key=locked.object(key), VersionId=kept["VersionId"])
    locked.replace(".receipts-head", b"1")
    free = locked.s3.head_object(Bucket=store.bucket, Key=locked.object(".receipts-head"))
    assert "ObjectLockMode" not in free, "what is only remembered need not stay for years"


def test_a_store_that_is_not_there_is_said_in_a_sentence(weed: Weed, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.archive.places import bucket as module

    monkeypatch.setattr(module, "_TRIES", 1)
    gone = Shelf(bucket(Store(bucket="arkivi", endpoint="http://127.0.0.1:9")))
    with pytest.raises(KnownError) as caught:
        gone.put(PDF)
    assert (caught.value.code, caught.value.facts["reason"]) == ("shelf.failed", "why:EHOSTUNREACH")
    with pytest.raises(OSError, match="NoSuchBucket") as lost:
        bucket(Store(bucket="arkivi-x", endpoint=weed.endpoint)).read("a.pdf")
    assert lost.value.errno == errno.ENXIO, "a bucket that is not there is no file that is not there"
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not this one")
    with refused():
        list(bucket(Store(bucket="arkivi", endpoint=weed.endpoint, region="eu-south-1")).names())
    monkeypatch.setitem(__import__("sys").modules, "boto3", None)
    assert code(Shelf(bucket(Store(bucket="arkivi", region="eu-south-2"))).keys) == "shelf.no_driver"
