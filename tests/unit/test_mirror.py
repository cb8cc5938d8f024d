"""The window's copy of the rows answers as the store does, whatever acts go by."""

from __future__ import annotations

import random
from pathlib import Path

from facilitator.meeting import attendance, discussion, people
from facilitator.meeting.reading import everything
from facilitator.model import Attendance, Organisation, Person, Point, PointKind
from tests.helpers.hall import Hall
from ui.session import Mirror


def test_a_mirror_kept_by_changes_equals_a_fresh_one(tmp_path: Path) -> None:
    hall, chance = Hall(tmp_path), random.Random(3)
    bodies = [hall.organisation(f"Shoqata {n}") for n in range(3)]
    mirror = Mirror.of(hall.read(everything))
    for n in range(60):
        persons = mirror.all(Person)
        who = chance.choice(persons).uid if persons else ""
        item = hall.item(chance.randrange(3)).uid
        acts = [
            (people.add_person, (), {"name": f"P{n}", "organisation": chance.choice(bodies).uid}),
            (discussion.add_point, (item, PointKind.NOTE, f"x{n}"), {}),
        ]
        if who:
            acts += [(attendance.arrive, (who,), {}), (people.set_person, (who,), {"role": f"r{n}"})]
            if mirror.all(Attendance, person=who, left_at=None):
                acts.append((attendance.leave, (who,), {}))
        act, args, kw = chance.choice(acts)
        future = hall.file.undo() if chance.random() < 0.15 and hall.file.undo_name else hall.file.do(act, *args, **kw)
        mirror.apply(future.result())
        fresh = Mirror.of(hall.read(everything))
        for kind in (Person, Point, Attendance, Organisation):
            assert mirror.all(kind) == fresh.all(kind) == hall.all(kind)
        assert mirror.all(Point, item=item) == hall.all(Point, item=item)
        assert mirror.all(Attendance, person=who, left_at=None) == hall.all(Attendance, person=who, left_at=None)
    hall.close()
