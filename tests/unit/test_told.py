"""What undo says it takes back: whom and what, from the rows of the act, also after the program was started again."""

from __future__ import annotations

from typing import Any

from facilitator.language.acts import ACTS, TOLD, act_told
from facilitator.meeting import agenda, attendance, discussion, outcomes, people, settling, setup
from facilitator.meeting.told import facts_of
from facilitator.model import PointKind, Row
from facilitator.store.acts import SPECS
from facilitator.store.journal import Changes
from facilitator.voting import prepare
from tests.helpers.hall import Hall


class Rows:
    """The rows of a file, asked as the window's are."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    def find(self, kind: Any, uid: str | None) -> Any:
        return self._hall.read(lambda tx: tx.find(kind, uid or ""))


def told(hall: Hall, changes: Changes, lang: Any = "sq") -> str:
    rows = [change.after or change.before for change in changes.rows]
    return act_told(changes.name, facts_of([row for row in rows if row], Rows(hall)), lang)


def undo_says(hall: Hall) -> str:
    """What the menu would say, from the file alone."""
    rows: tuple[Row, ...] = hall.file.rows_of(hall.file.undo_ref, back=False).result()
    return act_told(hall.file.undo_name, facts_of(rows, Rows(hall)), "sq")


def redo_says(hall: Hall) -> str:
    rows = hall.file.rows_of(hall.file.redo_ref, back=True).result()
    return act_told(hall.file.redo_name, facts_of(rows, Rows(hall)), "sq")


def test_every_act_of_a_meeting_says_whom_and_what(hall: Hall) -> None:
    def do(act: Any, *args: Any, **kw: Any) -> tuple[str, Any]:
        changes = hall.file.do(act, *args, **kw).result()
        said = told(hall, changes)
        if changes.name in SPECS and SPECS[changes.name].undoable:
            assert undo_says(hall) == said, "the file tells the same as the act did"
        return said, changes.result

    said, body = do(people.add_organisation, name="Shoqata “Hapa të Lehtë”")
    assert said == "u shtua Hapa të Lehtë"
    said, arben = do(people.add_person, name="Arben Hoxha", organisation=body.uid)
    assert said == "u shtua Arben Hoxha, Hapa të Lehtë"
    assert do(attendance.arrive, arben.uid)[0] == "erdhi Arben Hoxha, Hapa të Lehtë"
    hall.clock.forward(minutes=5)
    assert do(attendance.leave, arben.uid)[0] == "u largua Arben Hoxha, Hapa të Lehtë"
    said, sara = do(attendance.walk_in, "Sara Leka, Rrjeti “Xixëllonja”")
    assert said == "erdhi pa ftesë Sara Leka, Xixëllonja"
    assert do(people.set_person, sara.uid, role="Juriste")[0] == "ndryshuan të dhënat: Sara Leka, Xixëllonja"
    first, second = hall.item(0), hall.item(1)
    assert do(agenda.open_item, first.uid)[0] == f"u hap pika “{first.title}”"
    assert do(agenda.open_item, second.uid)[0] == f"u hap pika “{second.title}”", "the one before was closed by it"
    said, point = do(discussion.add_point, second.uid, PointKind.RECOMMENDATION, "Më herët", person=arben.uid)
    assert said == "u shënua “Më herët” (Arben Hoxha, Hapa të Lehtë)"
    said, asked = do(discussion.add_point, second.uid, PointKind.NOTE, "fjalë " * 30, typed="hoxha")
    assert said == "u shënua “fjalë fjalë fjalë fjalë fjalë fjalë fjalë fjalë…” (hoxha?)"
    assert do(settling.settle_author, asked.uid, person=sara.uid)[0] == "u sqarua “hoxha”: Sara Leka, Xixëllonja"
    assert do(outcomes.promote_measure, point.uid)[0] == "u shtua masa “Më herët”"
    assert do(outcomes.add_action, "Listë", owner="Sekretari")[0] == "u shtua detyra “Listë” (Sekretari)"
    assert do(discussion.remove_point, point.uid)[0] == "u hoq “Më herët” (Arben Hoxha, Hapa të Lehtë)"
    assert do(prepare.add_vote, "Cila më parë?")[0] == "u shtua votimi “Cila më parë?”"
    assert do(setup.set_meeting, city="Fier")[0] == "", "nothing to name: the label of the act stands"


def test_undo_and_redo_say_it_after_a_restart_too(hall: Hall) -> None:
    first, second = hall.item(0), hall.item(1)
    hall.do(agenda.open_item, first.uid)
    hall.do(agenda.open_item, second.uid)
    hall.wait(hall.file.undo())
    hall.reopen()
    assert (undo_says(hall), redo_says(hall)) == (f"u hap pika “{first.title}”", f"u hap pika “{second.title}”")
    person = hall.person("Arben Hoxha")
    hall.do(attendance.arrive, person.uid)
    hall.wait(hall.file.undo())
    assert (undo_says(hall), redo_says(hall)) == ("u shtua Arben Hoxha", "erdhi Arben Hoxha")
    hall.reopen()
    assert redo_says(hall) == "erdhi Arben Hoxha"
    hall.wait(hall.file.redo())
    assert undo_says(hall) == "erdhi Arben Hoxha"


def test_of_several_none_is_named(hall: Hall) -> None:
    changes = hall.file.do(people.import_people, [people.Listed({"name": name}) for name in ("Ana", "Ben")]).result()
    assert facts_of([change.after for change in changes.rows if change.after], Rows(hall)) == {}


def test_every_sentence_belongs_to_an_act_that_has_a_name() -> None:
    assert set(TOLD) <= set(ACTS)
    facts = {"who": "W", "what": "V", "typed": "T"}
    for name in TOLD:
        for lang in ("sq", "en"):
            assert "{" not in act_told(name, facts, lang)  # type: ignore[arg-type]
            assert act_told(name, {}, lang) == ""  # type: ignore[arg-type]
