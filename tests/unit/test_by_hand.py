"""Signing by hand on the screen: off until it is switched on, replaced by another, wiped out of the journal as well."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest

from facilitator import strokes
from facilitator.desk.documents import approve
from facilitator.errors import KnownError
from facilitator.meeting import attendance, setup
from facilitator.meeting.papers import by_hand, circulation
from facilitator.meeting.reading import read_record
from facilitator.model import DOCUMENTS, Attendance, DocumentKind, HandwritingAllowed, Handwritten, Person, Sister
from facilitator.record import Audience, Record
from facilitator.report import compose
from facilitator.report.document import Drawn, Table
from facilitator.sisters import for_sister
from facilitator.store.file import MeetingFile
from tests.helpers.hall import Hall
from tests.helpers.halls import signing_by_hand
from tests.helpers.meetings import raw, steady
from tests.helpers.scrawl import SCRAWL, lines

OTHER = strokes.taken(lines(2))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return signing_by_hand(tmp_path)


def signed(hall: Hall) -> dict[str, str]:
    """Name → strokes."""
    names = {row.uid: row.name for row in hall.all(Person)}
    people = {row.uid: names[row.person] for row in hall.all(Attendance)}
    return {people[row.attendance]: row.strokes for row in hall.all(Handwritten)}


# strokes


def test_a_drawing_is_kept_in_few_points_that_show_what_was_drawn() -> None:
    drawn = lines(3)
    kept = strokes.read(strokes.taken(drawn))
    assert sum(map(len, kept)) < sum(map(len, drawn)) / 2
    for line, stroke in zip(drawn, kept, strict=True):
        for x, y in line:
            point = (round(x), round(y))
            ends = list(pairwise(stroke)) or [(stroke[0], stroke[0])]
            assert min(strokes._off(point, one, two) for one, two in ends) <= 2.5
    assert strokes.taken(kept) == strokes.written(kept), "simplified once, it stays as it is"


@pytest.mark.parametrize(
    ("drawn", "code"),
    [
        ([], "handwriting.empty"),
        ([[(500.0, 100.0)]], "handwriting.empty"),
        ([[(10.0, 10.0), (30.0, 20.0)]], "handwriting.empty"),
        ([[(n * 619 % 1000.0, n * 37 % 320.0) for n in range(900)]], "handwriting.large"),
    ],
)
def test_a_slip_of_the_hand_and_a_painting_are_refused(drawn: list[list[tuple[float, float]]], code: str) -> None:
    with pytest.raises(KnownError) as refused:
        strokes.taken(drawn)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "text", ["1,2,3", "x", "1,2;3,4", "1,2,3,4,", " 1,2", "1001,2,5,5", "1,321", "\u0661,\u0662", "-1,5,9,9", ""]
)
def test_what_is_no_drawing_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"strokes|outside"):
        strokes.read(text)


def test_a_line_that_goes_over_the_edge_ends_there() -> None:
    kept = strokes.taken([[(-50.0, 400.0), (1200.0, -3.0)]])
    assert kept == "0,320,1000,0"
    assert math.isclose(strokes._off((500, 160), (0, 320), (1000, 0)), 0.0)


# acts


def test_nobody_signs_before_the_meeting_says_that_they_may(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.seat(["A"])
    (person,) = hall.all(Person)
    for act, more in ((by_hand.sign_by_hand, (SCRAWL,)), (by_hand.decline_handwriting, ())):
        with pytest.raises(KnownError, match=r"handwriting\.off"):
            hall.do(act, person.uid, *more)
    hall.do(by_hand.allow_handwriting)
    hall.do(by_hand.allow_handwriting)
    (allowed,) = hall.all(HandwritingAllowed)
    assert (allowed.by, bool(allowed.allowed_at)) == ("Ana", True)
    hall.do(by_hand.sign_by_hand, person.uid, SCRAWL)
    hall.do(by_hand.forbid_handwriting)
    assert len(signed(hall)) == 1, "what was drawn stays until it is erased"
    with pytest.raises(KnownError, match=r"handwriting\.off"):
        hall.do(by_hand.sign_by_hand, person.uid, OTHER)
    hall.close()


def test_signing_again_replaces_and_is_undone_to_what_was(hall: Hall) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(by_hand.decline_handwriting, second.uid)
    hall.do(attendance.leave, first.uid)
    hall.do(attendance.arrive, first.uid)
    hall.do(by_hand.sign_by_hand, first.uid, OTHER)
    assert signed(hall) == {first.name: OTHER, second.name: ""}, "one a day, also for who went out and came back"
    hall.file.undo().result()
    assert signed(hall) == {first.name: SCRAWL, second.name: ""}
    hall.file.redo().result()
    assert signed(hall)[first.name] == OTHER
    hall.do(attendance.remove_visit, hall.all(Attendance, person=first.uid)[-1].uid)
    stays = [row.uid for row in hall.all(Attendance, person=first.uid)]
    assert not any(row.attendance not in stays for row in hall.all(Handwritten) if row.strokes)
    hall.close()


def test_who_has_not_come_does_not_sign(hall: Hall) -> None:
    late = hall.person("Vonë Vonesa")
    with pytest.raises(KnownError) as refused:
        hall.do(by_hand.sign_by_hand, late.uid, SCRAWL)
    assert (refused.value.code, refused.value.facts["name"]) == ("handwriting.not_come", late.name)
    for text, code in (("", "empty"), ("5,5,9,9", "empty"), ("5,5,", "unreadable")):
        with pytest.raises(KnownError, match=rf"handwriting\.{code}"):
            hall.do(by_hand.sign_by_hand, hall.all(Person)[0].uid, text)
    assert hall.all(Handwritten) == []
    hall.close()


def bytes_beside(path: Path) -> bytes:
    return b"".join(part.read_bytes() for part in sorted(path.parent.iterdir()) if part.name.startswith(path.stem))


def test_erasing_wipes_every_drawing_out_of_file_and_journal(hall: Hall) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(by_hand.sign_by_hand, second.uid, strokes.taken(lines(5)))
    hall.do(by_hand.sign_by_hand, first.uid, OTHER)
    hall.file.settle().result()
    assert SCRAWL.encode() in bytes_beside(hall.path), "the journal keeps what was replaced"
    hall.do(by_hand.erase_handwriting, first.uid)
    hall.do(by_hand.erase_handwriting, first.uid)  # nothing is left: nothing is written
    assert hall.file.verify().result() == []
    hall.file.settle().result()
    left = bytes_beside(hall.path)
    for gone in (SCRAWL, OTHER):
        assert not any(part.encode() in left for part in gone.split(" ") if len(part) > 20)
    assert signed(hall) == {second.name: strokes.taken(lines(5))}
    assert hall.file.undo_name == "sign_by_hand", "what others signed can still be undone"
    hall.file.undo().result()
    assert hall.file.undo_name == "allow_handwriting", "what was erased bars nothing"
    hall.reopen()
    assert (hall.file.read_only, hall.file.undo_name) == ("", "allow_handwriting")
    hall.file.redo().result()
    hall.close()
    with raw(hall.path) as db:
        named = db.execute("select count(*) from change where kind = 'erase'").fetchone()[0]
        emptied = db.execute("select count(*) from change where payload is null and salt is null").fetchone()[0]
    assert named == emptied == 3, "two drawings, and the removal of the first, whose before-image was one"


def test_after_approval_nothing_of_it_changes(hall: Hall) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(setup.close_meeting)
    approve(hall.file, "Ana")
    for act, arguments in (
        (by_hand.sign_by_hand, (second.uid, SCRAWL)),
        (by_hand.erase_handwriting, (first.uid,)),
        (by_hand.forbid_handwriting, ()),
    ):
        with pytest.raises(KnownError, match=r"meeting\.approved"):
            hall.do(act, *arguments)
    assert signed(hall) == {first.name: SCRAWL}
    hall.close()


def test_a_draft_that_goes_round_keeps_no_drawing(hall: Hall) -> None:
    hall.do(by_hand.sign_by_hand, hall.all(Person)[0].uid, SCRAWL)
    sent = hall.do(circulation.circulate, "të gjithë")
    kept = Record.from_json(hall.read(lambda tx: tx.bytes_of(sent.record_sha256)))
    assert kept.handwritten == ()
    hall.close()


# documents


def drawings(record: Record, kind: DocumentKind) -> list[Drawn]:
    document = compose(record, kind, "sq", final=True)
    return [
        one
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for one in row.drawn
    ]


def test_of_all_records_and_documents_the_full_list_alone_has_it(hall: Hall) -> None:
    hall.do(by_hand.sign_by_hand, hall.all(Person)[0].uid, SCRAWL)
    record = hall.read(read_record)
    mark = SCRAWL[:24].encode()
    assert mark in record.to_json()
    for kind in DOCUMENTS:
        for sister in Sister:
            own = for_sister(record, sister, kind)
            its = (kind, sister) == (DocumentKind.ATTENDANCE, Sister.FULL)
            assert (mark in own.to_json()) is its
            assert bool(own.handwritten) is its
            assert bool(drawings(own, kind)) is its
    assert mark not in record.for_audience(Audience.INTERNAL).to_json()
    hall.close()


def test_opening_a_copy_of_an_erased_file_finds_no_fault(hall: Hall, tmp_path: Path) -> None:
    hall.do(by_hand.sign_by_hand, hall.all(Person)[0].uid, SCRAWL)
    hall.do(by_hand.erase_handwriting, hall.all(Person)[0].uid)
    hall.file.snapshot(tmp_path / "copy.tryeza").result()
    hall.close()
    copy = MeetingFile.open(tmp_path / "copy.tryeza", steady(99))
    assert copy.faults == ()
    copy.close()
    assert SCRAWL[:40].encode() not in (tmp_path / "copy.tryeza").read_bytes()


def test_the_hall_and_everything_live_know_nothing_of_it() -> None:
    ui = Path(__file__).parents[2] / "ui"
    sources = [path for room in ("projector", "live") for path in (ui / room).rglob("*.py")]
    assert len(sources) > 40
    for path in sources:
        said = path.read_text(encoding="utf-8")
        assert "handwrit" not in said.casefold(), path
        assert "by_hand" not in said, path
