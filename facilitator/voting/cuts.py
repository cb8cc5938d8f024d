"""A cut after the first places of a counted round ("the first three"), and what settles a tie that it runs through.

Each step is an act and a row of its own, and starts from the one before: the numbers of the count, the rule's
secondary count, a round among the tied (``voting.run_off``), a public lot; or the room leaves the place shared. What
is possible next follows from the rows alone, so the window offers exactly that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.errors import KnownError
from facilitator.language.folding import clean_line
from facilitator.model import Cancellation, Closing, CutBy, CutStep, Option, Round, RoundAgain, Rows, Tally
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.rules import Result, read_result, ticks
from facilitator.voting.ties import Cut, cut, drawn, lot, run_off

FINAL = frozenset({CutBy.RUN_OFF, CutBy.LOT})
"""Steps in which the room took part: after them the cut stays where it is."""


def steps_of(rows: Rows, round_uid: str) -> list[CutStep]:
    """The steps of a round's cut, in order; none without a cut."""
    return sorted(rows.all(CutStep, round=round_uid), key=lambda step: step.position)


def cut_of(step: CutStep) -> Cut:
    """Where the cut stands after ``step``."""
    return Cut(step.size, tuple(step.inside.split()), tuple(step.tied.split()), step.seats)


def offered(rows: Rows, round_uid: str) -> tuple[CutBy, ...]:
    """What may settle the tie at the cut of a closed round now, the gentlest first; nothing without one."""
    steps, result = steps_of(rows, round_uid), _result(rows, round_uid)
    if not steps or not steps[-1].tied or result is None or steps[-1].by is CutBy.SHARED:
        return ()
    done = {step.by for step in steps}
    found = [CutBy.SECONDARY] if len(steps) == 1 and _separates(result, steps[-1]) else []
    if CutBy.RUN_OFF not in done:
        found.append(CutBy.RUN_OFF)
    return (*found, CutBy.LOT, CutBy.SHARED)


def hash_of(rows: Rows, round_uid: str) -> str:
    """The SHA-256 that a lot rests on: of the count that left the tie, of the round among the tied if there was one."""
    again = [step.again for step in steps_of(rows, round_uid) if step.again]
    return next((row.content_sha256 for row in rows.all(Closing, round=again[-1] if again else round_uid)), "")


def called_numbers(text: str) -> tuple[int, int, int]:
    """Three whole numbers from 0 to 999 as they were typed, with anything between them. KnownError ``cut.numbers``."""
    found = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in text).split()
    if len(found) != 3 or any(len(one) > 3 for one in found):
        raise KnownError("cut.numbers")
    first, second, third = map(int, found)
    return first, second, third


@act("draw_cut")
def draw_cut(tx: Tx, round_uid: str, size: int) -> CutStep:
    """Cut after the first ``size`` places; another size before the room settled anything takes its place.

    KnownError ``cut.no_result``, ``cut.size`` (1 to one less than the options), ``cut.settled``.
    """
    result = _counted(tx, round_uid)
    if not 1 <= size < len(result.lines):
        raise KnownError("cut.size", size=size, most=len(result.lines) - 1)
    before = steps_of(tx, round_uid)
    if any(step.by in FINAL for step in before) or _run_off_open(tx, round_uid):
        raise KnownError("cut.settled")
    for step in reversed(before):
        tx.remove(CutStep, step.uid)
    return _add(tx, round_uid, 1, CutBy.NUMBERS, cut(result, size, secondary=False))


@act("separate_tie")
def separate_tie(tx: Tx, round_uid: str) -> CutStep:
    """Let the rule's secondary count separate what stands equal at the cut. KnownError ``cut.not_offered``."""
    last = _next(tx, round_uid, CutBy.SECONDARY)
    return _add(tx, round_uid, last.position + 1, CutBy.SECONDARY, cut(_counted(tx, round_uid), last.size))


@act("leave_shared")
def leave_shared(tx: Tx, round_uid: str) -> CutStep:
    """The room leaves the place shared: more than the seats are inside, and it is said so. KnownError as above."""
    last = _next(tx, round_uid, CutBy.SHARED)
    return _add(tx, round_uid, last.position + 1, CutBy.SHARED, cut_of(last))


@act("draw_lot", undoable=False)
def draw_lot(tx: Tx, round_uid: str, first: int, second: int, third: int) -> CutStep:
    """A lot that anyone can recompute, from the hash on the screen and three numbers called in the room after it.

    KnownError ``cut.not_offered``, ``cut.numbers`` unless each is from 0 to 999.
    """
    last = _next(tx, round_uid, CutBy.LOT)
    numbers, content = (first, second, third), hash_of(tx, round_uid)
    if any(type(number) is not int or not 0 <= number <= 999 for number in numbers):
        raise KnownError("cut.numbers")
    order = lot(content, numbers, last.tied.split())
    called = "-".join(map(str, numbers))
    return _add(tx, round_uid, last.position + 1, CutBy.LOT, drawn(cut_of(last), order), called=called, sum=content)


def take_up(tx: Tx, closed: Round, result: Result) -> None:
    """A round among the tied was counted: its part of the cut of the round it belongs to, in the same act."""
    for again in tx.all(RoundAgain, round=closed.uid):
        steps = steps_of(tx, again.of)
        # an undo may have taken the cut away meanwhile: then the round stands for itself
        if again.run_off and steps and set(steps[-1].tied.split()) == {line.option for line in result.lines}:
            now = run_off(cut_of(steps[-1]), result)
            _add(tx, again.of, steps[-1].position + 1, CutBy.RUN_OFF, now, again=closed.uid)


@dataclass(frozen=True, slots=True)
class Among:
    """A round among the tied: ticks up to the seats left, the options with the letters they have."""

    method: str
    params: Mapping[str, int]
    options: tuple[Option, ...]


def among(tx: Tx, vote: str, round_uid: str) -> Among:
    """What a round among the tied at a cut asks. KnownError ``cut.not_offered``, ``cut.settled``."""
    last = _next(tx, round_uid, CutBy.RUN_OFF)
    if tx.get(Round, round_uid).vote != vote:
        raise KnownError("cut.not_offered")
    tied = set(last.tied.split())
    options = tuple(option for option in tx.all(Option, round=round_uid) if option.letter in tied)
    return Among(ticks.NAME, {"ticks": last.seats}, options)


def follows(tx: Tx, opened: Round, reason: str, run_off_of: str) -> None:
    """Note why a vote is opened once more. KnownError ``round.reason`` when a counted round is opened again without."""
    if run_off_of:
        tx.add(RoundAgain(uid=tx.env.uid(), round=opened.uid, of=run_off_of, reason="", run_off=True))
        return
    by_itself = {row.round for row in tx.all(RoundAgain) if row.run_off}
    counted = {row.round for row in tx.all(Closing)} - by_itself
    before = [row for row in tx.all(Round, vote=opened.vote) if row.uid in counted and row.uid != opened.uid]
    if not before:
        return
    told = clean_line(reason)
    if not told:
        raise KnownError("round.reason")
    last = max(before, key=lambda row: row.number)
    tx.add(RoundAgain(uid=tx.env.uid(), round=opened.uid, of=last.uid, reason=told, run_off=False))


def _next(tx: Tx, round_uid: str, by: CutBy) -> CutStep:
    """The step that ``by`` would follow. KnownError ``cut.not_offered``; ``cut.settled`` in a run-off."""
    if by not in offered(tx, round_uid):
        raise KnownError("cut.not_offered")
    if _run_off_open(tx, round_uid):
        raise KnownError("cut.settled")
    return steps_of(tx, round_uid)[-1]


def _run_off_open(tx: Tx, round_uid: str) -> bool:
    over = {row.round for row in tx.all(Closing)} | {row.round for row in tx.all(Cancellation)}
    return any(row.round not in over for row in tx.all(RoundAgain, of=round_uid) if row.run_off)


def _separates(result: Result, first: CutStep) -> bool:
    return cut(result, first.size).tied != tuple(first.tied.split())


def _result(rows: Rows, round_uid: str) -> Result | None:
    return next((read_result(row.result) for row in rows.all(Tally, round=round_uid)), None)


def _counted(tx: Tx, round_uid: str) -> Result:
    result = _result(tx, round_uid)
    if result is None:
        raise KnownError("cut.no_result")
    return result


def _add(
    tx: Tx,
    round_uid: str,
    position: int,
    by: CutBy,
    now: Cut,
    *,
    again: str | None = None,
    called: str = "",
    sum: str = "",
) -> CutStep:
    return tx.add(
        CutStep(
            uid=tx.env.uid(),
            round=round_uid,
            position=position,
            by=by,
            size=now.size,
            inside=_letters(now.inside),
            tied=_letters(now.tied),
            seats=now.seats,
            decided_at=tx.env.now(),
            again=again,
            called=called,
            sum=sum,
        )
    )


def _letters(options: Sequence[str]) -> str:
    return " ".join(options)
