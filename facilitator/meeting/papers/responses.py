"""The reasoned response to each measure: written after the meeting, while what was approved stays as it is."""

from __future__ import annotations

from typing import Any

from facilitator.meeting.papers.circulation import day
from facilitator.meeting.words import lines_of
from facilitator.model import Answer, Measure, Response
from facilitator.store.acts import act
from facilitator.store.tx import Tx


@act("set_response")
def set_response(tx: Tx, /, measure: str, **new: Any) -> Response:
    """Change the response to a measure: ``answer``, ``reason``, ``institution``, ``answered_on`` (an ISO day).

    Anything but "accepted" or "under review" needs its reason to be complete, but may be saved before: the document
    says what is missing. KnownError ``date.unreadable``, ``text.long``, ``row.gone``.
    """
    tx.get(Measure, measure)
    new = lines_of(new, long=("reason",))
    if "answer" in new:
        new["answer"] = Answer(new["answer"])
    if "answered_on" in new:
        new["answered_on"] = day(new["answered_on"])
    there = tx.all(Response, measure=measure)
    if there:
        return tx.set(Response, there[0].uid, **new)
    return tx.add(Response(uid=tx.env.uid(), measure=measure, **new))
