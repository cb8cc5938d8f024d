"""Keeping: files read again where it was left and no faster than told, and a second copy that repairs the first."""

from __future__ import annotations

import itertools
import random
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.archive.checkup import look_over
from facilitator.archive.keeping import last_pass, never_read, scrub, second_copy
from facilitator.archive.retention import rules
from facilitator.archive.retention.register import Due, Mark
from facilitator.archive.taking import settle
from facilitator.archive.taking.deliver import Archive, begin, carry_out
from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from tests.helpers import brought, pki
from tests.unit.test_archive_taking import archive


@pytest.fixture
def to(tmp_path: Path) -> Archive:
    """Two reports on the shelf, a letter kept apart."""
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.pdf").write_bytes(brought.signed())
    (stick / "b.pdf").write_bytes(brought.letter())
    made = archive(tmp_path / "arkivi")
    carry_out(made, begin(made, [stick], random.Random(1).randbytes))
    settle.release(made, settle.waiting(made.root)[0].line.sha256, "vendim", "Ben")
    return made


def faults(to: Archive) -> list[str]:
    return [fault.code for fault in look_over(to.shelf, [to.key.certificate], to.clock).faults]


def rot(path: Path) -> bytes:
    data = path.read_bytes()
    path.write_bytes(data[:50] + bytes([data[50] ^ 4]) + data[51:])
    return data


def test_a_pass_is_stopped_gone_on_with_and_dated(to: Archive) -> None:
    ticks = itertools.count()
    clock = lambda: pki.NOW + timedelta(days=next(ticks))  # noqa: E731
    assert last_pass(to.root) is None
    asked = iter([False, True])
    first = scrub(to.shelf, clock, stop=lambda: next(asked))
    assert (first.files, first.left, last_pass(to.root)) == (1, 1, None)
    read: list[int] = []
    second = scrub(to.shelf, clock, step=lambda done, of: read.append(of))
    assert (second.files, second.left, read) == (1, 0, [1])
    assert last_pass(to.root) is not None
    assert scrub(to.shelf, clock).files == 2  # a new pass reads everything again


def test_a_clock_that_was_set_lets_no_file_be_passed_over(to: Archive) -> None:
    ahead, right = pki.NOW + timedelta(days=3_000), pki.NOW
    scrub(to.shelf, lambda: ahead)  # somebody set the year wrong, and then right
    key = to.shelf.keys()[0]
    rot(to.root / key)
    asked = iter([False, True])
    first = scrub(to.shelf, lambda: right, stop=lambda: next(asked))
    second = scrub(to.shelf, lambda: right)
    assert (first.files, first.left, second.left) == (1, 1, 0)
    assert {fault.key for one in (first, second) for fault in one.faults} == {key}
    assert last_pass(to.root) == right


def test_a_clock_set_back_in_the_middle_ends_the_pass_all_the_same(to: Archive) -> None:
    asked = iter([False, True])
    scrub(to.shelf, lambda: pki.NOW, stop=lambda: next(asked))
    before = pki.NOW - timedelta(days=40)
    assert scrub(to.shelf, lambda: before, stop=lambda: True).left == 1
    assert scrub(to.shelf, lambda: before).files == 1
    assert scrub(to.shelf, lambda: before).files == 2  # the next one, in the same instant


def test_what_is_damaged_is_named_again_when_a_pass_goes_on(to: Archive) -> None:
    """Whoever was ended in the middle told nobody what was found."""
    key = to.shelf.keys()[0]
    rot(to.root / key)
    asked = iter([False, True])
    scrub(to.shelf, lambda: pki.NOW, stop=lambda: next(asked))
    second = scrub(to.shelf, lambda: pki.NOW)
    assert [fault.key for fault in second.faults] == [key]
    assert last_pass(to.root) == pki.NOW
    assert never_read(to.shelf) == 0


def test_it_reads_no_faster_than_told(to: Archive) -> None:
    waited: list[float] = []
    done = scrub(to.shelf, lambda: pki.NOW, rate=1000, pause=waited.append)
    assert sum(waited) == pytest.approx(done.size / 1000)
    assert done.size == sum(len(to.shelf.get(key)) for key in to.shelf.keys())  # noqa: SIM118


def test_what_rots_is_named(to: Archive) -> None:
    key = to.shelf.keys()[0]
    rot(to.root / key)
    assert [(fault.key, fault.code) for fault in scrub(to.shelf, lambda: pki.NOW).faults] == [(key, "shelf.damaged")]


def test_a_second_copy_repairs_the_first_and_is_renewed_by_it(to: Archive, tmp_path: Path) -> None:
    place, own = tmp_path / "disk" / "kopja", [to.key.certificate]
    first = second_copy(to.shelf, place, own)
    assert len(first.copied) == 7  # two reports with receipts, a file kept apart, the log, a plan
    assert second_copy(to.shelf, place, own) == type(first)((), (), (), ())
    names = [*map(str, to.shelf.keys()), f"{to.shelf.keys()[1]}.receipt.json", "intake/log.jsonl"]
    names.append(next(name for name in first.copied if name.startswith("quarantine/")))
    for name in names:
        whole = rot(to.root / name)
        assert faults(to), name
        assert second_copy(to.shelf, place, own).repaired == (name,)
        assert (to.root / name).read_bytes() == whole
        assert faults(to) == [], name
        assert list((to.root / name).parent.glob(f".{Path(name).name}.damaged-*")), "the damaged one stays"
        (to.root / name).unlink()
        assert second_copy(to.shelf, place, own).repaired == (name,)
        rot(place / name)
        assert second_copy(to.shelf, place, own).renewed == (name,)
        assert (place / name).read_bytes() == whole


def test_the_end_of_the_log_comes_back(to: Archive, tmp_path: Path) -> None:
    place, own = tmp_path / "kopja", [to.key.certificate]
    second_copy(to.shelf, place, own)
    log = to.root / "intake" / "log.jsonl"
    whole = log.read_bytes()
    log.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    assert "intake.log_end" in faults(to)
    assert second_copy(to.shelf, place, own).repaired == ("intake/log.jsonl",)
    assert log.read_bytes() == whole


def test_damaged_in_both_is_said_and_nothing_is_touched(to: Archive, tmp_path: Path) -> None:
    place, own = tmp_path / "kopja", [to.key.certificate]
    second_copy(to.shelf, place, own)
    key = to.shelf.keys()[0]
    rot(to.root / key)
    (place / key).write_bytes(b"%PDF-")
    before = (to.root / key).read_bytes()
    assert [fault.key for fault in second_copy(to.shelf, place, own).faults] == [key]
    assert (to.root / key).read_bytes() == before


def test_two_registers_that_went_apart_are_named_and_neither_takes_the_place_of_the_other(
    to: Archive, tmp_path: Path
) -> None:
    """Somebody worked in the copy: a hold that stands only there must not go in silence."""
    place, own = tmp_path / "kopja", [to.key.certificate]
    rules.define(to.root, to.clock, "Takime", 5, Due.DISPOSE, "Ana")
    second_copy(to.shelf, place, own)
    key = to.shelf.keys()[0]
    rules.mark(place, to.clock, {key: "Relacioni"}, Mark.HOLD, "ankesë", "Ben")
    rules.define(to.root, to.clock, "Takime", 6, Due.DISPOSE, "Ana")
    logs = [root / "keeping" / "log.jsonl" for root in (to.root, place)]
    before = [log.read_bytes() for log in logs]
    for _ in range(2):
        done = second_copy(to.shelf, place, own)
        assert [(fault.key, fault.code) for fault in done.faults] == [("keeping/log.jsonl", "copy.apart")]
        assert [log.read_bytes() for log in logs] == before
        assert "keeping/log.jsonl" in sentence(KnownError(done.faults[0].code, **done.faults[0].facts), "sq")
    assert not list(place.glob("keeping/.*damaged*"))
    logs[1].write_bytes(before[0].splitlines(keepends=True)[0])  # the beginning of ours again: it is only brought on
    assert second_copy(to.shelf, place, own).copied == ("keeping/log.jsonl",)


def test_the_copy_lies_elsewhere(to: Archive) -> None:
    for place in (to.root, to.root / "kopja", to.root.parent):
        with pytest.raises(KnownError, match=r"copy\.same"):
            second_copy(to.shelf, place, [])
