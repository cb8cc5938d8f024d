"""The nominal group technique step by step: each step is an act, so that it is alive after a crash and can be undone.

Whoever leaves it loses nothing: ideas are contributions in the log and votes are votes, with or without it.
"""

from __future__ import annotations

from facilitator.course import current
from facilitator.errors import KnownError
from facilitator.language.folding import clean_line
from facilitator.model import (
    AgendaItem,
    Channel,
    Nominal,
    NominalPass,
    NominalStage,
    NominalStep,
    NominalVote,
    Organisation,
)
from facilitator.store.acts import act
from facilitator.store.tx import Tx
from facilitator.voting.guided.ideas import ORDER, Stand, counted_round, ideas_of, running_nominal, vote_of
from facilitator.voting.prepare import add_vote

USUAL_MINUTES, MOST_MINUTES = 8, 60
RULE, MOST_PLACES, FEWEST = "topk", 5, 3
"""How ideas are voted on, how many each ranks at most, and how many ideas make a vote worth it."""


@act("begin_nominal")
def begin_nominal(tx: Tx, question: str, minutes: int = USUAL_MINUTES) -> Nominal:
    """Put the question to the room, which writes in silence for so many minutes. Ideas go to the open agenda item.

    KnownError ``text.empty``, ``nominal.minutes`` (1 to 60), ``nominal.item`` while none is open, ``nominal.running``.
    """
    asked = clean_line(question)
    if not asked:
        raise KnownError("text.empty", what="question")
    if type(minutes) is not int or not 1 <= minutes <= MOST_MINUTES:
        raise KnownError("nominal.minutes", most=MOST_MINUTES)
    item = current(tx.all(AgendaItem))
    if item is None:
        raise KnownError("nominal.item")
    if running_nominal(tx) is not None:
        raise KnownError("nominal.running")
    made = tx.add(Nominal(uid=tx.env.uid(), about=item.uid, question=asked, minutes=minutes, begun_at=tx.env.now()))
    _step(tx, made.uid, 1, NominalStage.WRITING)
    return made


@act("go_on_nominal")
def go_on_nominal(tx: Tx) -> NominalStep:
    """The next step. The steps that vote prepare their vote, which is opened as any other.

    KnownError ``nominal.none``, ``nominal.ideas`` with fewer than three, ``nominal.uncounted`` before its vote is.
    """
    stand = _stand(tx)
    stage = ORDER[ORDER.index(stand.stage) + 1]
    if stand.stage in (NominalStage.FIRST, NominalStage.FINAL):
        voted = vote_of(tx, stand.nominal.uid, final=stand.stage is NominalStage.FINAL)
        if voted is None or counted_round(tx, voted.vote) is None:
            raise KnownError("nominal.uncounted")
    if stage in (NominalStage.FIRST, NominalStage.FINAL):
        _prepare(tx, stand, final=stage is NominalStage.FINAL)
    return _step(tx, stand.nominal.uid, stand.step.position + 1, stage)


@act("leave_nominal")
def leave_nominal(tx: Tx) -> NominalStep:
    """The room goes on without it; ideas and votes stay. KnownError ``nominal.none``."""
    stand = _stand(tx)
    return _step(tx, stand.nominal.uid, stand.step.position + 1, NominalStage.LEFT)


@act("pass_nominal")
def pass_nominal(tx: Tx, body: str) -> None:
    """An organisation has no more ideas; once more, and it has again. KnownError ``nominal.none``."""
    stand = _stand(tx)
    tx.get(Organisation, body)
    there = tx.all(NominalPass, nominal=stand.nominal.uid, body=body)
    for row in there:
        tx.remove(NominalPass, row.uid)
    if not there:
        tx.add(NominalPass(uid=tx.env.uid(), nominal=stand.nominal.uid, body=body))


def _prepare(tx: Tx, stand: Stand, *, final: bool) -> None:
    """The final vote is by the rule of the preliminary one, or what changed could not be compared."""
    first = vote_of(tx, stand.nominal.uid, final=False) if final else None
    before = counted_round(tx, first.vote) if first is not None else None
    ideas = len(ideas_of(tx, stand.nominal))
    if before is None and ideas < FEWEST:
        raise KnownError("nominal.ideas", n=ideas, least=FEWEST)
    method = before.method if before is not None else RULE
    params = before.params if before is not None else {"places": min(MOST_PLACES, ideas - 1)}
    vote = add_vote(tx, stand.nominal.question, method, params, channel=Channel.CARDS)
    tx.add(NominalVote(uid=tx.env.uid(), nominal=stand.nominal.uid, vote=vote.uid, final=final))


def _stand(tx: Tx) -> Stand:
    found = running_nominal(tx)
    if found is None:
        raise KnownError("nominal.none")
    return found


def _step(tx: Tx, nominal: str, position: int, stage: NominalStage) -> NominalStep:
    return tx.add(NominalStep(uid=tx.env.uid(), nominal=nominal, position=position, stage=stage, begun_at=tx.env.now()))
