"""What follows from the rows of a nominal group technique: where it stands, its ideas, whose turn it is, its options.

Pure: acts, screens, votes and documents ask the same ones.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf

from facilitator.language.collation import name_key
from facilitator.language.dates import seconds_of
from facilitator.language.grouping import in_a_line
from facilitator.model import (
    Attendance,
    Nominal,
    NominalPass,
    NominalStage,
    NominalStep,
    NominalVote,
    Option,
    Organisation,
    Person,
    Point,
    Round,
    Rows,
    Tally,
    is_contribution,
)

ORDER = (
    NominalStage.WRITING,
    NominalStage.IDEAS,
    NominalStage.CLARIFY,
    NominalStage.FIRST,
    NominalStage.DISCUSS,
    NominalStage.FINAL,
    NominalStage.DONE,
)
OVER = frozenset({NominalStage.DONE, NominalStage.LEFT})


@dataclass(frozen=True, slots=True)
class Stand:
    """A run of the technique and the step it is at, ``number`` of ``ORDER`` from 1."""

    nominal: Nominal
    step: NominalStep

    @property
    def stage(self) -> NominalStage:
        """Where it stands."""
        return self.step.stage

    @property
    def number(self) -> int:
        """1 for the silent writing."""
        return ORDER.index(self.stage) + 1 if self.stage in ORDER else 0


def steps_of(rows: Rows, nominal: str) -> list[NominalStep]:
    """Its steps in order."""
    return sorted(rows.all(NominalStep, nominal=nominal), key=lambda step: step.position)


def running_nominal(rows: Rows) -> Stand | None:
    """The one that goes on now; at most one does."""
    for one in rows.all(Nominal):
        steps = steps_of(rows, one.uid)
        if steps and steps[-1].stage not in OVER:
            return Stand(one, steps[-1])
    return None


def ideas_of(rows: Rows, nominal: Nominal) -> list[Point]:
    """Contributions to its item since the room began to name ideas, in the order in which they were."""
    began = next((step.begun_at for step in steps_of(rows, nominal.uid) if step.stage is NominalStage.IDEAS), "")
    if not began:
        return []
    since = seconds_of(began)
    there = [one for one in rows.all(Point, item=nominal.about) if is_contribution(one)]
    return sorted(
        (one for one in there if seconds_of(one.entered_at) >= since), key=lambda one: (one.position, one.uid)
    )


def next_voice(rows: Rows, nominal: Nominal) -> tuple[str, int] | None:
    """(uid of the organisation whose turn it is to name one idea, how many it has named), round and round.

    In the order in which they came; who has no more is passed over. None once nobody has.
    """
    passed = {row.body for row in rows.all(NominalPass, nominal=nominal.uid)}
    bodies = {body.uid: body for body in rows.all(Organisation) if body.votes}
    belongs = {person.uid: person.organisation for person in rows.all(Person)}
    came: dict[str, float] = {}
    for visit in rows.all(Attendance, left_at=None):
        if (uid := belongs.get(visit.person)) in bodies and uid is not None:
            came[uid] = min(came.get(uid, inf), seconds_of(visit.arrived_at))
    there = sorted(came, key=lambda uid: (came[uid], name_key(bodies[uid].name)))
    named = Counter(point.organisation for point in ideas_of(rows, nominal))
    waiting = [(named[body], at, body) for at, body in enumerate(there) if body not in passed]
    if not waiting:
        return None
    count, _, body = min(waiting)
    return body, count


def vote_of(rows: Rows, nominal: str, *, final: bool) -> NominalVote | None:
    """Its preliminary or its final vote, where there is one."""
    return next(iter(rows.all(NominalVote, nominal=nominal, final=final)), None)


def counted_round(rows: Rows, vote: str) -> Round | None:
    """The last counted round of a vote."""
    counted = {row.round for row in rows.all(Tally)}
    found = [row for row in rows.all(Round, vote=vote) if row.uid in counted]
    return max(found, key=lambda row: row.number, default=None)


def texts_of(rows: Rows, vote: str) -> list[str] | None:
    """The options of a vote of ideas: the ideas, of the final vote what the preliminary one was about; else None."""
    mine = next(iter(rows.all(NominalVote, vote=vote)), None)
    nominal = next((one for one in rows.all(Nominal) if mine is not None and one.uid == mine.nominal), None)
    if mine is None or nominal is None:
        return None
    first = vote_of(rows, nominal.uid, final=False) if mine.final else None
    before = counted_round(rows, first.vote) if first is not None else None
    if before is not None:
        frozen = sorted(rows.all(Option, round=before.uid), key=lambda option: option.position)
        return [option.text for option in frozen]
    return [in_a_line(one.text) for one in ideas_of(rows, nominal)]
