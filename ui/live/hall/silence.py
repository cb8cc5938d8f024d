"""The wall while everybody writes in silence: the question, and how long it still takes."""

from __future__ import annotations

from datetime import datetime

from facilitator.model import NominalStage
from facilitator.voting.guided.ideas import Stand, running_nominal
from ui.live.hall.views import minutes_of
from ui.live.nominal.words import NominalWords
from ui.projector.views import Pause
from ui.session import Mirror


def silence_left(rows: Mirror, stand: Stand, moment: datetime) -> int:
    """Seconds of silent writing left; below 0 past them."""
    gone = (moment - rows.moment(stand.step.begun_at)).total_seconds()
    return int(60 * stand.nominal.minutes - gone)


def silence(rows: Mirror, moment: datetime) -> Pause | None:
    """The question with the time; None unless the room writes now."""
    stand = running_nominal(rows)
    if stand is None or stand.stage is not NominalStage.WRITING:
        return None
    left = silence_left(rows, stand, moment)
    sign = "+" if left < 0 else ""
    return Pause(stand.nominal.question, NominalWords().silence(), sign + minutes_of(abs(left)), left < 0)
