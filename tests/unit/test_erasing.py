"""Erasing what somebody drew: also of stays that are gone, with undo as before, and no loss to a salvage; and files
whose rows do not belong together, as earlier programs could leave them, are undone in and salvaged all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import strokes
from facilitator.desk.documents import approve
from facilitator.errors import KnownError
from facilitator.meeting import attendance, setup
from facilitator.meeting.lifecycle import hand_over
from facilitator.meeting.papers import by_hand
from facilitator.meeting.papers.corrections import begin_correction
from facilitator.meeting.reading import read_record
from facilitator.model import Attendance, Card, DocumentKind, HandwritingAllowed, Handwritten, Person, Sister
from facilitator.sisters import for_sister
from facilitator.store.belonging import TIES
from facilitator.store.damaged.salvage import salvage
from facilitator.store.file import MeetingFile
from tests.helpers import meetings as h
from tests.helpers.hall import Hall
from tests.helpers.halls import by_cards, signing_by_hand
from tests.helpers.scrawl import SCRAWL, lines

OTHER = strokes.taken(lines(2))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return signing_by_hand(tmp_path)


def left_of(path: Path, drawing: str) -> list[str]:
    """Strokes of a drawing that the file, or what lies beside it, still holds."""
    files = [part for part in path.parent.iterdir() if part.name.startswith(path.stem)]
    held = b"".join(part.read_bytes() for part in files)
    return [one for one in drawing.split(" ") if len(one) > 20 and one.encode() in held]


@pytest.mark.parametrize("how", ["removed", "undone", "come again"])
def test_what_was_drawn_for_a_stay_that_is_gone_is_erased_too(hall: Hall, how: str) -> None:
    person = hall.all(Person)[0].uid
    if how == "undone":
        person = hall.person("Vonë Vonesa").uid
        hall.do(attendance.arrive, person)
    hall.do(by_hand.sign_by_hand, person, SCRAWL)
    if how == "undone":
        hall.file.undo().result()
        hall.file.undo().result()
    else:
        hall.do(attendance.remove_visit, hall.all(Attendance, person=person)[0].uid)
    if how == "come again":
        hall.do(attendance.arrive, person)
        hall.do(by_hand.sign_by_hand, person, OTHER)
    hall.file.settle().result()
    assert left_of(hall.path, SCRAWL), "the journal keeps what was taken back"
    assert hall.do(by_hand.erase_handwriting, person) is True
    assert hall.do(by_hand.erase_handwriting, person) is False, "nothing is left to erase"
    hall.file.settle().result()
    assert left_of(hall.path, SCRAWL) == left_of(hall.path, OTHER) == []
    hall.close()


def test_undo_reaches_as_far_after_reopening_as_before_it(hall: Hall) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(by_hand.sign_by_hand, second.uid, OTHER)
    hall.do(by_hand.erase_handwriting, first.uid)
    hall.file.undo().result()
    hall.do(by_hand.erase_handwriting, second.uid)
    assert hall.file.undo_name == "allow_handwriting"
    hall.reopen()
    assert hall.file.undo_name == "allow_handwriting"
    hall.file.undo().result()
    assert hall.all(HandwritingAllowed) == []
    hall.close()


@pytest.mark.parametrize("how", ["approved", "handed over"])
def test_nothing_is_erased_in_a_file_in_which_nothing_is_written(hall: Hall, how: str) -> None:
    """Not even where it was undone, and only the journal has it: the act itself would be one too many."""
    first = hall.all(Person)[0].uid
    hall.do(by_hand.sign_by_hand, first, SCRAWL)
    hall.file.undo().result()
    hall.do(setup.close_meeting)
    if how == "approved":
        approve(hall.file, "Ana")
    else:
        hall.do(hand_over, "Ben")
    head = hall.wait(hall.file.head())
    with pytest.raises(KnownError, match=rf"meeting\.{how.replace(' ', '_')}"):
        hall.do(by_hand.erase_handwriting, first)
    assert hall.wait(hall.file.head()) == head
    hall.close()


def test_a_corrected_list_does_not_carry_what_was_erased_in_the_correction(hall: Hall) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(by_hand.sign_by_hand, second.uid, OTHER)
    hall.do(setup.close_meeting)
    approve(hall.file, "Ana")
    hall.do(begin_correction, "Ana", "Kërkesë për fshirje.")
    hall.do(by_hand.erase_handwriting, first.uid)
    own = for_sister(hall.read(read_record), Sister.FULL, DocumentKind.ATTENDANCE)
    assert own.previous is not None
    for record in (own, own.previous):
        assert [row.strokes for row in record.handwritten] == [OTHER]
    assert SCRAWL.encode() not in own.to_json()
    hall.close()


def test_a_salvage_calls_nothing_lost_that_was_erased(hall: Hall, tmp_path: Path) -> None:
    first, second = hall.all(Person)
    hall.do(by_hand.sign_by_hand, first.uid, SCRAWL)
    hall.do(by_hand.sign_by_hand, first.uid, OTHER)
    hall.do(by_hand.sign_by_hand, second.uid, OTHER)
    hall.do(by_hand.erase_handwriting, first.uid)
    hall.close()
    found = salvage(hall.path, tmp_path / "whole.tryeza", hall.env)
    assert found.whole, (found.lost, found.unsure)
    assert found.kept == found.acts
    assert [row.strokes for row in found.rows if isinstance(row, Handwritten)] == [OTHER]


@pytest.fixture
def strange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Hall, Card]:
    """A vote with a card in the open round for an entry of another round, as a program wrote it that did not ask."""
    hall = Hall(tmp_path)
    world = by_cards(hall)
    entry = world.strangers[world.mine]
    card = Card(uid=hall.env.uid(), round=world.round, entry=entry)
    with monkeypatch.context() as before:
        before.delitem(TIES, Card)
        hall.do(h.put, card)
    hall.reopen()
    assert hall.file.read_only == ""
    return hall, card


def test_in_a_file_of_strangers_undo_works_and_nothing_new_is_strange(strange: tuple[Hall, Card]) -> None:
    hall, card = strange
    there = hall.all(Card)
    hall.do(h.drop, Card, card.uid)
    hall.file.undo().result()
    assert hall.all(Card) == there
    own = next(row for row in there if row.uid != card.uid)
    hall.do(h.drop, Card, card.uid)
    for act, *arguments in ((h.put, card), (h.change, Card, own.uid)):
        more = {"entry": card.entry} if act is h.change else {}
        with pytest.raises(KnownError, match=r"row\.gone"):
            hall.do(act, *arguments, **more)
    hall.close()


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_file_of_strangers_is_salvaged(strange: tuple[Hall, Card], tmp_path: Path, spoilt: bool) -> None:
    hall, card = strange
    hall.close()
    if spoilt:  # no act of the journal is left as it was written: all of the meeting is one act
        with h.raw(hall.path) as db:
            db.execute("drop trigger if exists act_no_update")
            db.execute("update act set actor = 'X'")
    found = salvage(hall.path, tmp_path / "whole.tryeza", hall.env)
    assert (found.whole, bool(found.kept)) == (True, not spoilt)
    assert card in found.rows
    file = MeetingFile.open(tmp_path / "whole.tryeza", hall.env)
    assert file.read_only == ""
    file.close()
